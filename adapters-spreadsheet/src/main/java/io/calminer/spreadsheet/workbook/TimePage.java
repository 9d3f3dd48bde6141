package io.calminer.spreadsheet.workbook;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.project.Scenario;
import io.calminer.spreadsheet.workbook.Page.Title;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The sheet of the calendar: what is known of each period, its discount factor, and which entry of a series counts. */
final class TimePage {

    /** The yearly discount rate, as formulas name it. */
    static final String RATE = "discount_rate";

    private final Page page = new Page("Time");
    private final Calendar calendar;
    private final Columns columns;
    private final List<Row> rows = new ArrayList<>();
    private final int exponents;
    private final int factors;
    private boolean selectionsBegun;

    private record Row(double[] values, String reference) {}

    TimePage(Scenario scenario, Columns columns) {
        this.calendar = scenario.calendar();
        this.columns = columns;
        page.heading("Calendar");
        add(Title.of("First day", "date"), k -> DateUtil.getExcelDate(calendar.start(k)), Look.DATE);
        add(Title.of("Last day", "date"), k -> DateUtil.getExcelDate(last(k)), Look.DATE);
        known("Fiscal year", "year", calendar::year, Look.WHOLE);
        known("Length in years", "years_in_period", calendar::yearsIn, Look.EXACT);
        rows.add(new Row(values(k -> k), "Time!" + Columns.period()));
        page.heading("Discounting");
        double[] exponent = scenario.valuation().discounting().exponents(calendar);
        exponents = page.add(new Page.Numbers(
                Title.of("Years from the valuation date to the flow", "a", "empty where the flow is sunk"),
                exponent,
                Look.EXACT));
        String years = "{0}" + exponents;
        String factor = "IF(ISNUMBER(" + years + "),1/(1+" + RATE + ")^" + years + ",0)";
        factors = page.add(new Page.Formulas(
                Title.of("Discount factor", "1", "1 / (1 + rate) ^ years"), factor, factor, null, 0.5, Look.EXACT));
    }

    Page page() {
        return page;
    }

    int exponents() {
        return exponents;
    }

    int factors() {
        return factors;
    }

    /** The row with these values in all periods of the plan; null when there is none. */
    @Nullable String rowOf(double[] values) {
        int from = calendar.first();
        return rows.stream()
                .filter(row -> Arrays.equals(
                        row.values(), from, columns.lastPeriod() + 1, values, from, columns.lastPeriod() + 1))
                .map(Row::reference)
                .findFirst()
                .orElse(null);
    }

    /** A row of what the calendar decides for the line of a name. */
    String add(String owner, double[] values) {
        if (!selectionsBegun) {
            page.heading("Which entry of a series counts, and how far between two years");
            selectionsBegun = true;
        }
        int row = page.add(new Page.Numbers(Title.of("For " + owner, "1"), values, Look.EXACT));
        rows.add(new Row(values, "Time!{0}$" + row));
        return "Time!{0}$" + row;
    }

    private LocalDate last(int period) {
        return period == 0 ? calendar.start(0) : calendar.end(period).minusDays(1);
    }

    private void known(String name, String key, IntToDoubleFunction value, Look look) {
        int row = add(new Title(name, key.equals("year") ? "" : "a", key, ""), value, look);
        rows.add(new Row(values(value), "Time!{0}$" + row));
    }

    private int add(Title title, IntToDoubleFunction value, Look look) {
        return page.add(new Page.Numbers(title, values(value), look));
    }

    private double[] values(IntToDoubleFunction value) {
        double[] values = new double[columns.lastPeriod() + 1];
        for (int k = columns.firstPeriod(); k < values.length; k++) {
            values[k] = value.applyAsDouble(k);
        }
        return values;
    }
}
