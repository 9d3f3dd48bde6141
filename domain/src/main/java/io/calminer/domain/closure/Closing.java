package io.calminer.domain.closure;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal year in which a mine closes: a stated one, or the last one in which something is produced.
 *
 * <p>What is produced is the feed of all routes, or a line that the plan names. It also says how the asset of closure is
 * written off; without it that goes by time until the closing.
 */
final class Closing {

    /** The line of the fiscal year in which the mine closes. */
    static final String YEAR = ClosureLines.line("closing_year");

    /** The line by which the asset of closure is written off. */
    static final String UNITS = ClosureLines.line("units");

    private static final String FIELD = "closing";
    private static final String PRODUCTION = "production";
    private static final String AT_END = "production_end";

    private final Fields root;
    private final Fields fields;
    private final ClosureLines lines;
    private final Calendar calendar;

    Closing(Fields root, ClosureLines lines) {
        this.root = root;
        this.fields = lines.fields();
        this.lines = lines;
        this.calendar = lines.context().builder().calendar();
    }

    void declare() {
        JsonValue stated = fields.raw(FIELD);
        fields.missing(FIELD);
        @Nullable String year = stated instanceof JsonValue.JsonNumber number ? number.text() : null;
        boolean atEnd =
                stated instanceof JsonValue.JsonText text && text.value().equals(AT_END);
        if (stated != null && !atEnd && (year == null || !isPlanned(year))) {
            tellForm(stated);
            year = Integer.toString(last());
        } else if (stated == null) {
            year = Integer.toString(last());
        }
        Unit unit = units(year);
        String none = "0 [" + unit + "]";
        if (year == null) {
            String left = lines.derive("remaining", Kind.BALANCE, unit, "to_end(" + UNITS + ") - " + UNITS);
            String ends = UNITS + " > " + none + " and " + left + " <= " + none;
            lines.derive("closing_year", Kind.INDEX, Unit.ONE, "total(if(" + ends + ", year, 0))");
        } else {
            lines.derive("closing_year", Kind.INDEX, Unit.ONE, year);
        }
    }

    private boolean isPlanned(String year) {
        return year.matches("[0-9]{4}") && Integer.parseInt(year) >= first() && Integer.parseInt(year) <= last();
    }

    private int first() {
        return calendar.year(calendar.first());
    }

    private int last() {
        return calendar.year(calendar.periods());
    }

    private void tellForm(JsonValue stated) {
        String value = stated instanceof JsonValue.JsonText text
                ? "'" + text.value() + "'"
                : stated instanceof JsonValue.JsonNumber number ? number.text() : stated.typeName();
        boolean word = stated instanceof JsonValue.JsonText;
        String suggestion = word ? "'" + AT_END + "'" : "the calendar should reach that year";
        lines.context()
                .problems()
                .add(ClosureRule.CLOSING_FORM, fields.pointer(FIELD), first(), last(), value, suggestion);
    }

    /** Declares what the asset is written off by, and answers its unit. */
    private Unit units(@Nullable String year) {
        if (fields.has(PRODUCTION)) {
            String name = fields.text(PRODUCTION);
            DriverUnits drivers = new DriverUnits(root, lines.context());
            @Nullable Unit unit = drivers.of(name);
            if (unit != null) {
                return units(unit, name);
            }
            if (!name.isEmpty()) {
                lines.context()
                        .problems()
                        .add(ModelRule.UNKNOWN_NAME, fields.pointer(PRODUCTION), name, drivers.nearest(name));
            }
            return units(Unit.ONE, "0");
        }
        List<String> feeds = feeds();
        if (!feeds.isEmpty()) {
            @Nullable Unit tonnes = lines.context().builder().unit(feeds.get(0));
            return units(tonnes == null ? lines.context().units().parse("t") : tonnes, String.join(" + ", feeds));
        }
        if (year == null) {
            lines.context().problems().add(ClosureRule.CLOSING_PRODUCTION, fields.pointer(FIELD));
            return units(Unit.ONE, "0");
        }
        return units(Unit.ONE, "if(year <= " + year + ", years_in_period, 0)");
    }

    private Unit units(Unit unit, String formula) {
        lines.derive("units", Kind.FLOW, unit, formula);
        return unit;
    }

    private List<String> feeds() {
        List<String> feeds = new ArrayList<>();
        if (root.has("routes") && root.raw("routes") instanceof JsonValue.JsonObject routes) {
            for (String key : routes.fields().keySet()) {
                String feed = "routes." + key + ".feed";
                if (lines.context().builder().hasLine(feed)) {
                    feeds.add(feed);
                }
            }
        }
        return feeds;
    }
}
