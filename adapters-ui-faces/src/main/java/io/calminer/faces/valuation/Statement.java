package io.calminer.faces.valuation;

import io.calminer.domain.calendar.View;
import io.calminer.domain.model.Aggregate;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.valuation.StatementOrder;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of a plan by period, from revenue to free cash flow: first the statement in money, then what it rests on.
 *
 * @param periods the labels of the periods, or of the quarters or years that they are shown by
 * @param money the lines in money, in the order of a statement
 * @param quantities the other lines
 */
public record Statement(List<String> periods, List<Row> money, List<Row> quantities) {

    /** One line: its figures as text by period, and their total where they add up. */
    public record Row(String key, String name, String unit, boolean result, List<String> cells, String total) {}

    public Statement {
        periods = List.copyOf(periods);
        money = List.copyOf(money);
        quantities = List.copyOf(quantities);
    }

    public static Statement of(Valuation valuation, View view, Marks marks) {
        Model model = valuation.scenario().model();
        Aggregate seen = Aggregate.of(model, view);
        List<String> periods =
                seen.stretches().stream().map(View.Stretch::label).toList();
        List<Line> money = new ArrayList<>();
        List<Line> quantities = new ArrayList<>();
        for (Line line : model.lines()) {
            boolean flow = line.kind() == Kind.FLOW && line.unit().isMoney();
            boolean empty = Arrays.stream(model.values(line.key())).allMatch(value -> value == 0);
            if (flow && !empty) {
                money.add(line);
            } else if (!flow) {
                quantities.add(line);
            }
        }
        money.sort(Comparator.comparingInt((Line line) -> StatementOrder.rank(line.key()))
                .thenComparingInt(line -> model.row(line.key())));
        quantities.sort(Comparator.comparingInt((Line line) -> model.row(line.key())));
        int decimals = Decimals.of(money.stream()
                .flatMapToDouble(line -> Arrays.stream(seen.values(line.key())))
                .toArray());
        return new Statement(
                periods,
                money.stream()
                        .map(line -> row(line, seen, model, decimals, marks))
                        .toList(),
                quantities.stream()
                        .map(line -> row(line, seen, model, -1, marks))
                        .toList());
    }

    private static Row row(Line line, Aggregate seen, Model model, int common, Marks marks) {
        double[] values = seen.values(line.key());
        int decimals = common < 0 ? Decimals.of(values) : common;
        double total = line.kind() == Kind.FLOW ? Arrays.stream(values).sum() : Double.NaN;
        return new Row(
                line.key(),
                model.label(line.key()).name(),
                line.unit().equals(Unit.ONE) ? "" : Headline.money(line.unit().toString()),
                line.key().startsWith("cash_flow.") || line.key().equals("ebitda"),
                Arrays.stream(values)
                        .mapToObj(value -> value == 0 ? "–" : StrictNumber.format(value, decimals, marks))
                        .toList(),
                StrictNumber.format(total, decimals, marks));
    }
}
