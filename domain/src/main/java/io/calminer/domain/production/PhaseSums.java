package io.calminer.domain.production;

import io.calminer.domain.document.Pointer;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sums over all phases: ore, by class too, waste, rock, the strip ratio and what the ore carries. */
record PhaseSums(Flowsheet flowsheet, List<Phase> phases, Aspects aspects, Unit unit) {

    static PhaseSums of(Flowsheet flowsheet, List<Phase> phases) {
        Pointer at = Pointer.ROOT.child(Production.PHASES);
        Aspects aspects = Aspects.sums(flowsheet.lines(), Production.PHASES, at);
        return new PhaseSums(flowsheet, phases, aspects, phases.get(0).unit());
    }

    void declare() {
        String ore = aspects.flow("ore", unit, Aspects.sum(ores(phases), unit));
        List<String> wastes =
                phases.stream().map(Phase::waste).filter(Objects::nonNull).toList();
        String waste = aspects.flow("waste", unit, Aspects.sum(wastes, unit));
        aspects.flow("rock", unit, ore + " + " + waste);
        aspects.ratio("strip_ratio", Unit.ONE, Aspects.share(waste, unit, ore, unit), ore);
        byClass().forEach((name, some) -> aspects.flow("class." + name, unit, Aspects.sum(ores(some), unit)));
        List<Source> sources =
                phases.stream().map(Phase::source).filter(Objects::nonNull).toList();
        for (Carried carried : Source.carried(sources, flowsheet.carried())) {
            String key = carried.key();
            String metal = aspects.flow("metal." + key, carried.unit(), Source.metal(sources, carried));
            aspects.ratio("grade." + key, carried.grade(), Aspects.share(metal, carried.unit(), ore, unit), ore);
        }
    }

    private static List<String> ores(List<Phase> phases) {
        return phases.stream().map(Phase::ore).filter(Objects::nonNull).toList();
    }

    private Map<String, List<Phase>> byClass() {
        Map<String, List<Phase>> classes = new LinkedHashMap<>();
        for (Phase phase : phases) {
            if (phase.reserve() != null && phase.ore() != null) {
                classes.computeIfAbsent(phase.reserve(), name -> new ArrayList<>())
                        .add(phase);
            }
        }
        return classes;
    }
}
