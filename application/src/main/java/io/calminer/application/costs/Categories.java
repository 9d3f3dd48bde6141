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

    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    void add(String category, String line) {
        lines.computeIfAbsent(category, name -> new ArrayList<>()).add(line);
    }

    /** Adds a line for each category, the sum of its components. */
    void addTo(SmallPlan plan) {
        int number = 0;
        for (Map.Entry<String, List<String>> category : lines.entrySet()) {
            plan.flowFromZero(key(number++), category.getKey(), String.join(" + ", category.getValue()));
        }
    }

    /** The formula of the sum over all categories. */
    String sum() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            keys.add(key(i));
        }
        return String.join(" + ", keys);
    }

    /** What each category costs over all periods. */
    List<CostShare> shares(Valuation value, double whole, Map<String, String> reasons) {
        List<CostShare> shares = new ArrayList<>();
        for (String category : lines.keySet()) {
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
