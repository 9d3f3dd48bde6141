package io.calminer.domain.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void rowsThatReadEachOtherInOnePeriodAreALoop() {
        Schedule schedule = schedule(read(1, 0), read(2, 0), read(0, 0));

        assertThat(schedule.loops()).singleElement().satisfies(loop -> {
            assertThat(loop.kind()).isEqualTo(Loop.Kind.SAME_PERIOD);
            assertThat(loop.rows()).containsExactlyInAnyOrder(0, 1, 2);
        });
        assertThatIllegalStateException().isThrownBy(() -> Sheet.of(schedule));
    }

    @Test
    void aCircleThroughThePreviousPeriodIsEvaluatedForwards() {
        Code grow = Code.builder()
                .constant(1)
                .cell(1, -1)
                .constant(2)
                .apply(Op.MULTIPLY)
                .build();

        Sheet sheet = Sheet.of(schedule(grow, read(0, 0)));

        assertThat(sheet.row(1)).containsExactly(0, 2, 4, 8);
    }

    @Test
    void aCircleThroughTheNextPeriodIsEvaluatedBackwards() {
        Code grow = Code.builder()
                .constant(1)
                .cell(1, 1)
                .constant(2)
                .apply(Op.MULTIPLY)
                .build();

        Sheet sheet = Sheet.of(schedule(grow, read(0, 0)));

        assertThat(sheet.row(1)).containsExactly(0, 8, 4, 2);
    }

    @Test
    void aCircleThroughEarlierAndLaterPeriodsIsALoop() {
        Schedule schedule = schedule(read(1, -1), read(2, 1), read(0, 0));

        assertThat(schedule.loops()).singleElement().satisfies(loop -> {
            assertThat(loop.kind()).isEqualTo(Loop.Kind.BOTH_DIRECTIONS);
            assertThat(loop.rows()).containsExactlyInAnyOrder(0, 1, 2);
        });
    }

    @Test
    void aCellOfAFixedPeriodWithinItsOwnCircleIsALoop() {
        Code last = Code.builder().cellAt(1, 3).build();

        assertThat(schedule(last, read(0, 0)).loops()).hasSize(1);
    }

    @Test
    void twoLoopsAreBothFound() {
        assertThat(schedule(read(0, 0), read(2, 0), read(1, 0)).loops()).hasSize(2);
    }

    private static Code read(int row, int shift) {
        return Code.builder().constant(0).cell(row, shift).build();
    }

    private static Schedule schedule(Code... codes) {
        List<Rows.Row> rows = new ArrayList<>();
        for (int i = 0; i < codes.length; i++) {
            rows.add(new Rows.Row("row_" + i, codes[i], null));
        }
        return Schedule.of(new Rows(3, false, 0, rows));
    }
}
