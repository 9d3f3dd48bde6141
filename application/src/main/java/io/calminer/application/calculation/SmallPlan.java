package io.calminer.application.calculation;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Kind;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.valuation.Valuation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan document of a few yearly lines, which a calculator writes and reads: its figures are those of the one model.
 *
 * <p>Period 0 is the moment at which the years begin; flows of year k fall at its end.
 */
public final class SmallPlan {

    private static final int MOST_TERMS = 100;
    private static final String FIRST_DAY = "-01-01";

    private final String name;
    private final String currency;
    private final int start;
    private final int years;
    private final double rate;
    private final Map<String, JsonValue> lines = new LinkedHashMap<>();

    private SmallPlan(String name, String currency, int start, int years, double rate) {
        this.name = name;
        this.currency = currency;
        this.start = start;
        this.years = years;
        this.rate = rate;
    }

    /**
     * A plan without lines.
     *
     * @param currency the code of its currency
     * @param start the calendar year in which it begins
     * @param years its length, at least 1
     * @param rate the discount rate per year
     */
    public static SmallPlan of(String name, String currency, int start, int years, double rate) {
        return new SmallPlan(name, currency, start, years, rate);
    }

    /** Adds money that flows in each year, 0 at time 0. */
    public SmallPlan flow(String key, String label, String formula) {
        return line(key, label, Kind.FLOW, currency, formula, null);
    }

    /** Adds money that flows by one formula at time 0 and in each year. */
    public SmallPlan flowFromZero(String key, String label, String formula) {
        return line(key, label, Kind.FLOW, currency, formula, formula);
    }

    /**
     * Adds the sum of many flows, in parts of its own where one formula would be too long.
     *
     * @param years what flows in the years; empty for nothing
     * @param zero what flows at time 0; empty for nothing
     */
    public SmallPlan sum(String key, String label, List<String> years, List<String> zero) {
        int parts = (Math.max(years.size(), zero.size()) + MOST_TERMS - 1) / MOST_TERMS;
        if (parts <= 1) {
            return line(key, label, Kind.FLOW, currency, sum(years), sum(zero));
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            names.add(key + ".p" + i);
            line(key + ".p" + i, label, Kind.FLOW, currency, sum(part(years, i)), sum(part(zero, i)));
        }
        return flowFromZero(key, label, String.join(" + ", names));
    }

    private static List<String> part(List<String> terms, int part) {
        int from = Math.min(terms.size(), part * MOST_TERMS);
        return terms.subList(from, Math.min(terms.size(), from + MOST_TERMS));
    }

    private String sum(List<String> terms) {
        return terms.isEmpty() ? money(0) : String.join(" + ", terms);
    }

    /** Adds a line of any kind; {@code atZero} is its formula at time 0, null for 0. */
    public SmallPlan line(String key, String label, Kind kind, String unit, String formula, @Nullable String atZero) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("name", new JsonText(label));
        fields.put("kind", new JsonText(kind.name().toLowerCase(Locale.ROOT)));
        fields.put("unit", new JsonText(unit));
        fields.put("formula", new JsonText(formula));
        if (atZero != null) {
            fields.put("at_zero", new JsonText(atZero));
        }
        lines.put(key, new JsonObject(fields));
        return this;
    }

    /** An amount of money, as formulas write it. */
    public String money(double amount) {
        return Numbers.shortest(amount) + " [" + currency + "]";
    }

    /** The value of the plan, whose lines can be read. */
    public Valuation value() {
        return Valuation.of(PlanDocument.read(CanonicalJson.compact(document())));
    }

    private JsonObject document() {
        JsonText first = new JsonText(String.format(Locale.ROOT, "%04d", start) + FIRST_DAY);
        Map<String, JsonValue> block = Map.of("length", new JsonText("year"), "count", new JsonNumber("" + years));
        Map<String, JsonValue> calendar = Map.of(
                "start", first,
                "period_zero", new JsonValue.JsonBoolean(true),
                "blocks", new JsonArray(List.of(new JsonObject(block))));
        Map<String, JsonValue> root = new LinkedHashMap<>();
        root.put("format", new JsonText(PlanDocument.FORMAT));
        root.put("name", new JsonText(name));
        root.put("currency", new JsonText(currency));
        root.put("calendar", new JsonObject(calendar));
        root.put("valuation", new JsonObject(Map.of("discount_rate", new JsonNumber(Numbers.shortest(rate)))));
        root.put("lines", new JsonObject(lines));
        return new JsonObject(root);
    }
}
