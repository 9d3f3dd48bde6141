package io.calminer.domain.actuals;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.economics.EconomicItem;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the collection {@code actuals}: what was really sold or spent beside the plan, with the variance explained.
 *
 * <p>With the plan's quantity BQ, price BP and exchange rate BX, and the actual AQ, AP and AX, the variance AQ·AP·AX − BQ·BP·BX is
 * the sum of
 *
 * <ul>
 *   <li>price: (AP − BP)·AQ·BX,
 *   <li>volume: (AQ − BQ)·BP·BX,
 *   <li>exchange, taken last: AQ·AP·(AX − BX).
 * </ul>
 *
 * <p>A rate that says what the plan's currency costs in the other, as {@code exchange_rates} do, is the reciprocal of such an X. An
 * amount may stand in place of a price, which is then amount ÷ quantity; where nothing was planned the whole variance is
 * one of volume. An amount without a quantity differs by its price alone, as spending does. Each period up to the last day
 * that is known is compared; later ones have no variance. No total of the plan reads these lines.
 */
public final class Actuals {

    /** The name of the collection. */
    public static final String COLLECTION = "actuals";

    private static final String AMOUNT = "amount";
    private static final String QUANTITY = "quantity";
    private static final String PRICE = "price";
    private static final String EXCHANGE = "exchange";
    private static final String UNTIL = "until";
    private static final String VARIANCE = "variance";

    private final EconomicItem item;
    private final Unit money;
    private final Calendar calendar;

    private Actuals(EconomicItem item) {
        this.item = item;
        this.money = item.context().money();
        this.calendar = item.context().builder().calendar();
    }

    /** Which way an amount moves the cash flow. */
    private enum Effect {
        REVENUE,
        COST
    }

    /**
     * Declares the lines of all items, after every line that they may name, and the sums of their variances, in which what a
     * cost is more than planned counts against the cash flow.
     */
    public static void read(Fields root, ItemLines lines) {
        Map<String, StringBuilder> sums = new LinkedHashMap<>();
        for (EconomicItem item : EconomicItem.all(COLLECTION, root, lines)) {
            String sign = item.fields().choice("effect", Effect.class) == Effect.COST ? " - " : " + ";
            for (String aspect : new Actuals(item).declare()) {
                sums.computeIfAbsent(aspect, first -> new StringBuilder(item.none()))
                        .append(sign)
                        .append(item.line(aspect));
            }
            item.fields().noOthers();
        }
        sums.forEach((aspect, sum) -> {
            String key = COLLECTION + "." + aspect;
            Unit money = lines.context().money();
            lines.derived(key, Kind.FLOW, money, sum.toString(), Label.of(key), Pointer.ROOT.child(COLLECTION));
        });
    }

    /** The aspects of the variance that were declared. */
    private List<String> declare() {
        String known = known();
        Optional<Variance> found = variance();
        if (found.isEmpty()) {
            return List.of();
        }
        Variance variance = found.get();
        if (!variance.unit().sameDimension(money)) {
            item.context()
                    .problems()
                    .add(
                            ActualsRule.ACTUAL_NOT_MONEY,
                            item.fields().pointer(),
                            item.key(),
                            variance.unit().isPlain() ? "1" : variance.unit(),
                            money);
            return List.of();
        }
        String plan = derive("plan", known, variance.plan());
        String actual = derive("actual", known, variance.actual());
        derive("price_variance", known, variance.price());
        derive("volume_variance", known, variance.volume());
        derive("exchange_variance", known, variance.exchange());
        item.derive(VARIANCE, Kind.FLOW, money, actual + " - " + plan);
        return List.of("price_variance", "volume_variance", "exchange_variance", VARIANCE);
    }

    private String derive(String aspect, String known, String formula) {
        return item.derive(aspect, Kind.FLOW, money, "if(" + known + ", " + formula + ", " + item.none() + ")");
    }

    private Optional<Variance> variance() {
        boolean amount = isStated(AMOUNT);
        boolean price = isStated(PRICE);
        boolean quantity = isStated(QUANTITY);
        Optional<Comparison> amounts = compared(AMOUNT, Kind.FLOW);
        Optional<Comparison> quantities = compared(QUANTITY, Kind.FLOW);
        Optional<Comparison> prices = compared(PRICE, Kind.PRICE);
        Optional<Comparison> rates = compared(EXCHANGE, Kind.PRICE);
        if (amount == price || (price && !quantity)) {
            tellFigures();
            return Optional.empty();
        }
        if (quantity != quantities.isPresent() || isStated(EXCHANGE) != rates.isPresent()) {
            return Optional.empty();
        }
        Optional<Variance> inItsCurrency = price
                ? prices.flatMap(each -> quantities.map(of -> Variance.ofPrice(of, each)))
                : amounts.map(each ->
                        quantities.map(of -> Variance.ofAmount(each, of)).orElseGet(() -> Variance.ofSpending(each)));
        return rates.isEmpty() ? inItsCurrency : inItsCurrency.map(each -> at(rates.get(), each));
    }

    private Variance at(Comparison rate, Variance variance) {
        return variance.at(rate, variance.unit().per(rate.unit()).sameDimension(money));
    }

    private void tellFigures() {
        List<String> found =
                Stream.of(AMOUNT, QUANTITY, PRICE).filter(this::isStated).toList();
        String missing = found.contains(PRICE) ? QUANTITY : PRICE;
        item.context()
                .problems()
                .add(
                        ActualsRule.ACTUAL_FIGURES,
                        item.fields().pointer(),
                        item.key(),
                        found.isEmpty() ? "none of them" : String.join(", ", found),
                        found.contains(AMOUNT)
                                ? "leave '" + PRICE + "' out"
                                : found.isEmpty()
                                        ? "'amount' and 'amount_of' are missing"
                                        : "'" + missing + "' is missing");
    }

    /** Whether a figure of the plan is named, or an actual one entered, or both. */
    private boolean isStated(String field) {
        boolean entered = item.fields().has(field);
        return item.fields().has(field + "_of") || entered;
    }

    /** A figure of the plan and the actual one; empty where there is none or one of them is wrong, which is told. */
    private Optional<Comparison> compared(String field, Kind kind) {
        if (!isStated(field)) {
            return Optional.empty();
        }
        String of = field + "_of";
        String plan = item.fields().text(of);
        @Nullable Unit unit = item.context().builder().unit(plan);
        if (plan.isBlank() || unit == null) {
            if (!plan.isBlank() && !item.context().builder().has(plan)) {
                tellUnknown(of, plan);
            }
            // without the plan's unit what was entered is judged by its shape alone
            item.context().formula(item.fields(), field);
            return Optional.empty();
        }
        boolean entered = item.fields().has(field);
        String actual = item.enter(field, kind, unit);
        item.lines().notNegative(actual, item.fields().pointer(field));
        return entered ? Optional.of(new Comparison(plan, actual, unit)) : Optional.empty();
    }

    private void tellUnknown(String field, String plan) {
        String near = Suggestion.nearest(plan, item.context().builder().lineNames());
        item.context().problems().add(ActualsRule.ACTUAL_OF, item.fields().pointer(field), plan, near);
    }

    /** The condition under which a period is known. */
    private String known() {
        int before = item.context().problems().size();
        LocalDate until = item.fields().date(UNTIL);
        if (item.context().problems().size() > before) {
            return "period > 0";
        }
        int last = 0;
        for (int period = 1; period <= calendar.periods(); period++) {
            LocalDate end = calendar.end(period).minusDays(1);
            if (end.equals(until)) {
                return "period <= " + period;
            }
            last = end.isBefore(until) ? period : last;
        }
        item.context()
                .problems()
                .add(
                        ActualsRule.ACTUAL_UNTIL,
                        item.fields().pointer(UNTIL),
                        item.key(),
                        until,
                        calendar.end(Math.max(1, last)).minusDays(1));
        return "period > 0";
    }
}
