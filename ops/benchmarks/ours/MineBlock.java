import io.calminer.domain.model.Model;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.simulation.draw.BlockSampler;
import io.calminer.domain.valuation.CashFlows;
import io.calminer.domain.valuation.PaybackLanes;
import io.calminer.domain.valuation.RateLanes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A block of iterations of the hand-written copper mine: one column for each value, plain loops over few columns, which
 * the compilers of HotSpot turn into vector instructions.
 */
final class MineBlock {

    static final int YEARS = 20;
    static final int LANES = 256;

    private static final double RATE = 0.08;
    /** Less than any reserve that is not 0: dividing by the larger of both needs no branch. */
    private static final double NEARLY_NONE = 1e-300;

    private final BlockSampler sampler;
    private final double[][] columns;
    private final double[] recovery;
    private final double[] throughput;
    private final double[] grade;
    private final double[] strip;
    private final double[] mining;
    private final double[] milling;
    private final double[] fixed;
    private final double[] capital;
    private final double[] sustaining;
    private final double[] charge;
    private final double[] royalty;
    private final double[][] prices = new double[YEARS][];
    private final double[][] noises = new double[YEARS][];
    private final double payable;
    private final double concentrate;
    private final double taxRate;
    private final double closure;

    private final double[] perTonne = column();
    private final double[] perMetal = column();
    private final double[][] reserve = {column(), column()};
    private final double[] ore = column();
    private final double[] revenue = column();
    private final double[] earned = column();
    private final double[] pool = column();
    private final double[] spent = column();
    private final double[] depreciation = column();
    private final double[] losses = column();
    private final double[][] flows = new double[YEARS + 1][LANES];

    private final double[] factors;
    private final RateLanes rates;
    private final PaybackLanes paybacks;
    private final byte[] statuses = new byte[LANES];
    private final byte[] reasons = new byte[LANES];
    private final double[][] metrics = new double[3][LANES];

    private final boolean full;
    private final List<String> names = new ArrayList<>();
    private final double[][] drivers;
    private final int[][] averaged;

    MineBlock(Scenario scenario, BlockSampler sampler, List<String> drawn, int[][] slots, boolean full) {
        Model model = scenario.model();
        this.sampler = sampler;
        this.full = full;
        double[] base = model.base();
        this.columns = new double[base.length][LANES];
        this.recovery = columns[model.slots("recovery")[1]];
        this.throughput = columns[model.slots("throughput")[1]];
        this.grade = columns[model.slots("grade")[1]];
        this.strip = columns[model.slots("strip")[1]];
        this.mining = columns[model.slots("mining_cost")[1]];
        this.milling = columns[model.slots("milling_cost")[1]];
        this.fixed = columns[model.slots("fixed_cost")[1]];
        this.capital = columns[model.slots("capital")[1]];
        this.sustaining = columns[model.slots("sustaining")[1]];
        this.charge = columns[model.slots("treatment_charge")[1]];
        this.royalty = columns[model.slots("royalty_rate")[1]];
        this.payable = base[model.slots("payable")[1]];
        this.concentrate = base[model.slots("concentrate_grade")[1]];
        this.taxRate = base[model.slots("tax_rate")[1]];
        this.closure = base[model.slots("closure_cost")[1]];
        double[] times = new double[YEARS + 1];
        for (int t = 0; t <= YEARS; t++) {
            times[t] = t;
            if (t > 0) {
                prices[t - 1] = columns[model.slots("price")[t]];
                noises[t - 1] = columns[model.slots("grade_noise")[t]];
            }
        }
        this.factors = CashFlows.of(new double[times.length], times).discountFactors(RATE);
        this.rates = RateLanes.of(times, RATE, LANES);
        this.paybacks = PaybackLanes.of(times);
        names.addAll(full ? drawn : Requests.INPUTS);
        this.drivers = new double[names.size()][];
        this.averaged = new int[names.size()][];
        for (int d = 0; d < drivers.length; d++) {
            averaged[d] = slots[drawn.indexOf(names.get(d))];
            drivers[d] = averaged[d].length == 1 ? columns[averaged[d][0]] : column();
        }
    }

    private static double[] column() {
        return new double[LANES];
    }

    boolean isFull() {
        return full;
    }

    List<String> names() {
        return names;
    }

    double[][] metrics() {
        return metrics;
    }

    /** The flows by year as a fan. */
    double[][] points() {
        return full ? flows : new double[0][];
    }

    double[][] drivers() {
        return drivers;
    }

    /** Draws and computes so many iterations from the first on. */
    void compute(long first, int n, long[] undefined) {
        sampler.fill(first, n, columns);
        perTonne(charge, perTonne, perMetal, payable, concentrate, n);
        Arrays.fill(reserve[0], 0, n, 185.0);
        Arrays.fill(losses, 0, n, 0.0);
        System.arraycopy(capital, 0, pool, 0, n);
        negate(capital, flows[0], n);
        double[] npv = metrics[0];
        discountFirst(flows[0], factors[0], npv, n);
        for (int t = 1; t <= YEARS; t++) {
            year(t, n);
            discount(flows[t], factors[t], npv, n);
        }
        for (int i = 0; i < n; i++) {
            undefined[0] += Double.isNaN(npv[i]) ? 1 : 0;
        }
        rates.solve(flows, n, metrics[1], statuses, reasons);
        paybacks.solve(flows, n, metrics[2]);
        for (int i = 0; i < n; i++) {
            metrics[2][i] = Math.abs(metrics[2][i]) < Double.POSITIVE_INFINITY ? metrics[2][i] : Double.NaN;
        }
        for (int d = 0; d < drivers.length; d++) {
            if (averaged[d].length > 1) {
                average(averaged[d], drivers[d], n);
            }
        }
    }

    private void year(int t, int n) {
        double ramp = t == 1 ? 0.6 : t == 2 ? 0.9 : 1.0;
        double[] open = reserve[1 - t % 2];
        double[] close = reserve[t % 2];
        mine(throughput, ramp, open, ore, close, n);
        sell(ore, grade, 1.12 - 0.012 * t, noises[t - 1], recovery, revenue, n);
        price(revenue, prices[t - 1], payable, perTonne, perMetal, n);
        pay(revenue, royalty, earned, n);
        operate(ore, fixed, mining, strip, 1.15 - 0.02 * t, milling, earned, n);
        depreciate(ore, open, sustaining, pool, spent, depreciation, n);
        if (t < YEARS) {
            tax(earned, depreciation, spent, losses, taxRate, flows[t], n);
        } else {
            taxAndClose(earned, depreciation, spent, losses, taxRate, closure, flows[t], n);
        }
    }

    private static void perTonne(
            double[] charge, double[] perTonne, double[] perMetal, double payable, double concentrate, int n) {
        for (int i = 0; i < n; i++) {
            perTonne[i] = charge[i] / concentrate;
            perMetal[i] = charge[i] * 2.20462 * payable;
        }
    }

    private static void negate(double[] x, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = 0.0 - x[i];
        }
    }

    private static void discountFirst(double[] flow, double factor, double[] npv, int n) {
        for (int i = 0; i < n; i++) {
            npv[i] = 0.0 + flow[i] * factor;
        }
    }

    private static void discount(double[] flow, double factor, double[] npv, int n) {
        for (int i = 0; i < n; i++) {
            npv[i] = npv[i] + flow[i] * factor;
        }
    }

    private static void mine(double[] throughput, double ramp, double[] open, double[] ore, double[] close, int n) {
        for (int i = 0; i < n; i++) {
            double milled = Math.min(throughput[i] * ramp, open[i]);
            ore[i] = milled;
            close[i] = open[i] - milled;
        }
    }

    /** The metal, in the place of the revenue. */
    private static void sell(
            double[] ore, double[] grade, double decline, double[] noise, double[] recovery, double[] metal, int n) {
        for (int i = 0; i < n; i++) {
            double head = grade[i] * decline * Math.max(0.2, 1 + 0.07 * noise[i]);
            metal[i] = ore[i] * head * recovery[i] * 0.01;
        }
    }

    private static void price(
            double[] metal, double[] price, double payable, double[] perTonne, double[] perMetal, int n) {
        for (int i = 0; i < n; i++) {
            metal[i] = metal[i] * (payable * price[i] - perTonne[i] - perMetal[i]);
        }
    }

    private static void pay(double[] revenue, double[] royalty, double[] earned, int n) {
        for (int i = 0; i < n; i++) {
            earned[i] = revenue[i] - royalty[i] * Math.max(revenue[i], 0.0);
        }
    }

    private static void operate(
            double[] ore,
            double[] fixed,
            double[] mining,
            double[] strip,
            double rise,
            double[] milling,
            double[] earned,
            int n) {
        for (int i = 0; i < n; i++) {
            double cost = fixed[i] * Math.min(1.0, ore[i]) + mining[i] * ore[i] * (1 + strip[i] * rise);
            earned[i] = earned[i] - (cost + milling[i] * ore[i]);
        }
    }

    private static void depreciate(
            double[] ore,
            double[] open,
            double[] sustaining,
            double[] pool,
            double[] spent,
            double[] depreciation,
            int n) {
        for (int i = 0; i < n; i++) {
            double more = sustaining[i] * Math.min(1.0, ore[i]);
            double all = pool[i] + more;
            double part = all * ore[i] / Math.max(open[i], NEARLY_NONE);
            spent[i] = more;
            depreciation[i] = part;
            pool[i] = all - part;
        }
    }

    private static void tax(
            double[] earned, double[] depreciation, double[] spent, double[] losses, double rate, double[] flow, int n) {
        for (int i = 0; i < n; i++) {
            double income = earned[i] - depreciation[i];
            double gain = Math.max(0.0, income);
            double used = Math.min(gain, losses[i]);
            losses[i] = losses[i] - used + Math.max(0.0, 0.0 - income);
            flow[i] = earned[i] - rate * (gain - used) - spent[i];
        }
    }

    private static void taxAndClose(
            double[] earned,
            double[] depreciation,
            double[] spent,
            double[] losses,
            double rate,
            double closure,
            double[] flow,
            int n) {
        for (int i = 0; i < n; i++) {
            double income = earned[i] - depreciation[i];
            double gain = Math.max(0.0, income);
            flow[i] = earned[i] - rate * (gain - Math.min(gain, losses[i])) - spent[i] - closure;
        }
    }

    private void average(int[] slots, double[] into, int n) {
        System.arraycopy(columns[slots[0]], 0, into, 0, n);
        for (int k = 1; k < slots.length; k++) {
            add(columns[slots[k]], into, n);
        }
        double share = 1.0 / slots.length;
        for (int i = 0; i < n; i++) {
            into[i] = into[i] * share;
        }
    }

    private static void add(double[] from, double[] into, int n) {
        for (int i = 0; i < n; i++) {
            into[i] = into[i] + from[i];
        }
    }
}
