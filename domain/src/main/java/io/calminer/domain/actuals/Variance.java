package io.calminer.domain.actuals;

import io.calminer.domain.quantity.Unit;

/**
 * The difference of an actual amount from a planned one, and what it is made of, as formulas over lines.
 *
 * @param plan the planned amount
 * @param actual the actual amount
 * @param price what the price makes of the difference, at the actual quantity
 * @param volume what the quantity makes of it, at the planned price
 * @param exchange what the exchange rate makes of it, taken last
 * @param unit the unit of the amounts
 */
record Variance(String plan, String actual, String price, String volume, String exchange, Unit unit) {

    private static Variance of(String plan, String actual, String price, String volume, Unit unit) {
        return new Variance(plan, actual, price, volume, none(unit), unit);
    }

    private static String none(Unit unit) {
        return "0 [" + unit + "]";
    }

    /** Of quantities and their prices: (AP − BP)·AQ and (AQ − BQ)·BP. */
    static Variance ofPrice(Comparison quantity, Comparison price) {
        return of(
                quantity.plan() + " * " + price.plan(),
                quantity.actual() + " * " + price.actual(),
                price.difference() + " * " + quantity.actual(),
                quantity.difference() + " * " + price.plan(),
                quantity.unit().times(price.unit()));
    }

    /** Of amounts and the quantities that they are for, whose quotients are the prices; all volume where none was planned. */
    static Variance ofAmount(Comparison amount, Comparison quantity) {
        String planned = "if(" + quantity.plan() + " > " + none(quantity.unit()) + ", ";
        String price = amount.plan() + " / " + quantity.plan();
        return of(
                amount.plan(),
                amount.actual(),
                planned + amount.actual() + " - " + quantity.actual() + " * " + price + ", " + none(amount.unit())
                        + ")",
                planned + quantity.difference() + " * " + price + ", " + amount.difference() + ")",
                amount.unit());
    }

    /** Of amounts alone: spending differs by its price. */
    static Variance ofSpending(Comparison amount) {
        return of(amount.plan(), amount.actual(), amount.difference(), none(amount.unit()), amount.unit());
    }

    /**
     * The same in the plan's currency: everything at the planned rate, and what the rate makes of the actual amount.
     *
     * @param rate what one unit of the plan's currency costs, by which amounts are divided, or what one unit of the other
     *     is worth
     */
    Variance at(Comparison rate, boolean divides) {
        String by = divides ? " / " : " * ";
        String atPlan = by + rate.plan();
        String atActual = by + rate.actual();
        return new Variance(
                "(" + plan + ")" + atPlan,
                "(" + actual + ")" + atActual,
                "(" + price + ")" + atPlan,
                "(" + volume + ")" + atPlan,
                "(" + actual + ")" + atActual + " - (" + actual + ")" + atPlan,
                divides ? unit.per(rate.unit()) : unit.times(rate.unit()));
    }
}
