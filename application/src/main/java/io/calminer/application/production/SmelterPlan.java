package io.calminer.application.production;

import io.calminer.application.calculation.Figures;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonArray;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;

/**
 * The plan of one product and one year whose lines are the settlement.
 *
 * <p>Its ore is the product itself: the plant takes all of it through, so that assays are grades. Metals and elements have
 * keys of their own there, since their names may be any text.
 */
final class SmelterPlan {

    private static final String PRODUCT = "products.product.";
    private static final String TONNE = "t";
    private static final String PENALTY = "p";
    private static final String SHARE = "s";

    private final SmelterInput input;
    private final Map<String, String> keys = new LinkedHashMap<>();

    private SmelterPlan(SmelterInput input) {
        this.input = input;
        input.things().forEach(name -> keys.put(name, "m" + keys.size()));
    }

    static SmelterPlan of(SmelterInput input) {
        return new SmelterPlan(input);
    }

    Settled settled() {
        Model model = PlanDocument.read(CanonicalJson.compact(document())).model();
        List<Settled.Line> lines = new ArrayList<>();
        add(lines, model, "dry", "Dry tonnes");
        add(lines, model, "wet", "Wet tonnes");
        add(lines, model, "delivered", "Dry tonnes delivered");
        add(lines, model, "delivered_wet", "Wet tonnes delivered");
        input.terms().payables().forEach(payable -> pay(lines, model, payable.commodity()));
        add(lines, model, "treatment", "Treatment charge");
        Set<String> assayed = new HashSet<>();
        for (int i = 0; i < input.terms().penalties().size(); i++) {
            String element = input.terms().penalties().get(i).element();
            if (assayed.add(element)) {
                add(lines, model, "assay", "Assay of", element);
            }
            add(lines, model, "penalty", PENALTY + i, "Penalty for", element);
        }
        for (int i = 0; i < input.terms().participations().size(); i++) {
            String metal = input.terms().participations().get(i).commodity();
            add(lines, model, "participation", SHARE + i, "Price participation in", metal);
        }
        add(lines, model, "freight", "Freight");
        add(lines, model, "insurance", "Insurance");
        add(lines, model, "moisture_penalty", "Penalty for moisture");
        double returned = value(model, "revenue");
        double delivered = value(model, "delivered");
        lines.add(new Settled.Line("nsr", "Net smelter return", returned, input.currency()));
        return new Settled(input.currency(), lines, returned, delivered > 0 ? returned / delivered : Double.NaN);
    }

    private void pay(List<Settled.Line> lines, Model model, String metal) {
        add(lines, model, "assay", "Assay of", metal);
        add(lines, model, "paid_assay", "Paid assay of", metal);
        add(lines, model, "payable", "Payable", metal);
        add(lines, model, "payable_revenue", "Paid for", metal);
        add(lines, model, "refining", "Refining charge of", metal);
    }

    private static void add(List<Settled.Line> lines, Model model, String aspect, String label) {
        String line = PRODUCT + aspect;
        if (model.hasLine(line)) {
            lines.add(new Settled.Line(
                    aspect, label, value(model, aspect), model.line(line).unit().toString()));
        }
    }

    private void add(List<Settled.Line> lines, Model model, String aspect, String label, String name) {
        add(lines, model, aspect, String.valueOf(keys.get(name)), label, name);
    }

    /** Adds a line of the plan under its kind and the name of what it is about; a further one of both is numbered. */
    private static void add(
            List<Settled.Line> lines, Model model, String aspect, String key, String label, String name) {
        String line = PRODUCT + aspect + "." + key;
        if (model.hasLine(line)) {
            String first = aspect + "." + name;
            long before = lines.stream()
                    .filter(each -> each.key().equals(first) || each.key().startsWith(first + " "))
                    .count();
            String number = before == 0 ? "" : " " + (before + 1);
            lines.add(new Settled.Line(
                    first + number,
                    label + " " + name + number,
                    value(model, aspect + "." + key),
                    model.line(line).unit().toString()));
        }
    }

    private static double value(Model model, String aspect) {
        return model.value(PRODUCT + aspect, 1);
    }

    private JsonObject document() {
        Figures prices = Figures.of();
        Figures elements = Figures.of();
        Figures grades = Figures.of();
        Figures recoveries = Figures.of();
        keys.forEach((name, key) -> {
            SmelterInput.Assay assay = assay(name);
            SmelterInput.Price price = input.prices().get(name);
            if (price == null) {
                elements.and(key, Figures.of().and("unit", assay.unit()));
            } else {
                prices.and(
                        key,
                        Figures.of()
                                .and("name", name)
                                .and("unit", price.unit())
                                .and("price", price.value())
                                .and("grade_unit", assay.unit()));
            }
            grades.and(key, assay.value());
            recoveries.and(key, 1);
        });
        Figures ore = Figures.of()
                .and("unit", TONNE)
                .and("ore", input.dryTonnes())
                .and("grades", grades)
                .and("to", "smelter");
        Figures route = Figures.of().and("unit", TONNE).and("capacity", Math.max(1, input.dryTonnes()));
        return ofOneYear()
                .and("prices", prices)
                .and("elements", elements)
                .and("phases", Figures.of().and("parcel", ore))
                .and("routes", Figures.of().and("smelter", route))
                .and("products", Figures.of().and("product", product(recoveries)))
                .object();
    }

    private SmelterInput.Assay assay(String name) {
        SmelterInput.Assay assay = input.assays().get(name);
        if (assay == null) {
            throw new IllegalStateException("'" + name + "' has no assay.");
        }
        return assay;
    }

    private Figures product(Figures recoveries) {
        SmelterInput.Terms terms = input.terms();
        return Figures.of()
                .and("route", "smelter")
                .and("type", input.type().name().toLowerCase(Locale.ROOT))
                .and("primary", keys.get(terms.payables().get(0).commodity()))
                .and("mass_pull", 1)
                .and("recoveries", recoveries)
                .and("moisture", input.moisture())
                .and("transit_loss", terms.transitLoss())
                .and("terms", terms(terms));
    }

    /** A plan without items, of one year, in which nothing is discounted. */
    private Figures ofOneYear() {
        Figures year = Figures.of().and("length", "year").and("count", 1);
        return Figures.of()
                .and("format", PlanDocument.FORMAT)
                .and("name", "Settlement")
                .and("currency", input.currency())
                .and(
                        "calendar",
                        Figures.of().and("start", "2000-01-01").and("blocks", new JsonArray(List.of(year.object()))))
                .and("valuation", Figures.of().and("discount_rate", 0));
    }

    private Figures terms(SmelterInput.Terms terms) {
        return Figures.of()
                .and("payables", payables(terms))
                .and("treatment_charge", terms.treatmentCharge())
                .and("penalties", penalties(terms))
                .and("participation", participations(terms))
                .and("freight", terms.freight())
                .and("insurance", terms.insurance())
                .and("moisture_penalty", terms.moisturePenalty());
    }

    private Figures payables(SmelterInput.Terms terms) {
        Figures payables = Figures.of();
        for (SmelterInput.Payable payable : terms.payables()) {
            Figures fields = Figures.of()
                    .and("form", payable.form().name().toLowerCase(Locale.ROOT))
                    .and("refining_charge", formula(payable.refiningCharge()))
                    .and("premium", formula(payable.premium()));
            payability(fields, payable.payability());
            if (payable.form() != SmelterInput.Form.PERCENTAGE) {
                fields.and("deduction", payable.deduction());
            }
            optional(fields, "threshold", payable.threshold());
            payables.and(key(payable.commodity()), fields);
        }
        return payables;
    }

    private Figures penalties(SmelterInput.Terms terms) {
        Figures penalties = Figures.of();
        for (int i = 0; i < terms.penalties().size(); i++) {
            SmelterInput.Penalty penalty = terms.penalties().get(i);
            penalties.and(
                    PENALTY + i,
                    Figures.of()
                            .and("element", key(penalty.element()))
                            .and("limit", penalty.limit())
                            .and("step", penalty.step())
                            .and("rate", penalty.rate())
                            .and("whole_steps", new JsonValue.JsonBoolean(penalty.wholeSteps())));
        }
        return penalties;
    }

    private Figures participations(SmelterInput.Terms terms) {
        Figures shares = Figures.of();
        for (int i = 0; i < terms.participations().size(); i++) {
            SmelterInput.Participation share = terms.participations().get(i);
            Figures fields = Figures.of()
                    .and("commodity", key(share.commodity()))
                    .and("share", share.share())
                    .and("base", formula(share.base()))
                    .and("per", share.basis().name().toLowerCase(Locale.ROOT));
            share.low().ifPresent(low -> fields.and("low", formula(low)));
            share.high().ifPresent(high -> fields.and("high", formula(high)));
            shares.and(SHARE + i, fields);
        }
        return shares;
    }

    private static void optional(Figures fields, String name, OptionalDouble value) {
        value.ifPresent(number -> fields.and(name, number));
    }

    private static void payability(Figures fields, SortedMap<Double, Double> shares) {
        if (shares.size() == 1) {
            fields.and("payability", shares.values().iterator().next());
            return;
        }
        Figures steps = Figures.of();
        shares.forEach((from, share) -> steps.and(Numbers.shortest(from), share));
        fields.and("payability", steps);
    }

    private static String formula(SmelterInput.Charge charge) {
        String number = Numbers.shortest(charge.value());
        return charge.unit().isEmpty() ? number : number + " [" + charge.unit() + "]";
    }

    private String key(String name) {
        return keys.getOrDefault(name, name);
    }
}
