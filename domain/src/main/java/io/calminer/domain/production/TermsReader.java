package io.calminer.domain.production;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.economics.Commodity;
import io.calminer.domain.model.Kind;
import io.calminer.domain.production.SmelterTerms.Participation;
import io.calminer.domain.production.SmelterTerms.Payable;
import io.calminer.domain.production.SmelterTerms.Penalty;
import io.calminer.domain.production.SmelterTerms.Quotation;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the terms of a product; each of their figures becomes a line.
 *
 * @param assays the line of the assay of everything that is recovered, by key
 */
record TermsReader(Aspects aspects, Flowsheet flowsheet, Map<String, String> assays) {

    private static final String PERCENTAGE = "percentage";

    /** What a share of a price difference is charged on. */
    private enum Basis {
        DRY,
        METAL
    }

    /** The terms under which every metal recovered is paid in full. */
    SmelterTerms whole(Map<String, Quotation> quotations) {
        List<Payable> payables = flowsheet.carried().values().stream()
                .filter(metal -> metal.commodity() != null && assays.containsKey(metal.key()))
                .map(metal -> new Payable(
                        metal, PayableForm.PERCENTAGE, "1", null, null, null, null, quotations.get(metal.key())))
                .toList();
        return new SmelterTerms(payables, List.of(), List.of(), null, null, null, null);
    }

    SmelterTerms read(Fields fields, Map<String, Quotation> quotations) {
        List<Payable> payables = new ArrayList<>();
        each(fields, "payables", true, (metal, item) -> payables.add(payable(metal, item, quotations)));
        List<Penalty> penalties = new ArrayList<>();
        named(
                fields,
                "penalties",
                "element",
                false,
                (key, element, item) -> penalties.add(penalty(key, element, item)));
        List<Participation> participations = new ArrayList<>();
        named(
                fields,
                "participation",
                "commodity",
                true,
                (key, metal, item) -> participations.add(participation(key, metal, item)));
        Unit perTonne = flowsheet
                .context()
                .singleMoney()
                .per(flowsheet.context().units().parse("t"));
        SmelterTerms terms = new SmelterTerms(
                payables,
                penalties,
                participations,
                charge(fields, "treatment_charge", "treatment_charge", perTonne),
                charge(fields, "freight", "freight_rate", perTonne),
                charge(fields, "insurance", "insurance_rate", perTonne),
                charge(fields, "moisture_penalty", "moisture_penalty_rate", perTonne));
        fields.noOthers();
        return terms;
    }

    /** The prices that are fixed after delivery, by metal. */
    Map<String, Quotation> quotations(Fields fields) {
        Map<String, Quotation> quotations = new LinkedHashMap<>();
        each(fields, "quotation", true, (metal, item) -> quotations.put(metal.key(), quotation(metal, item)));
        return quotations;
    }

    private @Nullable String charge(Fields fields, String field, String aspect, Unit unit) {
        if (!fields.has(field)) {
            return null;
        }
        String line = aspects.entered(fields, field, aspect, Kind.PRICE, unit);
        flowsheet.lines().notNegative(line, fields.pointer(field));
        return line;
    }

    /** Goes through the items of a field that are kept by metal or element; unknown ones are told. */
    private void each(Fields fields, String field, boolean isSold, BiConsumer<Carried, Fields> reader) {
        fields.objects(field).forEach((key, item) -> read(key, item, item.pointer(), isSold, reader));
    }

    /** Goes through items that are kept by metal or element, or by a name of their own with a field that says of which. */
    private void named(Fields fields, String field, String of, boolean isSold, Named reader) {
        fields.objects(field).forEach((key, item) -> {
            boolean says = item.has(of);
            if (says) {
                flowsheet.context().checkKey(key, false, item.pointer());
            }
            String name = says ? item.text(of) : key;
            Pointer at = says ? item.pointer(of) : item.pointer();
            read(name, item, at, isSold, (carried, read) -> reader.read(Aspects.proper(key), carried, read));
        });
    }

    /** Reads an item that has a name of its own. */
    private interface Named {
        void read(String key, Carried carried, Fields item);
    }

    /** Reads an item of a metal or element; one that the product does not have, or nobody pays for, is told. */
    private void read(String key, Fields item, Pointer named, boolean isSold, BiConsumer<Carried, Fields> reader) {
        Carried carried = flowsheet.carried().get(key);
        Set<String> known = assays.keySet();
        if (carried != null && assays.containsKey(key) && !(isSold && carried.commodity() == null)) {
            reader.accept(carried, item);
            item.noOthers();
        } else if (carried != null && assays.containsKey(key)) {
            flowsheet.context().problems().add(ProductionRule.NOT_SOLD, named, key);
        } else {
            String near = Suggestion.nearest(key, known);
            flowsheet.context().problems().add(ProductionRule.NO_ASSAY, named, key, aspects.name(), near);
        }
    }

    private Payable payable(Carried metal, Fields fields, Map<String, Quotation> quotations) {
        String key = metal.key();
        PayableForm form = fields.choice("form", PayableForm.class, PayableForm.PERCENTAGE);
        String payability = aspects.steps(
                fields,
                "payability",
                "payability." + key,
                Unit.ONE,
                "table",
                Settlement.reached(assays.getOrDefault(key, "0")));
        aspects.bounded(payability, 0, 1, fields.pointer("payability"), "96.5% or 0.965 is meant");
        // a form that does not exist is told; it may have meant to deduct
        boolean deducts = form != PayableForm.PERCENTAGE
                || !fields.text("form", PERCENTAGE).equals(PERCENTAGE);
        @Nullable String deduction = deducts ? assayed(fields, "deduction", metal) : null;
        return new Payable(
                metal,
                form,
                payability,
                deduction,
                assayed(fields, "threshold", metal),
                charge(fields, "refining_charge", "refining_charge." + key, price(metal)),
                premium(fields, metal),
                quotations.get(key));
    }

    private @Nullable String premium(Fields fields, Carried metal) {
        String aspect = "premium." + metal.key();
        return fields.has("premium") ? aspects.entered(fields, "premium", aspect, Kind.PRICE, price(metal)) : null;
    }

    private @Nullable String assayed(Fields fields, String field, Carried of) {
        if (!fields.has(field)) {
            return null;
        }
        String line = aspects.entered(fields, field, field + "." + of.key(), Kind.RATIO, of.grade());
        aspects.bounded(line, 0, of.pure(), fields.pointer(field), "another unit of the assay");
        return line;
    }

    private static Unit price(Carried metal) {
        @Nullable Commodity commodity = metal.commodity();
        if (commodity == null) {
            throw new IllegalStateException("'" + metal.key() + "' has no price.");
        }
        return commodity.price();
    }

    /** A penalty; of an element with several tiers each has a key of its own and names the element. */
    private Penalty penalty(String key, Carried element, Fields fields) {
        Unit perTonne = flowsheet
                .context()
                .singleMoney()
                .per(flowsheet.context().units().parse("t"));
        String limit = aspects.entered(fields, "limit", "limit." + key, Kind.RATIO, element.grade());
        flowsheet.lines().notNegative(limit, fields.pointer("limit"));
        String step = aspects.entered(fields, "step", "step." + key, Kind.RATIO, element.grade());
        Pointer at = fields.pointer("step");
        flowsheet
                .lines()
                .afterwards((model, problems) -> Production.firstPeriod(
                        model,
                        step,
                        value -> !(value > 0),
                        (value, when) -> problems.add(ProductionRule.PENALTY_STEP, at, key, value, when)));
        String rate = aspects.entered(fields, "rate", "rate." + key, Kind.PRICE, perTonne);
        flowsheet.lines().notNegative(rate, fields.pointer("rate"));
        return new Penalty(key, element, limit, step, rate, fields.truth("whole_steps", false));
    }

    /** A share in a price; of a price with several bands each has a key of its own and names the commodity. */
    private Participation participation(String key, Carried metal, Fields fields) {
        Unit price = price(metal);
        String share = aspects.entered(fields, "share", "participation_share." + key, Kind.RATIO, Unit.ONE);
        aspects.bounded(share, 0, 1, fields.pointer("share"), "10% or 0.1 is meant");
        String base = aspects.entered(fields, "base", "participation_base." + key, Kind.PRICE, price);
        @Nullable String low = fields.has("low")
                ? aspects.entered(fields, "low", "participation_low." + key, Kind.PRICE, price)
                : null;
        @Nullable String high = fields.has("high")
                ? aspects.entered(fields, "high", "participation_high." + key, Kind.PRICE, price)
                : null;
        if (low != null && high != null) {
            flowsheet.lines().afterwards(new BandCheck(key, low, high, fields.pointer("high")));
        }
        boolean ofMetal = fields.choice("per", Basis.class, Basis.DRY) == Basis.METAL;
        return new Participation(key, metal, share, base, low, high, ofMetal);
    }

    private Quotation quotation(Carried metal, Fields fields) {
        String key = metal.key();
        String spot = metal.commodity() == null ? "0" : metal.commodity().priceLine();
        String provisional =
                aspects.entered(fields, "provisional", "provisional_price." + key, Kind.PRICE, price(metal), spot);
        String last = aspects.entered(fields, "final", "final_price." + key, Kind.PRICE, price(metal), spot);
        return new Quotation(provisional, last, fields.integer("after", 0, 600, 0));
    }
}
