package io.calminer.domain.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Mines made by chance from a seed: phases of several grades that go to a mill or to stockpiles with any rule, and what is
 * sold of it.
 *
 * @param heaps the stockpiles in the order in which they are reclaimed
 * @param overflow the stockpile that takes what the mill cannot; empty for none
 */
public record RandomMines(String text, int phases, List<String> destinations, List<Heap> heaps, String overflow) {

    private static final String[] LENGTHS = {"month", "quarter", "half_year", "year"};
    private static final String[] FORMS = {"lesser", "after_deduction", "percentage"};

    /**
     * A stockpile.
     *
     * @param amount tonnes that are taken in each period; negative where it fills the mill
     * @param bins copper grades between its heaps; null where it is not laid out by grade
     */
    public record Heap(
            String name, boolean isQueue, double amount, double[] bins, double ore, double copper, double gold) {}

    /** The mine of a seed. */
    public static RandomMines of(long seed) {
        return new Maker(new Random(seed)).mine();
    }

    private record Maker(Random random) {

        RandomMines mine() {
            int count = 2 + random.nextInt(3);
            List<Heap> heaps = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                heaps.add(heap("heap_" + (char) ('a' + heaps.size())));
            }
            String overflow = heaps.isEmpty()
                    ? ""
                    : heaps.get(random.nextInt(heaps.size())).name();
            List<String> destinations = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                boolean direct = heaps.isEmpty() || i == 0 || random.nextBoolean();
                destinations.add(
                        direct
                                ? "mill"
                                : heaps.get(random.nextInt(heaps.size())).name());
            }
            double capacity = overflow.isEmpty() ? 1e9 : number(50_000, 2_000_000);
            String text = """
                    {"format": "calminer-plan/1", "name": "Random mine", "currency": "USD",
                     "calendar": {"start": "2027-0%d-01", "period_zero": %b,
                       "blocks": [{"length": "%s", "count": %d}, {"length": "%s", "count": %d}]},
                     "valuation": {"discount_rate": "7%%"},
                     "prices": {"copper": {"unit": "USD/t", "price": "series(2027: 9000, 2028: 8000, 2029: 9500)"},
                       "gold": {"unit": "USD/t", "grade_unit": "ppm", "price": 60e6}},
                     "elements": {"arsenic": {"unit": "ppm"}},
                     "phases": {%s}, "stockpiles": {%s},
                     "routes": {"mill": {"capacity": %s%s}},
                     "products": {%s}}
                    """.formatted(
                            1 + random.nextInt(9),
                            random.nextBoolean(),
                            LENGTHS[random.nextInt(4)],
                            3 + random.nextInt(6),
                            LENGTHS[random.nextInt(4)],
                            2 + random.nextInt(6),
                            phases(destinations),
                            stockpiles(heaps),
                            capacity,
                            overflow.isEmpty() ? "" : ", \"overflow\": \"" + overflow + "\"",
                            products());
            return new RandomMines(text, count, destinations, heaps, overflow);
        }

        private double number(double low, double high) {
            return Double.parseDouble(String.format(Locale.ROOT, "%.5f", low + (high - low) * random.nextDouble()));
        }

        private Heap heap(String name) {
            boolean opened = random.nextBoolean();
            int rule = random.nextInt(4);
            double amount = rule == 1 ? number(1_000, 300_000) : -1;
            double[] bins = rule == 2 ? new double[] {number(0.002, 0.006), number(0.0065, 0.01)} : null;
            return new Heap(
                    name,
                    rule == 3 || (rule == 1 && random.nextBoolean()),
                    amount,
                    bins,
                    opened ? number(1_000, 500_000) : 0,
                    opened ? number(0.001, 0.012) : 0,
                    opened ? number(0, 2) : 0);
        }

        private String phases(List<String> destinations) {
            StringJoiner phases = new StringJoiner(",\n");
            for (int i = 0; i < destinations.size(); i++) {
                StringJoiner ore = new StringJoiner(", ", "series(", ")");
                StringJoiner grade = new StringJoiner(", ", "series(", ")");
                for (int year = 2027; year < 2034; year++) {
                    ore.add(year + ": " + (random.nextInt(4) == 0 ? 0 : number(1_000, 800_000)));
                    grade.add(year + ": " + number(0.001, 0.015));
                }
                phases.add("""
                        "pit_%d": {"ore": "%s", "waste": %s, "to": "%s",
                          "grades": {"copper": "%s", "gold": %s, "arsenic": %s}}""".formatted(
                                i, ore, number(0, 1e6), destinations.get(i), grade, number(0, 3), number(0, 900)));
            }
            return phases.toString();
        }

        private String stockpiles(List<Heap> heaps) {
            StringJoiner stockpiles = new StringJoiner(",\n");
            for (Heap heap : heaps) {
                String rule = heap.bins() != null
                        ? "\"reclaim\": \"highest_grade_first\", \"bin_by\": \"copper\", \"bins\": [%s, %s]"
                                .formatted(heap.bins()[0], heap.bins()[1])
                        : "\"blending\": \"%s\", ".formatted(heap.isQueue() ? "first_in_first_out" : "average")
                                + (heap.amount() < 0
                                        ? "\"reclaim\": \"capacity\""
                                        : "\"reclaim\": \"fixed\", \"amount\": " + heap.amount());
                stockpiles.add("""
                        "%s": {"to": "mill", %s%s}""".formatted(
                                heap.name(),
                                rule,
                                heap.ore() == 0
                                        ? ""
                                        : ", \"opening\": {\"ore\": %s, \"grades\": {\"copper\": %s, \"gold\": %s}}"
                                                .formatted(heap.ore(), heap.copper(), heap.gold())));
            }
            return stockpiles.toString();
        }

        private String products() {
            String stock = random.nextBoolean() ? ", \"stock_days\": " + (5 + random.nextInt(90)) : "";
            String concentrate = """
                    "concentrate": {"route": "mill", "type": "concentrate", "primary": "copper", "grade": %s,
                      "recoveries": {"copper": %s, "gold": %s, "arsenic": 0.4}, "moisture": %s, "transit_loss": %s%s,
                      "quotation": {"copper": {"final": "next(prices.copper)"}},
                      "terms": {"payables": {"copper": {"form": "%s", "payability": 0.96%s, "refining_charge": 180},
                          "gold": {"payability": {"0": 0, "1": 0.9, "20": 0.95}, "refining_charge": 2e5}},
                        "treatment_charge": 85, "freight": 60, "insurance": 3,
                        "participation": {"copper": {"share": 0.1, "base": 8500, "low": -300}},
                        "penalties": {"arsenic": {"limit": 2000, "step": 1000, "rate": 2.5, "whole_steps": %b}}}}""";
            String form = FORMS[random.nextInt(3)];
            String deduction = form.equals("percentage") ? "" : ", \"deduction\": 0.01";
            return concentrate.formatted(
                            number(0.2, 0.35),
                            number(0.7, 0.95),
                            number(0.3, 0.6),
                            number(0, 0.12),
                            number(0, 0.02),
                            stock,
                            form,
                            deduction,
                            random.nextBoolean())
                    + """
                    , "dore": {"route": "mill", "type": "dore", "primary": "gold", "recoveries": {"gold": %s}}
                    """.formatted(number(0.1, 0.35));
        }
    }
}
