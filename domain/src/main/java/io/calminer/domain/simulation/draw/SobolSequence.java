package io.calminer.domain.simulation.draw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The Sobol sequence in base 2, with the direction numbers of Joe and Kuo.
 *
 * <p>The point k of a dimension is the exclusive or of the direction numbers V_j over the digits j of k's Gray code
 * k ⊕ (k ÷ 2), so that the next point differs by one of them. A dimension's V come from a primitive polynomial of degree
 * s with coefficients a and the numbers m_1 … m_s: V_j = m_j·2^(32 − j), further on V_j = a_1 V_(j−1) ⊕ … ⊕ a_(s−1)
 * V_(j−s+1) ⊕ V_(j−s) ⊕ V_(j−s)·2^(−s).
 *
 * <p>Sources: Sobol, 1967; Antonov, Saleev, 1979; Joe, Kuo, "Constructing Sobol sequences with better two-dimensional
 * projections", SIAM Journal on Scientific Computing 30, 2008, whose numbers are a resource beside this class.
 */
public final class SobolSequence {

    /** The dimensions that have direction numbers. */
    public static final int DIMENSIONS = 2048;

    private static final String RESOURCE = "joe-kuo-directions.txt";
    private static final int DIGITS = 32;

    private SobolSequence() {}

    /**
     * The direction numbers of the first dimensions.
     *
     * @param dimensions how many, at most {@link #DIMENSIONS}
     * @return by dimension and digit, as 32 digits after the point
     */
    public static int[][] directions(int dimensions) {
        int[][] directions = new int[dimensions][];
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource(), StandardCharsets.UTF_8))) {
            for (int d = 0; d < dimensions; d++) {
                directions[d] = d == 0 ? ofFirst() : of(numbers(lines));
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("The direction numbers cannot be read.", damaged);
        }
        return directions;
    }

    /** The point of a dimension as 32 digits after the point. */
    public static int point(int number, int[] directions) {
        int point = 0;
        int code = number ^ (number >>> 1);
        for (int digit = 0; code != 0; digit++, code >>>= 1) {
            if ((code & 1) != 0) {
                point ^= directions[digit];
            }
        }
        return point;
    }

    private static InputStream resource() {
        InputStream stream = SobolSequence.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("The direction numbers are missing beside the class.");
        }
        return stream;
    }

    /** The numbers of the next line that is no comment: dimension, degree, coefficients, m. */
    private static int[] numbers(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && line.startsWith("#")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException("There are fewer dimensions than " + DIMENSIONS + ".");
        }
        String[] parts = line.split(" ", -1);
        int[] numbers = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }

    private static int[] ofFirst() {
        int[] v = new int[DIGITS];
        for (int j = 0; j < DIGITS; j++) {
            v[j] = 1 << (DIGITS - 1 - j);
        }
        return v;
    }

    private static int[] of(int[] numbers) {
        int degree = numbers[1];
        int coefficients = numbers[2];
        int[] v = new int[DIGITS];
        for (int j = 0; j < DIGITS; j++) {
            if (j < degree) {
                v[j] = numbers[3 + j] << (DIGITS - 1 - j);
                continue;
            }
            v[j] = v[j - degree] ^ (v[j - degree] >>> degree);
            for (int i = 1; i < degree; i++) {
                if (((coefficients >> (degree - 1 - i)) & 1) != 0) {
                    v[j] ^= v[j - i];
                }
            }
        }
        return v;
    }
}
