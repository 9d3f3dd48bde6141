package io.calminer.domain.production;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ore that waits to be processed: what comes in from phases and from routes that had too much, what is reclaimed from the
 * balance at the start of the period.
 *
 * <p>Stockpiles of the same route are reclaimed by position and then by key.
 */
final class Stockpile {

    private final Aspects aspects;
    private final Flowsheet flowsheet;
    private final String key;
    private final int position;
    private final Unit unit;
    private final String to;
    private final Pointer toPlace;
    private final Reclaim reclaim;
    private final @Nullable String amount;
    private final Blending blending;
    private final Bins bins;
    private final @Nullable String opening;
    private final Map<String, String> openingGrades = new LinkedHashMap<>();

    /** When ore is taken back. */
    private enum Reclaim {
        FIXED,
        CAPACITY,
        HIGHEST_GRADE_FIRST
    }

    /** Which ore is taken back. */
    private enum Blending {
        AVERAGE,
        FIRST_IN_FIRST_OUT
    }

    private Stockpile(String key, Fields fields, Flowsheet flowsheet) {
        this.aspects = Aspects.of(flowsheet.lines(), Production.STOCKPILES, key, fields);
        this.flowsheet = flowsheet;
        this.key = key;
        this.position = fields.integer("position", 0, Integer.MAX_VALUE, 0);
        this.unit = flowsheet.tonnes(fields);
        this.to = fields.text("to");
        this.toPlace = fields.pointer("to");
        this.reclaim = fields.choice("reclaim", Reclaim.class, Reclaim.CAPACITY);
        boolean isFixed = reclaim == Reclaim.FIXED;
        this.amount = isFixed ? aspects.entered(fields, "amount", "amount", Kind.FLOW, unit) : null;
        if (amount != null) {
            flowsheet.lines().notNegative(amount, fields.pointer("amount"));
        }
        boolean inBins = reclaim == Reclaim.HIGHEST_GRADE_FIRST;
        Blending stated = inBins ? Blending.AVERAGE : fields.choice("blending", Blending.class, Blending.AVERAGE);
        this.bins = inBins ? Bins.read(fields, flowsheet) : Bins.none();
        this.opening = fields.has("opening") ? opening(fields.object("opening")) : null;
        boolean decides = stated == Blending.FIRST_IN_FIRST_OUT && flowsheet.isLimited();
        if (decides) {
            flowsheet.context().problems().add(ProductionRule.LIMIT_OF_QUEUE, fields.pointer("blending"), key);
        }
        this.blending = decides ? Blending.AVERAGE : stated;
    }

    static Stockpile read(String key, Fields fields, Flowsheet flowsheet) {
        Stockpile stockpile = new Stockpile(key, fields, flowsheet);
        fields.noOthers();
        return stockpile;
    }

    private String opening(Fields fields) {
        String ore = aspects.enteredFromStart(fields, "ore", "opening", Kind.BALANCE, unit);
        flowsheet.lines().notNegative(ore, fields.pointer("ore"));
        if (fields.has("grades")) {
            Fields grades = fields.object("grades");
            grades.names().forEach(name -> openingGrade(name, grades));
        }
        fields.noOthers();
        return ore;
    }

    private void openingGrade(String name, Fields grades) {
        Carried carried = flowsheet.carried().get(name);
        if (carried == null) {
            grades.raw(name);
            String near = Suggestion.nearest(name, Aspects.known(flowsheet.carried()));
            flowsheet.context().problems().add(ProductionRule.UNKNOWN_GRADE, grades.pointer(name), name, near);
            return;
        }
        String grade = aspects.enteredFromStart(grades, name, "opening_grade." + name, Kind.RATIO, carried.grade());
        aspects.bounded(grade, 0, carried.pure(), grades.pointer(name), "another unit of the grade");
        openingGrades.put(name, grade);
    }

    String key() {
        return key;
    }

    int position() {
        return position;
    }

    String to() {
        return to;
    }

    Pointer toPlace() {
        return toPlace;
    }

    Unit unit() {
        return unit;
    }

    Aspects aspects() {
        return aspects;
    }

    /** Whether it is reclaimed as far as its route has room. */
    boolean needsCapacity() {
        return reclaim != Reclaim.FIXED;
    }

    /** The ore, or what of one metal lies in it, at the start of the period. */
    String before(@Nullable Carried metal) {
        if (metal == null) {
            return Stock.before(aspects.line("close"), opening);
        }
        @Nullable String grade = openingGrades.get(metal.key());
        @Nullable String start = opening == null || grade == null ? null : opening + " * " + grade;
        return Stock.before(aspects.line("metal." + metal.key()), start);
    }

    /**
     * Declares its lines.
     *
     * @return what is reclaimed
     */
    Source declare(List<Source> sources, Route route) {
        Map<String, Carried> carried = carried(sources);
        String need = need(route);
        if (reclaim == Reclaim.HIGHEST_GRADE_FIRST) {
            return new GradeBins(aspects, flowsheet, unit, bins, carried, opening, openingGrades)
                    .declare(sources, need);
        }
        String in = aspects.flow("in", unit, Source.ore(sources, unit));
        Stock stock = new Stock(aspects, flowsheet, unit, "", opening);
        String out = stock.out(need);
        stock.close(in, out);
        Map<String, String> metals = new LinkedHashMap<>();
        for (Carried metal : carried.values()) {
            String enters = aspects.flow("metal_in." + metal.key(), metal.unit(), Source.metal(sources, metal));
            String grade = openingGrades.get(metal.key());
            String leaves = blending == Blending.AVERAGE
                    ? stock.blended(metal, enters, out, grade)
                    : stock.queued(metal, in, enters, out, grade);
            metals.put(metal.key(), leaves);
            aspects.ratio("grade." + metal.key(), metal.grade(), Aspects.share(leaves, metal.unit(), out, unit), out);
        }
        return new Source(out, metals);
    }

    private Map<String, Carried> carried(List<Source> sources) {
        Map<String, Carried> carried = new LinkedHashMap<>();
        Source.carried(sources, flowsheet.carried()).forEach(metal -> carried.put(metal.key(), metal));
        openingGrades.keySet().forEach(key -> carried.putIfAbsent(key, known(key)));
        return carried;
    }

    private Carried known(String key) {
        Carried carried = flowsheet.carried().get(key);
        if (carried == null) {
            throw new IllegalStateException("'" + key + "' was read as a grade.");
        }
        return carried;
    }

    private String need(Route route) {
        List<String> limits = new ArrayList<>();
        if (amount != null) {
            limits.add(amount);
        }
        if (route.hasCapacity()) {
            limits.add(route.spare());
        }
        if (limits.isEmpty()) {
            return Aspects.zero(unit); // a route without capacity is told already
        }
        return limits.size() == 1 ? limits.get(0) : "min(" + String.join(", ", limits) + ")";
    }
}
