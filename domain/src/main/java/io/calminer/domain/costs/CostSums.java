package io.calminer.domain.costs;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sums of all that is spent: by area, by bucket, by class of capital, and in total.
 *
 * <p>Operating areas add up to what is spent to operate, areas of capital to the capital, and buckets to both together.
 * Other collections that spend, such as resources, add their lines here.
 */
public final class CostSums {

    /** The line that is 1 while the mine works and 0 once the economic limit has closed it. */
    public static final String OPEN = "production.open";

    /** What a closed mine costs, which production adds to the total itself. */
    private static final String CARE = "production.care_and_maintenance";

    private static final String COSTS = Costs.COLLECTION + ".";
    private static final String CAPITAL = COSTS + "capital";
    private static final int MOST_TEXT = 15_000;

    private final ItemLines lines;
    private final boolean endsWithProduction;
    private final Map<String, List<String>> sums = new LinkedHashMap<>();
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Bucket> buckets = new LinkedHashMap<>();
    private final Map<String, List<String>> sold = new LinkedHashMap<>();
    private boolean isUsed;

    CostSums(ItemLines lines, boolean endsWithProduction) {
        this.lines = lines;
        this.endsWithProduction = endsWithProduction;
    }

    /** Whether an economic limit may end production, and with it what is spent by time. */
    public boolean endsWithProduction() {
        return endsWithProduction;
    }

    /** Adds a cost of operation that is an item of costs. */
    void operating(String line, Area area, Bucket bucket) {
        add(COSTS + "operating", line);
        consumption(line, area, bucket);
    }

    /** Adds a cost of operation of another collection, which adds it to the total itself. */
    public void consumption(String line, Area area, Bucket bucket) {
        isUsed = true;
        add(COSTS + "area." + area.key(), line);
        add(COSTS + "bucket." + bucket.key(), line);
        areas.put(line, area);
        buckets.put(line, bucket);
    }

    /** Adds capital of any collection; what of it is contingency is null where there is none. */
    public void capital(String line, CapitalClass purpose, Area area, @Nullable String contingency) {
        isUsed = true;
        add(CAPITAL, line);
        add(CAPITAL + "." + purpose.key(), line);
        add(CAPITAL + ".area." + area.key(), line);
        add(COSTS + "bucket." + purpose.bucket().key(), line);
        if (contingency != null) {
            add(CAPITAL + ".contingency", contingency);
        }
    }

    /** Adds what comes into service, for the depreciation of a class. */
    public void service(String depreciation, String line) {
        add(COSTS + "in_service." + depreciation, line);
    }

    /** Adds what is left of capital, which is negative; its depreciation class is empty where it has none. */
    public void salvage(String line, String depreciation) {
        add(CAPITAL + ".salvage", line);
        if (!depreciation.isEmpty()) {
            sold.computeIfAbsent(depreciation, key -> new ArrayList<>()).add(line);
        }
    }

    /** The lines of what assets of a depreciation class are sold for, negative as capital is when it comes back. */
    public List<String> sold(String depreciation) {
        return List.copyOf(sold.getOrDefault(depreciation, List.of()));
    }

    private void add(String sum, String line) {
        sums.computeIfAbsent(sum, key -> new ArrayList<>()).add(line);
    }

    /** The lines of operating costs with their areas. */
    Map<String, Area> areas() {
        return areas;
    }

    /** The lines of operating costs with their buckets. */
    Map<String, Bucket> buckets() {
        return buckets;
    }

    /** Declares the sums, after all collections that spend have been read, and adds them to the totals of the plan. */
    public void declare() {
        if (lines.context().builder().hasLine(CARE)) {
            consumption(CARE, Area.SITE, Bucket.OPERATING_FIXED);
        }
        if (!isUsed) {
            return;
        }
        for (String total : List.of(COSTS + "operating", CAPITAL, CAPITAL + ".contingency")) {
            sums.computeIfAbsent(total, key -> new ArrayList<>());
        }
        sums.forEach(this::declare);
        lines.addTo("cost.operating", COSTS + "operating");
        lines.addTo("capital.total", CAPITAL);
        if (sums.containsKey(CAPITAL + ".salvage")) {
            lines.addTo("capital.total", CAPITAL + ".salvage");
        }
    }

    private void declare(String sum, List<String> parts) {
        boolean atZero = lines.context().builder().calendar().hasPeriodZero();
        List<String> rest = parts;
        // a formula has a greatest length, which a sum of very many items exceeds
        for (int part = 1; String.join(" + ", rest).length() > MOST_TEXT; part++) {
            int half = rest.size() / 2;
            String name = sum + ".part_" + part;
            line(name, rest.subList(0, half), atZero);
            List<String> shorter = new ArrayList<>(rest.subList(half, rest.size()));
            shorter.add(name);
            rest = shorter;
        }
        line(sum, rest, atZero);
    }

    private void line(String name, List<String> parts, boolean atZero) {
        Formula sum =
                Formula.parse(parts.isEmpty() ? "0 [" + lines.context().currency() + "]" : String.join(" + ", parts));
        Line line = new Line(name, Kind.FLOW, lines.context().money(), sum, atZero ? sum : null);
        lines.derived(line, Label.of(name), Pointer.ROOT.child(Costs.COLLECTION));
    }
}
