package io.calminer.domain.production;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.production.SmelterTerms.Quotation;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What leaves a plant to be sold: concentrate, doré, metal or bulk ore.
 *
 * @param primary the metal that it is made for
 * @param isByProduct whether its other metals are credited against the cost of the primary one
 * @param recovered the lines of what is recovered, by key
 * @param money the lines of its settlement
 */
record Product(
        Aspects aspects,
        Route route,
        Carried primary,
        boolean isByProduct,
        Map<String, String> recovered,
        Settlement.Result money) {

    private enum Type {
        CONCENTRATE,
        DORE,
        METAL,
        BULK
    }

    /** How metals other than the primary one are seen in unit costs. */
    private enum ByProduct {
        CREDIT,
        CO_PRODUCT
    }

    /** The product of an item; null when it names no route or no metal, which is told. */
    static @Nullable Product read(String key, Fields fields, Flowsheet flowsheet, Map<String, Route> routes) {
        Aspects aspects = Aspects.of(flowsheet.lines(), Production.PRODUCTS, key, fields);
        @Nullable Route route = Production.find(fields, "route", routes, ProductionRule.UNKNOWN_ROUTE);
        @Nullable Carried primary = Production.find(fields, "primary", flowsheet.carried(), ProductionRule.UNKNOWN_GRADE);
        if (primary != null && primary.commodity() == null) {
            flowsheet.context().problems().add(ProductionRule.NOT_SOLD, fields.pointer("primary"), primary.key());
        }
        if (route == null || primary == null || primary.commodity() == null) {
            return null;
        }
        return new Reader(aspects, fields, flowsheet, route, primary).read();
    }

    String key() {
        String at = aspects.at().text();
        return at.substring(at.lastIndexOf('/') + 1);
    }

    /** Decodes one product and declares its lines. */
    private record Reader(Aspects aspects, Fields fields, Flowsheet flowsheet, Route route, Carried primary) {

        private ItemContext context() {
            return flowsheet.context();
        }

        private Unit tonne() {
            return context().units().parse("t");
        }

        Product read() {
            Type type = fields.choice("type", Type.class);
            Map<String, String> recovered = recovered(type);
            String dry = aspects.flow("dry", tonne(), dry(type, recovered));
            Map<String, String> assays = new LinkedHashMap<>();
            recovered.forEach((key, line) -> assays.put(key, assay(key, line, dry)));
            String moisture = share("moisture", 0.99);
            String loss = share("transit_loss", 1);
            aspects.flow("wet", tonne(), dry + per(moisture));
            String delivered = aspects.flow("delivered", tonne(), loss.isEmpty() ? dry : dry + " * (1 - " + loss + ")");
            String wet = aspects.flow("delivered_wet", tonne(), delivered + per(moisture));
            @Nullable String days = fields.has("stock_days") ? days() : null;
            Map<String, String> opening = fields.has("opening")
                    ? ProductStock.opening(fields.object("opening"), aspects, flowsheet, per(moisture))
                    : Map.of();
            int periods = context().builder().calendar().periods();
            ProductStock stock = new ProductStock(aspects, days, periods, opening);
            Settlement.Result money =
                    new Settlement(aspects, flowsheet, stock, delivered, wet, assays).declare(terms(type, assays));
            boolean credits = fields.choice("by_product", ByProduct.class, ByProduct.CREDIT) == ByProduct.CREDIT;
            fields.noOthers();
            revenue(money);
            return new Product(aspects, route, primary, credits, recovered, money);
        }

        /** The days of stock: a constant is read as it stands, since a span that may vary is read from the whole life. */
        private String days() {
            Unit day = context().units().parse("d");
            Formula stated = Aspects.stated(context().formula(fields, "stock_days"));
            Line line = new Line(aspects.line("stock_days"), Kind.INDEX, day, stated, null);
            aspects.entered(fields, "stock_days", "stock_days", line);
            flowsheet.lines().notNegative(line.key(), fields.pointer("stock_days"));
            return stated.toString();
        }

        private SmelterTerms terms(Type type, Map<String, String> assays) {
            TermsReader reader = new TermsReader(aspects, flowsheet, assays);
            Map<String, Quotation> quotations = reader.quotations(fields);
            if (type != Type.CONCENTRATE && !fields.has("terms")) {
                return reader.whole(quotations);
            }
            return reader.read(fields.object("terms"), quotations);
        }

        private Map<String, String> recovered(Type type) {
            Map<String, String> recovered = new LinkedHashMap<>();
            boolean stated = fields.has("recoveries");
            if (!stated && type == Type.BULK && !fields.has("mass_pull")) {
                recover(primary, "1", recovered);
                return recovered;
            }
            Fields recoveries = fields.object("recoveries");
            for (String key : recoveries.names()) {
                Carried carried = flowsheet.carried().get(key);
                if (carried == null || !route.metals().containsKey(key)) {
                    recoveries.raw(key);
                    String near = Suggestion.nearest(key, route.metals().keySet());
                    context().problems().add(ProductionRule.NOT_FED, recoveries.pointer(key), route.key(), key, near);
                    if (carried != null) {
                        // stands in, so that what refers to it is not told again
                        recovered.put(
                                key, aspects.flow("recovered." + key, carried.unit(), Aspects.zero(carried.unit())));
                    }
                    continue;
                }
                String aspect = "recovery." + key;
                flowsheet.lines().flexed(aspects.line(aspect), "recovery");
                String line = aspects.steps(
                        recoveries,
                        key,
                        aspect,
                        Unit.ONE,
                        "curve",
                        route.aspects().line("grade." + key));
                aspects.bounded(line, 0, 1, recoveries.pointer(key), "90% or 0.9 is meant");
                recover(carried, line, recovered);
            }
            if (stated && !recoveries.has(primary.key())) {
                context().problems().add(ProductionRule.PRIMARY_NOT_RECOVERED, recoveries.pointer(), primary.key());
            }
            return recovered;
        }

        private void recover(Carried carried, String recovery, Map<String, String> recovered) {
            String metal = route.metals().get(carried.key());
            if (metal == null) {
                context()
                        .problems()
                        .add(ProductionRule.NOT_FED, fields.pointer("primary"), route.key(), carried.key(), null);
                return;
            }
            String formula = metal + " * " + recovery;
            recovered.put(carried.key(), aspects.flow("recovered." + carried.key(), carried.unit(), formula));
        }

        /** The tonnes of dry product: by its grade, by its share of the feed, or as the sum of its metals. */
        private String dry(Type type, Map<String, String> recovered) {
            boolean graded = fields.has("grade");
            if (graded && fields.has("mass_pull")) {
                context().problems().add(ProductionRule.GRADE_AND_PULL, fields.pointer("mass_pull"));
            }
            if (fields.has("mass_pull")) {
                String pull = aspects.entered(fields, "mass_pull", "mass_pull", Kind.RATIO, Unit.ONE);
                aspects.bounded(pull, 0, 1, fields.pointer("mass_pull"), "4% or 0.04 is meant");
                return route.feed() + " * " + pull;
            } else if (graded) {
                String grade = aspects.entered(fields, "grade", "grade", Kind.RATIO, primary.grade());
                aspects.bounded(grade, 0, primary.pure(), fields.pointer("grade"), "another unit of the grade");
                Pointer at = fields.pointer("grade");
                String name = aspects.name();
                flowsheet
                        .lines()
                        .afterwards((model, problems) -> Production.firstPeriod(
                                model,
                                grade,
                                value -> value == 0,
                                (value, when) -> problems.add(ProductionRule.PRODUCT_GRADE, at, name, value, when)));
                String metal = recovered.getOrDefault(primary.key(), Aspects.zero(primary.unit()));
                String none = Aspects.zero(primary.unit());
                String zero = Aspects.zero(primary.unit().per(primary.grade()));
                return "if(" + metal + " > " + none + ", " + metal + " / " + grade + ", " + zero + ")";
            } else if (type == Type.BULK) {
                return route.feed();
            } else if (type == Type.CONCENTRATE) {
                context().problems().add(ProductionRule.GRADE_OR_PULL, fields.pointer());
            }
            List<String> sold = new ArrayList<>();
            recovered.forEach((key, line) -> {
                Carried carried = flowsheet.carried().get(key);
                if (carried != null && carried.commodity() != null) {
                    sold.add(line);
                }
            });
            return Aspects.sum(sold, tonne());
        }

        private String assay(String key, String recovered, String dry) {
            Carried carried = flowsheet.carried().getOrDefault(key, primary);
            String share = Aspects.share(recovered, carried.unit(), dry, tonne());
            String line = aspects.ratio("assay." + key, carried.grade(), share, dry);
            if (fields.has("mass_pull")) {
                String name = aspects.name();
                Pointer at = fields.pointer("mass_pull");
                double most = carried.pure() * (1 + 1e-9);
                flowsheet
                        .lines()
                        .afterwards((model, problems) -> Production.firstPeriod(
                                model,
                                line,
                                value -> value > most,
                                (value, when) -> problems.add(
                                        ProductionRule.ASSAY_LIMIT, at, name, value / carried.pure(), key, when)));
            }
            return line;
        }

        /** A share that may be left out. */
        private String share(String field, double most) {
            String line = aspects.entered(fields, field, field, Kind.RATIO, Unit.ONE, "");
            if (!line.isEmpty()) {
                aspects.bounded(line, 0, most, fields.pointer(field), "8% or 0.08 is meant");
            }
            return line;
        }

        private static String per(String moisture) {
            return moisture.isEmpty() ? "" : " / (1 - " + moisture + ")";
        }

        /** What is left of the money paid after all charges, and what that is per tonne. */
        private void revenue(Settlement.Result money) {
            Unit currency = context().money();
            StringBuilder text = new StringBuilder(Aspects.sum(money.gross().values(), currency));
            money.treatment().forEach(charge -> text.append(" - ").append(charge));
            money.freight().forEach(charge -> text.append(" - ").append(charge));
            String revenue = aspects.flow("revenue", currency, text.toString());
            String sold = aspects.line("sold_dry");
            Unit perTonne = context().singleMoney().per(tonne());
            aspects.price("nsr_per_dmt", perTonne, Aspects.share(revenue, currency, sold, tonne()), sold);
            String feed = route.feed();
            aspects.price("nsr_per_ore", perTonne, Aspects.share(revenue, currency, feed, route.unit()), feed);
        }
    }
}
