package io.calminer.domain.project;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.Discounting;
import io.calminer.domain.calendar.Timing;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Decodes the field {@code valuation} of a plan. */
final class ValuationFields {

    private static final List<String> METRICS = List.of(
            "npv", "irr", "mirr", "payback", "discounted_payback", "profitability_index", "equivalent_annual_value");
    private static final List<String> METRICS_BY_DEFAULT = List.of("npv", "irr", "payback");

    private static final int MOST_YEARS = 100;

    private final ItemContext context;
    private final Calendar calendar;
    private final double addedRate;
    private final Fields fields;

    ValuationFields(ItemContext context, Calendar calendar, double addedRate, Fields root) {
        this.context = context;
        this.calendar = calendar;
        this.addedRate = addedRate;
        this.fields = root.object("valuation");
    }

    /** How flows are discounted, which areas may read before all lines are declared. */
    Discounting discounting() {
        LocalDate start = calendar.start(calendar.first());
        LocalDate date = fields.date("date", start);
        double rate = rate();
        Timing timing = fields.choice("timing", Timing.class, Timing.END);
        OptionalDouble first = fields.has("first_fraction")
                ? context.constant(fields, "first_fraction", Unit.ONE)
                : OptionalDouble.empty();
        first.ifPresent(this::checkFraction);
        boolean dayExact = fields.truth("day_exact", false);
        if (dayExact && fields.has("first_fraction")) {
            context.problems().add(PlanRule.FRACTION_OF_DAYS, fields.pointer("first_fraction"));
        }
        LocalDate end = calendar.end(calendar.periods());
        if (!date.isBefore(end)) {
            context.problems().add(PlanRule.VALUATION_AFTER_END, fields.pointer("date"), date, end);
        }
        return new Discounting(date, rate, timing, first, dayExact);
    }

    /** The terms of a plan whose lines are all declared. */
    ValuationTerms read(Discounting discounting) {
        List<String> watch = watch();
        fields.noOthers();
        return new ValuationTerms(discounting, watch);
    }

    private double rate() {
        OptionalDouble rate = context.constant(fields, "discount_rate", Unit.ONE);
        double whole = addedRate == 0 ? rate.orElse(0) : rate.orElse(0) + addedRate;
        if (!(whole > -1)) {
            context.problems().add(PlanRule.DISCOUNT_RATE, fields.pointer("discount_rate"), whole);
            return 0;
        }
        return whole;
    }

    private void checkFraction(double fraction) {
        if (!(fraction >= 0 && fraction <= MOST_YEARS)) {
            context.problems()
                    .add(DocumentRule.OUT_OF_RANGE, fields.pointer("first_fraction"), 0, MOST_YEARS, fraction);
        }
    }

    private List<String> watch() {
        if (!fields.has("watch")) {
            return watchedByDefault();
        }
        List<String> watched = new ArrayList<>();
        List<JsonValue> given = fields.array("watch");
        for (int i = 0; i < given.size(); i++) {
            Pointer at = fields.pointer("watch").child(i);
            if (given.get(i) instanceof JsonValue.JsonText text) {
                checkWatch(text.value(), at);
                watched.add(text.value());
            } else {
                context.problems()
                        .add(DocumentRule.WRONG_TYPE, at, "a text", given.get(i).typeName());
            }
        }
        return watched;
    }

    /** Metrics, and as fans the totals that the plan has. */
    private List<String> watchedByDefault() {
        List<String> watched = new ArrayList<>(METRICS_BY_DEFAULT);
        StandardLine.optional().stream().filter(context.builder()::hasLine).forEach(watched::add);
        watched.add(StandardLine.CASH_FLOW_PROJECT.key());
        return watched;
    }

    private void checkWatch(String name, Pointer at) {
        if (!METRICS.contains(name) && !context.builder().hasLine(name)) {
            List<String> known = new ArrayList<>(METRICS);
            known.addAll(context.builder().lineNames());
            context.problems().add(PlanRule.UNKNOWN_WATCH, at, name, Suggestion.nearest(name, known));
        }
    }
}
