package io.calminer.domain.taxation;

/** What becomes of a tax year's loss. */
enum LossTreatment {
    /** Later years use it. */
    CARRY_FORWARD("cap", "free", "expires_after"),
    /** Earlier years use it first, and their tax is paid back; later years use the rest. */
    CARRY_BACK("cap", "free", "expires_after", "years_back"),
    /** Its tax is paid back at once, or other income of the owner uses it. */
    REFUND(),
    /** It is lost. */
    LAPSE();

    private static final String BLANK = " ";

    /** The fields that it has, between blanks. */
    private final String fields;

    LossTreatment(String... fields) {
        this.fields = BLANK + String.join(BLANK, fields) + BLANK;
    }

    boolean has(String field) {
        return fields.contains(BLANK + field + BLANK);
    }

    /** Whether later years may use it. */
    boolean isKept() {
        return this == CARRY_FORWARD || this == CARRY_BACK;
    }
}
