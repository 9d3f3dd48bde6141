package io.calminer.domain.costs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Costs made by chance from a seed: every type, driver, frequency, area, bucket and class. */
final class RandomCosts {

    private static final List<String> DRIVEN = List.of(
            "\"unit\": \"USD/t\", \"driver\": \"rock\"",
            "\"unit\": \"kUSD/kt\", \"driver\": \"ore\"",
            "\"unit\": \"USD/h\", \"driver\": \"hours\"",
            "\"unit\": \"%\", \"driver\": \"revenue.total\"");
    private static final List<String> TIMED = List.of(
            "\"unit\": \"kUSD\", \"frequency\": \"monthly\"",
            "\"unit\": \"USD\", \"frequency\": \"daily\", \"quantity\": 3",
            "\"unit\": \"MUSD/a\"",
            "\"unit\": \"USD/head\", \"driver\": \"head\", \"quantity\": 40, \"frequency\": \"weekly\"");

    private final Random random;

    private RandomCosts(long seed) {
        this.random = new Random(seed);
    }

    /** The items by key. */
    static Map<String, String> of(long seed) {
        return new RandomCosts(seed).items();
    }

    /** The collection of some items. */
    static String collection(Map<String, String> items) {
        StringBuilder text = new StringBuilder("\"costs\": {");
        items.forEach((key, item) -> text.append(text.toString().endsWith("{") ? "" : ", ")
                .append('"')
                .append(key)
                .append("\": ")
                .append(item));
        return text.append('}').toString();
    }

    private Map<String, String> items() {
        Map<String, String> items = new LinkedHashMap<>();
        int count = 2 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            items.put("cost_" + i, random.nextInt(3) == 0 ? capital() : operating());
        }
        return items;
    }

    private String operating() {
        String driver = random.nextBoolean() ? pick(DRIVEN) : pick(TIMED);
        StringBuilder item = new StringBuilder("{" + driver + ", \"amount\": " + amount());
        item.append(", \"area\": \"").append(pick(List.of(Area.values())).key()).append('"');
        if (random.nextBoolean()) {
            List<String> buckets = List.copyOf(Bucket.ofOperation().keySet());
            item.append(", \"bucket\": \"").append(pick(buckets)).append('"');
        }
        if (random.nextInt(3) == 0) {
            item.append(", \"from\": 2028, \"to\": 2029");
        }
        return item.append(escalation()).append('}').toString();
    }

    /** Without escalation, so that what is spent is the amount and its contingency. */
    private String capital() {
        int start = random.nextInt(101);
        int first = random.nextInt(101 - start);
        String purpose = pick(List.of(CapitalClass.values())).key();
        return String.format(
                Locale.ROOT,
                "{\"type\": \"capital\", \"unit\": \"MUSD\", \"amount\": %d, \"class\": \"%s\", \"area\": \"%s\","
                        + " \"contingency\": \"%d%%\", \"spend\": {\"start\": \"%d%%\", \"2027\": \"%d%%\", \"2029\": \"%d%%\"}}",
                1 + random.nextInt(500),
                purpose,
                pick(List.of(Area.values())).key(),
                random.nextInt(40),
                start,
                first,
                100 - start - first);
    }

    private String escalation() {
        return random.nextBoolean() ? "" : ", \"escalation\": \"" + random.nextInt(6) + "%\"";
    }

    private String amount() {
        return String.format(Locale.ROOT, "%.2f", random.nextDouble() * 100);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
