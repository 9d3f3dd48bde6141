package io.calminer.domain.taxation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A tax on income counted year by year, with each loss, profit and credit kept by the year in which it was made. */
final class TaxByHand {

    /** What a tax does with losses and holidays. */
    record Rules(
            String treatment,
            double cap,
            double free,
            int expires,
            int back,
            String holiday,
            int holidayYears,
            boolean rests) {}

    private static final class Vintage {
        private final int year;
        private double left;

        Vintage(int year, double left) {
            this.year = year;
            this.left = left;
        }
    }

    final double[] used;
    final double[] expired;
    final double[] taxable;
    final double[] charge;
    final double[] losses;

    private final Rules rules;
    private final double[] rates;
    private final Deque<Vintage> pool = new ArrayDeque<>();
    private final List<Vintage> profits = new ArrayList<>();
    private int holidayBegan = -1;

    private TaxByHand(int years, Rules rules, double[] rates) {
        this.rules = rules;
        this.rates = rates;
        used = new double[years];
        expired = new double[years];
        taxable = new double[years];
        charge = new double[years];
        losses = new double[years];
    }

    /**
     * The tax of each year.
     *
     * @param opening the losses of the years before the first, the oldest first
     * @param depreciation what rests in a holiday
     */
    static TaxByHand of(double[] income, double[] opening, double[] depreciation, Rules rules, double[] rates) {
        TaxByHand tax = new TaxByHand(income.length, rules, rates);
        for (int i = 0; i < opening.length; i++) {
            tax.pool.add(new Vintage(i - opening.length, opening[i]));
        }
        for (int year = 0; year < income.length; year++) {
            tax.year(year, income[year], depreciation[year]);
        }
        return tax;
    }

    private void year(int year, double income, double depreciation) {
        if (rules.expires() > 0) {
            while (!pool.isEmpty() && year - pool.peekFirst().year > rules.expires()) {
                expired[year] += pool.pollFirst().left;
            }
        }
        boolean holiday = isHoliday(year, income);
        if (rules.treatment().equals("refund")) {
            taxable[year] = holiday ? 0 : income;
        } else if (income > 0) {
            double limit = rules.cap() < 1
                    ? Math.min(income, rules.free() + rules.cap() * Math.max(0, income - rules.free()))
                    : income;
            used[year] = holiday ? 0 : take(pool, limit);
            taxable[year] = holiday ? 0 : income - used[year];
        }
        charge[year] = rates[year] * taxable[year];
        double loss = Math.max(0, -income);
        if (holiday && rules.rests()) {
            loss = Math.max(0, -(income + depreciation)) + depreciation;
        }
        if (rules.treatment().equals("carry_back")) {
            loss -= carriedBack(year, loss);
        }
        if (rules.treatment().startsWith("carry") && loss > 0) {
            pool.add(new Vintage(year, loss));
        }
        profits.add(new Vintage(year, taxable[year]));
        losses[year] = pool.stream().mapToDouble(vintage -> vintage.left).sum();
    }

    private boolean isHoliday(int year, double income) {
        if (rules.holiday().isEmpty()) {
            return false;
        }
        if (rules.holiday().equals("first_profit")) {
            holidayBegan = holidayBegan < 0 && income > 0 ? year : holidayBegan;
        } else {
            holidayBegan = Integer.parseInt(rules.holiday()) - TaxPlans.FIRST;
        }
        return holidayBegan >= 0 && year >= holidayBegan && year < holidayBegan + rules.holidayYears();
    }

    private double take(Deque<Vintage> from, double most) {
        double taken = 0;
        while (!from.isEmpty() && taken < most) {
            Vintage oldest = from.peekFirst();
            double part = Math.min(oldest.left, most - taken);
            oldest.left -= part;
            taken += part;
            if (oldest.left == 0) {
                from.pollFirst();
            }
        }
        return taken;
    }

    /** Pays back the tax of the years before, the oldest first. */
    private double carriedBack(int year, double loss) {
        double taken = 0;
        for (Vintage profit : profits) {
            if (profit.year >= year - rules.back()) {
                double part = Math.min(profit.left, loss - taken);
                profit.left -= part;
                taken += part;
                charge[year] -= rates[profit.year] * part;
            }
        }
        return taken;
    }

    /** The charge with a minimum and a pool of what it took too much. */
    static double[] withMinimum(double[] regular, double[] minimum) {
        double[] charge = new double[regular.length];
        double pool = 0;
        for (int year = 0; year < charge.length; year++) {
            if (regular[year] > minimum[year]) {
                double credit = Math.min(pool, regular[year] - minimum[year]);
                charge[year] = regular[year] - credit;
                pool -= credit;
            } else {
                charge[year] = minimum[year];
                pool += minimum[year] - regular[year];
            }
        }
        return charge;
    }

    /** The charge after credits that are used in their own year or later, until they expire. */
    static double[] withCredits(double[] tax, double[] earned, int expires) {
        double[] charge = tax.clone();
        Deque<Vintage> pool = new ArrayDeque<>();
        TaxByHand hand = new TaxByHand(tax.length, new Rules("", 1, 0, 0, 0, "", 0, false), tax);
        for (int year = 0; year < tax.length; year++) {
            while (expires > 0 && !pool.isEmpty() && year - pool.peekFirst().year > expires) {
                pool.pollFirst();
            }
            pool.add(new Vintage(year, earned[year]));
            charge[year] -= hand.take(pool, Math.max(0, tax[year]));
        }
        return charge;
    }
}
