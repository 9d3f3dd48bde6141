package io.calminer.domain.simulation.draw;

import io.calminer.domain.simulation.distribution.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** All that is drawn in an iteration: uncertain inputs, paths of processes, and how they move together. */
public final class Draws {

    private final List<Input> inputs;
    private final List<Path> paths;
    private final List<Correlation> correlations;
    private final List<Sampler> samplers;

    /**
     * Prepares the draws, which may take milliseconds for a family without a short quantile.
     *
     * @param inputs the uncertain inputs
     * @param paths the processes over the periods
     * @param correlations the groups whose normal scores are correlated; an input or path stands in one at most
     */
    public Draws(List<Input> inputs, List<Path> paths, List<Correlation> correlations) {
        this.inputs = List.copyOf(inputs);
        this.paths = List.copyOf(paths);
        this.correlations = List.copyOf(correlations);
        this.samplers =
                inputs.stream().map(input -> input.distribution().sampler()).toList();
    }

    /** The work space of one thread for blocks of so many lanes. */
    public BlockSampler sampler(long seed, int lanes) {
        return new BlockSampler(this, seed, lanes);
    }

    public List<Input> inputs() {
        return inputs;
    }

    public List<Path> paths() {
        return paths;
    }

    public List<Correlation> correlations() {
        return correlations;
    }

    /** The names of inputs and paths, in this order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        inputs.forEach(input -> names.add(input.name()));
        paths.forEach(path -> names.add(path.name()));
        return names;
    }

    /** The slots that each input and path fills, in the order of {@link #names}. */
    public int[][] slots() {
        List<int[]> slots = new ArrayList<>();
        inputs.forEach(input -> slots.add(input.slots()));
        paths.forEach(path -> slots.add(path.process().slots()));
        return slots.toArray(new int[0][]);
    }

    /** How many scores each input and path takes in the order of {@link #names}: one for each draw or move. */
    int[] moves() {
        IntStream drawn = inputs.stream().mapToInt(input -> input.slots().length);
        return IntStream.concat(
                        drawn, paths.stream().mapToInt(path -> path.process().moves()))
                .toArray();
    }

    /** How many uniforms a member takes beside its scores. */
    int others(int member) {
        return member < inputs.size()
                ? 0
                : paths.get(member - inputs.size()).process().others();
    }

    Sampler sampler(int input) {
        return samplers.get(input);
    }

    long drawKey(int member) {
        return member < inputs.size()
                ? inputs.get(member).drawKey()
                : paths.get(member - inputs.size()).drawKey();
    }
}
