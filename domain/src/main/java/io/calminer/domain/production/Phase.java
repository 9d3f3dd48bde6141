package io.calminer.domain.production;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.Delays;
import io.calminer.domain.quantity.Unit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a deposit that is mined by its own schedule: a pit stage, a stope, a well.
 *
 * @param at the place of the item
 * @param unit the unit of its tonnes
 * @param reserve the class of its ore in lower case; null where none is stated
 * @param ore the line of its ore; null when it has none
 * @param waste the line of its waste; null when it has none
 * @param metals the lines of what its ore carries, by key
 * @param to the route or stockpile that its ore goes to; empty when none is stated
 */
record Phase(
        Pointer at,
        Unit unit,
        @Nullable String reserve,
        @Nullable String ore,
        @Nullable String waste,
        Map<String, String> metals,
        String to) {

    /** How well a part of a deposit is known (CRIRSCO international reporting template, 2019). */
    private enum Reserve {
        PROVEN,
        PROBABLE,
        MEASURED,
        INDICATED,
        INFERRED,
        WASTE
    }

    static Phase read(String key, Fields fields, Flowsheet flowsheet) {
        Aspects aspects = Aspects.of(flowsheet.lines(), Production.PHASES, key, fields);
        return new Reader(aspects, fields, flowsheet).read();
    }

    /** Its ore with what it carries; null when it has no ore. */
    @Nullable Source source() {
        return ore == null ? null : new Source(ore, metals);
    }

    /** Decodes one item. */
    private record Reader(Aspects aspects, Fields fields, Flowsheet flowsheet, Unit unit, Delays delays) {

        Reader(Aspects aspects, Fields fields, Flowsheet flowsheet) {
            this(aspects, fields, flowsheet, flowsheet.tonnes(fields), new Delays(flowsheet.context()));
        }

        Phase read() {
            @Nullable Reserve reserve = fields.has("class") ? fields.choice("class", Reserve.class) : null;
            String to = fields.has("to") ? fields.text("to") : "";
            @Nullable String ore = fields.has("ore") ? tonnes("ore") : null;
            @Nullable String waste = fields.has("waste") ? tonnes("waste") : null;
            if (ore != null && reserve == Reserve.WASTE) {
                flowsheet.context().problems().add(ProductionRule.WASTE_WITH_ORE, fields.pointer("class"), key());
            }
            if (ore != null && !fields.has("to")) {
                flowsheet.context().problems().add(ProductionRule.NO_DESTINATION, fields.pointer(), key());
            }
            if (ore == null && waste == null) {
                flowsheet.context().problems().add(ProductionRule.EMPTY_PHASE, fields.pointer(), key());
                // what its ore would carry is not told as unknown
                fields.raw("grades");
            }
            Map<String, String> metals = ore == null ? Map.of() : metals(ore);
            fields.noOthers();
            @Nullable String known = reserve == null ? null : reserve.name().toLowerCase(Locale.ROOT);
            return new Phase(fields.pointer(), unit, known, ore, waste, metals, to);
        }

        private String key() {
            String text = fields.pointer().text();
            return text.substring(text.lastIndexOf('/') + 1);
        }

        private boolean isDelayed() {
            return fields.has("delayed_by") || fields.has("while_delayed_by");
        }

        /** A line of tonnes: as entered, or planned and then as the delay and the economic limit leave it. */
        private String tonnes(String field) {
            boolean planned = isDelayed() || flowsheet.isLimited();
            String aspect = planned ? "planned_" + field : field;
            Formula stated = Aspects.stated(flowsheet.context().formula(fields, field));
            Formula formula = times(stated, "tonnage_factor");
            String line = aspects.entered(
                    fields, field, aspect, new Line(aspects.line(aspect), Kind.FLOW, unit, formula, null));
            flowsheet.lines().notNegative(line, fields.pointer(field));
            return planned ? aspects.flow(field, unit, later(line)) : line;
        }

        private Formula times(Formula stated, String factor) {
            @Nullable Formula by = fields.has(factor) ? flowsheet.context().formula(fields, factor) : null;
            return by == null ? stated : Formula.parse("(" + stated + ") * (" + by + ")");
        }

        private String later(String planned) {
            Formula formula = Formula.parse(planned);
            String shifted = delays.apply(planned, Kind.FLOW, fields, formula).toString();
            return flowsheet.whileOpen(shifted);
        }

        private Map<String, String> metals(String ore) {
            Map<String, String> metals = new LinkedHashMap<>();
            if (fields.has("grades")) {
                Fields grades = fields.object("grades");
                for (String name : grades.names()) {
                    Carried carried = flowsheet.carried().get(name);
                    if (carried == null) {
                        grades.raw(name);
                        String near = Suggestion.nearest(name, Aspects.known(flowsheet.carried()));
                        flowsheet
                                .context()
                                .problems()
                                .add(ProductionRule.UNKNOWN_GRADE, grades.pointer(name), name, near);
                    } else {
                        metals.put(name, metal(grades, carried, ore));
                    }
                }
            } else if (fields.has("grade_factor")) {
                flowsheet.context().formula(fields, "grade_factor");
            }
            return metals;
        }

        private String metal(Fields grades, Carried carried, String ore) {
            String key = carried.key();
            boolean delayed = isDelayed();
            String aspect = (delayed ? "planned_grade." : "grade.") + key;
            String tonnes = delayed ? aspects.line("planned_ore") : ore;
            Formula formula = times(Aspects.stated(flowsheet.context().formula(grades, key)), "grade_factor");
            flowsheet.lines().flexed(aspects.line(aspect), "grade");
            String grade = aspects.entered(
                    grades,
                    key,
                    aspect,
                    new Line(aspects.line(aspect), Kind.RATIO, carried.grade(), formula, null, tonnes));
            aspects.bounded(grade, 0, carried.pure(), grades.pointer(key), "another unit of the grade");
            if (!delayed) {
                return aspects.flow("metal." + key, carried.unit(), ore + " * " + grade);
            }
            String metal = aspects.flow("metal." + key, carried.unit(), later(tonnes + " * " + grade));
            aspects.ratio("grade." + key, carried.grade(), Aspects.share(metal, carried.unit(), ore, unit), ore);
            return metal;
        }
    }
}
