package io.calminer.application.costs;

import io.calminer.application.calculation.SmallPlan;
import io.calminer.domain.valuation.Valuation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The components of each category, which make a line of a plan. */
final class Categories {

    private final Map<String, Terms> terms = new LinkedHashMap<>();

    /** What the components of one category cost in the years, and at time 0. */
    private record Terms(List<String> years, List<String> zero) {}

    /** Adds what a component costs in the years. */
    void add(String category, String cost) {
        of(category).years().add(cost);
    }

    /** Adds what a component costs at time 0. */
    void addAtZero(String category, String cost) {
        of(category).zero().add(cost);
    }

    private Terms of(String category) {
        return terms.computeIfAbsent(category, name -> new Terms(new ArrayList<>(), new ArrayList<>()));
    }

    /** Adds a line for each category, the sum of its components. */
    void addTo(SmallPlan plan) {
        int number = 0;
        for (Map.Entry<String, Terms> category : terms.entrySet()) {
            Terms costs = category.getValue();
            plan.sum(key(number++), category.getKey(), costs.years(), costs.zero());
        }
    }

    /** The formula of the sum over all categories. */
    String sum() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            keys.add(key(i));
        }
        return String.join(" + ", keys);
    }

    /** What each category costs over all periods. */
    List<CostShare> shares(Valuation value, double whole, Map<String, String> reasons) {
        List<CostShare> shares = new ArrayList<>();
        for (String category : terms.keySet()) {
            double amount = Arrays.stream(value.line(key(shares.size()))).sum();
            shares.add(new CostShare(category, amount, whole > 0 ? amount / whole : Double.NaN));
        }
        if (!(whole > 0)) {
            reasons.put("share", "Nothing is spent.");
        }
        return shares;
    }

    private static String key(int number) {
        return "category.k" + number;
    }
}
