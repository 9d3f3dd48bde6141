package io.calminer.domain.valuation.depreciation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The methods of depreciation by name, each with the fields that have a meaning for it. */
public enum MethodName {
    STRAIGHT_LINE("cost", "salvage", "life", "convention", "month"),
    SUM_OF_YEARS_DIGITS("cost", "salvage", "life"),
    DECLINING_BALANCE("cost", "salvage", "life", "rate_decimals", "first_year_months"),
    DOUBLE_DECLINING_BALANCE("cost", "salvage", "life", "factor"),
    VARIABLE_DECLINING_BALANCE("cost", "salvage", "life", "factor", "switch_to_straight_line"),
    UNITS_OF_PRODUCTION("cost", "salvage", "units", "total_units"),
    MACRS("cost", "recovery_years", "convention", "month", "basis_reduction"),
    IMMEDIATE("cost", "salvage"),
    POOL("cost", "rate", "additions"),
    COST_DEPLETION("cost", "units_mined", "units_sold", "remaining_estimates"),
    PERCENTAGE_DEPLETION("cost", "rate", "cap", "gross_income", "taxable_before_depletion", "cost_depletion");

    /** Their names, between them a space. */
    private final String fields;

    MethodName(String... fields) {
        this.fields = String.join(" ", fields);
    }

    /** The names of the fields that have a meaning for the method. */
    public List<String> fields() {
        return List.of(fields.split(" ", -1));
    }

    /** The name as it is written in requests. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields that have a meaning for some method. */
    static Set<String> allFields() {
        Set<String> all = new LinkedHashSet<>();
        Arrays.stream(values()).forEach(name -> all.addAll(name.fields()));
        return all;
    }
}
