package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.model.item.ItemContext;

/** What a mine earns before depreciation and interest are allowed, where a plan does not state it otherwise. */
final class TaxableIncome {

    private static final String DEDUCTIBLE = "royalties.deductible";
    private static final String CLOSURE = "closure.deductible";

    private TaxableIncome() {}

    /** Revenue less costs of operation, royalties that are deductible, and what closure allows, as a formula. */
    static String operating(ItemContext context) {
        boolean told = context.builder().hasLine(DEDUCTIBLE);
        String income = "revenue.total - cost.operating - " + (told ? DEDUCTIBLE : "royalty.total");
        return context.builder().hasLine(CLOSURE) ? income + " - " + CLOSURE : income;
    }

    /** Operating income less interest, from which claims of depreciation are taken, as a formula. */
    static String beforeDepreciation(ItemContext context, Fields root) {
        // asked of the document as it stands: facilities are read later
        boolean debt = root.given().fields().get("facilities") instanceof JsonValue.JsonObject items
                && !items.fields().isEmpty();
        return debt ? operating(context) + " - debt.interest" : operating(context);
    }
}
