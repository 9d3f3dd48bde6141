package io.calminer.domain.production;

import io.calminer.domain.economics.Commodity;
import io.calminer.domain.production.SmelterTerms.Participation;
import io.calminer.domain.production.SmelterTerms.Payable;
import io.calminer.domain.production.SmelterTerms.Penalty;
import io.calminer.domain.production.SmelterTerms.Quotation;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a smelter pays for a product, from the assays down to the net smelter return.
 *
 * <p>It is the only place where a settlement is stated. Produced metal becomes payable by the terms, payable metal is sold
 * when it leaves the stock of product, and every charge follows what is sold.
 *
 * @param dry the line of dry tonnes delivered
 * @param wet the line of wet tonnes delivered
 * @param assays the line of the assay of each thing in the product, by key
 */
record Settlement(
        Aspects aspects, Flowsheet flowsheet, ProductStock stock, String dry, String wet, Map<String, String> assays) {

    /** As much above 1 as steps of penalties are taken for reached below. */
    private static final String A_TRIFLE_MORE = "1.000000001";

    /**
     * The lines of a settlement that sums over products need.
     *
     * @param gross what is paid for each metal, by key, with what the final price changed
     */
    record Result(
            Map<String, String> payable,
            Map<String, String> sold,
            Map<String, String> gross,
            List<String> treatment,
            List<String> freight) {}

    Result declare(SmelterTerms terms) {
        Unit money = flowsheet.context().money();
        Result result = new Result(
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>());
        Unit tonne = flowsheet.context().units().parse("t");
        String soldDry = stock.sold("dry", "sold_dry", dry, tonne);
        String soldWet = stock.sold("wet", "sold_wet", wet, tonne);
        terms.payables().forEach(payable -> pay(payable, money, result));
        if (terms.treatment() != null) {
            result.treatment().add(aspects.flow("treatment", money, soldDry + " * " + terms.treatment()));
        }
        terms.penalties().forEach(penalty -> result.treatment().add(penalise(penalty, money)));
        participate(terms, soldDry, money, result);
        charge("freight", terms.freight(), soldWet, money, result);
        charge("insurance", terms.insurance(), soldWet, money, result);
        charge("moisture_penalty", terms.moisture(), soldWet, money, result);
        return result;
    }

    private void charge(String aspect, @Nullable String rate, String soldWet, Unit money, Result result) {
        if (rate != null) {
            result.freight().add(aspects.flow(aspect, money, soldWet + " * " + rate));
        }
    }

    private void pay(Payable payable, Unit money, Result result) {
        Carried metal = payable.metal();
        String key = metal.key();
        String assay = assays.getOrDefault(key, "0");
        String paid = aspects.ratio("paid_assay." + key, metal.grade(), paid(payable, assay), dry);
        String line = aspects.flow("payable." + key, metal.unit(), dry + " * " + paid);
        String sold = stock.sold(key, "sold." + key, line, metal.unit());
        result.payable().put(key, line);
        result.sold().put(key, sold);
        @Nullable Quotation quotation = payable.quotation();
        String price = quotation == null ? spot(metal) : quotation.provisional();
        String full = payable.premium() == null ? price : "(" + price + " + " + payable.premium() + ")";
        String revenue = aspects.flow("payable_revenue." + key, money, sold + " * " + full);
        if (quotation != null) {
            String change = adjustment(sold, quotation);
            revenue += " + " + aspects.flow("quotation_adjustment." + key, money, change);
        }
        result.gross().put(key, revenue);
        if (payable.refining() != null) {
            result.treatment().add(aspects.flow("refining." + key, money, sold + " * " + payable.refining()));
        }
    }

    /** The part of the assay that is paid for. */
    private static String paid(Payable payable, String assay) {
        String nothing = Aspects.zero(payable.metal().grade());
        String deduction = payable.deduction() == null ? nothing : payable.deduction();
        String paid = payable.form().paid(assay, payable.payability(), deduction, nothing);
        return payable.threshold() == null
                ? paid
                : "if(" + reached(assay) + " >= " + payable.threshold() + ", " + paid + ", " + nothing + ")";
    }

    /** An assay by which a step is found: one that is reached exactly must not be missed by rounding. */
    static String reached(String assay) {
        return assay + " * " + A_TRIFLE_MORE;
    }

    /** What was sold earlier is settled at the final price of now; in the last period also what is open then. */
    private String adjustment(String sold, Quotation quotation) {
        if (quotation.after() == 0) {
            return settled(sold, quotation, 0);
        }
        List<String> open = new ArrayList<>();
        for (int ago = 0; ago < quotation.after(); ago++) {
            open.add(settled(sold, quotation, ago));
        }
        Unit money = flowsheet.context().money();
        return settled(sold, quotation, quotation.after()) + " + if(period == " + stock.periods() + ", "
                + String.join(" + ", open) + ", " + Aspects.zero(money) + ")";
    }

    private static String settled(String sold, Quotation quotation, int ago) {
        return past(sold, ago) + " * (" + quotation.last() + " - " + past(quotation.provisional(), ago) + ")";
    }

    private static String past(String line, int ago) {
        return ago == 0 ? line : "lag(" + line + ", " + ago + ")";
    }

    static String spot(Carried metal) {
        @Nullable Commodity commodity = metal.commodity();
        return commodity == null ? "0" : commodity.priceLine();
    }

    private String penalise(Penalty penalty, Unit money) {
        String key = penalty.key();
        String nothing = Aspects.zero(penalty.element().grade());
        String assay = assays.getOrDefault(penalty.element().key(), "0");
        String above = "max(" + nothing + ", " + assay + " - " + penalty.limit() + ")";
        String steps = above + " / " + penalty.step();
        // a step that is reached exactly must not be missed by rounding
        String counted = penalty.wholeSteps() ? "floor(" + steps + " + 1e-9)" : steps;
        String due = dry + " * (" + counted + ") * " + penalty.rate();
        return stock.sold("penalty_" + key, "penalty." + key, due, money, "penalty_due." + key);
    }

    private void participate(SmelterTerms terms, String soldDry, Unit money, Result result) {
        List<String> parts = new ArrayList<>();
        for (Participation participation : terms.participations()) {
            String key = participation.key();
            String on = participation.ofMetal()
                    ? result.sold().get(participation.metal().key())
                    : soldDry;
            String difference = spot(participation.metal()) + " - " + participation.base();
            String counted = between(difference, participation.low(), participation.high());
            if (on != null) {
                String share = on + " * " + participation.share();
                parts.add(aspects.flow("participation." + key, money, share + " * (" + counted + ")"));
            }
        }
        if (!parts.isEmpty()) {
            result.treatment().add(aspects.flow("participation", money, Aspects.sum(parts, money)));
        }
    }

    private static String between(String difference, @Nullable String low, @Nullable String high) {
        String above = low == null ? difference : "max(" + low + ", " + difference + ")";
        return high == null ? above : "min(" + high + ", " + above + ")";
    }
}
