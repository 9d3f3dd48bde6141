package io.calminer.domain.taxation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The share of its cost that a vintage is charged in its first tax year, its second, and so on: 1 − salvage together.
 *
 * <p>With life <i>L</i> in years, first year <i>φ</i> (the share of the first tax year in which it serves), salvage <i>s</i>
 * as a share of cost, and book value <i>b</i>: straight line charges (1 − s) / L for each year of life; the sum of the years'
 * digits (1 − s) (L − k + 1) / (L (L + 1) / 2) in year <i>k</i> of life; a declining balance <i>d</i> = factor / L of the book
 * value, φ d in the first tax year, and with a switch the straight line over the rest of the life, (b − s) / rest, from where
 * that is more. In the last year of life what is left above the salvage is charged.
 */
final class VintageShares {

    /** A rest of life below this is rounding. */
    private static final double ROUNDING = 1e-9;

    private static final double PERCENT = 100;

    /** The longest class of MACRS that declines, from which on tables have three decimals; and the first by 150 percent. */
    private static final int LONGEST = 20;

    private static final int SLOW = 15;

    /** The years over which buildings are recovered in which people live. */
    private static final double RESIDENTIAL = 27.5;

    private static final int BUILDING_DECIMALS = 3;
    private static final double MONTHS = 12;
    private static final double HALF = 0.5;

    private VintageShares() {}

    static double[] straightLine(double life, double firstYear, double salvage) {
        double[] shares = new double[years(life, firstYear)];
        for (int age = 0; age < shares.length; age++) {
            shares[age] = (1 - salvage) * (served(age, life, firstYear) - served(age - 1, life, firstYear)) / life;
        }
        return shares;
    }

    static double[] sumOfYearsDigits(double life, double firstYear, double salvage) {
        double[] shares = new double[years(life, firstYear)];
        double all = digits(life, life);
        for (int age = 0; age < shares.length; age++) {
            double digits = digits(served(age, life, firstYear), life) - digits(served(age - 1, life, firstYear), life);
            shares[age] = (1 - salvage) * digits / all;
        }
        return shares;
    }

    /** Years of life that have been served by the end of a tax year of age 0, 1, …. */
    private static double served(int age, double life, double firstYear) {
        return age < 0 ? 0 : Math.min(life, age + firstYear);
    }

    /** The digits of so many years of life: L for the first, L − 1 for the second, evenly within a year. */
    private static double digits(double years, double life) {
        double whole = Math.floor(years);
        return whole * life - whole * (whole - 1) / 2 + (years - whole) * (life - whole);
    }

    static double[] declining(double life, double firstYear, double factor, double salvage, boolean switches) {
        double rate = Math.min(1, factor / life);
        double[] shares = new double[years(life, firstYear)];
        double book = 1;
        for (int age = 0; age < shares.length; age++) {
            double part = age == 0 ? firstYear : 1;
            double rest = age == 0 ? life : life - firstYear - (age - 1);
            double declined = part * rate * book;
            double level = switches ? (book - salvage) * Math.min(1, part / rest) : 0;
            boolean last = age == shares.length - 1;
            shares[age] = last ? book - salvage : Math.min(book - salvage, Math.max(declined, level));
            book -= shares[age];
        }
        return shares;
    }

    /**
     * The shares of the tables of MACRS, which are rounded year by year: each charge is rounded half up to hundredths of a
     * percent (thousandths from 20 years on), and the next is computed on the rounded balance.
     */
    static double[] macrs(double life, double firstYear) {
        if (life > LONGEST) {
            return buildings(life, firstYear);
        }
        double rate = (life >= SLOW ? 1.5 : 2) / life;
        int decimals = life == LONGEST ? BUILDING_DECIMALS : 2;
        List<BigDecimal> charges = new ArrayList<>();
        BigDecimal book = BigDecimal.valueOf(PERCENT);
        int years = years(life, firstYear);
        for (int age = 0; age < years - 1; age++) {
            double part = age == 0 ? firstYear : 1;
            double rest = age == 0 ? life : life - firstYear - (age - 1);
            BigDecimal charge = rounded(book, Math.max(part * rate, part / rest), decimals);
            charges.add(charge);
            book = book.subtract(charge);
        }
        charges.add(book);
        return shares(charges);
    }

    /**
     * Buildings take a straight line from the middle of a month. Its share of the first year is put together from rounded
     * halves and months; later years follow the rounded balance over {@link #RESIDENTIAL} years, and are all alike over 39.
     */
    private static double[] buildings(double life, double firstYear) {
        BigDecimal all = BigDecimal.valueOf(PERCENT);
        BigDecimal yearly = rounded(all, 1 / life, BUILDING_DECIMALS);
        BigDecimal wholeMonths = BigDecimal.valueOf(Math.rint(firstYear * MONTHS - HALF));
        List<BigDecimal> charges = new ArrayList<>();
        charges.add(rounded(yearly, HALF / MONTHS, BUILDING_DECIMALS)
                .add(rounded(yearly, 1 / MONTHS, BUILDING_DECIMALS).multiply(wholeMonths)));
        BigDecimal book = all.subtract(charges.get(0));
        int years = years(life, firstYear);
        for (int age = 1; age < years - 1; age++) {
            double rest = life - firstYear - (age - 1);
            BigDecimal charge = life == RESIDENTIAL ? rounded(book, 1 / rest, BUILDING_DECIMALS) : yearly;
            charges.add(charge);
            book = book.subtract(charge);
        }
        charges.add(book);
        return shares(charges);
    }

    private static BigDecimal rounded(BigDecimal amount, double share, int decimals) {
        // the share is known to more digits than any table has; the amount is exact
        return amount.multiply(BigDecimal.valueOf(share))
                .setScale(9, RoundingMode.HALF_UP)
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    private static double[] shares(List<BigDecimal> percent) {
        return percent.stream()
                .mapToDouble(charge -> charge.movePointLeft(2).doubleValue())
                .toArray();
    }

    private static int years(double life, double firstYear) {
        return (int) Math.ceil(life + 1 - firstYear - ROUNDING);
    }
}
