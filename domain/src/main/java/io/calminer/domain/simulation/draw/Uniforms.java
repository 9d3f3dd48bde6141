package io.calminer.domain.simulation.draw;

/**
 * The uniforms of a sampling, each a pure function of seed, draw key, iteration and index.
 *
 * <p>Mutable work space of one thread.
 */
sealed interface Uniforms permits PlainUniforms, AntitheticUniforms, LatinUniforms, SobolUniforms {

    /**
     * Draws two neighbouring indices of an input or path for consecutive iterations.
     *
     * @param member the input or path
     * @param firstIteration the iteration of lane 0
     * @param index the even one of the two indices
     * @param both whether the odd index is wanted too
     * @param even receives the uniforms of the even index, within (0, 1)
     * @param odd receives those of the odd one; anything when it is not wanted
     */
    void draw(int member, long firstIteration, int index, boolean both, double[] even, double[] odd, int lanes);

    /** The uniforms of a design. */
    static Uniforms of(Draws draws, Design design, int lanes) {
        PlainUniforms plain = new PlainUniforms(draws, design.seed(), lanes);
        return switch (design.sampling()) {
            case PLAIN -> plain;
            case ANTITHETIC -> new AntitheticUniforms(plain);
            case LATIN_HYPERCUBE -> new LatinUniforms(draws, design, plain);
            case SOBOL -> new SobolUniforms(draws, design, plain, new LatinUniforms(draws, design, plain));
        };
    }
}
