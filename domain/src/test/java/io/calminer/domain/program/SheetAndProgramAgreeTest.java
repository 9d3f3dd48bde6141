package io.calminer.domain.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The law that holds valuation and simulation together. */
class SheetAndProgramAgreeTest {

    private static final int SYSTEMS = 3_000;
    private static final int LANES = 5;

    @Test
    void everyCellOfRandomRowsIsTheSameToTheBit() {
        int evaluated = 0;
        for (long seed = 0; seed < SYSTEMS; seed++) {
            Schedule schedule = Schedule.of(RandomRows.of(seed));
            if (schedule.loops().isEmpty()) {
                compare(schedule, seed);
                evaluated++;
            }
        }
        assertThat(evaluated).as("systems without loop").isGreaterThan(SYSTEMS / 2);
    }

    private static void compare(Schedule schedule, long seed) {
        Random random = new Random(~seed);
        Rows rows = schedule.rows();
        List<Program.Output> outputs = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            for (int period = rows.first(); period <= rows.periods(); period++) {
                outputs.add(new Program.Output(row, period));
            }
        }
        // with fewer outputs more operations are read by one other alone, which makes them parts of its step
        outputs.removeIf(output -> seed % 2 == 1 && random.nextInt(4) > 0);
        double[] fixed = RandomRows.inputs(random);
        BitSet free = BitSet.valueOf(new long[] {random.nextInt(1 << RandomRows.SLOTS)});
        Program program = Program.of(schedule, fixed, free, outputs);
        Program.Block block = program.block(LANES);
        double[][] inputs = new double[LANES][];
        for (int lane = 0; lane < LANES; lane++) {
            inputs[lane] = RandomRows.inputs(random);
            for (int slot = 0; slot < RandomRows.SLOTS; slot++) {
                inputs[lane][slot] = free.get(slot) ? inputs[lane][slot] : fixed[slot];
                block.input(slot)[lane] = inputs[lane][slot];
            }
        }
        block.run(LANES);
        for (int lane = 0; lane < LANES; lane++) {
            Sheet sheet = Sheet.of(schedule, inputs[lane]);
            for (int k = 0; k < outputs.size(); k++) {
                Program.Output output = outputs.get(k);
                assertThat(Double.doubleToLongBits(block.output(k)[lane]))
                        .as("seed %d, lane %d, %s", seed, lane, output)
                        .isEqualTo(Double.doubleToLongBits(sheet.cell(output.row(), output.period())));
            }
        }
    }
}
