package io.calminer.application.production;

import io.calminer.application.calculation.CalculationRule;
import io.calminer.application.calculation.InputFields;
import io.calminer.application.catalogue.Currency;
import io.calminer.application.production.SmelterInput.Assay;
import io.calminer.application.production.SmelterInput.Basis;
import io.calminer.application.production.SmelterInput.Charge;
import io.calminer.application.production.SmelterInput.Form;
import io.calminer.application.production.SmelterInput.Participation;
import io.calminer.application.production.SmelterInput.Payable;
import io.calminer.application.production.SmelterInput.Penalty;
import io.calminer.application.production.SmelterInput.Price;
import io.calminer.application.production.SmelterInput.Terms;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.quantity.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decodes assays, terms and prices of a settlement. */
final class SmelterFields {

    private static final Pattern PRICE_UNIT = Pattern.compile("c?([A-Z]{3})/(t|dmt|kg|g|lb|oz|mtu|dmtu)");
    private static final String PERCENT = "%";
    private static final Map<String, Double> PURE =
            Map.of(PERCENT, 100.0, "kg/t", 1e3, "g/t", 1e6, "ppm", 1e6, "ppb", 1e9);
    private static final double MOST_PRICE = 1e15;
    private static final double ROUNDING = 1e-9;
    private static final Charge FREE = new Charge(0, "");

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
            if (!isPrice(quantity, quantity.name())) {
                continue;
            }
            if (!(quantity.value() >= 0 && quantity.value() <= MOST_PRICE)) {
                input.tell(DocumentRule.OUT_OF_RANGE, quantity.at(), 0, MOST_PRICE, quantity.value());
            }
            prices.put(quantity.name(), new Price(quantity.value(), String.valueOf(currency), quantity.unit()));
        }
        return prices;
    }

    /** Whether a quantity is money for an amount of metal, in the currency of those before; if not, it is told. */
    private boolean isPrice(InputFields.Quantity quantity, String metal) {
        Matcher parts = PRICE_UNIT.matcher(quantity.unit());
        if (!parts.matches()) {
            input.tell(CalculationRule.PRICE_PER, quantity.at(), quantity.unit(), metal, suggestion(quantity.unit()));
            return false;
        }
        String code = parts.group(1);
        if (currency != null && !currency.equals(code)) {
            input.tell(CalculationRule.MIXED_CURRENCIES, quantity.at(), currency, metal, code);
            return false;
        }
        currency = code;
        return true;
    }

    /** The unit that was most likely meant: cents are written as a part of their currency. */
    private static String suggestion(String unit) {
        String cents = unit.replaceFirst("^US[cC¢]/", "cUSD/");
        return PRICE_UNIT.matcher(cents).matches() ? cents : "USD/t";
    }

    private String usualUnit() {
        @Nullable String code = input.currency("currency_code");
        return (code == null ? Currency.DEFAULT : code) + "/t";
    }

    Terms terms() {
        InputFields terms = input.required("terms");
        List<Payable> payables = terms.items("payables", this::payable);
        List<Penalty> penalties = terms.has("penalties") ? terms.items("penalties", SmelterFields::penalty) : List.of();
        String first = payables.isEmpty() ? "" : payables.get(0).commodity();
        List<Participation> participations = terms.itemOrItems("participation", item -> participation(item, first));
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

    private Payable payable(InputFields item) {
        String commodity = item.name("commodity");
        SortedMap<Double, Double> payability = item.sharesFrom("payability_pct");
        return new Payable(
                commodity,
                // one that does not exist is told; it may have meant to deduct
                item.choice("form", Form.class, item.has("form") ? Form.LESSER : Form.PERCENTAGE),
                payability.isEmpty() ? new TreeMap<>(Map.of(0.0, 1.0)) : payability,
                item.amount("deduction", 0),
                item.optionalAmount("threshold"),
                charge(item, "refining_charge", commodity, 0).orElse(FREE),
                charge(item, "premium", commodity, -MOST_PRICE).orElse(FREE));
    }

    /** Money for an amount of metal in a field, in the unit of its price or in one that is stated. */
    private Optional<Charge> charge(InputFields item, String field, String metal, double least) {
        return item.quantity(field, "")
                .filter(quantity -> quantity.unit().isEmpty() || isPrice(quantity, metal))
                .map(quantity -> {
                    if (!(quantity.value() >= least && quantity.value() <= MOST_PRICE)) {
                        input.tell(DocumentRule.OUT_OF_RANGE, quantity.at(), least, MOST_PRICE, quantity.value());
                    }
                    return new Charge(quantity.value(), quantity.unit());
                });
    }

    private static Penalty penalty(InputFields item) {
        return new Penalty(
                item.name("element"),
                item.amount("limit"),
                item.positive("step"),
                item.amount("rate"),
                item.truth("whole_steps", false));
    }

    /** A share in a price: that of the first payable where it names none. */
    private Participation participation(InputFields item, String first) {
        String commodity = item.has("commodity") || first.isEmpty() ? item.name("commodity") : first;
        if (!item.has("base")) {
            item.missing("base");
        }
        return new Participation(
                commodity,
                item.share("share_pct"),
                charge(item, "base", commodity, 0).orElse(FREE),
                charge(item, "low", commodity, -MOST_PRICE),
                charge(item, "high", commodity, -MOST_PRICE),
                item.choice("per", Basis.class, Basis.DRY));
    }

    /** Takes the grade of a product for the assay of its first metal; another one among the assays is told. */
    void grade(double percent, String metal, Map<String, Assay> assays) {
        Assay stated = assays.putIfAbsent(metal, new Assay(percent, PERCENT));
        if (stated != null) {
            double grade = percent / whole(PERCENT) * whole(stated.unit());
            if (Math.abs(grade - stated.value()) > ROUNDING * grade) {
                Pointer at = input.at("product").child("grade_pct");
                input.tell(CalculationRule.ASSAY_TWICE, at, metal, percent, stated.value(), stated.unit());
            }
        }
    }

    /** How much there is of a pure thing in a unit of assays. */
    private static double whole(String unit) {
        return PURE.getOrDefault(unit, Double.NaN);
    }

    /** Tells deductions and thresholds that no assay reaches, and deductions that are not made. */
    void checkPayables(Terms terms, Map<String, Assay> assays) {
        for (int i = 0; i < terms.payables().size(); i++) {
            Payable payable = terms.payables().get(i);
            Pointer at = input.at("terms").child("payables").child(i);
            double deduction = payable.deduction();
            if (payable.form() == Form.PERCENTAGE && deduction > 0) {
                input.tell(CalculationRule.DEDUCTION_FORM, at.child("deduction"), payable.commodity(), deduction);
            }
            Assay assay = assays.get(payable.commodity());
            if (assay != null) {
                below(whole(assay.unit()), at.child("deduction"), deduction);
                below(
                        whole(assay.unit()),
                        at.child("threshold"),
                        payable.threshold().orElse(0));
            }
        }
    }

    private void below(double most, Pointer at, double value) {
        if (value > most) {
            input.tell(DocumentRule.OUT_OF_RANGE, at, 0, most, value);
        }
    }

    /** Tells what is paid for without price, or named without assay, and what is named twice. */
    void check(Terms terms, Set<String> assays, Set<String> prices, Map<String, Price> read) {
        Pointer at = input.at("terms");
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < terms.payables().size(); i++) {
            String name = terms.payables().get(i).commodity();
            Pointer place = at.child("payables").child(i).child("commodity");
            known(CalculationRule.NO_PRICE, place, name, prices);
            known(CalculationRule.NO_ASSAY_OF, place, name, assays);
            once(seen, name, place);
        }
        for (int i = 0; i < terms.penalties().size(); i++) {
            Pointer place = at.child("penalties").child(i).child("element");
            known(CalculationRule.NO_ASSAY_OF, place, terms.penalties().get(i).element(), assays);
        }
        for (int i = 0; i < terms.participations().size(); i++) {
            Participation participation = terms.participations().get(i);
            Pointer place = input.isList("terms", "participation")
                    ? at.child("participation").child(i)
                    : at.child("participation");
            known(CalculationRule.NOT_PAID, place.child("commodity"), participation.commodity(), seen);
            order(participation, read.get(participation.commodity()), place.child("high"));
        }
    }

    /** Tells a band that ends before it begins. */
    private void order(Participation band, @Nullable Price price, Pointer at) {
        if (price == null || band.low().isEmpty() || band.high().isEmpty()) {
            return;
        }
        double low = in(price, band.low().get());
        double high = in(price, band.high().get());
        if (high < low) {
            input.tell(CalculationRule.BAND_REVERSED, at, band.commodity(), high, low);
        }
    }

    /** A charge in the unit of a price. */
    private static double in(Price price, Charge charge) {
        Units units = Units.standard();
        return charge.unit().isEmpty()
                ? charge.value()
                : charge.value() * units.parse(charge.unit()).factorTo(units.parse(price.unit()));
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
