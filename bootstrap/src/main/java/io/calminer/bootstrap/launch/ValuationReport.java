package io.calminer.bootstrap.launch;

import io.calminer.domain.calendar.Discounting;
import io.calminer.domain.calendar.View;
import io.calminer.domain.model.Aggregate;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.project.StandardLine;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The value of a plan as tables on a terminal. */
final class ValuationReport {

    private static final List<StandardLine> STATEMENT = List.of(
            StandardLine.REVENUE,
            StandardLine.OPERATING_COST,
            StandardLine.ROYALTY,
            StandardLine.TAX,
            StandardLine.CAPITAL,
            StandardLine.WORKING_CAPITAL,
            StandardLine.CASH_FLOW_PROJECT);

    private final Valuation valuation;
    private final Scenario scenario;
    private final View view;

    ValuationReport(Valuation valuation, View view) {
        this.valuation = valuation;
        this.scenario = valuation.scenario();
        this.view = view;
    }

    void print(PrintWriter out) {
        out.println();
        out.println(scenario.name());
        out.println(basis(scenario));
        out.println();
        metrics().print(out);
        out.println();
        statement().print(out);
        out.println();
    }

    static String basis(Scenario scenario) {
        Discounting discounting = scenario.valuation().discounting();
        return "Project (100 %), in " + scenario.currency() + ", discounted at "
                + Amounts.percent(discounting.rate()) + " per year to " + discounting.valuationDate() + ", "
                + discounting.basis();
    }

    private TextTable metrics() {
        TextTable table = new TextTable("Metric", "Value", "Note").words(2);
        for (Figure figure : valuation.figures()) {
            table.row(figure.label(), text(figure), note(figure));
        }
        return table;
    }

    private static String text(Figure figure) {
        return figure.name().endsWith("irr")
                ? Amounts.percent(figure.value())
                : Amounts.figure(figure.value(), figure.unit());
    }

    private static String note(Figure figure) {
        String reason = figure.reason();
        if (reason != null) {
            return reason;
        }
        return switch (figure.status() == null ? "" : figure.status()) {
            case "ONE_ECONOMIC" -> "of several rates the one above 0 %";
            case "MULTIPLE" -> "one of several rates";
            default -> "";
        };
    }

    private TextTable statement() {
        List<StandardLine> lines = STATEMENT.stream()
                .filter(line -> Arrays.stream(valuation.line(line.key())).anyMatch(value -> value != 0))
                .toList();
        Aggregate seen = Aggregate.of(scenario.model(), view);
        int decimals = Amounts.decimals(lines.stream().flatMapToDouble(line -> Arrays.stream(seen.values(line.key()))));
        TextTable table =
                new TextTable(cells("Period", lines, this::name)).units(cells("", lines, line -> unit(line.key())));
        for (int column = 0; column < seen.stretches().size(); column++) {
            int at = column;
            table.row(cells(
                    seen.stretches().get(column).label(),
                    lines,
                    line -> Amounts.amount(seen.values(line.key())[at], decimals)));
        }
        return table;
    }

    private static String[] cells(String first, List<StandardLine> lines, Function<StandardLine, String> cell) {
        return Stream.concat(Stream.of(first), lines.stream().map(cell)).toArray(String[]::new);
    }

    /** As the plan calls it, or else as everybody does. */
    private String name(StandardLine line) {
        String name = scenario.model().label(line.key()).name();
        return name.equals(line.key()) ? line.label() : name;
    }

    private String unit(String line) {
        return scenario.model().line(line).unit().toString();
    }
}
