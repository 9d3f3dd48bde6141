package io.calminer.domain.financing;

import io.calminer.domain.calendar.Calendar;

/** A loan as a lender books it, event by event: no balance is looked at but his own. */
final class LenderBooks {

    private final Calendar calendar;
    private final double rate;
    private final double part;
    private final boolean paid;
    private final String repayment;
    private final int drawnUntil;
    private final int repaidUntil;
    private double balance;
    private double interest;
    private double principal;

    LenderBooks(
            Calendar calendar,
            double rate,
            double part,
            boolean paid,
            String repayment,
            int drawnUntil,
            int repaidUntil) {
        this.calendar = calendar;
        this.rate = rate;
        this.part = part;
        this.paid = paid;
        this.repayment = repayment;
        this.drawnUntil = drawnUntil;
        this.repaidUntil = repaidUntil;
    }

    void draw(int period, double amount) {
        if (period == 0) {
            balance += amount;
        }
    }

    double balance() {
        return balance;
    }

    double interest() {
        return interest;
    }

    double principal() {
        return principal;
    }

    void period(int period, double draw, double sweep, double[] cash) {
        double due = growth(period) * (balance + part * draw);
        interest = 0;
        principal = 0;
        if (calendar.year(period) <= drawnUntil) {
            balance += draw;
            if (paid) {
                interest = due;
            } else {
                balance += due;
            }
            return;
        }
        interest = due;
        if (calendar.year(period) <= repaidUntil) {
            principal = due(period, cash);
        }
        balance -= principal + sweep;
    }

    private double growth(int period) {
        return Math.pow(1 + rate, calendar.yearsIn(period)) - 1;
    }

    private boolean isLast(int period) {
        return period == calendar.periods() || calendar.year(period + 1) > repaidUntil;
    }

    /** What is repaid in a period of the term, with the service of all that are left in proportion to its weights. */
    private double due(int period, double[] cash) {
        if (isLast(period)) {
            return balance;
        }
        return switch (repayment) {
            case "bullet" -> 0;
            case "equal_principal" -> balance * calendar.yearsIn(period) / yearsLeft(period);
            default -> {
                double factor = 1;
                double worth = 0;
                for (int later = period; later <= calendar.periods() && calendar.year(later) <= repaidUntil; later++) {
                    factor /= 1 + growth(later);
                    worth += factor * weight(later, cash);
                }
                yield balance / worth * weight(period, cash) - growth(period) * balance;
            }
        };
    }

    private double weight(int period, double[] cash) {
        return repayment.equals("level") ? calendar.yearsIn(period) : Math.max(0, cash[period]);
    }

    private double yearsLeft(int period) {
        double years = 0;
        for (int later = period; later <= calendar.periods() && calendar.year(later) <= repaidUntil; later++) {
            years += calendar.yearsIn(later);
        }
        return years;
    }
}
