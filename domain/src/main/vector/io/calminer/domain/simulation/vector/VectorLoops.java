package io.calminer.domain.simulation.vector;

import io.calminer.domain.program.Accelerator;
import io.calminer.domain.program.Elementary;
import io.calminer.domain.simulation.distribution.StandardNormal;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops of {@link Accelerator} in the vector instructions of the processor.
 *
 * <p>Every lane takes the steps of the plain loop, in its order and with its constants, so that every bit is the same: a
 * test holds each loop to its plain one. What the plain loops cannot do is gained: the words of Threefry stay in
 * registers over all 20 rounds, words become uniforms by their bits, both branches of the normal quantile are blended, and
 * the power of two is applied where the polynomial ends. The rare lanes beyond the range of a loop are done singly.
 */
public final class VectorLoops implements Accelerator.Loops {

    private static final VectorSpecies<Double> LANES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> WORDS = LongVector.SPECIES_PREFERRED;
    private static final int STEP = LANES.length();

    private static final long PARITY = 0x1BD11BDAA9FC1A22L;
    private static final long BITS_OF_ONE = 0x3FF0000000000000L;

    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN_2 = 0.6931471805599453;
    private static final double LN_2_REST = 2.3190468138462996e-17;
    private static final double LN_2_HIGH = 0.6931467056274414;
    private static final double LN_2_LOW = 4.7493250390316726e-07;
    private static final double ROUNDER = 6755399441055744.0;
    private static final long BITS_OF_ROUNDER = 0x4338000000000000L;
    private static final long BITS_OF_ROOT = 0x3FE6A09E667F3BCDL;
    private static final double SAFE = 708.0;
    private static final double SPLIT = 0.475;
    private static final double SPLIT_SQUARED = 0.225625;
    private static final double NEAR = 5.0;

    private static final Pass CENTRES = VectorLoops::centres;
    private static final Pass LOGARITHMS = VectorLoops::logarithms;
    private static final Pass TAILS = VectorLoops::tails;
    private static final Pass[] PASSES = {CENTRES, LOGARITHMS, TAILS};

    /**
     * One loop of several over a column, reached through an array: a call of which the compiler cannot tell the target is
     * not inlined, and each loop keeps its vectors in registers.
     */
    private interface Pass {
        void run(double[] p, double[] z, int lanes);
    }

    @Override
    public String name() {
        return "vector-" + LANES.vectorBitSize();
    }

    @Override
    public int step() {
        return STEP;
    }

    @Override
    public void uniforms(
            long k0,
            long k1,
            long counter0,
            long counter1,
            double[] even,
            double[] odd,
            long[] word0,
            long[] word1,
            int lanes) {
        long k2 = PARITY ^ k0 ^ k1;
        count(counter0 + k0, counter1 + k1, word0, word1, lanes);
        eightRounds(k1, k2 + 1, k2, k0 + 2, word0, word1, lanes);
        eightRounds(k0, k1 + 3, k1, k2 + 4, word0, word1, lanes);
        fourRounds(k2, k0 + 5, word0, word1, even, odd, lanes);
    }

    private static void count(long first, long same, long[] word0, long[] word1, int lanes) {
        for (int i = 0; i < lanes; i++) {
            word0[i] = first + i;
            word1[i] = same;
        }
    }

    /** Eight rounds: with more steps in one method the compiler takes vectors out of their registers. */
    private static void eightRounds(
            long inject0, long inject1, long inject2, long inject3, long[] word0, long[] word1, int lanes) {
        for (int i = 0; i < lanes; i += STEP) {
            LongVector a = LongVector.fromArray(WORDS, word0, i);
            LongVector b = LongVector.fromArray(WORDS, word1, i);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 16).lanewise(VectorOperators.XOR, a);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 42).lanewise(VectorOperators.XOR, a);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 12).lanewise(VectorOperators.XOR, a);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 31).lanewise(VectorOperators.XOR, a);
            a = a.add(inject0);
            b = b.add(inject1);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 16).lanewise(VectorOperators.XOR, a);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 32).lanewise(VectorOperators.XOR, a);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 24).lanewise(VectorOperators.XOR, a);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 21).lanewise(VectorOperators.XOR, a);
            a.add(inject2).intoArray(word0, i);
            b.add(inject3).intoArray(word1, i);
        }
    }

    private static void fourRounds(
            long inject0, long inject1, long[] word0, long[] word1, double[] even, double[] odd, int lanes) {
        for (int i = 0; i < lanes; i += STEP) {
            LongVector a = LongVector.fromArray(WORDS, word0, i);
            LongVector b = LongVector.fromArray(WORDS, word1, i);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 16).lanewise(VectorOperators.XOR, a);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 42).lanewise(VectorOperators.XOR, a);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 12).lanewise(VectorOperators.XOR, a);
            a = a.add(b);
            b = b.lanewise(VectorOperators.ROL, 31).lanewise(VectorOperators.XOR, a);
            uniform(a.add(inject0)).intoArray(even, i);
            uniform(b.add(inject1)).intoArray(odd, i);
        }
    }

    /** 1 + k·2⁻⁵² has the upper 52 bits k of a word behind its point; each step is exact. */
    private static DoubleVector uniform(LongVector word) {
        return word.lanewise(VectorOperators.LSHR, 12)
                .lanewise(VectorOperators.OR, BITS_OF_ONE)
                .reinterpretAsDoubles()
                .sub(1.0)
                .add(0x1p-53);
    }

    @Override
    public void scores(double[] p, double[] z, int lanes) {
        for (Pass pass : PASSES) {
            pass.run(p, z, lanes);
        }
    }

    private static VectorMask<Double> outside(DoubleVector q) {
        return q.abs().compare(VectorOperators.GT, SPLIT);
    }

    private static void centres(double[] p, double[] z, int lanes) {
        for (int i = 0; i < lanes; i += STEP) {
            centre(DoubleVector.fromArray(LANES, p, i).sub(0.5)).intoArray(z, i);
        }
    }

    /** Sets lanes outside of the centre to √(−ln min(p, 1 − p)): NaN or large where that is not a normal number. */
    private static void logarithms(double[] p, double[] z, int lanes) {
        for (int i = 0; i < lanes; i += STEP) {
            DoubleVector u = DoubleVector.fromArray(LANES, p, i);
            VectorMask<Double> outside = outside(u.sub(0.5));
            if (outside.anyTrue()) {
                DoubleVector root = rootOfLogarithm(u.min(of(1.0).sub(u)));
                DoubleVector.fromArray(LANES, z, i).blend(root, outside).intoArray(z, i);
            }
        }
    }

    private static void tails(double[] p, double[] z, int lanes) {
        for (int i = 0; i < lanes; i += STEP) {
            DoubleVector q = DoubleVector.fromArray(LANES, p, i).sub(0.5);
            VectorMask<Double> outside = outside(q);
            if (outside.anyTrue()) {
                DoubleVector root = DoubleVector.fromArray(LANES, z, i);
                DoubleVector size = near(root.sub(1.6));
                DoubleVector tail = size.blend(size.neg(), q.compare(VectorOperators.LT, 0.0));
                root.blend(tail, outside).intoArray(z, i);
                if (!root.compare(VectorOperators.LE, NEAR).allTrue()) {
                    singly(p, z, i);
                }
            }
        }
    }

    /** One lane after the other, where a probability is so near to 0 or 1 that other polynomials hold. */
    private static void singly(double[] p, double[] z, int at) {
        for (int i = at; i < at + STEP; i++) {
            z[i] = p[i] >= 0 && p[i] <= 1 ? StandardNormal.quantile(p[i]) : Double.NaN;
        }
    }

    private static DoubleVector centre(DoubleVector q) {
        DoubleVector r = q.neg().fma(q, of(SPLIT_SQUARED));
        DoubleVector above = of(45542827.84441929).fma(r, of(796519044.5475732));
        above = above.fma(r, of(2067520221.5750532));
        above = above.fma(r, of(1807416267.3551304));
        above = above.fma(r, of(702446977.5196356));
        above = above.fma(r, of(139173244.21631834));
        above = above.fma(r, of(15123770.50512939));
        above = above.fma(r, of(930007.5869018489));
        above = above.fma(r, of(32030.055065902652));
        above = above.fma(r, of(572.8539918532401));
        above = above.fma(r, of(4.1262399674527455));
        DoubleVector below = of(106317846.75661203).fma(r, of(748216681.5070615));
        below = below.fma(r, of(1290119968.001413));
        below = below.fma(r, of(872139719.4799333));
        below = below.fma(r, of(282537898.639306));
        below = below.fma(r, of(48812209.85820738));
        below = below.fma(r, of(4766447.641451927));
        below = below.fma(r, of(269050.58891303366));
        below = below.fma(r, of(8640.24409832197));
        below = below.fma(r, of(145.80515339115638));
        below = below.fma(r, of(1.0));
        return q.mul(above).div(below);
    }

    /** √(−ln x) for normal x: NaN or beyond the near tail for all others. */
    private static DoubleVector rootOfLogarithm(DoubleVector x) {
        LongVector bits = x.reinterpretAsLongs();
        LongVector steps = bits.sub(BITS_OF_ROOT).lanewise(VectorOperators.ASHR, 52);
        DoubleVector f = bits.sub(steps.lanewise(VectorOperators.LSHL, 52))
                .reinterpretAsDoubles()
                .sub(1.0);
        DoubleVector k = steps.add(BITS_OF_ROUNDER).reinterpretAsDoubles().sub(ROUNDER);
        DoubleVector s = f.div(f.add(2.0));
        DoubleVector z = s.mul(s);
        DoubleVector rest = of(0.13088034850927555).fma(z, of(0.13268638369266825));
        rest = rest.fma(z, of(0.15386244737621665));
        rest = rest.fma(z, of(0.18181795547521137));
        rest = rest.fma(z, of(0.22222222392581045));
        rest = rest.fma(z, of(0.28571428570799784));
        rest = rest.fma(z, of(0.40000000000000885));
        rest = rest.fma(z, of(0.6666666666666666));
        DoubleVector halfSquare = f.mul(0.5).mul(f);
        DoubleVector small = k.fma(of(LN_2_LOW), s.mul(rest.fma(z, halfSquare)));
        return k.fma(of(LN_2_HIGH), f.sub(halfSquare.sub(small))).neg().sqrt();
    }

    private static DoubleVector near(DoubleVector r) {
        DoubleVector above = of(0.0007745450142783414).fma(r, of(0.022723844989269184));
        above = above.fma(r, of(0.2417807251774506));
        above = above.fma(r, of(1.2704582524523684));
        above = above.fma(r, of(3.6478483247632045));
        above = above.fma(r, of(5.769497221460691));
        above = above.fma(r, of(4.630337846156546));
        above = above.fma(r, of(1.4234371107496835));
        DoubleVector below = of(1.0507500716444169e-09).fma(r, of(0.0005475938084995345));
        below = below.fma(r, of(0.015198666563616457));
        below = below.fma(r, of(0.14810397642748008));
        below = below.fma(r, of(0.6897673349851));
        below = below.fma(r, of(1.6763848301838038));
        below = below.fma(r, of(2.053191626637759));
        below = below.fma(r, of(1.0));
        return above.div(below);
    }

    @Override
    public void exp(double scale, double shift, double[] x, double[] y, int lanes) {
        DoubleVector factor = of(scale);
        DoubleVector added = of(shift);
        for (int i = 0; i < lanes; i += STEP) {
            DoubleVector exponent = factor.fma(DoubleVector.fromArray(LANES, x, i), added);
            reduced(exponent).intoArray(y, i);
            if (!exponent.abs().compare(VectorOperators.LT, SAFE).allTrue()) {
                singly(scale, shift, x, y, i);
            }
        }
    }

    private static void singly(double scale, double shift, double[] x, double[] y, int at) {
        for (int i = at; i < at + STEP; i++) {
            y[i] = Elementary.exp(Math.fma(scale, x[i], shift));
        }
    }

    private static DoubleVector reduced(DoubleVector x) {
        DoubleVector rounded = x.fma(of(LOG2_E), of(ROUNDER));
        DoubleVector k = rounded.sub(ROUNDER).neg();
        DoubleVector r = k.fma(of(LN_2_REST), k.fma(of(LN_2), x));
        DoubleVector s = r.mul(r);
        DoubleVector even = of(2.0914686968086876e-09).fma(s, of(2.75572736431103e-07));
        DoubleVector odd = of(2.5105217004720745e-08).fma(s, of(2.7557255400206422e-06));
        even = even.fma(s, of(2.4801587325547743e-05));
        odd = odd.fma(s, of(0.00019841269874820627));
        even = even.fma(s, of(0.0013888888888883748));
        odd = odd.fma(s, of(0.008333333333326136));
        even = even.fma(s, of(0.04166666666666667));
        odd = odd.fma(s, of(0.1666666666666667));
        even = even.fma(s, of(0.5));
        DoubleVector result = s.fma(odd.fma(r, even), r).add(1.0);
        LongVector power = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
        return result.reinterpretAsLongs().add(power).reinterpretAsDoubles();
    }

    private static DoubleVector of(double constant) {
        return DoubleVector.broadcast(LANES, constant);
    }
}
