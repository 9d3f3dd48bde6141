package io.calminer.domain.production;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The balance of ore and of everything that it carries: what phases give less what routes are fed, less what no stockpile
 * takes, less the change of stocks. It is 0 in every period.
 */
record Balances(
        Flowsheet flowsheet, Aspects aspects, List<Phase> phases, List<Route> routes, List<Stockpile> stockpiles) {

    /** The part of all amounts of a period that counts as rounding. */
    private static final String ROUNDING = "1e-9";

    private static final int SHOWN = 9;

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
        List<String> all = new ArrayList<>(List.of(mined));
        all.addAll(fed);
        all.addAll(held);
        // what rounding leaves of large amounts is no imbalance
        String limit = ROUNDING + " * (" + String.join(" + ", all) + ")";
        String closed = "if(abs(" + text + ") <= " + limit + ", " + Aspects.zero(unit) + ", " + text + ")";
        String balance = aspects.flow("balance." + of, unit, closed);
        // an undefined cell is told where it is valued, with its cause
        flowsheet
                .lines()
                .afterwards((model, problems) -> Production.firstPeriod(
                        model,
                        balance,
                        rest -> Math.abs(rest) > 0,
                        (rest, when) ->
                                problems.add(ProductionRule.BALANCE, aspects.at(), of, when, rounded(rest), unit)));
    }

    private static double rounded(double rest) {
        return new BigDecimal(rest).round(new MathContext(SHOWN)).doubleValue();
    }
}
