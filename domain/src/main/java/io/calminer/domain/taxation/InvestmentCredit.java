package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A credit against tax for what comes into service in a depreciation class, which may reduce the basis of that class. */
final class InvestmentCredit {

    static final String FIELD = "investment_credit";
    static final String RATE = "credit_rate";
    static final String REDUCTION = "basis_reduction";
    private static final String TAXES = "taxes";

    private InvestmentCredit() {}

    /** The share of cost that credits take from the basis of a class, as a formula; empty where none does. */
    static String reduction(Fields root, String depreciationClass) {
        List<String> parts = new ArrayList<>();
        if (root.given().fields().get(TAXES) instanceof JsonValue.JsonObject taxes) {
            taxes.fields().forEach((key, tax) -> {
                if (tax instanceof JsonValue.JsonObject fields
                        && fields.fields().get(FIELD) instanceof JsonValue.JsonObject credit
                        && credit.fields().containsKey(REDUCTION)
                        && credit.fields().get("class") instanceof JsonValue.JsonText name
                        && name.value().equals(depreciationClass)) {
                    String line = TAXES + "." + key + ".";
                    parts.add(line + RATE + " * " + line + REDUCTION);
                }
            });
        }
        return String.join(" - ", parts);
    }
}
