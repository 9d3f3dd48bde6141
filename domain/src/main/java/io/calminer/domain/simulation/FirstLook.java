package io.calminer.domain.simulation;

import io.calminer.domain.simulation.draw.Design;
import io.calminer.domain.simulation.draw.Importance;
import io.calminer.domain.simulation.draw.Sampling;
import io.calminer.domain.simulation.statistics.Bins;
import io.calminer.domain.simulation.statistics.Dependence;
import io.calminer.domain.simulation.statistics.Pilot;

/**
 * What a run finds out before it begins, from a pilot of plain draws: the bins, and the order of Sobol's dimensions.
 *
 * <p>The pilot of a plain run is its own first iterations; other samplings look at 4096 plain ones.
 *
 * @param bins the bins of all statistics
 * @param design how the run draws
 */
record FirstLook(Bins bins, Design design) {

    static FirstLook of(Simulation simulation, Settings settings, int block) {
        boolean plain = settings.sampling() == Sampling.PLAIN;
        boolean sobol = settings.sampling() == Sampling.SOBOL;
        Chunks chunks = Chunks.of(settings);
        int count = plain ? chunks.size(0) : Chunks.SIZE;
        Design draws = sobol ? Design.plainBridged(settings.seed()) : Design.plain(settings.seed());
        Pilot pilot = new Pilot(simulation.shape(), count);
        new Worker(simulation, draws, block).pilot(count, pilot);
        Dependence dependence = chunks.dependence(settings.sampling());
        int[] order = sobol ? Importance.order(simulation.draws(), settings.seed(), pilot.values(), count) : new int[0];
        return new FirstLook(pilot.bins(dependence), design(settings, order));
    }

    /** How a run draws. */
    static Design design(Settings settings, int[] order) {
        return switch (settings.sampling()) {
            case PLAIN -> Design.plain(settings.seed());
            case ANTITHETIC -> Design.antithetic(settings.seed());
            case LATIN_HYPERCUBE -> Design.latinHypercube(settings.seed(), settings.size());
            case SOBOL -> Design.sobol(settings.seed(), settings.size(), order);
        };
    }
}
