package io.calminer.domain.simulation.draw;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How the uniforms of an input are spread over the iterations. */
public enum Sampling {
    /** Independent iterations. */
    PLAIN,
    /** Pairs of iterations with u and 1 − u, which cancel what is odd about a median. */
    ANTITHETIC,
    /** Latin hypercubes: each of n equal strata of every input is drawn from once in n iterations. */
    LATIN_HYPERCUBE,
    /** Scrambled Sobol points: every elementary interval of base 2 has its share of the iterations. */
    SOBOL;

    /** Whether the iterations come in several randomisations, independent of one another, which tell the error. */
    public boolean isRandomized() {
        return this == LATIN_HYPERCUBE || this == SOBOL;
    }

    /** The name as people write it, such as {@code latin-hypercube}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All samplings by name. */
    public static Map<String, Sampling> byText() {
        Map<String, Sampling> samplings = new LinkedHashMap<>();
        for (Sampling sampling : values()) {
            samplings.put(sampling.text(), sampling);
        }
        return samplings;
    }
}
