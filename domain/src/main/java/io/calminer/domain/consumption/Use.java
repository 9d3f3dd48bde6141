package io.calminer.domain.consumption;

import io.calminer.domain.costs.CostSums;
import io.calminer.domain.costs.Driver;
import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.ModelBuilder;
import io.calminer.domain.quantity.Unit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One use of a resource: it declares what it takes in each period.
 *
 * <ul>
 *   <li>{@code uses}: rate × driver;
 *   <li>{@code fuel} of a fleet: power × load factor × specific consumption × engine hours;
 *   <li>{@code grinding}: W × tonnes, with W = 10·Wi·(1/√P − 1/√F) kWh per tonne, P and F the sizes in µm that 80 % of the
 *       product and of the feed pass (Bond 1952).
 * </ul>
 */
final class Use {

    private final Resource resource;
    private final String name;
    private final Fields fields;
    private final DriverUnits drivers;
    private final String aspect;

    private Use(Resource resource, String name, Fields fields, DriverUnits drivers) {
        this.resource = resource;
        this.name = name;
        this.fields = fields;
        this.drivers = drivers;
        this.aspect = "uses." + name;
    }

    /** Declares the lines of a use by a rate. */
    static String rate(Resource resource, String name, Fields fields, DriverUnits drivers, boolean stops) {
        return new Use(resource, name, fields, drivers).rate(stops);
    }

    /** Declares the lines of what the engines of a fleet burn. */
    static String fuel(Resource resource, String name, Fields fields, DriverUnits drivers) {
        return new Use(resource, name, fields, drivers).fuel();
    }

    /** Declares the lines of the energy of a mill. */
    static String grinding(Resource resource, String name, Fields fields, DriverUnits drivers) {
        return new Use(resource, name, fields, drivers).grinding();
    }

    private String rate(boolean stops) {
        int before = resource.context().problems().size();
        Driver driver = driver();
        boolean isTold = resource.context().problems().size() > before;
        @Nullable Unit per = driver.isLine() ? drivers.of(Objects.requireNonNull(driver.line())) : year();
        @Nullable Unit usual =
                resource.unit() == null || per == null ? null : resource.unit().per(per);
        @Nullable Unit unit = resource.context().unit(fields, "unit", usual);
        Kind kind = driver.isLine() ? Kind.RATIO : Kind.RATE;
        String rate = enter("rate", kind, unit);
        resource.lines().notNegative(rate, fields.pointer("rate"));
        fields.noOthers();
        String flow = times(driver, rate) + (stops && !driver.isLine() ? " * " + CostSums.OPEN : "");
        return declare(isTold ? "0" : flow, isTold ? null : driver, unit);
    }

    private String fuel() {
        @Nullable Unit unit = resource.unit();
        Unit energy = unit("kWh");
        String power = enter("power", Kind.RATIO, unit("kW"));
        String load = enter("load_factor", Kind.RATIO, Unit.ONE);
        String specific = enter("specific_consumption", Kind.RATIO, unit == null ? null : unit.per(energy));
        String hours = enter("hours", Kind.FLOW, unit("h"));
        resource.lines().bounded(load, 0, 1, fields.pointer("load_factor"), "a percentage is meant, such as 60%");
        resource.lines().notNegative(power, fields.pointer("power"));
        resource.lines().notNegative(specific, fields.pointer("specific_consumption"));
        resource.lines().notNegative(hours, fields.pointer("hours"));
        fields.noOthers();
        return resource.derive(aspect, Kind.FLOW, unit, String.join(" * ", power, load, specific, hours));
    }

    private String grinding() {
        @Nullable Unit unit = resource.unit();
        if (unit != null && !unit.sameDimension(unit("kWh"))) {
            resource.context().problems().add(ConsumptionRule.GRINDING_UNIT, fields.pointer(), resource.key(), unit);
        }
        Driver driver = driver();
        String index = enter("work_index", Kind.RATIO, unit("kWh/t"));
        String feed = enter("feed_size", Kind.RATIO, unit("um"));
        String product = enter("product_size", Kind.RATIO, unit("um"));
        resource.lines().notNegative(index, fields.pointer("work_index"));
        sized("feed_size", feed);
        sized("product_size", product);
        fields.noOthers();
        String sizes = "(1 / sqrt(in(" + product + ", [um])) - 1 / sqrt(in(" + feed + ", [um])))";
        String energy = resource.derive(aspect + ".energy", Kind.RATIO, unit("kWh/t"), "10 * " + index + " * " + sizes);
        resource.lines().notNegative(energy, fields.pointer("product_size"));
        boolean known = unit != null && unit.sameDimension(unit("kWh"));
        return known ? declare(times(driver, energy), driver, unit("kWh/t")) : declare("0", null, null);
    }

    /** States that a size lies above 0; of one that does not the energy has no value. */
    private void sized(String field, String line) {
        resource.lines().afterwards((model, problems) -> {
            double[] sizes = model.values(line);
            for (int period = 1; period < sizes.length; period++) {
                if (sizes[period] <= 0) {
                    String when = model.calendar().label(period);
                    problems.add(
                            ConsumptionRule.GRINDING_SIZE, fields.pointer(field), field, name, sizes[period], when);
                    return;
                }
            }
        });
    }

    /** The flow of a rate; energy per year has no unit of its own that a yearly amount could be told by. */
    private static String times(Driver driver, String rate) {
        return driver.isLine() ? driver.times(rate) : rate + " * (years_in_period) [a]";
    }

    private Driver driver() {
        Driver driver = Driver.read(name, fields, resource.context());
        // heads are a driver of costs alone: here the name is that of a line
        return driver.kind() == Driver.Kind.HEAD ? new Driver(Driver.Kind.LINE, "head") : driver;
    }

    private String enter(String field, Kind kind, @Nullable Unit unit) {
        return resource.enter(fields, field, aspect + "." + field, kind, unit);
    }

    private Unit unit(String text) {
        return resource.context().units().parse(text);
    }

    private Unit year() {
        return unit("a");
    }

    /** Declares what the use takes; another unit than that of the resource is told in the words of uses. */
    private String declare(String flow, @Nullable Driver driver, @Nullable Unit rate) {
        @Nullable Unit unit = resource.unit();
        boolean known = unit != null && rate != null && driver != null;
        Unit declared = unit == null ? Unit.ONE : unit;
        Line line = new Line(resource.line(aspect), Kind.FLOW, declared, Formula.parse(flow), null);
        Label label = new Label(
                resource.label().name() + ": " + name.replace('_', ' '),
                resource.label().source());
        Pointer at = driver != null && driver.isLine() ? fields.pointer("driver") : fields.pointer();
        if (known) {
            resource.lines()
                    .derived(
                            line,
                            label,
                            at,
                            actual -> tell(at, Objects.requireNonNull(driver), Objects.requireNonNull(rate), declared));
        } else {
            resource.context().builder().lineOfUnknownUnit(line, label, at);
        }
        return line.key();
    }

    private void tell(Pointer at, Driver driver, Unit rate, Unit unit) {
        ModelBuilder builder = resource.context().builder();
        @Nullable String suggestion = driver.suggestion(
                name, builder, candidate -> rate.times(candidate).sameDimension(unit));
        resource.context()
                .problems()
                .add(ConsumptionRule.USE_UNIT, at, name, resource.key(), rate, driver.unit(builder), unit, suggestion);
    }
}
