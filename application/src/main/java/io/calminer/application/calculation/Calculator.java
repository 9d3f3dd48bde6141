package io.calminer.application.calculation;

import java.util.Locale;

/** A calculator that keeps snapshots. */
public enum Calculator {
    CAPEX,
    OPEX,
    PROFITABILITY;

    /** The name in addresses and tables. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
