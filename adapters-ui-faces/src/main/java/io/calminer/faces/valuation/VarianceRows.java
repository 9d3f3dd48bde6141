package io.calminer.faces.valuation;

import io.calminer.domain.actuals.VarianceTable;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Actual figures beside those of the plan, with their variance explained, as rows of texts. */
public final class VarianceRows {

    private static final List<ToDoubleFunction<VarianceTable.Row>> COLUMNS = List.of(
            VarianceTable.Row::plan,
            VarianceTable.Row::actual,
            VarianceTable.Row::price,
            VarianceTable.Row::volume,
            VarianceTable.Row::exchange,
            VarianceTable.Row::variance);

    private VarianceRows() {}

    /**
     * An item, or what all of them change of the cash flow.
     *
     * @param cells plan and actual, empty for all of them, and the variance by price, by volume, by exchange rate and in all
     */
    public record Row(String line, String name, String unit, boolean result, List<String> cells) {}

    /** The rows; none for a plan without actual figures. */
    public static List<Row> of(Valuation valuation, Texts texts, Marks marks) {
        VarianceTable table = VarianceTable.of(valuation.scenario().model());
        if (table.rows().isEmpty()) {
            return List.of();
        }
        String unit = Headline.money(
                valuation.scenario().model().line(table.effect().line()).unit().toString());
        double[] all = Stream.concat(table.rows().stream(), Stream.of(table.effect()))
                .flatMapToDouble(row -> COLUMNS.stream().mapToDouble(column -> column.applyAsDouble(row)))
                .toArray();
        int decimals = Decimals.of(all);
        return Stream.concat(
                        table.rows().stream()
                                .map(row ->
                                        new Row(row.line(), row.name(), unit, false, cells(row, 0, decimals, marks))),
                        Stream.of(new Row(
                                table.effect().line(),
                                texts.get("variance.effect"),
                                unit,
                                true,
                                Stream.concat(Stream.of("", ""), cells(table.effect(), 2, decimals, marks).stream())
                                        .toList())))
                .toList();
    }

    private static List<String> cells(VarianceTable.Row row, int first, int decimals, Marks marks) {
        return COLUMNS.stream()
                .skip(first)
                .map(column -> StrictNumber.format(column.applyAsDouble(row), decimals, marks))
                .toList();
    }
}
