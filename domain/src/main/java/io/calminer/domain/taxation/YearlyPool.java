package io.calminer.domain.taxation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Amounts that later tax years may use, the oldest first, each for so many years: losses, credits, profits that losses are
 * carried back to.
 *
 * <p>With what was made to date <i>M</i> and what was removed to date <i>R</i>, expired = max(0, M of N + 1 years ago − R), and
 * M − R − expired may be used. What is removed is always the oldest, so that one difference holds all vintages.
 */
final class YearlyPool {

    private final YearFigures figures;
    private final String made;
    private final String removed;
    private final int lasts;
    private final SortedMap<Integer, Double> before;

    /**
     * A pool of a tax.
     *
     * @param name the first part of the names of its lines, such as {@code losses}
     * @param lasts the tax years after its own in which an amount may be used; 0 for ever
     * @param before the amounts with which the plan begins, by the tax year in which they were made
     */
    YearlyPool(YearFigures figures, String name, int lasts, SortedMap<Integer, Double> before) {
        this.figures = figures;
        this.made = name + "_made";
        this.removed = name + "_removed";
        this.lasts = lasts;
        this.before = before;
    }

    private TaxItem item() {
        return figures.item();
    }

    private String start() {
        return item().amount(
                        before.values().stream().mapToDouble(amount -> amount).sum());
    }

    /** What was made before this tax year, as a formula. */
    String madeBefore() {
        return figures.opened(made, item().money(), start());
    }

    /** What was removed before this tax year, as a formula. */
    String removedBefore() {
        return figures.opened(removed);
    }

    /** What expires in this tax year, as a formula. */
    String expired() {
        if (lasts == 0) {
            return item().none();
        }
        TaxYears years = figures.years();
        String line = item().line(made);
        String old =
                years.areSinglePeriods() ? "lag(" + line + ", " + (lasts + 1) + ")" : years.yearsAgo(lasts + 1, line);
        String all = before.isEmpty() ? old : "max(" + old + ", " + oldBefore() + ")";
        return figures.positive(all + " - " + removedBefore());
    }

    /** What was made before the plan and so many years ago, by tax year. */
    private String oldBefore() {
        TaxYears years = figures.years();
        List<String> series = new ArrayList<>();
        for (int year = years.first(); year <= years.last(); year++) {
            double old = before.headMap(year - lasts).values().stream()
                    .mapToDouble(amount -> amount)
                    .sum();
            series.add(year + ": " + item().amount(old));
        }
        return "series(" + String.join(", ", series) + ")";
    }

    /**
     * Declares the states.
     *
     * @param more what this tax year has made to date
     * @param expired the line of what expires
     * @param used the line of what is used to date
     */
    void declare(String more, String expired, String used) {
        item().balance(made, madeBefore() + " + " + more);
        item().balance(removed, removedBefore() + " + " + (lasts == 0 ? "" : expired + " + ") + used);
    }

    /** What was made before this tax year, is not removed and has not expired. */
    String available(String expired) {
        return madeBefore() + " - " + removedBefore() + (lasts == 0 ? "" : " - " + expired);
    }

    /** What is left at the end of the period, as a formula. */
    String left() {
        return item().line(made) + " - " + item().line(removed);
    }

    /** The line of what was removed to date. */
    String removedLine() {
        return item().line(removed);
    }
}
