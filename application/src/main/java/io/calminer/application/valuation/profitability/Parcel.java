package io.calminer.application.valuation.profitability;

import io.calminer.application.calculation.InputFields;
import io.calminer.domain.document.Fields;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Ore that is to be treated and sold, with the terms of its buyer and what it costs.
 *
 * <p>Charges, penalties and premiums are money for the whole parcel, in the currency of the price; costs are in that of the
 * parcel. What is empty is what the installation's pricing settings say.
 *
 * @param metal what is sold
 * @param tonnage of ore
 * @param grade share of metal in the ore
 * @param recovery share of the metal that is recovered
 * @param payable share of the recovered metal that is paid for
 * @param price of a tonne of metal
 * @param premiums added by the buyer; negative where the buyer takes more off
 * @param rate of exchange: money of the parcel for one of the price
 * @param currency the code of the parcel's currency
 * @param processingCost per period
 * @param sustainingCapital per period
 * @param initialCapital at time 0
 * @param discountRate per year
 * @param periods the years over which the parcel is treated evenly
 */
public record Parcel(
        String metal,
        double tonnage,
        double grade,
        double recovery,
        OptionalDouble payable,
        double price,
        double treatmentCharge,
        double smeltingCharge,
        Moisture moisture,
        List<Impurity> impurities,
        double premiums,
        double rate,
        @Nullable String currency,
        double processingCost,
        double sustainingCapital,
        double initialCapital,
        OptionalDouble discountRate,
        int periods) {

    public Parcel {
        impurities = List.copyOf(impurities);
    }

    /**
     * Water in what is delivered, in percent.
     *
     * @param threshold up to which it is free
     * @param penalty money for each percent above
     */
    public record Moisture(double percent, OptionalDouble threshold, OptionalDouble penalty) {}

    /**
     * What a buyer does not want.
     *
     * @param value how much there is, in any unit
     * @param threshold up to which it is free, in the same unit
     * @param penalty money for each unit above
     */
    public record Impurity(String name, double value, double threshold, double penalty) {}

    /** The parcel of a document's object; everything that is wrong about it goes to the problems of the fields. */
    public static Parcel read(Fields fields) {
        InputFields input = InputFields.of(fields);
        return new Parcel(
                input.name("metal"),
                input.amount("ore_tonnage"),
                input.share("head_grade_pct"),
                input.share("recovery_pct"),
                input.optionalShare("payable_pct"),
                input.amount("reference_price"),
                input.amount("treatment_charge", 0),
                input.amount("smelting_charge", 0),
                moisture(input),
                input.has("impurities") ? input.items("impurities", Parcel::impurity) : List.of(),
                input.signed("premiums", 0),
                input.positive("fx_rate", 1),
                input.currency("currency_code"),
                input.amount("processing_opex", 0),
                input.amount("sustaining_capex", 0),
                input.amount("initial_capex", 0),
                input.rateAsShare("discount_rate"),
                input.years("periods").orElse(1));
    }

    private static Moisture moisture(InputFields input) {
        return new Moisture(
                input.percent("moisture_pct", 0),
                input.optionalPercent("moisture_threshold_pct"),
                input.optionalAmount("moisture_penalty_per_pct"));
    }

    private static Impurity impurity(InputFields item) {
        return new Impurity(item.name("name"), item.amount("value"), item.amount("threshold"), item.amount("penalty"));
    }
}
