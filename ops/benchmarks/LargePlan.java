import io.calminer.domain.model.Model;
import io.calminer.domain.program.Program;
import io.calminer.domain.program.Sheet;
import io.calminer.domain.project.Parameter;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Valuation;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * A large plan from a fixed generator: 400 lines over 360 months with 60 uncertain inputs, and what reading, valuing,
 * compiling, simulating and editing it takes in processor time.
 *
 * <p>Of the lines 70 % are uncertain and reach the cash flow; an uncertain line has about three operations after
 * folding, every tenth reads the period before, every 25th chooses and every 25th divides.
 */
final class LargePlan {

    private static final int LINES = 400;
    private static final int MONTHS = 360;
    private static final int INPUTS = 60;
    private static final int LANES = 512;

    private final Random random = new Random(7);
    private final List<String> certain = new ArrayList<>();
    private final List<String> uncertain = new ArrayList<>();

    public static void main(String[] arguments) {
        String text = new LargePlan().text();
        long before = usedMemory();
        long start = processorTime();
        Scenario scenario = PlanDocument.read(text);
        System.out.printf(Locale.ROOT, "read, checked and valued, cold: %.0f ms%n", (processorTime() - start) / 1e6);
        Model model = scenario.model();
        double[] base = model.base();
        BitSet free = free(scenario, model);
        List<Program.Output> outputs = new ArrayList<>();
        for (int k = 1; k <= MONTHS; k++) {
            outputs.add(new Program.Output(model.row("cash_flow.project"), k));
        }
        start = processorTime();
        Program program = Program.of(model.schedule(), base, free, outputs);
        System.out.printf(Locale.ROOT, "compiled, cold: %.0f ms%n", (processorTime() - start) / 1e6);
        int cells = 0;
        for (String line : new LargePlan().uncertainLines()) {
            cells += line.isEmpty() ? 0 : MONTHS;
        }
        System.out.printf(
                Locale.ROOT,
                "%d cells, of which %d are uncertain (%.0f %%); %.2f operations for each of these, %d columns%n",
                LINES * MONTHS,
                cells,
                100.0 * cells / (LINES * MONTHS),
                program.steps() / (double) cells,
                program.columns());
        System.out.printf(
                Locale.ROOT, "read and compiled plan in memory: %.1f MB%n", (usedMemory() - before) / 1e6);
        double value = median(200, () -> Sheet.of(model.schedule(), base).cell(model.row("cash_flow.project"), 1));
        System.out.printf(Locale.ROOT, "valued, warm: %.2f ms%n", value * 1e3);
        Program.Block block = program.block(LANES);
        Random draws = new Random(1);
        for (int slot = free.nextSetBit(0); slot >= 0; slot = free.nextSetBit(slot + 1)) {
            for (int lane = 0; lane < LANES; lane++) {
                block.input(slot)[lane] = 0.5 + draws.nextDouble();
            }
        }
        double run = median(60, () -> {
            block.run(LANES);
            return block.output(0)[0];
        });
        System.out.printf(
                Locale.ROOT,
                "simulated: %.3f ns for each uncertain cell and iteration, one thread%n",
                run * 1e9 / cells / LANES);
        double compile = median(20, () -> (double) Program.of(model.schedule(), base, free, outputs).steps());
        System.out.printf(Locale.ROOT, "compiled, warm: %.0f ms%n", compile * 1e3);
        int[] edits = new int[1];
        double edit = median(400, () -> {
            String edited = text.replaceFirst("\"base\": 1,", "\"base\": 1.%04d,".formatted(++edits[0]));
            return Valuation.of(PlanDocument.read(edited)).netPresentValue().value();
        });
        System.out.printf(Locale.ROOT, "read, checked and valued after an edit of one number, warm: %.1f ms%n", edit * 1e3);
        // what is measured in memory above is still held here
        Reference.reachabilityFence(scenario);
        Reference.reachabilityFence(program);
    }

    /** Everything measured here is the work of one thread, whose processor time other programs disturb little. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static BitSet free(Scenario scenario, Model model) {
        BitSet free = new BitSet();
        for (Parameter parameter : scenario.parameters()) {
            if (parameter.isUncertain()) {
                Arrays.stream(model.slots(parameter.key())).filter(slot -> slot >= 0).forEach(free::set);
            }
        }
        return free;
    }

    private static double median(int times, Supplier<Double> work) {
        double[] seconds = new double[times];
        double sum = 0;
        for (int i = 0; i < times; i++) {
            long start = processorTime();
            sum += work.get();
            seconds[i] = (processorTime() - start) / 1e9;
        }
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("The plan must have a value.");
        }
        // the first half warms up
        double[] warm = Arrays.copyOfRange(seconds, times / 2, times);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private List<String> uncertainLines() {
        text();
        return uncertain;
    }

    private String text() {
        StringJoiner parameters = new StringJoiner(",\n");
        for (int i = 0; i < INPUTS; i++) {
            parameters.add("\"u%d\": {\"unit\": \"1\", \"base\": 1, \"distribution\": {\"type\": \"uniform\", \"lower\": 0.5, \"upper\": 1.5}}"
                    .formatted(i));
        }
        StringJoiner lines = new StringJoiner(",\n");
        for (int i = 0; i < LINES - 1; i++) {
            boolean isUncertain = i >= 10 && random.nextDouble() < 0.72;
            String key = (isUncertain ? "x" : "c") + i;
            lines.add(line(key, isUncertain ? uncertainFormula(i) : certainFormula(i)));
            (isUncertain ? uncertain : certain).add(key);
        }
        StringJoiner sum = new StringJoiner(" + ");
        // every uncertain line is read by a later one or by the cash flow, so that all of them reach it
        for (int i = 0; i < uncertain.size(); i += 4) {
            sum.add(uncertain.get(i));
        }
        sum.add(uncertain.get(uncertain.size() - 1));
        uncertain.add("cash_flow.project");
        lines.add("\"cash_flow.project\": {\"kind\": \"flow\", \"unit\": \"USD\", \"formula\": \"(" + sum + ") [USD]\"}");
        return """
                {"format": "calminer-plan/1", "name": "Large plan", "currency": "USD",
                 "calendar": {"start": "2027-01-01", "blocks": [{"length": "month", "count": %d}]},
                 "valuation": {"discount_rate": "8%%", "watch": ["npv"]},
                 "parameters": {%s},
                 "lines": {%s}}
                """.formatted(MONTHS, parameters, lines);
    }

    private static String line(String key, String formula) {
        return "\"%s\": {\"kind\": \"index\", \"unit\": \"1\", \"formula\": \"%s\"}".formatted(key, formula);
    }

    private String certainFormula(int i) {
        return i < 2 ? "1 + 0.001 * period" : "0.6 * c" + (certain.size() < 2 ? "0" : pick(certain)) + " + 0.001 * period";
    }

    private String uncertainFormula(int i) {
        String last = uncertain.isEmpty() ? pickName(certain) : uncertain.get(uncertain.size() - 1);
        String other = uncertain.isEmpty() ? pickName(certain) : pickName(uncertain);
        String input = "u" + random.nextInt(INPUTS);
        double kind = random.nextDouble();
        if (kind < 0.1) {
            return "0.5 * %s + 0.3 * prev(%s) + %s".formatted(last, other, input);
        } else if (kind < 0.14) {
            return "if(%s > %s, %s, 0.5 * %s)".formatted(last, input, last, other);
        } else if (kind < 0.18) {
            return "%s / (1 + %s) + %s".formatted(last, other.startsWith("x") ? input : other, input);
        }
        return "0.4 * %s + %s * 0.3 * %s".formatted(last, input, pickName(certain));
    }

    private String pick(List<String> names) {
        return pickName(names).substring(1);
    }

    private String pickName(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
