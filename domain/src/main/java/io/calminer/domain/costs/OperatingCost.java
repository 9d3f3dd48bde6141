package io.calminer.domain.costs;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Unit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an item of costs makes of its amount, its driver and its quantity: a flow of money.
 *
 * <p>Time and heads: amount × quantity × times per year × years in the period. A line: amount × quantity × line.
 */
final class OperatingCost {

    private static final String QUANTITY = "quantity";
    private static final String FREQUENCY = "frequency";

    private final CostItem item;
    private final ItemContext context;
    private final Driver driver;

    /** Whether something is wrong with the driver, which is told, so that its unit says nothing. */
    private boolean isTold;

    private OperatingCost(CostItem item) {
        this.item = item;
        this.context = item.context();
        int before = context.problems().size();
        this.driver = Driver.read(item.key(), item.fields(), context);
        this.isTold = context.problems().size() > before;
    }

    /** Declares the lines of a cost of operation and adds it to the sums. */
    static void declare(CostItem item, CostSums sums) {
        Area area = item.fields().choice("area", Area.class, Area.SITE);
        OperatingCost cost = new OperatingCost(item);
        boolean fixed = item.fields().choice("behaviour", Behaviour.class, cost.usual()) == Behaviour.FIXED;
        Bucket usual = fixed ? Bucket.OPERATING_FIXED : Bucket.OPERATING_VARIABLE;
        Bucket bucket = item.fields().named("bucket", Bucket.ofOperation(), usual);
        String flow = cost.flow("operating_cost");
        // what follows production stops with it; what is paid for time would not
        boolean stops = sums.endsWithProduction() && !cost.driver.isLine() && area != Area.CLOSURE;
        cost.declare(stops ? flow + " * " + CostSums.OPEN : flow);
        sums.operating(item.line(), area, bucket);
    }

    /** The flow of a capital item that is spent by a driver; lines of its own are declared on the way. */
    static OperatingCost of(CostItem item) {
        return new OperatingCost(item);
    }

    private Behaviour usual() {
        return driver.isLine() ? Behaviour.VARIABLE : Behaviour.FIXED;
    }

    /** Whether a cost stays as it is when output changes. */
    enum Behaviour {
        FIXED,
        VARIABLE
    }

    /** The formula of the flow, with its years and its escalation. */
    String flow(String flex) {
        String amount = item.line("amount");
        item.lines().flexed(amount, flex);
        Kind kind = driver.isLine() ? Kind.PRICE : Kind.RATE;
        Line line = item.aspect("amount", kind, item.unit(), false);
        boolean weighted = driver.isLine() && context.builder().hasLine(String.valueOf(driver.line()));
        item.enter(
                "amount",
                new Line(line.key(), kind, line.unit(), line.formula(), null, weighted ? driver.line() : null));
        return item.within(driver.times(amount + quantity() + frequency()) + item.factor() + item.escalated());
    }

    private String quantity() {
        if (!item.fields().has(QUANTITY)) {
            if (driver.kind() == Driver.Kind.HEAD) {
                context.problems().add(CostRule.HEADS_MISSING, item.fields().pointer(), item.key());
                isTold = true;
            }
            return "";
        }
        Unit head = context.units().parse("head");
        boolean heads = item.isPer(head);
        item.enter(QUANTITY, item.aspect(QUANTITY, Kind.RATIO, heads ? head : Unit.ONE, false));
        item.lines().notNegative(item.line(QUANTITY), item.fields().pointer(QUANTITY));
        return " * " + item.line(QUANTITY);
    }

    private String frequency() {
        if (!item.fields().has(FREQUENCY)) {
            return "";
        }
        Frequency frequency = item.fields().choice(FREQUENCY, Frequency.class, Frequency.YEARLY);
        Pointer at = item.fields().pointer(FREQUENCY);
        if (driver.isLine()) {
            context.problems().add(CostRule.FREQUENCY_DRIVER, at, item.key(), driver.line());
        } else if (item.isPer(context.units().parse("a"))) {
            context.problems().add(CostRule.FREQUENCY_UNIT, at, item.key(), item.unit(), item.money());
        }
        return frequency.perYear() == 1 ? "" : " * " + frequency.perYear();
    }

    /** Declares the line of the item; a formula whose result is no money is told in the words of costs. */
    void declare(String flow) {
        boolean known = item.unit() != null && !isTold;
        String formula = known ? flow : "0 [" + item.money() + "]";
        Line line = new Line(item.line(), Kind.FLOW, item.money(), Formula.parse(formula), null);
        Pointer at = driver.isLine()
                ? item.fields().pointer("driver")
                : item.fields().pointer();
        item.lines().derived(line, item.label(), at, actual -> tellNoMoney(at));
    }

    private void tellNoMoney(Pointer at) {
        Unit amount = item.unit() == null ? Unit.ONE : item.unit();
        @Nullable String suggestion = driver.suggestion(
                item.key(), context.builder(), unit -> amount.times(unit).sameDimension(item.money()));
        String by = driver.unit(context.builder());
        context.problems().add(CostRule.COST_NOT_MONEY, at, item.key(), amount, by, suggestion);
    }

    /** The values of the type of an item. */
    static Map<String, Boolean> types() {
        Map<String, Boolean> types = new TreeMap<>();
        types.put("capital", true);
        types.put("operating", false);
        return types;
    }
}
