package io.calminer.domain.taxation;

import io.calminer.domain.document.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** What vintages are charged in a tax year to date, each by its age, as parts of formulas. */
final class VintageCharges {

    private final TaxItem item;
    private final TaxYears years;
    private final double[] shares;

    VintageCharges(TaxItem item, TaxYears years, double[] shares) {
        this.item = item;
        this.years = years;
        this.shares = shares;
    }

    /** The charge on what is added within the plan. */
    String toDate(String additions) {
        // a vintage of the plan grows no older than the plan is long
        int count = Math.min(shares.length, years.count());
        if (years.areSinglePeriods()) {
            List<String> listed =
                    Arrays.stream(shares, 0, count).mapToObj(Numbers::shortest).toList();
            return "spread(" + additions + ", " + String.join(", ", listed) + ")";
        }
        String ofYear = "year_to_date(" + additions + ")";
        String first = Numbers.shortest(shares[0]) + " * " + ofYear;
        if (count == 1) {
            return first;
        }
        List<String> older = new ArrayList<>();
        for (int age = 1; age < count; age++) {
            older.add(Numbers.shortest(shares[age]) + " * " + years.yearsAgo(age, ofYear));
        }
        String whole = item.balance("of_earlier_years", String.join(" + ", older));
        return first + " + " + whole + " * " + years.passed();
    }

    /** The charge on what came into service before the plan, by the shares that its age has left; empty without any. */
    String opening(SortedMap<Integer, Double> before) {
        double[] charges = new double[years.count()];
        before.forEach((year, amount) -> {
            int age = years.first() - year;
            double rest = 0;
            for (int later = age; later < shares.length; later++) {
                rest += shares[later];
            }
            for (int i = 0; i < charges.length; i++) {
                // what is past its life is charged at once
                double share = rest > 0 ? share(age + i) / rest : i == 0 ? 1 : 0;
                charges[i] += amount * share;
            }
        });
        if (Arrays.stream(charges).allMatch(charge -> charge == 0)) {
            return "";
        }
        List<String> series = new ArrayList<>();
        for (int i = 0; i < charges.length; i++) {
            series.add((years.first() + i) + ": " + item.amount(charges[i]));
        }
        String charge = " + series(" + String.join(", ", series) + ")";
        return years.areSinglePeriods() ? charge : charge + " * " + years.passed();
    }

    private double share(int age) {
        return age < shares.length ? shares[age] : 0;
    }
}
