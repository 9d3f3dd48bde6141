package io.calminer.application.catalogue;

/**
 * A currency that projects may use.
 *
 * @param code three capital letters, such as USD
 * @param name what people call it
 * @param symbol how amounts are marked, such as $
 * @param decimals digits after the decimal point in everyday amounts
 * @param active whether new projects may use it; the default currency always is
 * @param edited whether a person changed it, so that start-up leaves it alone
 * @param revision grows with each change
 */
public record Currency(
        String code, String name, String symbol, int decimals, boolean active, boolean edited, long revision) {

    /** The currency of a project that states none. */
    public static final String DEFAULT = "USD";
}
