package io.calminer.domain.production;

import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stockpile whose ore is laid on heaps by grade, of which the richest is reclaimed first; within a heap ore is blended.
 *
 * <p>What one source brings in a period has one grade and goes to one heap.
 */
record GradeBins(
        Aspects aspects,
        Flowsheet flowsheet,
        Unit unit,
        Bins bins,
        Map<String, Carried> carried,
        @Nullable String opening,
        Map<String, String> openingGrades) {

    Source declare(List<Source> sources, String need) {
        aspects.flow("in", unit, Source.ore(sources, unit));
        carried.values()
                .forEach(metal -> aspects.flow("metal_in." + metal.key(), metal.unit(), Source.metal(sources, metal)));
        String needed = aspects.flow("need", unit, need);
        List<String> richer = new ArrayList<>();
        for (int bin = bins.count(); bin >= 1; bin--) {
            String part = "bin_" + bin + ".";
            String start = opening == null ? null : startOf(bin, part);
            Stock stock = new Stock(aspects, flowsheet, unit, part, start);
            String in = aspects.flow(part + "in", unit, entering(bin, sources, null));
            String rest = needed;
            for (String out : richer) {
                rest += " - " + out;
            }
            String out = stock.out(rest);
            stock.close(in, out);
            for (Carried metal : carried.values()) {
                String enters =
                        aspects.flow(part + "metal_in." + metal.key(), metal.unit(), entering(bin, sources, metal));
                stock.blended(metal, enters, out, openingGrades.get(metal.key()));
            }
            richer.add(out);
        }
        return total();
    }

    /** The part of the opening stock that lies on a heap: all of it or nothing. */
    private String startOf(int bin, String part) {
        @Nullable String grade = bins.by() == null ? null : openingGrades.get(bins.by().key());
        String all = bin == 1 ? "" + opening : Aspects.zero(unit);
        if (grade != null) {
            String condition = bins.holds(bin, opening + " * " + grade, "" + opening);
            all = "if(" + condition + ", " + opening + ", " + Aspects.zero(unit) + ")";
        }
        boolean fromStart = flowsheet.context().builder().calendar().hasPeriodZero();
        return aspects.balance(part + "opening", unit, all, fromStart ? all : null);
    }

    /** What of each source goes to a heap: its ore, or what it carries of one metal. */
    private String entering(int bin, List<Source> sources, @Nullable Carried of) {
        List<String> parts = new ArrayList<>();
        for (Source source : sources) {
            @Nullable String what = of == null ? source.ore() : source.metals().get(of.key());
            @Nullable String graded =
                    bins.by() == null ? null : source.metals().get(bins.by().key());
            String nothing = Aspects.zero(of == null ? unit : of.unit());
            if (what != null && graded != null) {
                parts.add("if(" + bins.holds(bin, graded, source.ore()) + ", " + what + ", " + nothing + ")");
            } else if (what != null && bin == 1) {
                parts.add(what);
            }
        }
        return Aspects.sum(parts, of == null ? unit : of.unit());
    }

    private Source total() {
        String out = aspects.flow("out", unit, over("out", unit));
        String close = over("close", unit);
        boolean fromStart = flowsheet.context().builder().calendar().hasPeriodZero() && opening != null;
        aspects.balance("close", unit, close, fromStart ? close : null);
        Map<String, String> metals = new LinkedHashMap<>();
        for (Carried metal : carried.values()) {
            String key = metal.key();
            String leaves = aspects.flow("metal_out." + key, metal.unit(), over("metal_out." + key, metal.unit()));
            String lies = over("metal." + key, metal.unit());
            boolean withMetal = fromStart && openingGrades.containsKey(key);
            aspects.balance("metal." + key, metal.unit(), lies, withMetal ? lies : null);
            aspects.ratio("grade." + key, metal.grade(), Aspects.share(leaves, metal.unit(), out, unit), out);
            metals.put(key, leaves);
        }
        return new Source(out, metals);
    }

    private String over(String aspect, Unit of) {
        List<String> lines = new ArrayList<>();
        for (int bin = 1; bin <= bins.count(); bin++) {
            lines.add(aspects.line("bin_" + bin + "." + aspect));
        }
        return Aspects.sum(lines, of);
    }
}
