package io.calminer.domain.taxation;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import java.util.List;

/** Plans whose yearly figures are the same on calendars of years, quarters, months and all of them, and their tax years. */
final class TaxPlans {

    static final int FIRST = 2027;
    static final int YEARS = 12;

    /** Calendars of twelve tax years, the last of which begin in July. */
    static final List<String> CALENDARS = List.of(
            calendar("2027-01-01", 1, "{\"length\": \"year\", \"count\": 12}"),
            calendar("2027-01-01", 1, "{\"length\": \"quarter\", \"count\": 48}"),
            calendar("2027-01-01", 1, "{\"length\": \"month\", \"count\": 144}"),
            calendar(
                    "2027-01-01",
                    1,
                    "{\"length\": \"month\", \"count\": 24}, {\"length\": \"half_year\", \"count\": 4},"
                            + " {\"length\": \"year\", \"count\": 8}"),
            calendar(
                    "2026-07-01", 7, "{\"length\": \"quarter\", \"count\": 8}, {\"length\": \"year\", \"count\": 10}"));

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Tax plan", "currency": "USD", "money_unit": "MUSD",
             "calendar": %s, "valuation": {"discount_rate": "8%%"},
             "lines": {
               "spent": {"kind": "flow", "unit": "MUSD", "formula": "%s", "at_zero": "%s [MUSD]"},
               "ore": {"kind": "flow", "unit": "kt", "formula": "%s"},
               "revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "%s"},
               "cost.operating": {"kind": "flow", "unit": "MUSD", "formula": "%s"}},
             %s}
            """;

    private TaxPlans() {}

    private static String calendar(String start, int fiscal, String blocks) {
        return "{\"start\": \"" + start + "\", \"period_zero\": true, \"fiscal_year_start\": " + fiscal
                + ", \"blocks\": [" + blocks + "]}";
    }

    /**
     * The yearly figures of a mine.
     *
     * @param start what is spent at time 0
     * @param spent what is spent in each tax year, as the rest of the figures
     */
    record Figures(double start, double[] spent, double[] ore, double[] revenue, double[] costs) {

        /** What comes into service in each tax year, with what is there at time 0 in the first. */
        double[] additions() {
            double[] additions = spent.clone();
            additions[0] += start;
            return additions;
        }
    }

    static Model model(String calendar, Figures figures, String collections) {
        return plan(calendar, figures, collections).model();
    }

    static Scenario plan(String calendar, Figures figures, String collections) {
        return PlanDocument.read(text(calendar, figures, collections));
    }

    static String text(String calendar, Figures figures, String collections) {
        return PLAN.formatted(
                calendar,
                yearly(figures.spent(), "MUSD"),
                Numbers.shortest(figures.start()),
                yearly(figures.ore(), "kt"),
                yearly(figures.revenue(), "MUSD"),
                yearly(figures.costs(), "MUSD"),
                collections);
    }

    /** A formula of yearly amounts that lie evenly over their year. */
    static String yearly(double[] amounts, String unit) {
        StringBuilder series = new StringBuilder();
        for (int year = 0; year < amounts.length; year++) {
            series.append(year == 0 ? "" : ", ")
                    .append(FIRST + year)
                    .append(": ")
                    .append(Numbers.shortest(amounts[year]))
                    .append(" [")
                    .append(unit)
                    .append("/a]");
        }
        return "per_year(series(" + series + "))";
    }

    /** The sum of a flow by tax year, what is at time 0 in the first. */
    static double[] byYear(Model model, String line) {
        Calendar calendar = model.calendar();
        double[] values = new double[YEARS];
        for (int period = 0; period <= calendar.periods(); period++) {
            values[calendar.year(period) - FIRST] += model.value(line, period);
        }
        return values;
    }

    /** The value of a line in the last period of each tax year. */
    static double[] atYearEnd(Model model, String line) {
        double[] values = new double[YEARS];
        for (int period = 1; period <= model.calendar().periods(); period++) {
            values[model.calendar().year(period) - FIRST] = model.value(line, period);
        }
        return values;
    }
}
