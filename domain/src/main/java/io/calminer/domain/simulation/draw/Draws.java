package io.calminer.domain.simulation.draw;

import io.calminer.domain.simulation.distribution.Sampler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** All that is drawn in an iteration: uncertain inputs, paths of processes, and how they move together. */
public final class Draws {

    /** The index of the first uniform that a path takes beside its scores, behind any number of periods. */
    static final int OTHERS = 1 << 20;

    private final List<Input> inputs;
    private final List<Path> paths;
    private final List<Correlation> correlations;
    private final List<Sampler> samplers;
    private final int[] moves;

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
        IntStream drawn = inputs.stream().mapToInt(input -> input.slots().length);
        this.moves = IntStream.concat(
                        drawn, paths.stream().mapToInt(path -> path.process().moves()))
                .toArray();
    }

    /** The work space of one thread for blocks of so many lanes of plain draws. */
    public BlockSampler sampler(long seed, int lanes) {
        return sampler(Design.plain(seed), lanes);
    }

    /** The work space of one thread for blocks of so many lanes. */
    public BlockSampler sampler(Design design, int lanes) {
        return new BlockSampler(this, design, lanes);
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
        return moves.clone();
    }

    /** How many uniforms a member takes beside its scores. */
    int others(int member) {
        return member < inputs.size()
                ? 0
                : paths.get(member - inputs.size()).process().others();
    }

    /** How many uniforms an iteration takes. */
    public int dimensions() {
        int dimensions = 0;
        for (int member = 0; member < moves.length; member++) {
            dimensions += indices(member);
        }
        return dimensions;
    }

    /** The input or path of each dimension. */
    public List<String> dimensionNames() {
        List<String> names = names();
        List<String> dimensions = new ArrayList<>();
        for (int member = 0; member < names.size(); member++) {
            dimensions.addAll(Collections.nCopies(indices(member), names.get(member)));
        }
        return dimensions;
    }

    /** How many uniforms an input or path takes in each iteration. */
    int indices(int member) {
        return moves[member] + others(member);
    }

    /** The place of an index among those of an input or path. */
    int place(int member, int index) {
        return index < OTHERS ? index : moves[member] + index - OTHERS;
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
