package io.calminer.faces.reporting;

import io.calminer.application.reporting.EconomicsReport;
import io.calminer.application.reporting.EconomicsReport.Basis;
import io.calminer.application.reporting.EconomicsReport.Caution;
import io.calminer.application.reporting.EconomicsReport.Series;
import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.domain.valuation.Figure;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Decimals;
import io.calminer.faces.quantity.Marks;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.valuation.Headline;
import io.calminer.faces.valuation.LineNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The economics of a technical report with its figures as people read them, in tables that fit a page. */
public final class EconomicsPage {

    /** How many years a table has beside each other at most. */
    private static final int COLUMNS = 14;

    private static final String NONE = "–";
    private static final double PERCENT = 100;

    private final EconomicsReport report;
    private final Texts texts;
    private final Marks marks;

    EconomicsPage(EconomicsReport report, Texts texts, Marks marks) {
        this.report = report;
        this.texts = texts;
        this.marks = marks;
    }

    /**
     * A table of some years.
     *
     * @param totals whether its rows end with their totals
     */
    public record YearTable(List<String> years, List<Row> rows, boolean totals) {}

    /**
     * One row of figures.
     *
     * @param key of what the row is, such as a line or an area
     */
    public record Row(String key, String name, String unit, List<String> cells, String total) {}

    /** A fact with its name. */
    public record Fact(String key, String name, String value) {}

    public String getName() {
        return report.name();
    }

    public String getHash() {
        return report.hash();
    }

    /** The unit of money of the tables. */
    public String getMoney() {
        return Headline.money(report.basis().money());
    }

    public String getCurrency() {
        return report.basis().currency();
    }

    public List<String> getCautions() {
        return report.cautions().stream()
                .map(Caution::name)
                .map(name -> texts.get("report.caution." + name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** On what the figures stand. */
    public List<Fact> getBasis() {
        Basis basis = report.basis();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("stage", texts.get("report.stage." + basis.stage().text())));
        facts.add(fact("currency", basis.currency()));
        facts.add(fact("terms", texts.get("report.terms." + basis.terms())));
        if (basis.priceBaseDate() != null) {
            facts.add(fact("price_base_date", basis.priceBaseDate().toString()));
        }
        facts.add(fact("ownership", texts.get("report.ownership." + basis.ownership())));
        facts.add(fact("valuation_date", basis.valuationDate().toString()));
        facts.add(fact("discount_rate", percent(basis.discountRate(), 2)));
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(key, texts.get("report.basis." + key), value);
    }

    public List<EconomicsReport.Assumption> getAssumptions() {
        return report.assumptions();
    }

    public List<YearTable> getProduction() {
        return tables(report.production(), -1);
    }

    public List<YearTable> getCashFlow() {
        return tables(report.cashFlow(), decimals(report.cashFlow()));
    }

    public List<YearTable> getLevies() {
        return tables(report.levies(), decimals(report.levies()));
    }

    private static int decimals(List<Series> rows) {
        return Decimals.of(rows.stream()
                .flatMapToDouble(row -> row.values().stream().mapToDouble(value -> value))
                .toArray());
    }

    private List<YearTable> tables(List<Series> rows, int common) {
        List<YearTable> tables = new ArrayList<>();
        int count = report.years().size();
        int parts = (count + COLUMNS - 1) / COLUMNS;
        for (int part = 0; part < parts && !rows.isEmpty(); part++) {
            // tables of one length, so that no year stands alone
            int first = part * count / parts;
            int last = (part + 1) * count / parts;
            List<String> years = report.years().subList(first, last).stream()
                    .map(year -> year.equals("start") ? texts.get("plan.start") : year)
                    .toList();
            tables.add(new YearTable(
                    years,
                    rows.stream().map(row -> row(row, first, last, common)).toList(),
                    last == count));
        }
        return tables;
    }

    /** Grades that are shares are shown as percentages. */
    private Row row(Series series, int from, int to, int common) {
        boolean share = series.unit().equals("1") && series.key().contains(".grade.");
        double scale = share ? PERCENT : 1;
        int decimals = common < 0
                ? Decimals.of(series.values().stream()
                        .mapToDouble(value -> value * scale)
                        .toArray())
                : common;
        return new Row(
                series.key(),
                series.key().equals("cumulative")
                        ? texts.get("report.cumulative")
                        : LineNames.of(series.key(), series.name(), texts),
                share ? "%" : series.unit().equals("1") ? "" : Headline.money(series.unit()),
                series.values().subList(from, to).stream()
                        .map(value -> value == 0 ? NONE : number(value * scale, decimals))
                        .toList(),
                number(series.total() * scale, decimals));
    }

    /** Capital by area: initial, sustaining, other, all of them, and the part that is contingency. */
    public List<Row> getCapital() {
        int decimals = Decimals.of(report.capital().stream()
                .mapToDouble(EconomicsReport.Capital::total)
                .toArray());
        return report.capital().stream()
                .map(row -> new Row(
                        row.area(),
                        area(row.area()),
                        "",
                        numbers(decimals, row.initial(), row.sustaining(), row.other(), row.total(), row.contingency()),
                        ""))
                .toList();
    }

    /** Operating cost by area: over the life, for a tonne processed and for a unit paid. */
    public List<Row> getOperatingCosts() {
        int decimals = Decimals.of(report.operatingCosts().stream()
                .mapToDouble(EconomicsReport.OperatingCost::total)
                .toArray());
        return report.operatingCosts().stream()
                .map(row -> new Row(
                        row.area(),
                        area(row.area()),
                        row.unit(),
                        List.of(number(row.total(), decimals), number(row.perTonne(), 2), number(row.perUnit(), 2)),
                        ""))
                .toList();
    }

    /** The unit of the metal that is paid; empty where there is none. */
    public String getPaidUnit() {
        return report.operatingCosts().isEmpty()
                ? ""
                : report.operatingCosts().get(0).unit();
    }

    private String area(String key) {
        String known = "report.area." + key;
        return texts.has(known) ? texts.get(known) : key;
    }

    /** The value at several rates, before and after taxes, and real where the plan has inflation. */
    public List<Row> getValues() {
        int decimals = Decimals.of(
                report.values().stream().mapToDouble(value -> value.beforeTax()).toArray());
        return report.values().stream()
                .map(value -> new Row(
                        String.valueOf(value.rate()),
                        percent(value.rate(), 1),
                        "",
                        numbers(decimals, value.beforeTax(), value.afterTax(), value.real()),
                        ""))
                .toList();
    }

    public List<Fact> getMetrics() {
        return report.metrics().stream()
                .map(figure -> new Fact(figure.name(), texts.get("figure." + figure.name()), value(figure)))
                .toList();
    }

    private String value(Figure figure) {
        if (Double.isNaN(figure.value())) {
            return figure.reason() == null ? NONE : String.valueOf(figure.reason());
        }
        return switch (figure.name()) {
            case "irr", "mirr" -> percent(figure.value(), 1);
            case "payback", "discounted_payback" -> number(figure.value(), 1) + " " + texts.get("unit.years");
            case "profitability_index" -> number(figure.value(), 2);
            default -> number(figure.value(), 1) + " " + Headline.money(figure.unit());
        };
    }

    /** How far groups of inputs are moved, as signed percentages. */
    public List<String> getShares() {
        Sensitivity sensitivity = report.sensitivity();
        return sensitivity == null || sensitivity.rows().isEmpty()
                ? List.of()
                : sensitivity.rows().get(0).points().stream()
                        .map(point -> (point.share() > 0 ? "+" : "") + percent(point.share(), 0))
                        .toList();
    }

    /** The net present value, then the internal rate, with each group of inputs moved. */
    public List<Row> getSensitivities() {
        Sensitivity sensitivity = report.sensitivity();
        if (sensitivity == null) {
            return List.of();
        }
        int decimals = Decimals.of(sensitivity.rows().stream()
                .flatMap(row -> row.points().stream())
                .mapToDouble(point -> point.values().get(0))
                .toArray());
        List<Row> rows = new ArrayList<>();
        for (int metric : new int[] {0, 1}) {
            for (Sensitivity.Row row : sensitivity.rows()) {
                rows.add(new Row(
                        row.driver().key(),
                        moved(row.driver().key()),
                        metric == 0 ? getMoney() : "%",
                        row.points().stream()
                                .map(point -> point.values().get(metric))
                                .map(value -> metric == 0 ? number(value, decimals) : number(value * PERCENT, 1))
                                .toList(),
                        ""));
            }
        }
        return rows;
    }

    private String moved(String flex) {
        String known = "report." + flex;
        return texts.has(known) ? texts.get(known) : flex;
    }

    private List<String> numbers(int decimals, double... values) {
        return DoubleStream.of(values)
                .mapToObj(value -> number(value, decimals))
                .toList();
    }

    private String number(double value, int decimals) {
        return Double.isNaN(value) ? NONE : StrictNumber.format(value, decimals, marks);
    }

    private String percent(double share, int decimals) {
        return StrictNumber.format(share * PERCENT, decimals, marks) + " %";
    }
}
