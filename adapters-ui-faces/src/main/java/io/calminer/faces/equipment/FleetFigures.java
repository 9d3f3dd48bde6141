package io.calminer.faces.equipment;

import io.calminer.domain.calendar.View;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.model.Aggregate;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.quantity.Unit;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.valuation.Headline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The figures of a fleet by period: its hours, which add up, its machines, its ratios, what it costs, and the work that
 * falls due on it.
 *
 * @param key of the fleet
 * @param name what people call it
 * @param periods the labels of the periods, or of the quarters or years that they are shown by
 */
public record FleetFigures(String key, String name, List<String> periods, List<Band> bands, String chart) {

    private static final double HUNDRED = 100;
    private static final List<String> HOURS = List.of(
            "calendar_hours",
            "unscheduled_hours",
            "scheduled_hours",
            "down_hours",
            "available_hours",
            "standby_hours",
            "operating_hours",
            "delay_hours",
            "productive_hours",
            "meter_hours",
            "required_hours",
            "missing_hours");
    private static final List<String> MACHINES =
            List.of("required_units", "units", "owned", "bought", "retired", "rebuilt");
    private static final List<String> RATIOS = List.of(
            "availability",
            "ratio.physical_availability",
            "ratio.use_of_availability",
            "ratio.utilisation",
            "effectiveness");
    private static final List<String> COSTS = List.of(
            "purchase",
            "rebuild",
            "disposal",
            "ownership",
            "operating",
            "cost.fuel",
            "cost.lubricants",
            "cost.tyres",
            "cost.wear",
            "cost.repair",
            "cost.labour",
            "cost_per_hour");
    private static final List<String> WORK = List.of("events", "down_hours", "cost");

    /** The hours that are divided further. */
    private static final Set<String> SUMS = Set.of("scheduled_hours", "available_hours", "operating_hours");

    public FleetFigures {
        periods = List.copyOf(periods);
        bands = List.copyOf(bands);
    }

    /** Rows that belong together. */
    public record Band(String key, String label, List<Row> rows) {}

    /** One line: its figures as text by period, and their total where they add up. */
    public record Row(String key, String name, String unit, boolean result, List<String> cells, String total) {}

    /** The figures of a fleet; those of its tasks by the document, which says whose they are. */
    static FleetFigures of(Model model, View view, JsonObject document, String key, Texts texts, Marks marks) {
        Seen seen = new Seen(model, Aggregate.of(model, view), texts, marks);
        String fleet = "fleets." + key + ".";
        List<Band> bands = new ArrayList<>();
        seen.band("hours", fleet, HOURS.stream(), bands);
        seen.band("machines", fleet, MACHINES.stream(), bands);
        seen.band("ratios", fleet, Stream.concat(RATIOS.stream(), seen.ownRatios(fleet)), bands);
        seen.band("costs", fleet, COSTS.stream(), bands);
        document.object("maintenance_tasks").fields().forEach((task, item) -> {
            if (item instanceof JsonObject fields
                    && JsonFields.text(fields, "fleet").equals(key)) {
                String name = JsonFields.text(fields, "name");
                List<Row> rows = seen.rows("maintenance_tasks." + task + ".", WORK.stream());
                bands.add(new Band("task", name.isEmpty() ? task : name, rows));
            }
        });
        String name = document.object("fleets").object(key).text("name");
        return new FleetFigures(
                key,
                name.isEmpty() ? key : name,
                seen.aggregate().stretches().stream().map(View.Stretch::label).toList(),
                bands,
                FleetChart.of(model, fleet, texts));
    }

    /** The lines of a plan seen by stretches of its periods. */
    private record Seen(Model model, Aggregate aggregate, Texts texts, Marks marks) {

        private void band(String key, String prefix, Stream<String> aspects, List<Band> bands) {
            List<Row> rows = rows(prefix, aspects);
            if (!rows.isEmpty()) {
                bands.add(new Band(key, texts.get("fleet.band." + key), rows));
            }
        }

        /** Ratios that the plan states beside the common ones. */
        private Stream<String> ownRatios(String fleet) {
            return model.lines().stream()
                    .map(Line::key)
                    .filter(line -> line.startsWith(fleet + "ratio."))
                    .map(line -> line.substring(fleet.length()))
                    .filter(aspect -> !RATIOS.contains(aspect));
        }

        private List<Row> rows(String prefix, Stream<String> aspects) {
            return aspects.filter(aspect -> model.hasLine(prefix + aspect))
                    .map(aspect -> row(model.line(prefix + aspect), aspect))
                    .toList();
        }

        private Row row(Line line, String aspect) {
            boolean share = line.kind() == Kind.RATIO && line.unit().equals(Unit.ONE);
            double[] values = aggregate.values(line.key());
            if (share) {
                values = Arrays.stream(values).map(value -> HUNDRED * value).toArray();
            }
            int decimals = share ? 1 : decimals(line, values);
            double total = line.kind() == Kind.FLOW ? Arrays.stream(values).sum() : Double.NaN;
            String text = "fleet.line." + aspect;
            String unit = line.unit().equals(Unit.ONE)
                    ? ""
                    : Headline.money(line.unit().toString());
            return new Row(
                    line.key(),
                    texts.has(text) ? texts.get(text) : model.label(line.key()).name(),
                    share ? "%" : unit,
                    SUMS.contains(aspect),
                    Arrays.stream(values)
                            .mapToObj(value -> value == 0 ? "–" : StrictNumber.format(value, decimals, marks))
                            .toList(),
                    StrictNumber.format(total, decimals, marks));
        }

        /** Whole numbers stay whole. */
        private static int decimals(Line line, double[] values) {
            boolean whole =
                    line.unit().equals(Unit.ONE) && Arrays.stream(values).allMatch(value -> value == Math.rint(value));
            return whole ? 0 : Decimals.of(values);
        }
    }
}
