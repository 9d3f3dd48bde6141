package io.calminer.faces.valuation;

import io.calminer.domain.calendar.View;
import io.calminer.domain.model.Aggregate;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.valuation.StatementOrder;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The lines of a plan by period, from revenue to free cash flow: first the statement in money, then what it rests on.
 *
 * @param periods the labels of the periods, or of the quarters or years that they are shown by
 * @param money the statement
 * @param details further lines in money
 * @param quantities the other lines
 */
public record Statement(List<String> periods, List<Row> money, List<Row> details, List<Row> quantities) {

    private static final String DEFLATOR = "inflation.deflator";
    private static final String IGNORED = "inflation.ignored";
    private static final String REAL = ".real";

    /**
     * One line: its figures as text by period, and their total where they add up.
     *
     * @param part whether it is a part of the total below it
     * @param explained the line that explains a figure of the row
     */
    public record Row(
            String key,
            String name,
            String unit,
            boolean result,
            boolean part,
            String explained,
            List<String> cells,
            String total) {

        /** How the row looks. */
        public String style() {
            return result ? "cm-result" : part ? "cm-part" : "";
        }
    }

    /**
     * Whose statement it is, and in which money.
     *
     * @param equity of the owners, with what lenders give and take; otherwise of the project
     * @param real in money of the valuation date; otherwise in that of each day
     */
    public record Basis(boolean equity, boolean real) {}

    public Statement {
        periods = List.copyOf(periods);
        money = List.copyOf(money);
        details = List.copyOf(details);
        quantities = List.copyOf(quantities);
    }

    /** Whether a plan has inflation, so that its money can be shown real. */
    public static boolean canBeReal(Model model) {
        return model.hasLine(DEFLATOR);
    }

    /** Whether a plan takes amounts of the past, such as losses and debt, as if prices stood still. */
    public static boolean ignoresErosion(Model model) {
        return model.hasLine(IGNORED) && model.value(IGNORED, 1) > 0;
    }

    /** Whether a plan has debt, so that there is a statement of the owners. */
    public static boolean hasOwners(Model model) {
        return model.hasLine("debt.cash_flow");
    }

    public static Statement of(Valuation valuation, View view, Basis basis, Texts texts) {
        return new Pages(valuation.scenario().model(), view, basis, texts).statement();
    }

    /** A statement while it is made. */
    private record Pages(Model model, Aggregate seen, Basis basis, Texts texts, Marks marks) {

        Pages(Model model, View view, Basis basis, Texts texts) {
            this(model, Aggregate.of(model, view), basis, texts, Marks.of(texts.locale()));
        }

        Statement statement() {
            List<Line> money = new ArrayList<>();
            List<Line> details = new ArrayList<>();
            List<Line> quantities = new ArrayList<>();
            for (Line line : model.lines()) {
                boolean empty = Arrays.stream(model.values(line.key())).allMatch(value -> value == 0);
                if (isShown(line) && !isMoney(line)) {
                    quantities.add(line);
                } else if (isShown(line) && !empty) {
                    (StatementLines.has(model, line) ? money : details).add(line);
                }
            }
            money.sort(Comparator.comparingInt((Line line) -> StatementLines.rank(line.key()))
                    .thenComparingInt(line -> model.row(line.key())));
            details.sort(Comparator.comparingInt((Line line) -> model.row(line.key())));
            quantities.sort(Comparator.comparingInt((Line line) -> model.row(line.key())));
            int decimals = Decimals.of(money.stream()
                    .flatMapToDouble(line -> Arrays.stream(values(line)))
                    .toArray());
            return new Statement(
                    seen.stretches().stream().map(View.Stretch::label).toList(),
                    money.stream().map(line -> row(line, decimals)).toList(),
                    details.stream().map(line -> row(line, -1)).toList(),
                    quantities.stream().map(line -> row(line, -1)).toList());
        }

        /** Financing belongs to the owners; the flows in real money stand in place of the nominal ones. */
        private boolean isShown(Line line) {
            boolean financing = StatementOrder.isFinancing(line.key()) && hasOwners(model);
            boolean twice = line.key().startsWith("cash_flow.") && line.key().endsWith(REAL);
            return !twice && (basis.equity() || !financing);
        }

        private static boolean isMoney(Line line) {
            return line.kind() == Kind.FLOW && line.unit().isMoney();
        }

        /** The figures of a line; a flow of money over its deflator where money is real. */
        private double[] values(Line line) {
            if (!basis.real() || !isMoney(line)) {
                return seen.values(line.key());
            }
            return seen.stretches().stream()
                    .mapToDouble(stretch -> IntStream.rangeClosed(stretch.first(), stretch.last())
                            .mapToDouble(period -> model.value(line.key(), period) / model.value(DEFLATOR, period))
                            .sum())
                    .toArray();
        }

        private Row row(Line line, int common) {
            double[] values = values(line);
            int decimals = common < 0 ? Decimals.of(values) : common;
            double total = line.kind() == Kind.FLOW ? Arrays.stream(values).sum() : Double.NaN;
            String real = line.key() + REAL;
            return new Row(
                    line.key(),
                    LineNames.of(line.key(), model.label(line.key()).name(), texts),
                    line.unit().equals(Unit.ONE)
                            ? ""
                            : Headline.money(line.unit().toString()),
                    line.key().startsWith("cash_flow.") || line.key().equals("ebitda"),
                    StatementLines.isPart(line.key()),
                    basis.real() && model.hasLine(real) ? real : line.key(),
                    Arrays.stream(values)
                            .mapToObj(value -> value == 0 ? "–" : StrictNumber.format(value, decimals, marks))
                            .toList(),
                    StrictNumber.format(total, decimals, marks));
        }
    }
}
