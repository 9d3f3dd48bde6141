package io.calminer.bootstrap.launch;

import io.calminer.domain.calendar.Discounting;
import io.calminer.domain.calendar.View;
import io.calminer.domain.model.Aggregate;
import io.calminer.domain.model.Line;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The value of a plan as tables on a terminal. */
final class ValuationReport {

    private static final List<String> STATEMENT = List.of(
            "revenue.total",
            "cost.operating",
            "royalty.total",
            "tax.total",
            "capital.total",
            "working_capital.change",
            "cash_flow.project");

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
        TextTable table = new TextTable("Metric", "Value", "Note");
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
        String status = figure.status();
        if (reason != null) {
            return reason;
        }
        return status == null || status.equals("UNIQUE") || status.equals("REACHED")
                ? ""
                : status.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private TextTable statement() {
        List<Line> lines = STATEMENT.stream()
                .map(scenario.model()::line)
                .filter(line -> Arrays.stream(valuation.line(line.key())).anyMatch(value -> value != 0))
                .toList();
        List<String> headings = new ArrayList<>(List.of("Period"));
        lines.forEach(line -> headings.add(scenario.model().label(line.key()).name() + " " + line.unit()));
        TextTable table = new TextTable(headings.toArray(String[]::new));
        Aggregate seen = Aggregate.of(scenario.model(), view);
        for (int column = 0; column < seen.stretches().size(); column++) {
            int at = column;
            List<String> cells =
                    new ArrayList<>(List.of(seen.stretches().get(column).label()));
            lines.forEach(line -> cells.add(Amounts.amount(seen.values(line.key())[at])));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }
}
