package io.calminer.domain.actuals;

import io.calminer.domain.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The variances of a plan added up over all periods that are known.
 *
 * @param rows the items in their order, each in its own sense: actual − plan
 * @param effect what all of them change of the cash flow, in which costs count against it
 */
public record VarianceTable(List<Row> rows, Row effect) {

    private static final String END = ".variance";
    private static final String START = Actuals.COLLECTION + ".";

    public VarianceTable {
        rows = List.copyOf(rows);
    }

    /**
     * One variance in the plan's unit of money.
     *
     * @param line the line of the variance, which explains it
     * @param name what people call the item; empty for all
     */
    public record Row(
            String line,
            String name,
            double plan,
            double actual,
            double price,
            double volume,
            double exchange,
            double variance) {}

    /** The variances at base values; without rows where the plan has no actual figures. */
    public static VarianceTable of(Model model) {
        List<Row> rows = new ArrayList<>();
        model.lines().stream()
                .map(line -> line.key())
                .filter(key -> key.startsWith(START) && key.endsWith(END) && key.indexOf('.', START.length()) > 0)
                .map(key -> key.substring(0, key.length() - END.length()))
                .forEach(item -> rows.add(row(model, item, name(model, item))));
        return new VarianceTable(rows, row(model, Actuals.COLLECTION, ""));
    }

    private static String name(Model model, String item) {
        String name = model.label(item + END).name();
        return name.substring(0, name.lastIndexOf(": "));
    }

    private static Row row(Model model, String of, String name) {
        return new Row(
                of + END,
                name,
                sum(model, of + ".plan"),
                sum(model, of + ".actual"),
                sum(model, of + ".price_variance"),
                sum(model, of + ".volume_variance"),
                sum(model, of + ".exchange_variance"),
                sum(model, of + END));
    }

    private static double sum(Model model, String line) {
        return model.hasLine(line) ? DoubleStream.of(model.values(line)).sum() : 0;
    }
}
