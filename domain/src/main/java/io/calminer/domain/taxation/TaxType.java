package io.calminer.domain.taxation;

/** What a tax is charged on. */
enum TaxType {
    /** Income of a tax year. */
    INCOME,
    /** Money that is paid to lenders and owners. */
    WITHHOLDING,
    /** What is bought, with a refund. */
    VAT,
    /** What is bought, for good. */
    DUTY
}
