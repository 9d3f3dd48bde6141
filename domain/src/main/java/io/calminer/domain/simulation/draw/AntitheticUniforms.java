package io.calminer.domain.simulation.draw;

/**
 * Uniforms in pairs: iteration 2j has the plain uniform u of iteration j, iteration 2j + 1 has 1 − u.
 *
 * <p>Source: Hammersley, Morton, "A new Monte Carlo technique: antithetic variates", 1956.
 */
record AntitheticUniforms(PlainUniforms plain) implements Uniforms {

    @Override
    public void draw(int member, long firstIteration, int index, boolean both, double[] even, double[] odd, int lanes) {
        int shift = (int) (firstIteration & 1);
        plain.draw(member, firstIteration >> 1, index, both, even, odd, (shift + lanes + 1) / 2);
        spread(even, shift, lanes);
        if (both) {
            spread(odd, shift, lanes);
        }
    }

    /** Gives each uniform to the two iterations of its pair, from the last lane back so that none is read too late. */
    private static void spread(double[] u, int shift, int lanes) {
        for (int i = lanes - 1; i >= 0; i--) {
            double own = u[(shift + i) >> 1];
            // exact: a uniform is an odd multiple of 2^-53
            u[i] = ((shift + i) & 1) == 0 ? own : 1 - own;
        }
    }
}
