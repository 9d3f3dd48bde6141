package io.calminer.domain.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.Laws;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StockpilesTest {

    private static final int MINES = Laws.cases(300);

    @TestFactory
    Stream<DynamicTest> stockpilesGiveWhatSingleLotsGive() {
        return LongStream.range(0, MINES)
                .mapToObj(seed -> DynamicTest.dynamicTest("mine " + seed, () -> {
                    RandomMines mine = RandomMines.of(seed);
                    Model model = PlanDocument.read(mine.text()).model();
                    LotsOfOre.of(mine, model).values.forEach((line, simulated) -> {
                        if (!model.hasLine(line)) {
                            // nothing ever comes to this heap
                            assertThat(simulated).as(line).containsOnly(0);
                            return;
                        }
                        double largest =
                                Arrays.stream(simulated).map(Math::abs).max().orElse(0);
                        for (int period = 1; period < simulated.length; period++) {
                            assertThat(model.value(line, period))
                                    .as("%s in period %d", line, period)
                                    .isEqualTo(simulated[period], within(1e-9 * Math.max(1, largest)));
                        }
                    });
                }));
    }

    private static final String MINE = """
            {"calendar": {"blocks": [{"length": "year", "count": 4}]},
             "prices": {"copper": {"unit": "USD/t", "price": 9000}},
             "phases": {
               "rich": {"ore": "series(2027: 100, 2028: 300, then: 0)", "grades": {"copper": "2%"}, "to": "mill"},
               "poor": {"ore": "series(2027: 100, 2028: 0)", "grades": {"copper": "1%"}, "to": "heap"}},
             "stockpiles": {"heap": {"to": "mill", "opening": {"ore": 50, "grades": {"copper": "0.4%"}}}},
             "routes": {"mill": {"capacity": 120, "overflow": "heap"}},
             "products": {"metal": {"route": "mill", "type": "metal", "primary": "copper", "recoveries": {"copper": 1}}}}
            """;

    @Test
    void aBlendHasTheGradeOfAllThatLiesThere() {
        Model model = Mines.model(MINE);
        // 50 t lie there; 20 t fill the mill; 100 t come; then 180 t of overflow; 120 t are taken in each year after
        assertThat(values(model, "out")).containsExactly(0, 20, 0, 120, 120);
        assertThat(values(model, "close")).containsExactly(0, 130, 310, 190, 70);
        // 30 t × 0.4 % + 100 t × 1 % + 180 t × 2 % = 4.72 t in 310 t
        assertThat(model.value("stockpiles.heap.metal.copper", 2)).isEqualTo(4.72, within(1e-12));
        assertThat(model.value("stockpiles.heap.grade.copper", 3)).isEqualTo(4.72 / 310, within(1e-14));
        assertThat(model.value("stockpiles.heap.metal.copper", 4)).isEqualTo(4.72 * 70 / 310, within(1e-12));
    }

    @Test
    void whatCameFirstGoesFirst() {
        Model model = Mines.model(MINE, """
                {"stockpiles": {"heap": {"blending": "first_in_first_out"}}}
                """);
        // 30 t of the opening stock and 90 t of the poor ore, then 10 t of the poor ore and 110 t of the rich
        assertThat(model.value("stockpiles.heap.metal_out.copper", 3)).isEqualTo(0.12 + 0.9, within(1e-12));
        assertThat(model.value("stockpiles.heap.metal_out.copper", 4)).isEqualTo(0.1 + 2.2, within(1e-12));
    }

    @Test
    void theRichestHeapIsTakenFirst() {
        Model model = Mines.model(MINE, """
                {"stockpiles": {"heap": {"reclaim": "highest_grade_first", "bin_by": "copper", "bins": ["0.5%", "1.5%"]}}}
                """);
        // in the first year only the opening stock lies there; then 120 t of rich ore, then its last 60 t and 60 t of
        // poor
        assertThat(values(model, "out")).containsExactly(0, 20, 0, 120, 120);
        assertThat(values(model, "bin_3.close")).containsExactly(0, 0, 180, 60, 0);
        assertThat(values(model, "bin_2.close")).containsExactly(0, 100, 100, 100, 40);
        assertThat(values(model, "bin_1.close")).containsExactly(0, 30, 30, 30, 30);
        assertThat(model.value("stockpiles.heap.metal_out.copper", 4)).isEqualTo(1.2 + 0.6, within(1e-12));
    }

    @Test
    void aFixedAmountStopsAtTheRoomOfTheMillAndAtWhatLiesThere() {
        Model model = Mines.model(MINE, """
                {"stockpiles": {"heap": {"reclaim": "fixed", "amount": "series(2027: 100, 2029: 200, 2030: 115)"}}}
                """);
        assertThat(values(model, "out")).containsExactly(0, 20, 0, 120, 115);
        assertThat(model.value("routes.mill.utilisation", 4)).isEqualTo(115.0 / 120, within(1e-14));
    }

    @Test
    void stockpilesOfARouteTakeTurnsByPosition() {
        Model model = Mines.model(MINE, """
                {"stockpiles": {"heap": {"position": 2},
                  "late": {"to": "mill", "position": 3, "opening": {"ore": 15}},
                  "early": {"to": "mill", "position": 1, "opening": {"ore": 15}}}}
                """);
        assertThat(model.value("stockpiles.early.out", 1)).isEqualTo(15);
        assertThat(model.value("stockpiles.heap.out", 1)).isEqualTo(5);
        assertThat(model.value("stockpiles.late.out", 1)).isZero();
    }

    private static double[] values(Model model, String aspect) {
        return model.values("stockpiles.heap." + aspect);
    }
}
