package io.calminer.domain.project;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.project.ProcessItem.Range;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.distribution.Sampler;
import io.calminer.domain.simulation.process.Autoregression;
import io.calminer.domain.simulation.process.Bootstrap;
import io.calminer.domain.simulation.process.Deviation;
import io.calminer.domain.simulation.process.Event;
import io.calminer.domain.simulation.process.GeometricBrownianMotion;
import io.calminer.domain.simulation.process.Merton;
import io.calminer.domain.simulation.process.Operand;
import io.calminer.domain.simulation.process.OrnsteinUhlenbeck;
import io.calminer.domain.simulation.process.Process;
import io.calminer.domain.simulation.process.Schwartz;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The types of a process: the name of each law and how its parameters are read. */
final class ProcessFamilies {

    /** By name. */
    static final Map<String, Function<ProcessItem, Process>> ALL = all();

    private static final int MOST_OBSERVATIONS = 10_000;

    /** Two observations that are alike. */
    private static final double[] NO_HISTORY = {1, 1};

    private ProcessFamilies() {}

    private static Map<String, Function<ProcessItem, Process>> all() {
        Map<String, Function<ProcessItem, Process>> all = new TreeMap<>();
        all.put("schwartz", ProcessFamilies::schwartz);
        all.put("deck", ProcessFamilies::deck);
        all.put("gbm", ProcessFamilies::gbm);
        all.put("ornstein_uhlenbeck", ProcessFamilies::ornsteinUhlenbeck);
        all.put("merton", ProcessFamilies::merton);
        all.put("ar1", ProcessFamilies::ar1);
        all.put("bootstrap", ProcessFamilies::bootstrap);
        all.put("event", ProcessFamilies::event);
        return Collections.unmodifiableMap(all);
    }

    /** What the long-run level of a Schwartz process states. */
    private enum LongRun {
        /** The mean towards which the price itself tends. */
        MEAN,
        /** The level whose logarithm is Schwartz's own μ. */
        SCHWARTZ
    }

    /** What is drawn again from history. */
    private enum Resample {
        RETURNS,
        LEVELS
    }

    /** How often an event may happen. */
    private enum Chance {
        /** Once within its window, with its probability. */
        ONCE,
        /** In each period anew, with its probability in each year. */
        YEARLY
    }

    private static Process schwartz(ProcessItem item) {
        Operand start = item.level("start", Range.POSITIVE);
        Operand longRun = item.level("long_run", Range.POSITIVE);
        LongRun meaning = item.fields().choice("long_run_is", LongRun.class, LongRun.MEAN);
        Operand reversion = item.plain("reversion", Range.POSITIVE);
        Operand volatility = item.plain("volatility", Range.NOT_NEGATIVE);
        double[] steps = item.steps();
        int[] slots = item.declare(start);
        return new Schwartz(start, longRun, meaning == LongRun.MEAN, reversion, volatility, steps, slots);
    }

    private static Process deck(ProcessItem item) {
        Formula deck = item.context().formula(item.fields(), "deck");
        Operand reversion = item.plain("reversion", Range.NOT_NEGATIVE);
        Operand volatility = item.plain("volatility", Range.NOT_NEGATIVE);
        double[] steps = item.steps();
        // a wrong deck is told already
        int[] slots = item.declareDeviation(deck == null ? Formula.parse("1") : deck);
        return new Deviation(reversion, volatility, steps, slots);
    }

    private static Process gbm(ProcessItem item) {
        Operand start = item.level("start", Range.POSITIVE);
        Operand drift = item.plain("drift", Range.ANY);
        Operand volatility = item.plain("volatility", Range.NOT_NEGATIVE);
        double[] steps = item.steps();
        return new GeometricBrownianMotion(start, drift, volatility, steps, item.declare(start));
    }

    private static Process ornsteinUhlenbeck(ProcessItem item) {
        Operand start = item.level("start", Range.ANY);
        Operand longRun = item.level("long_run", Range.ANY);
        Operand reversion = item.plain("reversion", Range.NOT_NEGATIVE);
        Operand volatility = item.level("volatility", Range.NOT_NEGATIVE);
        double[] steps = item.steps();
        return new OrnsteinUhlenbeck(start, longRun, reversion, volatility, steps, item.declare(start));
    }

    private static Process merton(ProcessItem item) {
        Operand start = item.level("start", Range.POSITIVE);
        Operand drift = item.plain("drift", Range.ANY);
        Operand volatility = item.plain("volatility", Range.NOT_NEGATIVE);
        Operand rate = item.plain("jump_rate", Range.RATE);
        Operand mean = item.plain("jump_mean", Range.ANY);
        Operand sd = item.plain("jump_sd", Range.NOT_NEGATIVE);
        double[] steps = item.steps();
        return new Merton(start, drift, volatility, rate, mean, sd, steps, item.declare(start));
    }

    private static Process ar1(ProcessItem item) {
        Operand start = item.level("start", Range.ANY);
        Operand mean = item.level("mean", Range.ANY);
        Operand share = item.plain("autocorrelation", Range.SHARE);
        Operand sd = item.level("sd", Range.NOT_NEGATIVE);
        double[] steps = item.steps();
        boolean whole = Arrays.stream(steps).allMatch(years -> years == Math.rint(years));
        if (share.isConstant() && share.constant() < 0 && !whole) {
            item.problem(PlanRule.PROCESS_SHARE, "autocorrelation", item.key());
        }
        return new Autoregression(start, mean, share, sd, steps, item.declare(start));
    }

    private static Process bootstrap(ProcessItem item) {
        Operand start = item.level("start", Range.ANY);
        Resample resample = item.fields().choice("resample", Resample.class, Resample.RETURNS);
        double[] history = history(item, resample == Resample.RETURNS);
        Calendar.Length interval = item.fields().choice("interval", Calendar.Length.class, Calendar.Length.YEAR);
        int most = resample == Resample.RETURNS ? history.length - 1 : history.length;
        int block = item.fields().integer("block", 1, MOST_OBSERVATIONS, 1);
        if (block > most) {
            // of a wrong history, which is told, nothing more is known
            if (history != NO_HISTORY) {
                item.problem(PlanRule.PROCESS_BLOCK, "block", item.key(), most, block);
            }
            block = 1;
        }
        int[] steps = intervals(item, interval);
        if (resample == Resample.RETURNS && start.isConstant() && !(start.constant() > 0)) {
            item.problem(PlanRule.PROCESS_RANGE, "start", "start", "above 0", start.constant());
        }
        int[] slots = item.declare(start);
        return resample == Resample.RETURNS
                ? Bootstrap.ofReturns(start, history, block, steps, slots)
                : Bootstrap.ofLevels(start, history, block, steps, slots);
    }

    /** Observations, two that are alike where they are wrong, which is told. */
    private static double[] history(ProcessItem item, boolean positive) {
        int before = item.context().problems().size();
        double[] history = item.levels("history");
        for (int i = 0; positive && i < history.length; i++) {
            if (!(history[i] > 0)) {
                item.context()
                        .problems()
                        .add(
                                PlanRule.PROCESS_RANGE,
                                item.fields().pointer("history").child(i),
                                "history",
                                "above 0",
                                history[i]);
            }
        }
        if (item.context().problems().size() == before && (history.length < 2 || history.length > MOST_OBSERVATIONS)) {
            item.problem(PlanRule.PROCESS_HISTORY, "history", item.key(), MOST_OBSERVATIONS, history.length);
        }
        return item.context().problems().size() == before ? history : NO_HISTORY;
    }

    /** How many observations lie between each level and the next; 1 where there is no such number, which is told. */
    private static int[] intervals(ProcessItem item, Calendar.Length interval) {
        Calendar calendar = item.calendar();
        int[] steps = new int[calendar.periods()];
        Arrays.fill(steps, 1);
        for (int k = 1; k <= steps.length; k++) {
            int months = calendar.months(k);
            if (months % interval.months() != 0) {
                String words = interval.name().toLowerCase(Locale.ROOT).replace('_', '-');
                item.problem(PlanRule.PROCESS_INTERVAL, "interval", item.key(), words, months);
                break;
            }
            steps[k - 1] = months / interval.months();
        }
        return steps;
    }

    private static Process event(ProcessItem item) {
        Fields fields = item.fields();
        Operand probability = item.plain("probability", Range.PROBABILITY);
        Distribution severity = item.law("impact");
        Operand impact = severity == null ? item.level("impact", Range.ANY) : Operand.of(severity.mean());
        boolean atZero = fields.truth("at_zero", false);
        Chance chance = atZero ? Chance.ONCE : fields.choice("chance", Chance.class, Chance.ONCE);
        int[] draws = atZero ? atZero(item) : window(item);
        item.effects().read(item.key(), item.unit(), fields, atZero);
        int[] slots = item.declare(draws);
        Sampler drawn = severity == null ? null : severity.sampler();
        return new Event(probability, impact, drawn, chance == Chance.ONCE, years(item, draws, slots), slots);
    }

    /** What happens with the probability of an item within its years: 1 where it does, 0 elsewhere. */
    static Process occurrence(ProcessItem item) {
        Operand probability = item.plain("probability", Range.PROBABILITY);
        boolean once = item.fields().choice("chance", Chance.class, Chance.ONCE) == Chance.ONCE;
        int[] draws = window(item);
        int[] slots = item.declare(draws);
        return new Event(probability, Operand.of(1), null, once, years(item, draws, slots), slots);
    }

    private static double[] years(ProcessItem item, int[] draws, int[] slots) {
        double[] years = new double[slots.length];
        for (int period = 0; period < draws.length; period++) {
            if (draws[period] >= 0) {
                years[draws[period]] = item.calendar().yearsIn(period);
            }
        }
        return years;
    }

    private static int[] atZero(ProcessItem item) {
        if (!item.calendar().hasPeriodZero()) {
            item.problem(ModelRule.NO_PERIOD_ZERO, "at_zero", item.key());
        }
        int[] draws = new int[item.calendar().periods() + 1];
        Arrays.fill(draws, 1, draws.length, -1);
        return draws;
    }

    /** The index among the periods of the window of each period 0…n; −1 outside. */
    private static int[] window(ProcessItem item) {
        Calendar calendar = item.calendar();
        int from = item.fields().integer("from", 1, 9999, calendar.year(1));
        int to = item.fields().integer("to", 1, 9999, calendar.year(calendar.periods()));
        int[] draws = new int[calendar.periods() + 1];
        int count = 0;
        for (int k = 0; k < draws.length; k++) {
            boolean within = k > 0 && calendar.year(k) >= from && calendar.year(k) <= to;
            draws[k] = within ? count++ : -1;
        }
        if (count == 0) {
            item.problem(PlanRule.EVENT_WINDOW, item.fields().has("from") ? "from" : "to", from, to, item.key());
            draws[1] = 0;
        }
        return draws;
    }
}
