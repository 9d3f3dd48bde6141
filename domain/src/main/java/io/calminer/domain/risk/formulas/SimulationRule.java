package io.calminer.domain.risk.formulas;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What a simulation of bare formulas must obey. */
public enum SimulationRule implements Rule {
    SIMULATION_OUTPUTS("A simulation computes 1 to {limit} outputs: there are {count}.", null),
    SIMULATION_INPUTS("A simulation draws at most {limit} inputs: there are {count}.", null),
    SIMULATION_PROCESSES("A simulation draws at most {limit} processes: there are {count}.", null),
    SIMULATION_PAIR("An input cannot be correlated with itself: '{name}' stands on both sides.", null),
    SIMULATION_PAIR_TWICE("The correlation of '{a}' and '{b}' is given twice.", null),
    SIMULATION_TIME(
            "A simulation may take {seconds} s: after that, {done} of {iterations} iterations were done.",
            "Maybe fewer iterations are enough.");

    private final String text;
    private final @Nullable String hint;

    SimulationRule(String text, @Nullable String hint) {
        this.text = text;
        this.hint = hint;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public @Nullable String hint() {
        return hint;
    }
}
