package io.calminer.application.production;

import io.calminer.application.calculation.CalculationRule;
import io.calminer.application.calculation.InputFields;
import io.calminer.application.catalogue.Currency;
import io.calminer.domain.document.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A product with its assays, the terms by which a smelter settles it, and prices.
 *
 * @param dryTonnes of product that are sent
 * @param moisture share of water in what is sent
 * @param assays by metal or element
 * @param prices by metal
 * @param currency the code of the one currency
 */
public record SmelterInput(
        Type type,
        double dryTonnes,
        double moisture,
        Map<String, Assay> assays,
        Terms terms,
        Map<String, Price> prices,
        String currency) {

    public SmelterInput {
        assays = Map.copyOf(assays);
        prices = Map.copyOf(prices);
    }

    /** What a product is. */
    public enum Type {
        CONCENTRATE,
        DORE,
        METAL,
        BULK
    }

    /** How much of an assay is paid. */
    public enum Form {
        LESSER,
        AFTER_DEDUCTION,
        PERCENTAGE
    }

    /** How much of something a tonne of product has, in % or g/t. */
    public record Assay(double value, String unit) {}

    /**
     * Money for an amount of metal.
     *
     * @param unit the unit, such as {@code USD/lb} or {@code cUSD/dmtu}
     */
    public record Price(double value, String currency, String unit) {}

    /**
     * Money for an amount of metal, beside its price.
     *
     * @param unit the unit that is stated; empty for that of the price
     */
    public record Charge(double value, String unit) {}

    /**
     * The terms.
     *
     * @param treatmentCharge money for a dry tonne delivered
     * @param freight money for a wet tonne delivered, as insurance and the penalty for moisture
     * @param transitLoss share that is lost on the way
     */
    public record Terms(
            List<Payable> payables,
            double treatmentCharge,
            List<Penalty> penalties,
            double freight,
            double insurance,
            double moisturePenalty,
            double transitLoss,
            List<Participation> participations) {

        public Terms {
            payables = List.copyOf(payables);
            penalties = List.copyOf(penalties);
            participations = List.copyOf(participations);
        }
    }

    /**
     * What is paid for a metal.
     *
     * @param payability shares of the assay, by the assay from which each holds
     * @param deduction in the unit of the assay
     * @param threshold the assay below which nothing is paid; empty for none
     */
    public record Payable(
            String commodity,
            Form form,
            SortedMap<Double, Double> payability,
            double deduction,
            OptionalDouble threshold,
            Charge refiningCharge,
            Charge premium) {

        public Payable {
            payability = Collections.unmodifiableSortedMap(new TreeMap<>(payability));
        }
    }

    /**
     * Money for a dry tonne for each step, whole or in part, by which an assay lies above a limit; an element may have several
     * tiers.
     */
    public record Penalty(String element, double limit, double step, double rate, boolean wholeSteps) {}

    /**
     * The smelter's share of a price above a base, and of what lies below it; a price may have several, one for each band.
     *
     * @param low the least difference that counts; empty for none
     * @param high the greatest difference that counts; empty for none
     * @param basis what it is charged on
     */
    public record Participation(
            String commodity, double share, Charge base, Optional<Charge> low, Optional<Charge> high, Basis basis) {}

    /** What a share of a price difference is charged on: dry tonnes of product, or units of payable metal. */
    public enum Basis {
        DRY,
        METAL
    }

    /** The input of a document's object; everything that is wrong about it goes to the problems of the fields. */
    public static SmelterInput read(Fields fields) {
        InputFields input = InputFields.of(fields);
        InputFields product = input.required("product");
        Type type = product.choice("type", Type.class, Type.CONCENTRATE);
        double dry = product.amount("dry_tonnes");
        double moisture = product.percent("moisture_pct", 0) / 100;
        if (moisture > 0.99) {
            product.tell(CalculationRule.MOISTURE, "moisture_pct", 99, moisture * 100);
        }
        OptionalDouble grade = product.optionalPercent("grade_pct");
        product.noOthers();
        SmelterFields reading = new SmelterFields(input);
        Map<String, Assay> assays = reading.assays();
        Map<String, Price> prices = reading.prices();
        Terms terms = reading.terms();
        if (grade.isPresent() && !terms.payables().isEmpty()) {
            reading.grade(grade.getAsDouble(), terms.payables().get(0).commodity(), assays);
        }
        Set<String> assayed = new LinkedHashSet<>(assays.keySet());
        assayed.addAll(input.names("assays"));
        reading.check(terms, assayed, input.names("prices"), prices);
        reading.checkPayables(terms, assays);
        String currency =
                prices.values().stream().map(Price::currency).findFirst().orElse(Currency.DEFAULT);
        return new SmelterInput(type, dry, moisture, assays, terms, prices, currency);
    }

    /** Metals and elements, each once, in the order in which the terms name them. */
    List<String> things() {
        Map<String, Boolean> things = new LinkedHashMap<>();
        terms.payables().forEach(payable -> things.put(payable.commodity(), true));
        terms.penalties().forEach(penalty -> things.put(penalty.element(), true));
        terms.participations().forEach(participation -> things.put(participation.commodity(), true));
        return new ArrayList<>(things.keySet());
    }
}
