package io.calminer.faces.quantity;

/** How many decimals a row of figures is shown with: about four digits of its largest one. */
public final class Decimals {

    private static final int DIGITS = 4;
    private static final int MOST = 6;

    private Decimals() {}

    public static int of(double... values) {
        double largest = 0;
        for (double value : values) {
            if (Double.isFinite(value)) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        if (largest == 0) {
            return 0;
        }
        int whole = (int) Math.floor(Math.log10(largest)) + 1;
        return Math.max(0, Math.min(MOST, DIGITS - Math.max(1, whole)));
    }
}
