package io.calminer.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.calminer.domain.project.DemoPlans;
import io.calminer.domain.simulation.Execution;
import io.calminer.domain.simulation.Monitor;
import io.calminer.domain.simulation.Progress;
import io.calminer.domain.simulation.Settings;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run allocates for its set-up and a little for each chunk of 4096 iterations, for blocks nothing. */
class SteadyStateTest {

    private static final int CHUNKS_IN_A_GROUP = 64;
    /** What telling the progress of a chunk may take: less than one object for each of its blocks. */
    private static final long BYTES_OF_A_CHUNK = 16L * 8;

    private static final RiskAnalysis MINE = RiskAnalysis.of(DemoPlans.read("copper-mine"));

    @ParameterizedTest
    @ValueSource(ints = {64, 256, 512})
    void aBlockAllocatesNothing(int block) {
        Allocations watch = new Allocations(4 * CHUNKS_IN_A_GROUP);
        MINE.run(
                Settings.iterations(4L * CHUNKS_IN_A_GROUP * 4096),
                Execution.onCallingThread().block(block).watchedBy(watch));
        // the last group: compiled by then, its tally taken over from the group before; its first chunk pays for the
        // change
        long[] chunks = Arrays.copyOfRange(watch.bytes, 3 * CHUNKS_IN_A_GROUP + 1, 4 * CHUNKS_IN_A_GROUP);
        assertThat(Arrays.stream(chunks).max().orElseThrow())
                .as("bytes of the chunk that allocated most")
                .isLessThanOrEqualTo(BYTES_OF_A_CHUNK);
    }

    /** What the calling thread allocated between the ends of two chunks. */
    private static final class Allocations implements Monitor {

        private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        private final long[] bytes;
        private int chunk;
        private long before;

        private Allocations(int chunks) {
            bytes = new long[chunks];
        }

        @Override
        public void progress(Progress progress) {
            long now = threads.getCurrentThreadAllocatedBytes();
            bytes[chunk++] = now - before;
            before = threads.getCurrentThreadAllocatedBytes();
        }
    }
}
