package io.calminer.domain.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.Laws;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Valuation;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every mine, over mines made by chance. */
class ProductionLawsTest {

    private static final int MINES = Laws.cases(300);

    private static Stream<DynamicTest> each(Law law) {
        return LongStream.range(0, MINES)
                .mapToObj(seed -> DynamicTest.dynamicTest("mine " + seed, () -> {
                    RandomMines mine = RandomMines.of(seed);
                    law.check(mine, PlanDocument.read(mine.text()));
                }));
    }

    private interface Law {
        void check(RandomMines mine, Scenario scenario);
    }

    @TestFactory
    Stream<DynamicTest> nothingIsLostBetweenTheGroundAndTheMill() {
        return each((mine, scenario) -> {
            Model model = scenario.model();
            for (String what : List.of("ore", "copper", "gold", "arsenic")) {
                double[] mined = model.values("phases." + (what.equals("ore") ? "ore" : "metal." + what));
                double[] fed = model.values("routes.mill." + (what.equals("ore") ? "feed" : "metal." + what));
                double largest = Arrays.stream(mined).max().orElse(0);
                double in = opening(mine, what);
                double out = 0;
                largest = Math.max(largest, in);
                for (int period = 1; period < mined.length; period++) {
                    in += mined[period];
                    out += fed[period];
                    double held = held(mine, model, what, period);
                    assertThat(in - out - held)
                            .as("%s in period %d", what, period)
                            .isEqualTo(0, within(1e-9 * Math.max(largest, in)));
                    assertThat(model.value("production.balance." + what, period))
                            .as("balance of %s in period %d", what, period)
                            .isEqualTo(0, within(1e-9 * Math.max(largest, in)));
                }
            }
        });
    }

    private static double opening(RandomMines mine, String what) {
        return mine.heaps().stream()
                .mapToDouble(heap -> switch (what) {
                    case "ore" -> heap.ore();
                    case "copper" -> heap.ore() * heap.copper();
                    case "gold" -> heap.ore() * heap.gold() * 1e-6;
                    default -> 0;
                })
                .sum();
    }

    private static double held(RandomMines mine, Model model, String what, int period) {
        return mine.heaps().stream()
                .map(heap -> "stockpiles." + heap.name() + (what.equals("ore") ? ".close" : ".metal." + what))
                .filter(model::hasLine)
                .mapToDouble(line -> model.value(line, period))
                .sum();
    }

    @TestFactory
    Stream<DynamicTest> whatIsRecoveredAndWhatIsNotIsWhatWasFed() {
        return each((mine, scenario) -> {
            Model model = scenario.model();
            for (int period = 1; period <= model.calendar().periods(); period++) {
                double gold = model.value("products.concentrate.recovered.gold", period)
                        + model.value("products.dore.recovered.gold", period)
                        + model.value("routes.mill.tailings.gold", period);
                double fed = model.value("routes.mill.metal.gold", period);
                assertThat(gold).isEqualTo(fed, within(1e-9 * Math.max(1e-9, fed)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsPayableIsSoldBeforeTheEnd() {
        return each((mine, scenario) -> {
            Model model = scenario.model();
            for (String line : List.of("payable.copper sold.copper", "payable.gold sold.gold", "delivered sold_dry")) {
                String[] names = line.split(" ", -1);
                double made = Arrays.stream(model.values("products.concentrate." + names[0]))
                        .sum();
                double sold = Arrays.stream(model.values("products.concentrate." + names[1]))
                        .sum();
                assertThat(sold).as(line).isEqualTo(made, within(1e-9 * Math.max(1e-9, made)));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theValueOfAMineIsTheSumOfTheValuesOfItsProducts() {
        return each((mine, scenario) -> {
            double whole = Valuation.of(scenario).netPresentValue().value();
            double concentrate = valueOf(mine, "products.concentrate.revenue");
            double dore = valueOf(mine, "products.dore.revenue");
            double scale = Math.abs(whole) + Math.abs(concentrate) + Math.abs(dore);
            assertThat(concentrate + dore).isEqualTo(whole, within(1e-11 * scale));
            double parts = valueOf(mine, "products.gross_revenue")
                    - valueOf(mine, "products.treatment_and_refining")
                    - valueOf(mine, "products.freight");
            assertThat(parts).isEqualTo(whole, within(1e-11 * scale));
        });
    }

    private static double valueOf(RandomMines mine, String line) {
        String only = """
                {"lines": {"cash_flow.project": {"kind": "flow", "unit": "USD", "formula": "%s"}}}
                """.formatted(line);
        String text = CanonicalJson.pretty(MergePatch.apply(
                JsonDocument.parse(mine.text()).root(), JsonDocument.parse(only).root()));
        return Valuation.of(PlanDocument.read(text)).netPresentValue().value();
    }
}
