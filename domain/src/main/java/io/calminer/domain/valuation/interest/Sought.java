package io.calminer.domain.valuation.interest;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is sought of money over time, each with the fields that have a meaning for it. */
public enum Sought {
    PAYMENT("rate", "periods", "present_value", "future_value", "when"),
    PRESENT_VALUE("rate", "periods", "payment", "future_value", "when"),
    FUTURE_VALUE("rate", "periods", "payment", "present_value", "when"),
    PERIODS("rate", "payment", "present_value", "future_value", "when"),
    RATE("periods", "payment", "present_value", "future_value", "when", "guess"),
    EFFECTIVE_RATE("nominal_rate", "compounds_per_year"),
    NOMINAL_RATE("effective_rate", "compounds_per_year"),
    GROWTH_RATE("periods", "present_value", "future_value"),
    PERIODS_TO_REACH("rate", "present_value", "future_value"),
    SCHEDULE_VALUE("principal", "rates");

    /** Their names, between them a space. */
    private final String fields;

    Sought(String... fields) {
        this.fields = String.join(" ", fields);
    }

    /** The names of the fields that have a meaning for it. */
    public List<String> fields() {
        return List.of(fields.split(" ", -1));
    }

    /** Whether it is one of the five values of an annuity, of which the others are given. */
    boolean isOfAnnuity() {
        return fields().contains("when");
    }

    /** The name as it is written in requests. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields that have a meaning for something that is sought. */
    static Set<String> allFields() {
        Set<String> all = new LinkedHashSet<>();
        Arrays.stream(values()).forEach(sought -> all.addAll(sought.fields()));
        return all;
    }
}
