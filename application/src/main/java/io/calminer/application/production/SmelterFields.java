package io.calminer.application.production;

import io.calminer.application.calculation.CalculationRule;
import io.calminer.application.calculation.InputFields;
import io.calminer.application.catalogue.Currency;
import io.calminer.application.production.SmelterInput.Assay;
import io.calminer.application.production.SmelterInput.Form;
import io.calminer.application.production.SmelterInput.Participation;
import io.calminer.application.production.SmelterInput.Payable;
import io.calminer.application.production.SmelterInput.Penalty;
import io.calminer.application.production.SmelterInput.Price;
import io.calminer.application.production.SmelterInput.Terms;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes assays, terms and prices of a settlement. */
final class SmelterFields {

    private static final Pattern PRICE_UNIT = Pattern.compile("([A-Z]{3})/(t|kg|lb|oz|mtu)");
    private static final Map<String, Double> PURE = Map.of("%", 100.0, "g/t", 1e6);
    private static final double MOST_PRICE = 1e15;

    private final InputFields input;
    private @Nullable String currency;

    SmelterFields(InputFields input) {
        this.input = input;
    }

    Map<String, Assay> assays() {
        Map<String, Assay> assays = new LinkedHashMap<>();
        // a grade alone may say what there is
        for (InputFields.Quantity quantity :
                input.has("assays") ? input.quantities("assays", "%") : List.<InputFields.Quantity>of()) {
            String unit = quantity.unit();
            double pure = PURE.getOrDefault(unit, 0.0);
            if (pure == 0) {
                input.tell(CalculationRule.ASSAY_UNIT, quantity.at(), unit, quantity.name());
            } else if (!(quantity.value() >= 0 && quantity.value() <= pure)) {
                input.tell(CalculationRule.ASSAY_RANGE, quantity.at(), quantity.name(), pure, unit, quantity.value());
            } else {
                assays.put(quantity.name(), new Assay(quantity.value(), unit));
            }
        }
        return assays;
    }

    Map<String, Price> prices() {
        Map<String, Price> prices = new LinkedHashMap<>();
        for (InputFields.Quantity quantity : input.quantities("prices", usualUnit())) {
            Matcher parts = PRICE_UNIT.matcher(quantity.unit());
            if (!parts.matches()) {
                input.tell(CalculationRule.PRICE_PER, quantity.at(), quantity.unit(), quantity.name());
                continue;
            }
            String code = parts.group(1);
            if (currency != null && !currency.equals(code)) {
                input.tell(CalculationRule.MIXED_CURRENCIES, quantity.at(), currency, quantity.name(), code);
                continue;
            }
            currency = code;
            if (!(quantity.value() >= 0 && quantity.value() <= MOST_PRICE)) {
                input.tell(DocumentRule.OUT_OF_RANGE, quantity.at(), 0, MOST_PRICE, quantity.value());
            }
            prices.put(quantity.name(), new Price(quantity.value(), code, parts.group(2)));
        }
        return prices;
    }

    private String usualUnit() {
        @Nullable String code = input.currency("currency_code");
        return (code == null ? Currency.DEFAULT : code) + "/t";
    }

    Terms terms() {
        InputFields terms = input.required("terms");
        List<Payable> payables = terms.items("payables", SmelterFields::payable);
        List<Penalty> penalties = terms.has("penalties") ? terms.items("penalties", SmelterFields::penalty) : List.of();
        List<Participation> participations =
                terms.has("participation") ? terms.items("participation", SmelterFields::participation) : List.of();
        Terms read = new Terms(
                payables,
                terms.amount("treatment_charge", 0),
                penalties,
                terms.amount("freight", 0),
                terms.amount("insurance", 0),
                terms.amount("moisture_penalty", 0),
                terms.percent("transit_loss_pct", 0) / 100,
                participations);
        if (terms.isEmptyList("payables")) {
            terms.tell(CalculationRule.NO_PAYABLES, "payables");
        }
        terms.noOthers();
        return read;
    }

    private static Payable payable(InputFields item) {
        return new Payable(
                item.name("commodity"),
                item.choice("form", Form.class, Form.PERCENTAGE),
                item.optionalShare("payability_pct").orElse(1),
                item.amount("deduction", 0),
                item.optionalAmount("threshold"),
                item.amount("refining_charge", 0),
                item.signed("premium", 0));
    }

    private static Penalty penalty(InputFields item) {
        return new Penalty(
                item.name("element"),
                item.amount("limit"),
                item.positive("step"),
                item.amount("rate"),
                item.truth("whole_steps", false));
    }

    private static Participation participation(InputFields item) {
        return new Participation(
                item.name("commodity"),
                item.share("share_pct"),
                item.amount("base"),
                item.optionalSigned("low"),
                item.optionalSigned("high"));
    }

    /** Tells what is paid for without price, or named without assay, and what is named twice. */
    void check(Terms terms, Set<String> assays, Set<String> prices) {
        Pointer at = input.at("terms");
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < terms.payables().size(); i++) {
            String name = terms.payables().get(i).commodity();
            Pointer place = at.child("payables").child(i).child("commodity");
            known(CalculationRule.NO_PRICE, place, name, prices);
            known(CalculationRule.NO_ASSAY_OF, place, name, assays);
            once(seen, name, place);
        }
        Set<String> elements = new TreeSet<>();
        for (int i = 0; i < terms.penalties().size(); i++) {
            String name = terms.penalties().get(i).element();
            Pointer place = at.child("penalties").child(i).child("element");
            known(CalculationRule.NO_ASSAY_OF, place, name, assays);
            once(elements, name, place);
        }
        Set<String> shared = new TreeSet<>();
        for (int i = 0; i < terms.participations().size(); i++) {
            String name = terms.participations().get(i).commodity();
            Pointer place = at.child("participation").child(i).child("commodity");
            known(CalculationRule.NOT_PAID, place, name, seen);
            once(shared, name, place);
        }
    }

    private void known(CalculationRule rule, Pointer at, String name, Set<String> names) {
        // a missing name is told already
        if (!name.isBlank() && !names.contains(name)) {
            input.tell(rule, at, name, Suggestion.nearest(name, names));
        }
    }

    private void once(Set<String> seen, String name, Pointer at) {
        if (!name.isBlank() && !seen.add(name)) {
            input.tell(CalculationRule.NAMED_TWICE, at, name);
        }
    }
}
