package io.calminer.domain.production;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer pays for a product and what he charges, as the names of the lines or constants that state it.
 *
 * @param treatment money per tonne of dry product; null where nothing is charged
 * @param freight money per tonne of wet product; null where nothing is charged
 * @param insurance money per tonne of wet product; null where nothing is charged
 * @param moisture money per tonne of wet product for its moisture; null where nothing is charged
 */
record SmelterTerms(
        List<Payable> payables,
        List<Penalty> penalties,
        List<Participation> participations,
        @Nullable String treatment,
        @Nullable String freight,
        @Nullable String insurance,
        @Nullable String moisture) {

    SmelterTerms {
        payables = List.copyOf(payables);
        penalties = List.copyOf(penalties);
        participations = List.copyOf(participations);
    }

    /**
     * What is paid for one metal.
     *
     * @param payability the share of the assay that is paid
     * @param deduction what is subtracted from the assay; null for nothing
     * @param threshold the assay below which nothing is paid; null for none
     * @param refining money per unit of payable metal that is charged; null for nothing
     * @param premium money per unit of payable metal above the price; null for nothing
     * @param quotation how the price is fixed after delivery; null where the price of the period is paid
     */
    record Payable(
            Carried metal,
            PayableForm form,
            String payability,
            @Nullable String deduction,
            @Nullable String threshold,
            @Nullable String refining,
            @Nullable String premium,
            @Nullable Quotation quotation) {}

    /**
     * A charge for each step, whole or in part, by which an assay lies above a limit; an element may have several, one for
     * each tier.
     *
     * @param key its name among those of the product
     */
    record Penalty(String key, Carried element, String limit, String step, String rate, boolean wholeSteps) {}

    /**
     * The buyer's share of a price above a base, and of what lies below it; a price may have several, one for each band.
     *
     * @param key its name among those of the product
     * @param low the least difference that counts; null for none
     * @param high the greatest difference that counts; null for none
     * @param ofMetal whether it is charged on the payable metal; otherwise on the tonnes of dry product
     */
    record Participation(
            String key,
            Carried metal,
            String share,
            String base,
            @Nullable String low,
            @Nullable String high,
            boolean ofMetal) {}

    /**
     * A price that is provisional on delivery and final some periods later.
     *
     * @param after whole periods from sale to the final price
     */
    record Quotation(String provisional, String last, int after) {}
}
