package io.calminer.domain.simulation.draw;

/** Independent uniforms, straight from the generator. */
final class PlainUniforms implements Uniforms {

    private final long seed;
    private final long[] drawKeys;
    private final long[] word0;
    private final long[] word1;

    PlainUniforms(Draws draws, long seed, int lanes) {
        this.seed = seed;
        this.drawKeys = new long[draws.names().size()];
        for (int m = 0; m < drawKeys.length; m++) {
            drawKeys[m] = draws.drawKey(m);
        }
        this.word0 = new long[lanes];
        this.word1 = new long[lanes];
    }

    @Override
    public void draw(int member, long firstIteration, int index, boolean both, double[] even, double[] odd, int lanes) {
        Threefry.uniforms(seed, drawKeys[member], firstIteration, index / 2, even, odd, word0, word1, lanes);
    }
}
