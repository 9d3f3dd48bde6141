package io.calminer.domain.production;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sums over all products, which end in the revenue of a plan. */
record Products(Flowsheet flowsheet, List<Product> products, Aspects sums) {

    static Products of(Flowsheet flowsheet, List<Product> products, Pointer at) {
        ItemLines lines = flowsheet.lines();
        return new Products(flowsheet, products, Aspects.sums(lines, Production.PRODUCTS, at));
    }

    void declare() {
        Unit money = flowsheet.context().money();
        List<String> gross = new ArrayList<>();
        List<String> credits = new ArrayList<>();
        for (Carried metal : flowsheet.carried().values()) {
            List<String> paid = of(metal, Part.GROSS);
            if (!paid.isEmpty()) {
                sums.flow("payable." + metal.key(), metal.unit(), Aspects.sum(of(metal, Part.PAYABLE), metal.unit()));
                sums.flow("sold." + metal.key(), metal.unit(), Aspects.sum(of(metal, Part.SOLD), metal.unit()));
                gross.add(sums.flow("gross_revenue." + metal.key(), money, Aspects.sum(paid, money)));
            }
            List<String> credited = credited(metal);
            if (!credited.isEmpty()) {
                sums.flow("by_product_revenue." + metal.key(), money, Aspects.sum(credited, money));
            }
        }
        products.forEach(product -> product.money().gross().forEach((key, line) -> {
            if (product.isByProduct() && !key.equals(product.primary().key())) {
                credits.add(line);
            }
        }));
        sums.flow("gross_revenue", money, Aspects.sum(gross, money));
        sums.flow("by_product_credits", money, Aspects.sum(credits, money));
        sums.flow("treatment_and_refining", money, Aspects.sum(all(Part.TREATMENT), money));
        sums.flow("freight", money, Aspects.sum(all(Part.FREIGHT), money));
        List<String> revenues = products.stream()
                .map(product -> product.aspects().line("revenue"))
                .toList();
        String revenue = sums.flow("revenue", money, Aspects.sum(revenues, money));
        flowsheet.lines().addTo("revenue.total", revenue);
        if (!products.isEmpty()) {
            equivalent();
            recoveries();
        }
    }

    private enum Part {
        PAYABLE,
        SOLD,
        GROSS,
        TREATMENT,
        FREIGHT
    }

    private List<String> of(Carried metal, Part part) {
        List<String> lines = new ArrayList<>();
        for (Product product : products) {
            Settlement.Result money = product.money();
            Map<String, String> by =
                    part == Part.PAYABLE ? money.payable() : part == Part.SOLD ? money.sold() : money.gross();
            String line = by.get(metal.key());
            if (line != null) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** What a metal earns where it may be credited against the cost of another. */
    private List<String> credited(Carried metal) {
        return products.stream()
                .filter(Product::isByProduct)
                .map(product -> product.money().gross().get(metal.key()))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> all(Part part) {
        return products.stream()
                .map(Product::money)
                .flatMap(money -> (part == Part.TREATMENT ? money.treatment() : money.freight()).stream())
                .toList();
    }

    /** The metal sold as an amount of the first product's primary metal, at the prices of the period. */
    private void equivalent() {
        Carried primary = products.get(0).primary();
        String price = Settlement.spot(primary);
        List<String> parts = new ArrayList<>();
        for (Carried metal : flowsheet.carried().values()) {
            if (!of(metal, Part.SOLD).isEmpty()) {
                String sold = sums.line("sold." + metal.key());
                boolean same = metal.key().equals(primary.key());
                parts.add(same ? sold : sold + " * (" + Settlement.spot(metal) + " / " + price + ")");
            }
        }
        String equal = Aspects.sum(parts, primary.unit());
        sums.flow("metal_equivalent", primary.unit(), equal);
    }

    /** No more of a metal can be recovered from a route than it is fed. */
    private void recoveries() {
        Map<Route, Map<String, List<String>>> byRoute = new LinkedHashMap<>();
        for (Product product : products) {
            Map<String, List<String>> metals = byRoute.computeIfAbsent(product.route(), route -> new LinkedHashMap<>());
            product.recovered()
                    .forEach((key, line) -> metals.computeIfAbsent(key, metal -> new ArrayList<>())
                            .add(line));
        }
        byRoute.forEach((route, metals) -> metals.forEach((key, lines) -> {
            if (!route.metals().containsKey(key)) {
                return; // told already
            }
            Carried metal =
                    flowsheet.carried().getOrDefault(key, products.get(0).primary());
            String fed = route.aspects().line("metal." + key);
            String lost = fed + " - " + String.join(" - ", lines);
            String tailings = route.aspects().flow("tailings." + key, metal.unit(), lost);
            flowsheet.lines().afterwards(new RecoveryCheck(route.key(), metal.key(), fed, tailings, sums.at()));
        }));
    }
}
