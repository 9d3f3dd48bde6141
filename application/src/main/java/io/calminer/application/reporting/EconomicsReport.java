package io.calminer.application.reporting;

import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.domain.valuation.Appraisal;
import io.calminer.domain.valuation.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The economics of a technical report: what disclosure rules ask of a study, as the plan's valuation has it.
 *
 * @param scenarioId the scenario that is reported
 * @param name its name
 * @param hash the input hash of its document
 * @param basis on what the figures stand
 * @param cautions what readers must be told, the gravest first
 * @param assumptions what was put in
 * @param years the labels of the columns of all tables by year
 * @param production what is mined, processed and sold
 * @param cashFlow from revenue to the flow of the owners, and its sum so far
 * @param capital what is spent on each area of the mine
 * @param operatingCosts what each area costs to run
 * @param levies royalties and taxes
 * @param values the net present value at several rates
 * @param metrics the key figures
 * @param sensitivity how they move with prices, grades and costs; null where the plan has no group of inputs to move
 */
public record EconomicsReport(
        UUID scenarioId,
        String name,
        String hash,
        Basis basis,
        List<Caution> cautions,
        List<Assumption> assumptions,
        List<String> years,
        List<Series> production,
        List<Series> cashFlow,
        List<Capital> capital,
        List<OperatingCost> operatingCosts,
        List<Series> levies,
        List<Appraisal.AtRate> values,
        List<Figure> metrics,
        @Nullable Sensitivity sensitivity) {

    public EconomicsReport {
        cautions = List.copyOf(cautions);
        assumptions = List.copyOf(assumptions);
        years = List.copyOf(years);
        production = List.copyOf(production);
        cashFlow = List.copyOf(cashFlow);
        capital = List.copyOf(capital);
        operatingCosts = List.copyOf(operatingCosts);
        levies = List.copyOf(levies);
        values = List.copyOf(values);
        metrics = List.copyOf(metrics);
    }

    /**
     * On what the figures stand.
     *
     * @param stage how far the study has gone
     * @param currency the currency of all money
     * @param money the unit of the cash flow
     * @param valuationDate the date of time 0
     * @param discountRate per year
     * @param discounting when flows fall and how they are discounted, in words
     * @param terms {@code nominal} or {@code real}
     * @param priceBaseDate the date whose money prices are in; null where the plan states none
     * @param ownership {@code project} for all of it, {@code attributable} where partners have a part
     */
    public record Basis(
            StudyStage stage,
            String currency,
            String money,
            LocalDate valuationDate,
            double discountRate,
            String discounting,
            String terms,
            @Nullable LocalDate priceBaseDate,
            String ownership) {}

    /** What readers must be told. */
    public enum Caution {
        PRELIMINARY(
                "This economic analysis is preliminary in nature. It includes inferred mineral resources that are considered"
                        + " too speculative geologically to have the economic considerations applied to them that would"
                        + " enable them to be categorized as mineral reserves, and there is no certainty that the"
                        + " preliminary economic assessment will be realized."),
        NOT_RESERVES("Mineral resources that are not mineral reserves do not have demonstrated economic viability."),
        NO_CLASSES("The plan does not say to which class its ore belongs."),
        NO_FLEXES("No group of inputs can be moved: the plan has neither items of a mine nor the field 'flex'.");

        private final String text;

        Caution(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /**
     * One input.
     *
     * @param key its name in formulas, with its collection
     * @param value as it was entered
     * @param date the date that it is of; empty where none is stated
     */
    public record Assumption(String key, String name, String value, String unit, String date, String source) {}

    /**
     * A line by year.
     *
     * @param values one for each year
     * @param total over the life of the mine; NaN where it does not add up
     */
    public record Series(String key, String name, String unit, List<Double> values, double total) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * What is spent on an area.
     *
     * @param area its word in plans; {@code total} for the sum
     * @param initial before and during construction
     * @param sustaining to keep the mine going
     * @param other expansion, stripping, the owner's and closure
     * @param contingency the part of the three that is contingency
     * @param total all three, with contingency
     */
    public record Capital(
            String area, double initial, double sustaining, double other, double contingency, double total) {}

    /**
     * What an area costs to run over the life of the mine.
     *
     * @param area its word in plans; {@code total} for the sum
     * @param perTonne for a tonne processed; NaN where none is
     * @param perUnit for a unit of the first metal that is paid; NaN where none is
     * @param unit that unit; empty where there is none
     */
    public record OperatingCost(String area, double total, double perTonne, double perUnit, String unit) {}
}
