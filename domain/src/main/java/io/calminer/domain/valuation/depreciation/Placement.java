package io.calminer.domain.valuation.depreciation;

import io.calminer.domain.document.Fields;
import java.util.Set;

/**
 * When in its first year an asset is placed in service.
 *
 * @param convention by which the day is taken
 * @param month of the year, from 1; read by the convention of months alone
 */
record Placement(Convention convention, int month) {

    private static final String CONVENTION = "convention";
    private static final String MONTH = "month";
    private static final int MONTHS = 12;

    /**
     * Reads the fields {@code convention} and {@code month}.
     *
     * @param usual the convention where none is stated
     * @param allowed the conventions that the asset may have
     */
    static Placement read(Fields fields, Convention usual, Set<Convention> allowed) {
        Convention convention = fields.choice(CONVENTION, Convention.class, usual);
        if (!allowed.contains(convention)) {
            fields.problems()
                    .add(
                            DepreciationRule.DEPRECIATION_CONVENTION,
                            fields.pointer(CONVENTION),
                            Convention.names(allowed),
                            convention,
                            usual);
        }
        if (convention == Convention.MID_MONTH) {
            return new Placement(convention, fields.integer(MONTH, 1, MONTHS));
        }
        if (fields.has(MONTH)) {
            fields.problems().add(DepreciationRule.DEPRECIATION_MONTH, fields.pointer(MONTH), convention);
        }
        return new Placement(convention, 1);
    }

    /** The share of the first year in which the asset serves. */
    double firstYear() {
        return convention.firstYear(month);
    }
}
