package io.calminer.domain.reliability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * An invented log of maintenance: eight haul trucks over three years, of which it is known by which laws they fail.
 *
 * <p>Each component lives by a Weibull law in hours of operation, and a repair makes it new; the engine is changed as planned
 * at an age. A truck runs 16.5 to 19.5 h on a day, unless it is down: then it runs again on the first day after its downtime.
 * Services come every 500 h, inspections every four weeks. Nothing is taken from a mine. {@link Random} is specified to the
 * bit, so that a seed is a log.
 */
final class TruckLog {

    /** The seed of the log in {@code ops/demo}: one of those whose log holds all laws within its bounds of 95 %. */
    static final long SEED = 2029;

    static final LocalDate BEGIN = LocalDate.of(2023, 1, 1);
    static final LocalDate END = LocalDate.of(2025, 12, 31);

    private static final double SERVICE = 500;
    private static final int INSPECTION = 28;

    /** The meters at the begin: five new trucks and three used ones. */
    static final Map<String, Double> TRUCKS = trucks();

    /**
     * A component and how it fails: its shape and scale in hours of operation, the age of its planned change (∞ for none),
     * mean hours down and dollars for a failure.
     */
    enum Component {
        ENGINE("engine", 2.4, 7500, 6000, 60, 90_000, "engine down: loss of power", "engine changed as planned"),
        TRANSMISSION("transmission", 2.0, 6500, Double.POSITIVE_INFINITY, 40, 45_000, "transmission slips", ""),
        HYDRAULICS("hydraulics", 1.4, 1600, Double.POSITIVE_INFINITY, 14, 6_000, "hydraulic hose burst", ""),
        ELECTRICS("electrics", 1.0, 1300, Double.POSITIVE_INFINITY, 7, 1_800, "electrical fault", ""),
        SUSPENSION("suspension", 1.7, 3200, Double.POSITIVE_INFINITY, 20, 12_000, "suspension cylinder leaks", "");

        final String text;
        final double shape;
        final double scale;
        private final double changed;
        private final double repair;
        private final double cost;
        private final String failure;
        private final String change;

        Component(
                String text,
                double shape,
                double scale,
                double changed,
                double repair,
                double cost,
                String failure,
                String change) {
            this.text = text;
            this.shape = shape;
            this.scale = scale;
            this.changed = changed;
            this.repair = repair;
            this.cost = cost;
            this.failure = failure;
            this.change = change;
        }

        private double life(Random random) {
            return scale * StrictMath.pow(-StrictMath.log1p(-random.nextDouble()), 1 / shape);
        }
    }

    /** A row of the log. */
    record LogRow(
            String unit,
            LocalDate date,
            double meter,
            String kind,
            String component,
            double downtime,
            double cost,
            String description) {

        private String line() {
            return String.format(
                    Locale.ROOT,
                    "%s,%s,%.1f,%s,%s,%.1f,%.0f,%s",
                    unit,
                    date,
                    meter,
                    kind,
                    component,
                    downtime,
                    cost,
                    description);
        }
    }

    private TruckLog() {}

    private static Map<String, Double> trucks() {
        Map<String, Double> trucks = new LinkedHashMap<>();
        for (int i = 1; i <= 5; i++) {
            trucks.put("T0" + i, 0.0);
        }
        trucks.put("T06", 8_400.0);
        trucks.put("T07", 12_150.0);
        trucks.put("T08", 15_900.0);
        return trucks;
    }

    /** All entries, by date and truck. */
    static List<LogRow> of(long seed) {
        List<LogRow> log = new ArrayList<>();
        Random seeds = new Random(seed);
        TRUCKS.forEach((unit, meter) -> log.addAll(new Truck(unit, meter, new Random(seeds.nextLong())).run()));
        log.sort(Comparator.comparing(LogRow::date).thenComparing(LogRow::unit).thenComparing(LogRow::meter));
        return log;
    }

    /** The log as a file. */
    static String csv(long seed) {
        StringBuilder text = new StringBuilder("unit,date,meter,kind,component,downtime,cost,description\n");
        of(seed).forEach(entry -> text.append(entry.line()).append('\n'));
        return text.toString();
    }

    private static final class Truck {

        private final String unit;
        private final Random random;
        private final List<LogRow> log = new ArrayList<>();
        private final Map<Component, Double> begun = new LinkedHashMap<>();
        private final Map<Component, Double> fails = new LinkedHashMap<>();
        private double meter;
        private double service;
        private int inspection;

        Truck(String unit, double meter, Random random) {
            this.unit = unit;
            this.meter = meter;
            this.random = random;
            this.service = meter + SERVICE;
            this.inspection = random.nextInt(INSPECTION);
            for (Component component : Component.values()) {
                // what a used truck brings along has lived for some time already
                double lived = meter == 0 ? 0 : random.nextDouble() * 0.6 * component.scale;
                double life = component.life(random);
                while (life <= lived) {
                    life = component.life(random);
                }
                begun.put(component, meter - lived);
                fails.put(component, meter - lived + life);
            }
        }

        List<LogRow> run() {
            LocalDate day = BEGIN;
            while (!day.isAfter(END)) {
                double down = day(day, 16.5 + 3 * random.nextDouble());
                day = day.plusDays(Math.max(1, (long) Math.ceil(down / 24)));
            }
            return log;
        }

        /** What happens on a day: the hours for which the truck is down. */
        private double day(LocalDate day, double hours) {
            Component first = Component.ENGINE;
            for (Component component : Component.values()) {
                first = at(fails, component) < at(fails, first) ? component : first;
            }
            if (at(fails, first) <= meter + hours) {
                meter = Math.max(meter, at(fails, first));
                double down = first.repair * (0.4 + 1.2 * random.nextDouble());
                enter(day, "failure", first.text, down, first.cost * (0.6 + 0.8 * random.nextDouble()), first.failure);
                renew(first);
                return down;
            }
            for (Component component : Component.values()) {
                if (meter - at(begun, component) >= component.changed) {
                    double down = 36 + 12 * random.nextDouble();
                    enter(day, "component_change", component.text, down, 0.7 * component.cost, component.change);
                    renew(component);
                    return down;
                }
            }
            if (meter >= service) {
                service += SERVICE;
                double down = 6 + 4 * random.nextDouble();
                enter(day, "preventive", "", down, 2_500 + 1_500 * random.nextDouble(), "service every 500 h");
                return down;
            }
            if (day.toEpochDay() - BEGIN.toEpochDay() >= inspection) {
                inspection += INSPECTION;
                enter(day, "inspection", "", 1.5, 150, "walk-around inspection");
            }
            meter += hours;
            return 0;
        }

        private void renew(Component component) {
            begun.put(component, meter);
            fails.put(component, meter + component.life(random));
        }

        private static double at(Map<Component, Double> ages, Component component) {
            return ages.getOrDefault(component, Double.POSITIVE_INFINITY);
        }

        private void enter(
                LocalDate day, String kind, String component, double downtime, double cost, String description) {
            log.add(new LogRow(unit, day, meter, kind, component, downtime, cost, description));
        }
    }
}
