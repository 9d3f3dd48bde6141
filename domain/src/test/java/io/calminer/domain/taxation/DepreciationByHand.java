package io.calminer.domain.taxation;

import java.util.Arrays;

/** Depreciation counted vintage by vintage and year by year, in plain loops, as somebody would on paper. */
final class DepreciationByHand {

    private DepreciationByHand() {}

    /**
     * What each tax year is charged of all vintages.
     *
     * @param first the share of the first tax year in which a vintage serves
     */
    static double[] vintages(
            String method,
            double[] additions,
            double life,
            double first,
            double factor,
            boolean switches,
            double salvage) {
        double[] charges = new double[additions.length];
        for (int vintage = 0; vintage < additions.length; vintage++) {
            double cost = additions[vintage];
            double least = cost * salvage;
            double book = cost;
            double lived = 0;
            for (int year = vintage; year < additions.length && lived < life - 1e-9; year++) {
                double part = Math.min(year == vintage ? first : 1, life - lived);
                boolean last = lived + part >= life - 1e-9;
                double charge = switch (method) {
                    case "straight_line" -> (cost - least) * part / life;
                    case "sum_of_years_digits" -> (cost - least) * digits(lived, lived + part, (int) life);
                    default -> declining(book, least, part, life, lived, factor, switches, last);
                };
                charges[year] += charge;
                book -= charge;
                lived += part;
            }
        }
        return charges;
    }

    private static double declining(
            double book,
            double least,
            double part,
            double life,
            double lived,
            double factor,
            boolean switches,
            boolean last) {
        double charge = book * factor / life * part;
        if (switches) {
            charge = Math.max(charge, (book - least) / (life - lived) * part);
        }
        return last ? book - least : Math.min(charge, book - least);
    }

    /** The digits between two moments of a life of whole years. */
    private static double digits(double from, double to, int life) {
        double digits = 0;
        for (int year = 0; year < life; year++) {
            digits += (life - year) * Math.max(0, Math.min(to, year + 1) - Math.max(from, year));
        }
        return digits / (life * (life + 1) / 2.0);
    }

    /** A rate of one pool, up to what may be claimed. */
    static double[] pool(double[] additions, double rate, double first, double salvage, double[] most) {
        double[] charges = new double[additions.length];
        double book = 0;
        double floor = 0;
        for (int year = 0; year < additions.length; year++) {
            floor += salvage * additions[year];
            double claim = rate * (book + first * additions[year]);
            book += additions[year];
            charges[year] = Math.min(Math.min(claim, Math.max(0, book - floor)), Math.max(0, most[year]));
            book -= charges[year];
        }
        return charges;
    }

    /** Book value by what is mined of what is left. */
    static double[] units(double[] additions, double[] mined, double salvage) {
        double[] charges = new double[additions.length];
        double book = 0;
        double floor = 0;
        for (int year = 0; year < additions.length; year++) {
            book += additions[year];
            floor += salvage * additions[year];
            double left = Arrays.stream(mined, year, mined.length).sum();
            charges[year] = left > 0 ? (book - floor) * mined[year] / left : 0;
            book -= charges[year];
        }
        return charges;
    }

    /** The charges when all that is left is charged in the last year that earns anything, and at once from then on. */
    static double[] writtenOff(double[] charges, double[] additions, double[] revenue, double salvage) {
        int last = additions.length - 1;
        while (last > 0 && revenue[last] == 0) {
            last--;
        }
        double[] all = charges.clone();
        double left = 0;
        for (int year = 0; year < all.length; year++) {
            left += additions[year] * (1 - salvage);
            all[year] = year >= last ? left : all[year];
            left -= all[year];
        }
        return all;
    }
}
