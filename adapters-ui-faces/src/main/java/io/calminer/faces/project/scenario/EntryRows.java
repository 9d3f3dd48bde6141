package io.calminer.faces.project.scenario;

import io.calminer.application.project.draft.DraftView;
import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.project.PlanDocument;
import io.calminer.faces.frame.JsonFields;
import io.calminer.faces.language.Texts;
import io.calminer.faces.project.item.ItemSeries;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.valuation.Headline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the grid in which figures are entered year by year; a plan has them also while it has no value. */
final class EntryRows {

    private final Calendar calendar;
    private final List<ItemSeries> entries;
    private final Map<String, ItemSeries> saved = new HashMap<>();
    private final Texts texts;

    private EntryRows(DraftView view, Texts texts) {
        this.calendar = PlanDocument.calendar(view.document());
        this.entries = ItemSeries.of(view.document(), calendar, texts);
        this.texts = texts;
        if (view.draft() != null) {
            ItemSeries.of(view.draft().base(), calendar, texts).forEach(entry -> saved.put(entry.row(), entry));
        }
    }

    static EntryRows of(DraftView view, Texts texts) {
        return new EntryRows(view, texts);
    }

    /** The rows with all that a grid needs to know of them. */
    List<JsonValue> whole() {
        List<JsonValue> rows = new ArrayList<>();
        for (ItemSeries entry : entries) {
            for (int i = 0; i < entry.count(); i++) {
                rows.add(row(entry, i));
            }
        }
        return rows;
    }

    /** Adds the values and texts of rows, after a change. */
    void put(JsonFields rows, @Nullable Set<String> wanted) {
        for (ItemSeries entry : entries) {
            for (int i = 0; i < entry.count(); i++) {
                String key = entry.row() + "#" + (i + 1);
                if (wanted == null || wanted.contains(key)) {
                    rows.put(key, state(entry, i));
                }
            }
        }
    }

    private JsonValue row(ItemSeries entry, int series) {
        List<String> open = new ArrayList<>();
        double[] values = new double[calendar.periods()];
        for (int period = 1; period <= calendar.periods(); period++) {
            open.add(calendar.label(period));
            double value = number(entry.at(series, calendar, period));
            values[period - 1] = Double.isNaN(value) ? 0 : value;
        }
        return state(entry, series)
                .put("key", entry.row() + "#" + (series + 1))
                .put("name", entry.count() == 1 ? entry.name() : entry.name() + " " + (series + 1))
                .put("unit", entry.unit().equals("1") ? "" : Headline.money(entry.unit()))
                .put("decimals", Math.max(2, Decimals.of(values) - 1))
                .put("editable", open, JsonValue.JsonText::new)
                .put("reason", texts.get("plan.series.reason"))
                .object();
    }

    private JsonFields state(ItemSeries entry, int series) {
        List<JsonValue> values = new ArrayList<>();
        JsonFields own = new JsonFields();
        List<String> changed = new ArrayList<>();
        ItemSeries before = saved.isEmpty() ? entry : saved.getOrDefault(entry.row(), entry);
        values.add(new JsonValue.JsonNull());
        if (calendar.hasPeriodZero()) {
            values.add(new JsonValue.JsonNull());
        }
        for (int period = 1; period <= calendar.periods(); period++) {
            String text = entry.at(series, calendar, period);
            double value = number(text);
            values.add(JsonFields.number(value));
            own.put(calendar.label(period), !text.isEmpty() && Double.isNaN(value) ? "=" + text : text);
            if (!before.at(series, calendar, period).equals(text)) {
                changed.add(calendar.label(period));
            }
        }
        return new JsonFields()
                .put("values", values, value -> value)
                .put("texts", own)
                .put("changed", changed, JsonValue.JsonText::new);
    }

    /** The value of an entry that is a number; a formula's value is not known here. */
    private static double number(String text) {
        try {
            return text.endsWith("%")
                    ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
                    : Double.parseDouble(text.replaceAll("\\s*\\[.*", "").replace("_", ""));
        } catch (NumberFormatException formula) {
            return Double.NaN;
        }
    }
}
