package io.calminer.domain.consumption;

import io.calminer.domain.costs.Area;
import io.calminer.domain.costs.Bucket;
import io.calminer.domain.costs.CostSums;
import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.model.item.MoneyOfDay;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the collection {@code resources}: what is consumed, bought, paid and emitted.
 *
 * <p>A resource is used at its uses, or as much as its stock fell while more was bought. What is used is bought but for the
 * recycled share; what is bought is paid; what is used afresh is emitted.
 */
public final class Resources {

    /** The name of the collection. */
    public static final String COLLECTION = "resources";

    private static final String COST = "cost";
    private static final String RECYCLED = "recycled";

    private final ItemLines lines;
    private final ItemContext context;
    private final CostSums sums;
    private final DriverUnits drivers;
    private final Carbon carbon;
    private final List<String> costs = new ArrayList<>();

    private Resources(Fields root, ItemLines lines, CostSums sums) {
        this.lines = lines;
        this.context = lines.context();
        this.sums = sums;
        this.drivers = new DriverUnits(root, context);
        this.carbon = new Carbon(root, lines, sums);
    }

    /** Reads the items and the price of carbon; what they cost is added to the sums. */
    public static void read(Fields root, ItemLines lines, CostSums sums) {
        Resources resources = new Resources(root, lines, sums);
        root.objects(COLLECTION).forEach(resources::read);
        resources.total();
        resources.carbon.declare();
    }

    private void read(String key, Fields fields) {
        int before = context.problems().size();
        context.checkKey(key, false, fields.pointer());
        if (key.equals(COST)) {
            context.problems().add(ConsumptionRule.RESOURCE_KEY_TAKEN, fields.pointer(), key);
        }
        if (context.problems().size() > before) {
            return;
        }
        Resource resource = Resource.of(key, fields, lines);
        String fresh = consumption(resource);
        price(resource);
        carbon.emissions(resource, fresh);
        fields.noOthers();
    }

    /** Declares what is used and bought; the formula of what is used afresh. */
    private String consumption(Resource resource) {
        Fields fields = resource.fields();
        List<String> uses = uses(resource);
        boolean stocked = fields.has("stock");
        @Nullable Fields stock = stocked ? fields.object("stock") : null;
        boolean closing = stock != null && stock.has("closing");
        if (uses.isEmpty() && !closing) {
            context.problems().add(ConsumptionRule.USE_MISSING, fields.pointer(), resource.key());
        }
        String fresh = resource.line("used") + fresh(resource);
        if (stock == null) {
            resource.derive("used", Kind.FLOW, resource.unit(), sum(uses, resource.unit()));
            resource.derive("bought", Kind.FLOW, resource.unit(), fresh);
        } else {
            stocked(resource, stock, uses, fresh);
        }
        return fresh;
    }

    private void stocked(Resource resource, Fields stock, List<String> uses, String fresh) {
        @Nullable Unit unit = resource.unit();
        OptionalDouble opening = context.constant(stock, "opening", unit);
        String bought = resource.enter(stock, "purchases", "bought", Kind.FLOW, unit);
        lines.notNegative(bought, stock.pointer("purchases"));
        String start = unit == null ? "0" : Numbers.shortest(opening.orElse(0)) + " [" + unit + "]";
        String before = "prev(" + resource.line("stock") + ", " + start + ")";
        if (stock.has("closing")) {
            resource.enter(stock, "closing", "stock", Kind.BALANCE, unit);
            String used = before + " + " + bought + " - " + resource.line("stock");
            lines.notNegative(resource.derive("used", Kind.FLOW, unit, used), stock.pointer("closing"));
        } else {
            resource.derive("used", Kind.FLOW, unit, sum(uses, unit));
            String left = before + " + " + bought + " - " + fresh;
            lines.notNegative(resource.derive("stock", Kind.BALANCE, unit, left), stock.pointer("purchases"));
        }
        stock.noOthers();
    }

    private List<String> uses(Resource resource) {
        Fields fields = resource.fields();
        List<String> uses = new ArrayList<>();
        fields.objects("uses")
                .forEach((name, use) ->
                        add(uses, name, use, () -> Use.rate(resource, name, use, drivers, sums.endsWithProduction())));
        fields.objects("fuel")
                .forEach((name, use) -> add(uses, name, use, () -> Use.fuel(resource, name, use, drivers)));
        fields.objects("grinding")
                .forEach((name, use) -> add(uses, name, use, () -> Use.grinding(resource, name, use, drivers)));
        boolean closing = fields.raw("stock") != null && fields.object("stock").has("closing");
        for (String field : List.of("uses", "fuel", "grinding")) {
            if (closing && fields.has(field)) {
                context.problems().add(ConsumptionRule.USE_AND_CLOSING, fields.pointer(field), resource.key(), field);
            }
        }
        return uses;
    }

    private void add(List<String> uses, String name, Fields use, Supplier<String> line) {
        int before = context.problems().size();
        context.checkKey(name, false, use.pointer());
        if (context.problems().size() == before) {
            uses.add(line.get());
        }
    }

    private static String sum(List<String> uses, @Nullable Unit unit) {
        return uses.isEmpty() ? "0" + (unit == null ? "" : " [" + unit + "]") : String.join(" + ", uses);
    }

    /** The factor that is used afresh; empty when nothing is recycled. */
    private String fresh(Resource resource) {
        Fields fields = resource.fields();
        if (!fields.has(RECYCLED)) {
            return "";
        }
        String share = resource.enter(fields, RECYCLED, RECYCLED, Kind.RATIO, Unit.ONE);
        lines.bounded(share, 0, 1, fields.pointer(RECYCLED), "a percentage is meant, such as 70%");
        return " * (1 - " + share + ")";
    }

    private void refuse(Resource resource, Unit stated, Unit usual) {
        context.problems()
                .add(
                        ConsumptionRule.RESOURCE_PRICE_UNIT,
                        resource.fields().pointer("price_unit"),
                        resource.key(),
                        context.currency(),
                        resource.unit(),
                        stated,
                        usual);
    }

    private void price(Resource resource) {
        Fields fields = resource.fields();
        Area area = fields.choice("area", Area.class, Area.SITE);
        Bucket bucket = fields.named("bucket", Bucket.ofOperation(), Bucket.OPERATING_VARIABLE);
        Unit money = context.money();
        @Nullable Unit unit = resource.unit();
        @Nullable Unit usual =
                unit == null ? null : context.units().parse(context.currency()).per(unit);
        @Nullable Unit stated = resource.context().unit(fields, "price_unit", usual);
        MoneyOfDay day = MoneyOfDay.read(resource.key(), fields, stated, context);
        boolean foreign = day.isForeign()
                && stated != null
                && unit != null
                && stated.times(unit).isMoney();
        if (stated != null && usual != null && !foreign && !stated.sameDimension(usual)) {
            refuse(resource, stated, usual);
            stated = null;
        }
        String cost = resource.line(COST);
        if (!fields.has("price")) {
            resource.derive(COST, Kind.FLOW, money, "0 [" + money + "]");
            return;
        }
        lines.flexed(resource.line("price"), "operating_cost");
        String price = resource.enter(fields, "price", "price", Kind.PRICE, stated);
        boolean known = unit != null && stated != null;
        resource.derive(
                COST,
                Kind.FLOW,
                money,
                known ? resource.line("bought") + " * " + price + day.factor() : "0 [" + money + "]");
        sums.consumption(cost, area, bucket);
        costs.add(cost);
    }

    private void total() {
        if (costs.isEmpty()) {
            return;
        }
        String total = COLLECTION + "." + COST;
        Formula sum = Formula.parse(String.join(" + ", costs));
        Pointer at = Pointer.ROOT.child(COLLECTION);
        lines.derived(new Line(total, Kind.FLOW, context.money(), sum, null), Label.of(total), at);
        lines.addTo("cost.operating", total);
    }
}
