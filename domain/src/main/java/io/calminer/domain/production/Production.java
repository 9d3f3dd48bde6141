package io.calminer.domain.production;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Rule;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.economics.Commodity;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the collections {@code phases}, {@code stockpiles}, {@code routes} and {@code products} with the fields {@code
 * elements} and {@code economic_limit} of a plan, and declares their lines up to {@code products.revenue}.
 *
 * <p>Ore goes from phases to routes or stockpiles, from stockpiles to routes, and becomes products there. What a route
 * cannot take goes to its overflow stockpile.
 */
public final class Production {

    /** The collection of parts of the deposit. */
    public static final String PHASES = "phases";

    /** The collection of heaps of ore. */
    public static final String STOCKPILES = "stockpiles";

    /** The collection of ways through plants. */
    public static final String ROUTES = "routes";

    /** The collection of what is sold. */
    public static final String PRODUCTS = "products";

    /** The line that is 1 in periods in which the economic limit has closed the mine. */
    public static final String CLOSED = "production.closed";

    private final Fields root;
    private final Flowsheet flowsheet;
    private final Map<String, Phase> phases = new LinkedHashMap<>();
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, Stockpile> stockpiles = new LinkedHashMap<>();
    private final Map<String, List<Source>> arriving = new LinkedHashMap<>();

    private Production(Fields root, Flowsheet flowsheet) {
        this.root = root;
        this.flowsheet = flowsheet;
    }

    /** Whether the periods in which a plan's mine is closed at base values hold in every iteration too. */
    public static boolean isCommitted(JsonValue.JsonObject plan) {
        return plan.fields().get(EconomicLimit.FIELD) instanceof JsonValue.JsonObject limit
                && limit.fields().get(EconomicLimit.IN_SIMULATION) instanceof JsonValue.JsonBoolean decides
                && !decides.value();
    }

    /**
     * Reads all that a mine produces; its lines are declared.
     *
     * @param closed 1 for each period 0…n in which the mine is closed, where that is known; null where it is decided from
     *     the margins
     */
    public static void read(
            Fields root, ItemLines lines, Map<String, Commodity> commodities, double @Nullable [] closed) {
        boolean isLimited = root.has(EconomicLimit.FIELD);
        Map<String, Carried> carried = Elements.read(root, lines, commodities);
        Production production = new Production(root, new Flowsheet(lines, carried, isLimited));
        production.readItems();
        if (isLimited) {
            EconomicLimit.read(root.object(EconomicLimit.FIELD), production.flowsheet, production.feeds(), closed);
        }
    }

    private void readItems() {
        root.objects(PHASES).forEach((key, fields) -> phases.put(key, Phase.read(key, fields, flowsheet)));
        root.objects(ROUTES).forEach((key, fields) -> routes.put(key, Route.read(key, fields, flowsheet)));
        root.objects(STOCKPILES).forEach((key, fields) -> stockpiles.put(key, Stockpile.read(key, fields, flowsheet)));
        if (!phases.isEmpty()) {
            PhaseSums.of(flowsheet, List.copyOf(phases.values())).declare();
        }
        send();
        overflow();
        reclaim();
        routes.values().forEach(Route::feedAll);
        List<Product> products = root.objects(PRODUCTS).entrySet().stream()
                .map(item -> Product.read(item.getKey(), item.getValue(), flowsheet, routes))
                .filter(Objects::nonNull)
                .toList();
        if (!root.objects(PRODUCTS).isEmpty()) {
            Products.of(flowsheet, products, root.pointer(PRODUCTS)).declare();
        }
        if (!phases.isEmpty()) {
            Unit unit = phases.values().iterator().next().unit();
            Balances.of(flowsheet, List.copyOf(phases.values()), List.copyOf(routes.values()), reachable())
                    .declare(unit);
        }
    }

    /** The stockpiles whose lines are declared: those that go to a route. */
    private List<Stockpile> reachable() {
        return stockpiles.values().stream()
                .filter(stockpile -> routes.containsKey(stockpile.to()))
                .toList();
    }

    private List<String> feeds() {
        return routes.values().stream().map(Route::feed).toList();
    }

    /** Sends the ore of each phase to its route or stockpile. */
    private void send() {
        List<String> known = new ArrayList<>(routes.keySet());
        known.addAll(stockpiles.keySet());
        for (Phase phase : phases.values()) {
            @Nullable Source source = phase.source();
            if (source != null && known.contains(phase.to())) {
                arriving.computeIfAbsent(phase.to(), key -> new ArrayList<>()).add(source);
            } else if (!phase.to().isEmpty() && !known.contains(phase.to())) {
                Pointer at = phase.at().child("to");
                String near = Suggestion.nearest(phase.to(), known);
                flowsheet.context().problems().add(ProductionRule.UNKNOWN_DESTINATION, at, phase.to(), near);
                if (source != null && near != null) {
                    // what its ore would bring is then not missed there
                    arriving.computeIfAbsent(near, key -> new ArrayList<>()).add(source);
                }
            }
        }
        routes.keySet().stream()
                .filter(stockpiles::containsKey)
                .forEach(key -> flowsheet
                        .context()
                        .problems()
                        .add(
                                ProductionRule.DESTINATION_TWICE,
                                root.pointer(STOCKPILES).child(key),
                                key));
    }

    private void overflow() {
        for (Route route : routes.values()) {
            @Nullable Source surplus = route.deliver(arriving.getOrDefault(route.key(), List.of()));
            String to = route.overflowTo();
            if (!to.isEmpty() && !stockpiles.containsKey(to)) {
                String near = Suggestion.nearest(to, stockpiles.keySet());
                flowsheet.context().problems().add(ProductionRule.UNKNOWN_STOCKPILE, route.overflowPlace(), to, near);
            } else if (!to.isEmpty() && surplus == null) {
                flowsheet.context().problems().add(ProductionRule.NO_CAPACITY, route.overflowPlace(), route.key());
            } else if (!to.isEmpty() && surplus != null) {
                arriving.computeIfAbsent(to, key -> new ArrayList<>()).add(surplus);
            }
        }
    }

    /** Reclaims stockpiles by position and key. */
    private void reclaim() {
        List<Stockpile> order = new ArrayList<>(stockpiles.values());
        order.sort(Comparator.comparingInt(Stockpile::position).thenComparing(Stockpile::key));
        for (Stockpile stockpile : order) {
            @Nullable Route route = routes.get(stockpile.to());
            if (route == null) {
                String near = Suggestion.nearest(stockpile.to(), routes.keySet());
                flowsheet
                        .context()
                        .problems()
                        .add(ProductionRule.UNKNOWN_ROUTE, stockpile.toPlace(), stockpile.to(), near);
                continue;
            }
            if (stockpile.needsCapacity() && !route.hasCapacity()) {
                flowsheet.context().problems().add(ProductionRule.NO_CAPACITY, stockpile.toPlace(), route.key());
            }
            route.reclaim(stockpile.declare(arriving.getOrDefault(stockpile.key(), List.of()), route));
        }
    }

    /** Tells the first period after the start in which a line has a value that it must not have. */
    static void firstPeriod(Model model, String line, DoublePredicate isWrong, Teller teller) {
        double[] values = model.values(line);
        for (int period = 1; period < values.length; period++) {
            if (isWrong.test(values[period])) {
                teller.tell(values[period], model.calendar().label(period));
                return;
            }
        }
    }

    /** Tells what is wrong with a value of a period. */
    interface Teller {
        void tell(double value, String period);
    }

    /** What a field names; null when there is no such thing, which is told. */
    static <T> @Nullable T find(Fields fields, String field, Map<String, T> known, Rule rule) {
        String name = fields.text(field);
        @Nullable T found = known.get(name);
        if (found == null && !name.isEmpty()) {
            fields.problems().add(rule, fields.pointer(field), name, Suggestion.nearest(name, known.keySet()));
        }
        return found;
    }

    /** Impurities that ore carries besides what has a price. */
    private static final class Elements {

        static Map<String, Carried> read(Fields root, ItemLines lines, Map<String, Commodity> commodities) {
            Map<String, Carried> carried = new LinkedHashMap<>();
            commodities.forEach((key, commodity) -> {
                if (Aspects.proper(key).equals(key)) {
                    carried.put(key, Carried.of(commodity));
                }
            });
            root.objects("elements").forEach((key, fields) -> {
                lines.context().checkKey(key, false, fields.pointer());
                lines.context().label(key, fields);
                Unit grade = grade(fields, lines);
                fields.noOthers();
                if (commodities.containsKey(key)) {
                    lines.context().problems().add(ProductionRule.ELEMENT_PRICED, fields.pointer(), key);
                } else if (Aspects.proper(key).equals(key)) {
                    carried.put(key, new Carried(key, lines.context().units().parse("t"), grade, null));
                }
            });
            return carried;
        }

        private static Unit grade(Fields fields, ItemLines lines) {
            Unit unit = lines.context().unit(fields, "unit", Unit.ONE);
            if (unit != null && unit.sameDimension(Unit.ONE)) {
                return unit;
            } else if (unit != null) {
                lines.context().problems().add(ProductionRule.GRADE_UNIT, fields.pointer("unit"), fields.text("unit"));
            }
            return Unit.ONE;
        }
    }
}
