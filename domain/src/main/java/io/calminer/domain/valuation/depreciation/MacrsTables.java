package io.calminer.domain.valuation.depreciation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The percentages of the modified accelerated cost recovery system of the United States, by recovery period and convention,
 * rounded as they are published.
 *
 * <p>Source: IRS Publication 946, Tables A-1 (half-year) and A-2 to A-5 (mid-quarter), which are Tables 1 to 5 of Revenue
 * Procedure 87-57: 200 % declining balance for 3 to 10 years, 150 % for 15 and 20, straight line from the best year on.
 */
final class MacrsTables {

    /** The recovery periods that have tables, in years. */
    static final List<Integer> RECOVERY_YEARS = List.of(3, 5, 7, 10, 15, 20);

    private static final Map<Convention, List<String>> TABLES = Map.of(
            Convention.HALF_YEAR,
            List.of(
                    "33.33 44.45 14.81 7.41",
                    "20 32 19.2 11.52 11.52 5.76",
                    "14.29 24.49 17.49 12.49 8.93 8.92 8.93 4.46",
                    "10 18 14.4 11.52 9.22 7.37 6.55 6.55 6.56 6.55 3.28",
                    "5 9.5 8.55 7.7 6.93 6.23 5.9 5.9 5.91 5.9 5.91 5.9 5.91 5.9 5.91 2.95",
                    "3.75 7.219 6.677 6.177 5.713 5.285 4.888 4.522 4.462 4.461 4.462 4.461 4.462 4.461 4.462 4.461"
                            + " 4.462 4.461 4.462 4.461 2.231"),
            Convention.MID_QUARTER_1,
            List.of(
                    "58.33 27.78 12.35 1.54",
                    "35 26 15.6 11.01 11.01 1.38",
                    "25 21.43 15.31 10.93 8.75 8.74 8.75 1.09",
                    "17.5 16.5 13.2 10.56 8.45 6.76 6.55 6.55 6.56 6.55 0.82",
                    "8.75 9.13 8.21 7.39 6.65 5.99 5.9 5.91 5.9 5.91 5.9 5.91 5.9 5.91 5.9 0.74",
                    "6.563 7 6.482 5.996 5.546 5.13 4.746 4.459 4.459 4.459 4.459 4.46 4.459 4.46 4.459 4.46 4.459"
                            + " 4.46 4.459 4.46 0.565"),
            Convention.MID_QUARTER_2,
            List.of(
                    "41.67 38.89 14.14 5.3",
                    "25 30 18 11.37 11.37 4.26",
                    "17.85 23.47 16.76 11.97 8.87 8.87 8.87 3.34",
                    "12.5 17.5 14 11.2 8.96 7.17 6.55 6.55 6.56 6.55 2.46",
                    "6.25 9.38 8.44 7.59 6.83 6.15 5.91 5.9 5.91 5.9 5.91 5.9 5.91 5.9 5.91 2.21",
                    "4.688 7.148 6.612 6.116 5.658 5.233 4.841 4.478 4.463 4.463 4.463 4.463 4.463 4.463 4.462 4.463"
                            + " 4.462 4.463 4.462 4.463 1.673"),
            Convention.MID_QUARTER_3,
            List.of(
                    "25 50 16.67 8.33",
                    "15 34 20.4 12.24 11.3 7.06",
                    "10.71 25.51 18.22 13.02 9.3 8.85 8.86 5.53",
                    "7.5 18.5 14.8 11.84 9.47 7.58 6.55 6.55 6.56 6.55 4.1",
                    "3.75 9.63 8.66 7.8 7.02 6.31 5.9 5.9 5.91 5.9 5.91 5.9 5.91 5.9 5.91 3.69",
                    "2.813 7.289 6.742 6.237 5.769 5.336 4.936 4.566 4.46 4.46 4.46 4.46 4.461 4.46 4.461 4.46 4.461"
                            + " 4.46 4.461 4.46 2.788"),
            Convention.MID_QUARTER_4,
            List.of(
                    "8.33 61.11 20.37 10.19",
                    "5 38 22.8 13.68 10.94 9.58",
                    "3.57 27.55 19.68 14.06 10.04 8.73 8.73 7.64",
                    "2.5 19.5 15.6 12.48 9.98 7.99 6.55 6.55 6.56 6.55 5.74",
                    "1.25 9.88 8.89 8 7.2 6.48 5.9 5.9 5.9 5.91 5.9 5.91 5.9 5.91 5.9 5.17",
                    "0.938 7.43 6.872 6.357 5.88 5.439 5.031 4.654 4.458 4.458 4.458 4.458 4.458 4.458 4.458 4.458"
                            + " 4.458 4.459 4.458 4.459 3.901"));

    private MacrsTables() {}

    /** All recovery periods that have tables, those of buildings last. */
    static String choices() {
        return RECOVERY_YEARS.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ", 27.5, 39";
    }

    /** The percentage of each year. */
    static double[] percent(int recoveryYears, Convention convention) {
        List<String> tables = Objects.requireNonNull(TABLES.get(convention));
        String[] texts = tables.get(RECOVERY_YEARS.indexOf(recoveryYears)).split(" ", -1);
        double[] percent = new double[texts.length];
        for (int k = 0; k < percent.length; k++) {
            percent[k] = Double.parseDouble(texts[k]);
        }
        return percent;
    }
}
