package io.calminer.domain.simulation.distribution;

import java.util.List;
import java.util.stream.Collectors;

/** Parameters that describe no distribution: each wrong one with its name, the rule and its value. */
public final class InvalidDistribution extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    InvalidDistribution(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining(" ")));
        this.faults = List.copyOf(faults);
    }

    /** The first wrong parameter, by its name in a distribution object. */
    public String parameter() {
        return faults.get(0).parameter();
    }

    /** All that is wrong, in the order of the parameters. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One wrong parameter.
     *
     * @param parameter its name in a distribution object
     * @param message the rule and the value
     */
    public record Fault(String parameter, String message) {}
}
