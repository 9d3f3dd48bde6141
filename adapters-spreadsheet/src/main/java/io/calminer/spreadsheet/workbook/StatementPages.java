package io.calminer.spreadsheet.workbook;

import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.Solve;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.ProjectFlows;
import io.calminer.domain.valuation.StatementOrder;
import io.calminer.domain.valuation.Valuation;
import io.calminer.spreadsheet.workbook.Page.Title;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The sheets of statements and checks. */
final class StatementPages {

    private static final String METRIC_NAME = "metric_";
    private static final String FACTORS = "Time!";

    private final Book book;
    private final Columns columns;
    private final Scenario scenario;
    private final Model model;
    private final Valuation valuation;
    private final Page statements = new Page("Statements");
    private final Page checks = new Page("Checks");
    private int flows;
    private int present;

    StatementPages(Book book) {
        this.book = book;
        this.columns = book.columns();
        this.scenario = book.scenario();
        this.model = scenario.model();
        this.valuation = Valuation.of(scenario);
    }

    List<Page> pages() {
        statements.heading("Metrics");
        int metrics = statements.reserve(valuation.figures().size());
        addStatement();
        addPresentValues();
        addMetrics(metrics);
        addChecks();
        return List.of(statements, checks);
    }

    private void addStatement() {
        statements.heading("Cash flow in " + scenario.currency());
        List<Line> money = model.lines().stream()
                .filter(line -> line.kind() == Kind.FLOW && line.unit().isMoney())
                .filter(line -> line.key().equals(ProjectFlows.LINE)
                        || Arrays.stream(model.values(line.key())).anyMatch(value -> value != 0))
                .sorted(Comparator.comparingInt(line -> StatementOrder.rank(line.key())))
                .toList();
        money.forEach(line -> addLine(line, size(money, line.unit())));
        List<Line> others = model.lines().stream()
                .filter(line -> !(line.kind() == Kind.FLOW && line.unit().isMoney()))
                .toList();
        if (!others.isEmpty()) {
            statements.heading("What it rests on");
            others.forEach(line -> addLine(line, size(List.of(line), line.unit())));
        }
    }

    /** The largest amount of the lines in a unit, by which all of them have as many decimals. */
    private double size(List<Line> lines, Unit unit) {
        return lines.stream()
                .filter(line -> line.unit().equals(unit))
                .flatMapToDouble(line -> Arrays.stream(model.values(line.key())))
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private void addLine(Line line, double size) {
        String cell = "Calculations!{0}" + book.rowOf(model.row(line.key()));
        boolean result = line.key().startsWith("cash_flow.") || line.key().equals("ebitda");
        String name = model.label(line.key()).name();
        Title title = new Title(name, line.unit().toString(), line.key(), "");
        int row = statements.reserve(1);
        String sum = line.kind() == Kind.FLOW ? "SUM(" + columns.all(row) + ")" : null;
        statements.set(row, new Page.Formulas(title, cell, cell, sum, size, result ? Look.TOTAL : Look.BY_SIZE));
        if (line.key().equals(ProjectFlows.LINE)) {
            flows = row;
        }
    }

    private void addPresentValues() {
        String unit = model.line(ProjectFlows.LINE).unit().toString();
        statements.heading("Present value");
        String factor = FACTORS + "{0}" + book.time().factors();
        int factors = statements.add(
                new Page.Formulas(Title.of("Discount factor", "1"), factor, factor, null, 0.5, Look.EXACT));
        double size = Arrays.stream(model.values(ProjectFlows.LINE))
                .map(Math::abs)
                .max()
                .orElse(0);
        String value = "IF({0}" + factors + "=0,0,{0}" + flows + "*{0}" + factors + ")";
        present = statements.reserve(2);
        statements.set(
                present,
                new Page.Formulas(
                        Title.of("Present value of the cash flow", unit),
                        value,
                        value,
                        "SUM(" + columns.all(present) + ")",
                        size,
                        Look.BY_SIZE));
        String first = columns.letters(columns.firstPeriod());
        String running = "SUM($" + first + present + ":{0}" + present + ")";
        statements.set(
                present + 1,
                new Page.Formulas(
                        Title.of("Cumulative present value", unit), running, running, null, size, Look.TOTAL));
    }

    private void addMetrics(int row) {
        int at = row;
        for (Figure figure : valuation.figures()) {
            String words = figure.reason() != null ? figure.reason() : words(figure);
            Title title = new Title(figure.label(), figure.unit(), figure.name(), words);
            boolean rate = figure.name().endsWith("irr");
            String formula = figure.name().equals("npv") ? "SUM(" + columns.all(present) + ")" : null;
            statements.set(at, new Page.Single(title, formula, figure.value(), rate ? Look.PERCENT : Look.BY_SIZE));
            book.name(METRIC_NAME + figure.name(), "Statements!$C$" + at);
            at++;
        }
    }

    private static String words(Figure figure) {
        return figure.name().equals("npv") ? "live" : "as exported";
    }

    private void addChecks() {
        checks.heading("Checks");
        int all = checks.reserve(1);
        int first = all + 1;
        String flow = "Statements!" + columns.all(flows);
        check(
                "Every cell of the cash flow has a value",
                "SUMPRODUCT(--ISERROR(" + flow + "))=0",
                "an undefined figure shows as an error");
        check(
                "The net present value is that of the plan",
                near(
                        METRIC_NAME + "npv",
                        Term.literal(valuation.netPresentValue().value())),
                "it differs as soon as an input is changed here");
        check(
                "Present values add up to the net present value",
                near(
                        METRIC_NAME + "npv",
                        "SUMPRODUCT(" + flow + "," + FACTORS
                                + columns.all(book.time().factors()) + ")"),
                "by the discount factors of the sheet Time");
        checkRate();
        model.solves().all().forEach(this::checkResidual);
        int last = checks.reserve(0) - 1;
        checks.set(
                all,
                new Page.Single(
                        Title.of("All checks", "", "1 where every one is passed"),
                        "MIN($C$" + first + ":$C$" + last + ")",
                        1,
                        Look.CHECK));
        book.name("checks_passed", "Checks!$C$" + all);
    }

    private void checkRate() {
        double rate = valuation.internalRateOfReturn().value();
        if (Double.isNaN(rate) || rate <= -1) {
            return;
        }
        int[] periods = ProjectFlows.of(scenario).periods();
        int from = periods[0];
        int to = periods[periods.length - 1];
        String flow = "Statements!" + columns.cells(flows, from, to);
        String years = "Time!" + columns.cells(book.time().exponents(), from, to);
        String factors = "(1+" + METRIC_NAME + "irr)^(-" + years + ")";
        String worth = "SUMPRODUCT(" + flow + "," + factors + ")";
        check(
                "At the internal rate of return the net present value is 0",
                "ABS(" + worth + ")<=1E-9*SUMPRODUCT(ABS(" + flow + ")," + factors + ")",
                "the rate stands as a value: it belongs to the inputs as exported");
    }

    /** A solved value still solves: its residual is 0, in every period for a series, otherwise in the last one. */
    private void checkResidual(Solve solve) {
        int row = book.rowOf(model.solves().residualRow(solve.name()));
        boolean series = model.solves().isSeries(solve.name());
        int first = series ? 1 : columns.lastPeriod();
        String residuals = "Calculations!" + columns.cells(row, first, columns.lastPeriod());
        String value = Book.INPUT_NAME + solve.name();
        check(
                "The residual of " + model.label(solve.name()).name() + " is 0",
                "SUMPRODUCT(ABS(" + residuals + "))<=1E-6*(1+SUMPRODUCT(ABS(" + value + ")))",
                solve.residual().toString());
    }

    private static String near(String a, String b) {
        return "ABS(" + a + "-" + b + ")<=1E-9*MAX(1,ABS(" + a + "))";
    }

    private void check(String name, String condition, String note) {
        checks.add(new Page.Single(Title.of(name, "", note), "IF(" + condition + ",1,0)", 1, Look.CHECK));
    }
}
