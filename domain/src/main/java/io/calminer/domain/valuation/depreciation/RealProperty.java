package io.calminer.domain.valuation.depreciation;

import java.util.Arrays;

/**
 * The percentages by which buildings are recovered in the United States, by the month in which they are placed in service.
 *
 * <p>Source: IRS Publication 946, Tables A-6 (residential rental property, 27.5 years) and A-7a (nonresidential real
 * property, 39 years): straight line from the middle of the month, rounded as published. Of 27.5 years the tables alternate
 * from the tenth year on between 3.637 and 3.636, so that they add up to 100.
 */
final class RealProperty {

    static final double RESIDENTIAL = 27.5;
    static final double NONRESIDENTIAL = 39;

    private static final double[] RESIDENTIAL_FIRST = {
        3.485, 3.182, 2.879, 2.576, 2.273, 1.970, 1.667, 1.364, 1.061, 0.758, 0.455, 0.152
    };
    private static final double[] RESIDENTIAL_LAST = {
        1.970, 2.273, 2.576, 2.879, 3.182, 3.485, 0.152, 0.455, 0.758, 1.061, 1.364, 1.667
    };
    private static final int FIRST_ALTERNATING = 10;
    private static final int LAST_ALTERNATING = 27;
    private static final double RESIDENTIAL_LOW = 3.636;
    private static final double RESIDENTIAL_HIGH = 3.637;

    private static final double[] NONRESIDENTIAL_FIRST = {
        2.461, 2.247, 2.033, 1.819, 1.605, 1.391, 1.177, 0.963, 0.749, 0.535, 0.321, 0.107
    };
    private static final double NONRESIDENTIAL_USUAL = 2.564;

    private static final int HALF_YEAR = 6;

    private RealProperty() {}

    /** The percentage of each year. */
    static double[] percent(double recoveryYears, int month) {
        return recoveryYears == RESIDENTIAL ? residential(month) : nonresidential(month);
    }

    private static double[] residential(int month) {
        boolean early = month <= HALF_YEAR;
        double[] percent = new double[early ? 28 : 29];
        Arrays.fill(percent, RESIDENTIAL_LOW);
        for (int year = FIRST_ALTERNATING; year <= LAST_ALTERNATING; year++) {
            boolean even = year % 2 == 0;
            percent[year - 1] = even == early ? RESIDENTIAL_HIGH : RESIDENTIAL_LOW;
        }
        percent[0] = RESIDENTIAL_FIRST[month - 1];
        percent[percent.length - 1] = RESIDENTIAL_LAST[month - 1];
        return percent;
    }

    private static double[] nonresidential(int month) {
        double[] percent = new double[40];
        Arrays.fill(percent, NONRESIDENTIAL_USUAL);
        percent[0] = NONRESIDENTIAL_FIRST[month - 1];
        percent[percent.length - 1] = NONRESIDENTIAL_FIRST[NONRESIDENTIAL_FIRST.length - month];
        return percent;
    }
}
