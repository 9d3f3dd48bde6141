import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The copper mine W1 in Java without any library and without a thought of speed: java.util.Random and objects. */
final class NaiveMine {

    private static final double[][] FACTOR = PlainMine.cholesky();
    private static final double[] ABOVE = {
        0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376
    };
    private static final double[] BELOW = {
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };
    private static final double[] MILLING = pertTable(8, 9.5, 13);

    private final Random random = new Random(42);

    public static void main(String[] arguments) throws IOException {
        PlainMine.serve(iterations -> new NaiveMine().run(iterations));
    }

    private List<PlainMine.Found> run(int iterations) {
        List<PlainMine.Found> found = new ArrayList<>();
        for (int i = 0; i < iterations; i++) {
            found.add(PlainMine.compute(draw()));
        }
        return found;
    }

    private PlainMine.Drawn draw() {
        double[] w = new double[4];
        double[] z = scores(4);
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k <= i; k++) {
                w[i] += FACTOR[i][k] * z[k];
            }
        }
        double u = random.nextDouble();
        double longRun = truncated(8500, 800, 6000, 11500);
        double[] inputs = {
            pert(0.80, 0.87, 0.91),
            pert(9, 10, 10.6),
            truncated(0.62, 0.05, 0.45, 0.80),
            PlainMine.triangular(1.5, 2.0, 2.8, random.nextDouble()),
            PlainMine.triangular(1.8, 2.1, 2.9, cumulative(w[1])),
            quantile(MILLING, 8, 13, cumulative(w[0])),
            PlainMine.triangular(28, 32, 42, random.nextDouble()),
            Math.exp(Math.log(800) + 0.15 * w[2]),
            Math.exp(Math.log(12) + 0.25 * w[3]),
            longRun,
            60 + 50 * random.nextDouble(),
            u < 0.5 ? 0.03 : u < 0.8 ? 0.04 : 0.05
        };
        return new PlainMine.Drawn(inputs, PlainMine.prices(longRun, scores(20)), scores(20));
    }

    private double[] scores(int n) {
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = random.nextGaussian();
        }
        return scores;
    }

    private double truncated(double mean, double sd, double low, double high) {
        double x = mean + sd * random.nextGaussian();
        while (x < low || x > high) {
            x = mean + sd * random.nextGaussian();
        }
        return x;
    }

    private double pert(double low, double mode, double high) {
        double x = gamma(1 + 4 * (mode - low) / (high - low));
        double y = gamma(1 + 4 * (high - mode) / (high - low));
        return low + (high - low) * x / (x + y);
    }

    /** Marsaglia, Tsang, A simple method for generating gamma variables, 2000; for shapes of at least 1. */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double z = random.nextGaussian();
            double v = Math.pow(1 + c * z, 3);
            if (v > 0 && Math.log(random.nextDouble()) < z * z / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** The normal cumulative after Hart, Computer Approximations, as Java has none. */
    private static double cumulative(double z) {
        double x = Math.abs(z);
        double above = 3.52624965998911e-2;
        for (double c : ABOVE) {
            above = above * x + c;
        }
        double below = 8.83883476483184e-2;
        for (double c : BELOW) {
            below = below * x + c;
        }
        double tail = Math.exp(-x * x / 2) * above / below;
        return z > 0 ? 1 - tail : tail;
    }

    private static double[] pertTable(double low, double mode, double high) {
        int steps = 4000;
        double a = 4 * (mode - low) / (high - low);
        double b = 4 * (high - mode) / (high - low);
        double[] cumulative = new double[steps + 1];
        for (int i = 1; i <= steps; i++) {
            cumulative[i] = cumulative[i - 1] + density(a, b, (i - 1.0) / steps) + density(a, b, (double) i / steps);
        }
        double whole = cumulative[steps];
        for (int i = 0; i <= steps; i++) {
            cumulative[i] /= whole;
        }
        return cumulative;
    }

    private static double density(double a, double b, double x) {
        return Math.pow(x, a) * Math.pow(1 - x, b);
    }

    private static double quantile(double[] cumulative, double low, double high, double u) {
        int at = java.util.Arrays.binarySearch(cumulative, u);
        int i = Math.max(1, Math.min(cumulative.length - 1, at < 0 ? -at - 1 : at));
        double share = (u - cumulative[i - 1]) / (cumulative[i] - cumulative[i - 1]);
        return low + (high - low) * (i - 1 + share) / (cumulative.length - 1);
    }
}
