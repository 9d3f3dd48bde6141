package io.calminer.domain.sensitivity;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.Parameter;
import io.calminer.domain.project.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * An input of a plan that can be moved to see what it does to the value.
 *
 * @param key the parameter or process
 * @param label what people call it
 * @param unit the unit of its setting; "1" for a factor
 * @param base the setting at which the plan is valued
 * @param basis what a setting means
 */
public record Driver(String key, String label, String unit, double base, Basis basis) {

    /** What the setting of a driver means. */
    public enum Basis {
        /** The value of an input that has one value for the whole life. */
        VALUE,
        /** A number by which all values of an input that differs by period are multiplied: 1 at the base. */
        FACTOR
    }

    private static final String FLEX = "flex.";

    /** All drivers of a scenario: its parameters, its processes, then the flexes that move whole groups of them. */
    public static List<Driver> of(Scenario scenario) {
        Model model = scenario.model();
        List<Driver> drivers = new ArrayList<>();
        for (Parameter parameter : scenario.parameters()) {
            String label = parameter.label().name();
            int[] slots = model.slots(parameter.key());
            if (slots.length > 0 && slots[0] >= 0 && slots[0] == slots[slots.length - 1]) {
                double base = model.base()[slots[0]];
                drivers.add(new Driver(parameter.key(), label, parameter.unit().toString(), base, Basis.VALUE));
            } else {
                drivers.add(new Driver(parameter.key(), label, "1", 1, Basis.FACTOR));
            }
        }
        scenario.processes().keySet().stream()
                .sorted()
                .forEach(key -> drivers.add(new Driver(key, model.label(key).name(), "1", 1, Basis.FACTOR)));
        for (String flex : model.flexes()) {
            double base = model.base()[model.factorSlot(flex).orElseThrow()];
            String label = flex.substring(FLEX.length()).replace('_', ' ').replace(".", ": ");
            drivers.add(new Driver(flex, "Flex of " + label, "1", base, Basis.VALUE));
        }
        return drivers;
    }

    /** Whether it is a multiplier of a whole group of inputs and lines. */
    public boolean isFlex() {
        return key.startsWith(FLEX);
    }

    /** The name of a flex in the plan's field {@code flexes}. */
    String flexName() {
        return key.substring(FLEX.length());
    }

    /**
     * The driver of a name.
     *
     * @throws IllegalArgumentException when the scenario has none
     */
    public static Driver of(Scenario scenario, String key) {
        return of(scenario).stream()
                .filter(driver -> driver.key().equals(key))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The plan has no input '" + key + "' that can be moved."));
    }

    /** The setting that lies a share of the base above it, such as 0.1 for ten percent. */
    public double moved(double share) {
        return base + base * share;
    }
}
