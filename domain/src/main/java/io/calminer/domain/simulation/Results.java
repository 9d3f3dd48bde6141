package io.calminer.domain.simulation;

import io.calminer.domain.simulation.statistics.Band;
import io.calminer.domain.simulation.statistics.Driver;
import io.calminer.domain.simulation.statistics.Outcome;
import io.calminer.domain.simulation.statistics.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run has found. */
public final class Results {

    private final Simulation simulation;
    private final Settings settings;
    private final Totals totals;
    private final int[] order;
    private final long resumedFrom;

    Results(Simulation simulation, Settings settings, Totals totals, int[] order, long resumedFrom) {
        this.simulation = simulation;
        this.settings = settings;
        this.totals = totals;
        this.order = order;
        this.resumedFrom = resumedFrom;
    }

    public Settings settings() {
        return settings;
    }

    /** The iterations that these results stand on. */
    public long iterations() {
        return totals.iterations();
    }

    /** The iterations that were taken over from a checkpoint; 0 for a run from the start. */
    public long resumedFrom() {
        return resumedFrom;
    }

    /** When and why the run ended. */
    public Stop stop() {
        List<Outcome> outcomes = outcomes();
        List<Stop.Reached> targets = new ArrayList<>();
        for (Precision.Target target :
                settings.precision().map(Precision::targets).orElse(List.of())) {
            outcomes.stream()
                    .filter(outcome -> outcome.name().equals(target.metric()))
                    .forEach(outcome -> targets.add(new Stop.Reached(target, target.reached(outcome))));
        }
        boolean met = targets.stream().allMatch(Stop.Reached::isMet);
        Stop.Reason end = met ? Stop.Reason.PRECISION_REACHED : Stop.Reason.MOST_ITERATIONS;
        return new Stop(targets.isEmpty() ? Stop.Reason.ALL_ITERATIONS : end, iterations(), targets);
    }

    /** The inputs and paths that fill the dimensions of Sobol's points, the first dimension first; none otherwise. */
    public List<String> dimensions() {
        List<String> names = simulation.draws().dimensionNames();
        return Arrays.stream(order).mapToObj(names::get).toList();
    }

    /** The metrics in the order of the readout. */
    public List<Outcome> outcomes() {
        List<String> names = simulation.readout().metrics();
        List<Outcome> outcomes = new ArrayList<>();
        for (int m = 0; m < names.size(); m++) {
            outcomes.add(totals.outcome(m, names.get(m)));
        }
        return outcomes;
    }

    /** The fans by name: a band for each point of time. */
    public Map<String, List<Band>> fans() {
        Map<String, List<Band>> fans = new LinkedHashMap<>();
        int point = 0;
        for (Readout.Fan fan : simulation.readout().fans()) {
            List<Band> bands = new ArrayList<>();
            for (String label : fan.points()) {
                bands.add(totals.band(point++, label));
            }
            fans.put(fan.name(), List.copyOf(bands));
        }
        return fans;
    }

    /** The inputs and paths as they were drawn. */
    public List<Driver> drivers() {
        List<String> names = simulation.draws().names();
        List<Driver> drivers = new ArrayList<>();
        for (int d = 0; d < names.size(); d++) {
            drivers.add(totals.driver(d, names.get(d), simulation.readout().metrics()));
        }
        return drivers;
    }

    /** How often each counter of the readout was counted. */
    public Map<String, Long> counters() {
        Map<String, Long> counters = new LinkedHashMap<>();
        long[] counts = totals.counters();
        List<String> names = simulation.readout().counters();
        for (int c = 0; c < counts.length; c++) {
            counters.put(names.get(c), counts[c]);
        }
        return counters;
    }

    /** The first iterations, at most 1000, in which a metric had no value. */
    public long[] undefinedIterations(String metric) {
        return totals.undefinedAt(simulation.readout().metrics().indexOf(metric));
    }

    /** The state from which these results can be read again at any time, with the same bits. */
    public Checkpoint checkpoint() {
        return simulation.format(settings).write(totals, order);
    }
}
