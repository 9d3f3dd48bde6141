import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import umontreal.ssj.probdist.BetaDist;
import umontreal.ssj.probdist.ContinuousDistribution;
import umontreal.ssj.probdist.LognormalDist;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.probdist.TriangularDist;
import umontreal.ssj.probdist.TruncatedDist;
import umontreal.ssj.probdist.UniformDist;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;

/** The copper mine W1 with SSJ, the simulation library of the University of Montreal: its streams and distributions. */
final class SsjMine {

    private static final double[][] FACTOR = PlainMine.cholesky();
    private static final ContinuousDistribution[] ALONE = {
        pert(0.80, 0.87, 0.91),
        pert(9, 10, 10.6),
        new TruncatedDist(new NormalDist(0.62, 0.05), 0.45, 0.80),
        new TriangularDist(1.5, 2.8, 2.0),
        new TriangularDist(28, 42, 32),
        new TruncatedDist(new NormalDist(8500, 800), 6000, 11500),
        new UniformDist(60, 110)
    };
    private static final ContinuousDistribution[] TOGETHER = {
        pert(8, 9.5, 13),
        new TriangularDist(1.8, 2.9, 2.1),
        new LognormalDist(Math.log(800), 0.15),
        new LognormalDist(Math.log(12), 0.25)
    };

    private final RandomStream stream = new MRG32k3a();

    public static void main(String[] arguments) throws IOException {
        PlainMine.serve(iterations -> new SsjMine().run(iterations));
    }

    private static ContinuousDistribution pert(double low, double mode, double high) {
        double a = 1 + 4 * (mode - low) / (high - low);
        double b = 1 + 4 * (high - mode) / (high - low);
        return new BetaDist(a, b, low, high);
    }

    private List<PlainMine.Found> run(int iterations) {
        List<PlainMine.Found> found = new ArrayList<>();
        for (int i = 0; i < iterations; i++) {
            found.add(PlainMine.compute(draw()));
        }
        return found;
    }

    private PlainMine.Drawn draw() {
        double[] alone = new double[ALONE.length];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = ALONE[i].inverseF(stream.nextDouble());
        }
        double[] z = scores(4);
        double[] together = new double[4];
        for (int i = 0; i < 4; i++) {
            double w = 0;
            for (int k = 0; k <= i; k++) {
                w += FACTOR[i][k] * z[k];
            }
            together[i] = TOGETHER[i].inverseF(NormalDist.cdf01(w));
        }
        double u = stream.nextDouble();
        double[] inputs = {
            alone[0],
            alone[1],
            alone[2],
            alone[3],
            together[1],
            together[0],
            alone[4],
            together[2],
            together[3],
            alone[5],
            alone[6],
            u < 0.5 ? 0.03 : u < 0.8 ? 0.04 : 0.05
        };
        return new PlainMine.Drawn(inputs, PlainMine.prices(alone[5], scores(20)), scores(20));
    }

    private double[] scores(int n) {
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = NormalDist.inverseF01(stream.nextDouble());
        }
        return scores;
    }
}
