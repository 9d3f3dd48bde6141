package io.calminer.application.project.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of a plan as rows, for queries and business intelligence: read only, rewritten with every change.
 *
 * @param parameters one row for each parameter, by key
 * @param correlations one row for each pair of members of a correlation
 * @param processes one row for each process, by key
 * @param solves one row for each value that depends on itself, by key
 * @param lines one row for each line of the document, by key
 * @param areas one row for each item of an area of the mine, such as a phase or a cost, by collection and key
 * @param figures the figures that lists show
 */
public record PlanProjection(
        List<ParameterItem> parameters,
        List<CorrelationItem> correlations,
        List<ProcessItem> processes,
        List<SolveItem> solves,
        List<LineItem> lines,
        List<AreaItem> areas,
        OverviewFigures figures) {

    public PlanProjection {
        parameters = List.copyOf(parameters);
        correlations = List.copyOf(correlations);
        processes = List.copyOf(processes);
        solves = List.copyOf(solves);
        lines = List.copyOf(lines);
        areas = List.copyOf(areas);
    }

    /**
     * A named input.
     *
     * @param base the base value as it was entered, a number or a formula
     * @param vary how often an uncertain one takes a new value; null when it is certain
     * @param distribution the law of its values as JSON; null when it is certain
     */
    public record ParameterItem(
            String key,
            String name,
            int position,
            String unit,
            String base,
            @Nullable String vary,
            @Nullable String distribution,
            @Nullable String source) {}

    /**
     * The correlation of two members of a group.
     *
     * @param measure how the coefficient was stated
     * @param coefficient the entry of the matrix as it was stated
     */
    public record CorrelationItem(String key, String first, String second, String measure, double coefficient) {}

    /**
     * A price or rate path.
     *
     * @param body all its fields as JSON
     */
    public record ProcessItem(String key, String name, int position, String type, String unit, String body) {}

    /**
     * A value that depends on itself.
     *
     * @param vary whether it is one value for the life or one for each period
     * @param residual the formula that must be 0
     * @param values what was found for periods 0…n at base values, as a JSON list with null where undefined
     */
    public record SolveItem(
            String key, String name, int position, String unit, String vary, String residual, String values) {}

    /**
     * A series over the periods.
     *
     * @param total the sum of its values over all periods at base values; null where it is undefined
     * @param values its values in periods 0…n at base values, as a JSON list with null where undefined
     */
    public record LineItem(
            String key,
            String name,
            int position,
            String kind,
            String unit,
            @Nullable String formula,
            @Nullable Double total,
            String values) {}

    /**
     * An item of an area of the mine.
     *
     * @param collection the collection in which it stands, such as {@code phases}
     * @param body all its fields as JSON
     * @param totals what its lines come to over the life at base values, as a JSON object by the ends of their names: a
     *     flow added up, of a balance the last value, a weighted mean where the line has a weight; the line that has the
     *     item's own name is {@code ""}
     */
    public record AreaItem(
            String collection, String key, String name, int position, String unit, String body, String totals) {}
}
