package io.calminer.domain.production;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way of ore through a plant: what it can take in a period, what it is fed directly and from stockpiles.
 *
 * <p>Direct feed comes first. What is delivered above the capacity goes to the overflow stockpile, the same part of every
 * phase; without such a stockpile a plan that delivers more than the capacity is refused.
 */
final class Route {

    private final Aspects aspects;
    private final Flowsheet flowsheet;
    private final String key;
    private final Unit unit;
    private final @Nullable String capacity;
    private final String overflow;
    private final Pointer capacityPlace;
    private final Pointer overflowPlace;
    private final List<String> taken = new ArrayList<>();
    private final List<Source> feeds = new ArrayList<>();
    private final Map<String, String> metals = new LinkedHashMap<>();

    private Route(String key, Fields fields, Flowsheet flowsheet) {
        this.aspects = Aspects.of(flowsheet.lines(), Production.ROUTES, key, fields);
        this.flowsheet = flowsheet;
        this.key = key;
        this.unit = flowsheet.tonnes(fields);
        this.overflow = fields.has("overflow") ? fields.text("overflow") : "";
        this.capacityPlace = fields.pointer("capacity");
        this.overflowPlace = fields.pointer("overflow");
        this.capacity = capacity(fields);
    }

    /** Decodes a route; its capacity becomes a line. */
    static Route read(String key, Fields fields, Flowsheet flowsheet) {
        Route route = new Route(key, fields, flowsheet);
        fields.noOthers();
        return route;
    }

    private @Nullable String capacity(Fields fields) {
        boolean stated = fields.has("capacity");
        String ramp = aspects.entered(fields, "ramp_up", "ramp_up", Kind.RATIO, Unit.ONE, "1");
        if (!stated) {
            return null;
        }
        String rate = "yearly_capacity";
        flowsheet.lines().flexed(aspects.line(rate), "throughput");
        Unit perYear = flowsheet.perYear(unit);
        String yearly = aspects.entered(fields, "capacity", rate, Kind.RATE, perYear);
        flowsheet.lines().notNegative(yearly, capacityPlace);
        if (fields.has("ramp_up")) {
            flowsheet.lines().notNegative(ramp, fields.pointer("ramp_up"));
        }
        return aspects.flow("capacity", unit, "per_year(" + yearly + ") * " + ramp);
    }

    String key() {
        return key;
    }

    String overflowTo() {
        return overflow;
    }

    Pointer overflowPlace() {
        return overflowPlace;
    }

    boolean hasCapacity() {
        return capacity != null;
    }

    Unit unit() {
        return unit;
    }

    Aspects aspects() {
        return aspects;
    }

    /** The line of what is fed. */
    String feed() {
        return aspects.line("feed");
    }

    /** The lines of what the feed carries, by key. */
    Map<String, String> metals() {
        return metals;
    }

    /**
     * Divides what phases deliver into what is fed directly and what is too much.
     *
     * @return what is too much; null for a route without capacity
     */
    @Nullable Source deliver(List<Source> delivered) {
        String all = aspects.flow("delivered", unit, Source.ore(delivered, unit));
        String fed = capacity == null ? all : "min(" + all + ", " + capacity + ")";
        String direct = aspects.flow("direct", unit, fed);
        Map<String, String> fedMetals = new LinkedHashMap<>();
        Map<String, String> surplus = new LinkedHashMap<>();
        String part = Aspects.share(direct, unit, all, unit);
        for (Carried carried : Source.carried(delivered, flowsheet.carried())) {
            String metal = carried.key();
            Unit counted = carried.unit();
            String whole = aspects.flow("delivered_metal." + metal, counted, Source.metal(delivered, carried));
            String below = capacity == null ? whole : whole + " * " + part;
            fedMetals.put(metal, aspects.flow("direct_metal." + metal, counted, below));
            if (capacity != null) {
                String above = whole + " - " + aspects.line("direct_metal." + metal);
                surplus.put(metal, aspects.flow("overflow_metal." + metal, counted, above));
            }
        }
        feeds.add(new Source(direct, fedMetals));
        return capacity == null ? null : new Source(aspects.flow("overflow", unit, all + " - " + direct), surplus);
    }

    /** What the route can still take after its direct feed and the stockpiles that were reclaimed before. */
    String spare() {
        String rest = capacity + " - " + aspects.line("direct");
        for (String out : taken) {
            rest += " - " + out;
        }
        return "max(" + Aspects.zero(unit) + ", " + rest + ")";
    }

    /** Feeds what a stockpile gives back. */
    void reclaim(Source reclaimed) {
        taken.add(reclaimed.ore());
        feeds.add(reclaimed);
    }

    /** Declares what is fed, once all that feeds it is known. */
    void feedAll() {
        String reclaimed = aspects.flow("reclaimed", unit, Aspects.sum(taken, unit));
        String feed = aspects.flow("feed", unit, aspects.line("direct") + " + " + reclaimed);
        for (Carried carried : Source.carried(feeds, flowsheet.carried())) {
            String name = carried.key();
            String metal = aspects.flow("metal." + name, carried.unit(), Source.metal(feeds, carried));
            aspects.ratio("grade." + name, carried.grade(), Aspects.share(metal, carried.unit(), feed, unit), feed);
            metals.put(name, metal);
        }
        if (capacity != null) {
            aspects.ratio("utilisation", Unit.ONE, Aspects.share(feed, unit, capacity, unit), capacity);
        }
        if (capacity != null && overflow.isEmpty()) {
            flowsheet.lines().afterwards(new CapacityCheck(this, aspects.line("delivered"), capacity, capacityPlace));
        }
    }
}
