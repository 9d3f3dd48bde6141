package io.calminer.domain.taxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VintageSharesTest {

    private static final Offset<Double> EXACT = within(1e-15);
    private static final Offset<Double> ROUNDING = within(1e-12);

    /** IRS Publication 946, Table A-1, half-year convention, and Table A-5, fourth quarter. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 0.5 | 33.33 44.45 14.81 7.41",
                "5 | 0.5 | 20 32 19.2 11.52 11.52 5.76",
                "7 | 0.5 | 14.29 24.49 17.49 12.49 8.93 8.92 8.93 4.46",
                "10 | 0.5 | 10 18 14.4 11.52 9.22 7.37 6.55 6.55 6.56 6.55 3.28",
                "15 | 0.5 | 5 9.5 8.55 7.7 6.93 6.23 5.9 5.9 5.91 5.9 5.91 5.9 5.91 5.9 5.91 2.95",
                "20 | 0.5 | 3.75 7.219 6.677 6.177 5.713 5.285 4.888 4.522 4.462 4.461 4.462 4.461 4.462 4.461 4.462"
                        + " 4.461 4.462 4.461 4.462 4.461 2.231",
                "5 | 0.125 | 5 38 22.8 13.68 10.94 9.58",
                "7 | 0.125 | 3.57 27.55 19.68 14.06 10.04 8.73 8.73 7.64"
            })
    void macrsHasTheTablesOfPublication946(int life, double firstYear, String percent) {
        double[] expected = Arrays.stream(percent.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] shares = VintageShares.macrs(life, firstYear);
        assertThat(shares).hasSameSizeAs(expected);
        for (int age = 0; age < expected.length; age++) {
            assertThat(100 * shares[age]).as("age %d", age).isCloseTo(expected[age], within(1e-12));
        }
    }

    /** Tables A-6 and A-7a of the same publication, by years: of 27.5 years 3.637 and 3.636 alternate from the tenth on. */
    @ParameterizedTest
    @CsvSource({
        "27.5, 1, 28, 3.485, 3.637, 3.636, 1.970",
        "27.5, 6, 28, 1.970, 3.637, 3.636, 3.485",
        "27.5, 7, 29, 1.667, 3.636, 3.637, 0.152",
        "27.5, 12, 29, 0.152, 3.636, 3.637, 1.667",
        "39, 1, 40, 2.461, 2.564, 2.564, 0.107",
        "39, 7, 40, 1.177, 2.564, 2.564, 1.391",
        "39, 12, 40, 0.107, 2.564, 2.564, 2.461"
    })
    void buildingsHaveTheirTablesToo(
            double life, int month, int count, double first, double even, double odd, double last) {
        double[] shares = VintageShares.macrs(life, (12.5 - month) / 12);
        assertThat(shares).hasSize(count);
        assertThat(100 * shares[0]).isCloseTo(first, within(1e-12));
        for (int year = 2; year <= 27; year++) {
            double expected = life == 39 ? 2.564 : year < 10 ? 3.636 : year % 2 == 0 ? even : odd;
            assertThat(100 * shares[year - 1]).as("year %s", year).isCloseTo(expected, within(1e-12));
        }
        assertThat(100 * shares[count - 1]).isCloseTo(last, within(1e-12));
    }

    /** The straight line of half a year first, over 20 years, as in the System Advisor Model: 2.5 %, then 5 %. */
    @Test
    void aHalfYearAtBothEndsIsChargedHalf() {
        double[] shares = VintageShares.straightLine(20, 0.5, 0);
        assertThat(shares).hasSize(21);
        assertThat(shares[0]).isCloseTo(0.025, EXACT);
        assertThat(shares[19]).isCloseTo(0.05, EXACT);
        assertThat(shares[20]).isCloseTo(0.025, EXACT);
    }

    @Test
    void theSumOfTheYearsDigitsOfFiveYearsIsFifteen() {
        assertThat(VintageShares.sumOfYearsDigits(5, 1, 0))
                .containsExactly(new double[] {5 / 15.0, 4 / 15.0, 3 / 15.0, 2 / 15.0, 1 / 15.0}, EXACT);
    }

    /** Microsoft's example of DDB: cost 2400, salvage 300, ten years: 480 in the first year, 22.12 in the tenth. */
    @Test
    void theDoubleDecliningBalanceStopsAtTheSalvage() {
        double[] shares = VintageShares.declining(10, 1, 2, 300 / 2400.0, false);
        assertThat(2400 * shares[0]).isCloseTo(480, ROUNDING);
        assertThat(2400 * shares[9]).isCloseTo(22.12, within(0.005));
    }

    @Test
    void sharesAddUpToWhatIsNotSalvaged() {
        Random chance = new Random(17);
        for (int i = 0; i < 500; i++) {
            double life = 1 + Math.rint(chance.nextDouble() * 76) / 4;
            double firstYear = (1 + chance.nextInt(24)) / 24.0;
            double salvage = chance.nextBoolean() ? 0 : chance.nextDouble() * 0.5;
            double factor = 1 + chance.nextInt(3) / 2.0;
            double[][] all = {
                VintageShares.straightLine(life, firstYear, salvage),
                VintageShares.sumOfYearsDigits(life, firstYear, salvage),
                VintageShares.declining(life, firstYear, factor, salvage, chance.nextBoolean())
            };
            for (double[] shares : all) {
                assertThat(Arrays.stream(shares).sum())
                        .as("life %s, first year %s", life, firstYear)
                        .isCloseTo(1 - salvage, ROUNDING);
                assertThat(Arrays.stream(shares).min().orElseThrow()).isGreaterThan(-1e-12);
            }
        }
    }
}
