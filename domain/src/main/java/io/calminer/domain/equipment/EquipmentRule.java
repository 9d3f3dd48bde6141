package io.calminer.domain.equipment;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What fleets and their upkeep must obey beyond their shape. */
public enum EquipmentRule implements Rule {
    FLEET_KEY_TAKEN(
            "'{key}' cannot be a fleet: the name fleets.{key} belongs to a sum over all fleets.",
            "Maybe '{key}_fleet'."),
    AVAILABILITY_TWICE(
            "The availability of '{name}' is stated and follows from its reliability: one of them holds.",
            "Maybe 'availability' is to be left out."),
    FLEET_DRIVER_MISSING(
            "'{name}' states '{field}', which asks how much is to be moved, but no driver.",
            "Maybe 'driver' should name a line such as phases.rock."),
    PRODUCTIVITY_MISSING(
            "'{name}' is driven by {driver}, but nothing says how much a machine moves in an hour.",
            "Maybe 'productivity' is missing."),
    PRODUCTIVITY_TWICE(
            "The productivity of '{name}' is a rate, or follows from payload and cycle: both are stated.",
            "Maybe 'rate' is to be left out."),
    PRODUCTIVITY_UNIT(
            "The productivity of '{name}' moves {driver}, which is counted in {expected}, in an hour: {actual} does not.",
            "Maybe {suggestion}."),
    DESIGN_RATE_MISSING(
            "The effectiveness of '{name}' compares its productivity with a design rate: there is no productivity.",
            "Maybe 'productivity' is missing."),
    LIFE_TWICE(
            "'{name}' lives by hours and by years: one of them says when a machine is replaced.",
            "Maybe 'life_years' is to be left out."),
    PRICE_MISSING(
            "'{name}' states '{field}', which is a part of the price of a machine, but no purchase price.",
            "Maybe 'purchase_price' is missing."),
    RECOVERY_YEARS(
            "The price of a machine of '{name}' is recovered over years that are not stated.",
            "Maybe 'years' is missing beside 'capital_recovery'."),
    OPENING_AGES("'{name}' opens with {units} machines, but states {ages} ages.", "Maybe one number for all of them."),
    AGE_NEGATIVE("The age of a machine of '{name}' is 0 or more: it is {value}.", null),
    REBUILD_LATE(
            "A machine of '{name}' is rebuilt at {hours} h, when it has been replaced at {life} h.",
            "Maybe the life is longer."),
    RELIABILITY_RANGE(
            "'{field}' of the reliability of '{name}' must be within [{low}, {high}]: it is {value}.",
            "Maybe another unit is meant: times are in hours."),
    START_AGES("'{name}' draws {machines} machines, but states the ages of {ages}.", "Maybe 'machines' is larger."),
    MACHINES_MISSING(
            "The reliability of '{name}' does not say how many machines are drawn.",
            "Maybe 'machines' or one age for each in 'start_ages' is missing."),
    FAILURES_MANY(
            "An iteration of '{name}' would have some {count} failures: at most {limit} are drawn.",
            "Maybe 'machines' may be fewer, as a sample of the fleet."),
    FLEET_TASK_KEY_TAKEN(
            "'{key}' cannot be a task: the name maintenance_tasks.{key} belongs to the sum over all tasks.",
            "Maybe '{key}_task'."),
    UNKNOWN_FLEET("There is no fleet '{name}'.", "Maybe '{suggestion}'."),
    FLEET_TASK_INTERVAL(
            "Task '{name}' falls due by its condition, so that it has no '{field}'.",
            "Maybe 'every' should be 'hours' or 'calendar'."),
    FLEET_TASK_CONDITION(
            "Task '{name}' falls due by its interval, so that it has no condition.",
            "Maybe 'every' should be 'condition'.");

    private final String text;
    private final @Nullable String hint;

    EquipmentRule(String text, @Nullable String hint) {
        this.text = text;
        this.hint = hint;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public @Nullable String hint() {
        return hint;
    }
}
