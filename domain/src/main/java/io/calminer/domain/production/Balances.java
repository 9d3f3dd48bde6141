package io.calminer.domain.production;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The balance of ore and of everything that it carries: what phases give less what routes are fed, less what no stockpile
 * takes, less the change of stocks. It is 0 in every period.
 */
record Balances(
        Flowsheet flowsheet, Aspects aspects, List<Phase> phases, List<Route> routes, List<Stockpile> stockpiles) {

    /** The amount that counts as a rounding of the largest flow. */
    private static final double ROUNDING = 1e-9;

    static Balances of(Flowsheet flowsheet, List<Phase> phases, List<Route> routes, List<Stockpile> stockpiles) {
        Aspects aspects = Aspects.sums(flowsheet.lines(), "production", Pointer.ROOT.child(Production.PHASES));
        return new Balances(flowsheet, aspects, phases, routes, stockpiles);
    }

    void declare(Unit unit) {
        List<String> fed = new ArrayList<>();
        List<String> held = new ArrayList<>();
        routes.forEach(route -> fed.add(route.feed()));
        routes.stream()
                .filter(route -> route.hasCapacity() && route.overflowTo().isEmpty())
                .forEach(route -> fed.add(route.aspects().line("overflow")));
        stockpiles.forEach(stockpile -> held.add(stockpile.aspects().line("close")));
        balance("ore", null, unit, Production.PHASES + ".ore", fed, held);
        flowsheet.carried().values().forEach(this::declare);
    }

    private void declare(Carried metal) {
        List<String> fed = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (Route route : routes) {
            add(fed, route.aspects().line("metal." + metal.key()));
            if (route.hasCapacity() && route.overflowTo().isEmpty()) {
                add(fed, route.aspects().line("overflow_metal." + metal.key()));
            }
        }
        stockpiles.forEach(stockpile -> add(held, stockpile.aspects().line("metal." + metal.key())));
        String mined = Production.PHASES + ".metal." + metal.key();
        boolean isMined = flowsheet.context().builder().hasLine(mined);
        if (isMined || !held.isEmpty()) {
            String given = isMined ? mined : Aspects.zero(metal.unit());
            balance(metal.key(), metal, metal.unit(), given, fed, held);
        }
    }

    private void add(List<String> lines, String line) {
        if (flowsheet.context().builder().hasLine(line)) {
            lines.add(line);
        }
    }

    private void balance(
            String of, @Nullable Carried metal, Unit unit, String mined, List<String> fed, List<String> held) {
        StringBuilder text = new StringBuilder(mined);
        fed.forEach(line -> text.append(" - ").append(line));
        for (Stockpile stockpile : stockpiles) {
            String line = stockpile.aspects().line(metal == null ? "close" : "metal." + metal.key());
            if (held.contains(line)) {
                text.append(" - (")
                        .append(line)
                        .append(" - ")
                        .append(stockpile.before(metal))
                        .append(")");
            }
        }
        String balance = aspects.flow("balance." + of, unit, text.toString());
        List<String> all = new ArrayList<>(fed);
        all.addAll(held);
        flowsheet.lines().afterwards(new Check(of, balance, all, unit, aspects.at()));
    }

    /** Tells the first period in which a balance does not close. */
    private record Check(String of, String balance, List<String> amounts, Unit unit, Pointer at)
            implements ItemLines.Check {

        @Override
        public void check(Model model, Problems problems) {
            double[] rest = model.values(balance);
            double scale = amounts.stream()
                    .mapToDouble(line -> largest(model.values(line))
                            * model.line(line).unit().factorTo(unit))
                    .max()
                    .orElse(0);
            for (int period = 1; period < rest.length; period++) {
                if (Math.abs(rest[period]) > ROUNDING * scale) {
                    String when = model.calendar().label(period);
                    problems.add(ProductionRule.BALANCE, at, of, when, rest[period], unit);
                    return;
                }
            }
        }

        private static double largest(double[] values) {
            double largest = 0;
            for (double value : values) {
                largest = Math.max(largest, Math.abs(value));
            }
            return largest;
        }
    }
}
