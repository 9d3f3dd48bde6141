import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** The copper mine W1 as most people would write it in Java: an object for each iteration, lists, sorting. */
final class PlainMine {

    static final int YEARS = 20;
    static final double HURDLE = 0.08;
    private static final double[][] CORRELATION = {
        {1, 0.6, 0.4, 0.3}, {0.6, 1, 0.4, 0.3}, {0.4, 0.4, 1, 0.5}, {0.3, 0.3, 0.5, 1}
    };
    private static final int GRID = 140;

    private PlainMine() {}

    /** What is drawn in one iteration, the inputs in the order of the statistics. */
    record Drawn(double[] inputs, double[] prices, double[] noises) {}

    /** What one iteration found; NaN where there is none. */
    record Found(double[] inputs, double npv, double rate, double payback) {}

    static double[][] cholesky() {
        double[][] lower = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = CORRELATION[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        return lower;
    }

    static double triangular(double low, double mode, double high, double u) {
        return u < (mode - low) / (high - low)
                ? low + Math.sqrt(u * (high - low) * (mode - low))
                : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
    }

    /** The yearly prices from yearly normal scores. */
    static double[] prices(double longRun, double[] scores) {
        double kappa = 0.35;
        double sigma = 0.24;
        double decay = Math.exp(-kappa);
        double spread = sigma * Math.sqrt((1 - Math.exp(-2 * kappa)) / (2 * kappa));
        double level = Math.log(longRun) - sigma * sigma / (4 * kappa);
        double x = Math.log(8800);
        double[] prices = new double[YEARS];
        for (int t = 0; t < YEARS; t++) {
            x = decay * x + (1 - decay) * level + spread * scores[t];
            prices[t] = Math.exp(x);
        }
        return prices;
    }

    static Found compute(Drawn drawn) {
        List<Double> flows = flows(drawn);
        return new Found(drawn.inputs(), valueAt(flows, 1 / (1 + HURDLE)), internalRate(flows), payback(flows));
    }

    private static List<Double> flows(Drawn drawn) {
        double[] in = drawn.inputs();
        double remaining = 185;
        double pool = in[7];
        double losses = 0;
        List<Double> flows = new ArrayList<>();
        flows.add(-in[7]);
        for (int t = 1; t <= YEARS; t++) {
            double ramp = t == 1 ? 0.6 : t == 2 ? 0.9 : 1;
            double noise = Math.max(0.2, 1 + 0.07 * drawn.noises()[t - 1]);
            double grade = in[2] * (1.12 - 0.012 * t) / 100 * noise;
            double ore = Math.min(in[1] * ramp, remaining);
            double metal = ore * grade * in[0];
            double nsr = metal * (0.965 * drawn.prices()[t - 1] - in[10] / 0.28 - in[10] * 2.20462 * 0.965);
            double active = Math.min(1, ore);
            double opex = in[6] * active + in[4] * ore * (1 + in[3] * (1.15 - 0.02 * t)) + in[5] * ore;
            double sustaining = in[8] * active;
            pool += sustaining;
            double depreciation = remaining > 0 ? pool * ore / remaining : 0;
            pool -= depreciation;
            double ebitda = nsr - in[11] * Math.max(nsr, 0) - opex;
            double taxable = ebitda - depreciation;
            double used = Math.min(Math.max(taxable, 0), losses);
            losses += Math.max(-taxable, 0) - used;
            flows.add(ebitda - 0.27 * (Math.max(taxable, 0) - used) - sustaining - (t == YEARS ? 40 : 0));
            remaining -= ore;
        }
        return flows;
    }

    private static double valueAt(List<Double> flows, double z) {
        double sum = 0;
        for (int t = YEARS; t >= 0; t--) {
            sum = sum * z + flows.get(t);
        }
        return sum;
    }

    private static double bisected(List<Double> flows, double from, double to) {
        double low = from;
        double high = to;
        boolean below = valueAt(flows, low) < 0;
        for (int i = 0; i < 45; i++) {
            double middle = (low + high) / 2;
            if ((valueAt(flows, middle) < 0) == below) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double internalRate(List<Double> flows) {
        double sum = flows.get(0);
        int changes = 0;
        for (int t = 1; t <= YEARS; t++) {
            changes += sum < 0 != sum + flows.get(t) < 0 ? 1 : 0;
            sum += flows.get(t);
        }
        if (changes == 1 && sum > 0) {
            return 1 / bisected(flows, 0, 1) - 1;
        }
        double best = Double.NaN;
        for (int i = 1; i <= GRID; i++) {
            double from = Math.exp(-2 + 0.05 * (i - 1));
            double to = Math.exp(-2 + 0.05 * i);
            if (valueAt(flows, from) < 0 != valueAt(flows, to) < 0) {
                double rate = 1 / bisected(flows, from, to) - 1;
                best = Math.abs(rate - HURDLE) < Math.abs(best - HURDLE) || Double.isNaN(best) ? rate : best;
            }
        }
        return best;
    }

    private static double payback(List<Double> flows) {
        double sum = flows.get(0);
        for (int t = 1; t <= YEARS; t++) {
            double before = sum;
            sum += flows.get(t);
            if (before < 0 && sum >= 0) {
                return t - 1 - before / flows.get(t);
            }
        }
        return Double.NaN;
    }

    private static String statistics(List<Found> all) {
        double[] npv = all.stream().mapToDouble(Found::npv).toArray();
        double mean = Arrays.stream(npv).average().orElseThrow();
        double squares = Arrays.stream(npv).map(x -> (x - mean) * (x - mean)).sum();
        double[] sorted = npv.clone();
        Arrays.sort(sorted);
        double[] rates = all.stream().mapToDouble(Found::rate).filter(x -> !Double.isNaN(x)).sorted().toArray();
        double[] years = all.stream().mapToDouble(Found::payback).filter(x -> !Double.isNaN(x)).sorted().toArray();
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "\"mean\": %f, \"sd\": %f", mean, Math.sqrt(squares / (npv.length - 1))));
        for (int p : new int[] {5, 10, 50, 90, 95}) {
            text.append(String.format(
                    Locale.ROOT,
                    ", \"p%d\": %f, \"irr%d\": %f, \"payback%d\": %f",
                    p,
                    percentile(sorted, p),
                    p,
                    percentile(rates, p),
                    p,
                    percentile(years, p)));
        }
        double worst = Arrays.stream(sorted, 0, sorted.length / 20).average().orElseThrow();
        text.append(String.format(Locale.ROOT, ", \"var95\": %f, \"cvar95\": %f", -percentile(sorted, 5), -worst));
        int[] bars = new int[50];
        double span = sorted[sorted.length - 1] - sorted[0];
        for (double x : npv) {
            bars[Math.min(49, (int) ((x - sorted[0]) / span * 50))]++;
        }
        double[] own = ranks(npv);
        IntFunction<String> correlation = d ->
                Double.toString(correlation(ranks(all.stream().mapToDouble(found -> found.inputs()[d]).toArray()), own));
        return text + ", \"histogram\": " + Arrays.toString(bars) + ", \"correlations\": ["
                + java.util.stream.IntStream.range(0, 12).mapToObj(correlation).collect(Collectors.joining(", ")) + "]";
    }

    private static double percentile(double[] sorted, int p) {
        double place = (sorted.length - 1) * p / 100.0;
        int i = (int) place;
        return sorted[i] + (place - i) * (sorted[Math.min(i + 1, sorted.length - 1)] - sorted[i]);
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(sorted, values[i]);
            int first = at;
            int last = at;
            if (sorted.length > 1 && (at > 0 && sorted[at - 1] == values[i] || at + 1 < sorted.length && sorted[at + 1] == values[i])) {
                first = bound(sorted, Math.nextDown(values[i]));
                last = bound(sorted, values[i]) - 1;
            }
            ranks[i] = (first + last) / 2.0;
        }
        return ranks;
    }

    /** How many values are at or below x. */
    private static int bound(double[] sorted, double x) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double covariance = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < x.length; i++) {
            covariance += (x[i] - meanX) * (y[i] - meanY);
            squaresX += (x[i] - meanX) * (x[i] - meanX);
            squaresY += (y[i] - meanY) * (y[i] - meanY);
        }
        return covariance / Math.sqrt(squaresX * squaresY);
    }

    /** Answers lines with a number of iterations by lines of JSON until there are no more. */
    static void serve(IntFunction<List<Found>> run) throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println("ready");
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            long processor = system.getProcessCpuTime();
            long start = System.nanoTime();
            String answer = statistics(run.apply(Integer.parseInt(line.trim().split(" ")[0])));
            System.out.printf(
                    Locale.ROOT,
                    "{\"seconds\": %.9f, \"cpu\": %.9f, %s}%n",
                    (System.nanoTime() - start) / 1e9,
                    (system.getProcessCpuTime() - processor) / 1e9,
                    answer);
        }
    }
}
