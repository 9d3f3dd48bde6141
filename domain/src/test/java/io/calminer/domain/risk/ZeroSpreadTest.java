package io.calminer.domain.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.economics.EconomicExamples;
import io.calminer.domain.equipment.EquipmentExamples;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.Recipes;
import io.calminer.domain.production.RandomMines;
import io.calminer.domain.program.Program;
import io.calminer.domain.project.DemoPlans;
import io.calminer.domain.project.InvalidPlan;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.PublishedPlans;
import io.calminer.domain.project.RandomPlans;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.project.WholeMines;
import io.calminer.domain.taxation.TaxExamples;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With all spreads at zero, an iteration is the valuation to the bit. */
class ZeroSpreadTest {

    private static final int PLANS = 400;
    private static final int MINES = 40;

    @ParameterizedTest
    @ValueSource(strings = {"copper-mine", "gold-mine", "open-pit-copper-gold"})
    void everyCellOfADemoPlanIsThatOfItsSheet(String plan) {
        compare(DemoPlans.read(plan), plan);
    }

    @Test
    void everyCellOfAPublishedProjectIsThatOfItsSheet() {
        compare(PublishedPlans.read(PublishedPlans.SINGLE_OWNER), PublishedPlans.SINGLE_OWNER);
        compare(PublishedPlans.read(PublishedPlans.CONSTRUCTION_YEARS), PublishedPlans.CONSTRUCTION_YEARS);
    }

    @Test
    void everyCellOfAWholeMineIsThatOfItsSheet() {
        for (long seed = 0; seed < MINES; seed++) {
            compare(WholeMines.of(seed), "mine " + seed);
        }
    }

    @Test
    void everyCellOfTermsOfMoneyIsThatOfItsSheet() {
        EconomicExamples.plans().forEach((title, plan) -> compare(PlanDocument.read(plan), title));
    }

    @Test
    void everyCellOfARecipeIsThatOfItsSheet() {
        Recipes.plans().forEach((title, plan) -> compare(PlanDocument.read(plan), title));
    }

    @Test
    void everyCellOfAFleetIsThatOfItsSheet() {
        EquipmentExamples.plans().forEach((title, plan) -> compare(PlanDocument.read(plan), title));
    }

    @Test
    void everyCellOfRandomPlansIsThatOfTheirSheets() {
        int read = 0;
        for (long seed = 0; seed < PLANS; seed++) {
            try {
                compare(PlanDocument.read(RandomPlans.of(seed)), "plan " + seed);
                read++;
            } catch (InvalidPlan refused) {
                assertThat(refused.problems())
                        .as("plan %d", seed)
                        .allMatch(problem -> problem.toString().contains("LOOP_")
                                || problem.toString().contains("SOLVE_"));
            }
        }
        assertThat(read).as("plans without loop").isGreaterThan(PLANS / 2);
    }

    @Test
    void everyCellOfRandomMinesIsThatOfTheirSheets() {
        for (long seed = 0; seed < MINES; seed++) {
            compare(PlanDocument.read(RandomMines.of(seed).text()), "mine " + seed);
        }
    }

    @Test
    void everyCellOfTaxesIsThatOfItsSheet() {
        TaxExamples.plans().forEach((title, plan) -> compare(PlanDocument.read(plan), title));
    }

    private static void compare(Scenario scenario, String name) {
        Model model = scenario.model();
        double[] base = model.base();
        BitSet free = new BitSet();
        free.set(0, base.length);
        List<Program.Output> outputs = new ArrayList<>();
        for (Line line : model.lines()) {
            assertThat(Formula.parse(line.formula().toString()).root())
                    .as("%s, %s read back", name, line.key())
                    .isEqualTo(line.formula().root());
            for (int k = scenario.calendar().first(); k <= scenario.calendar().periods(); k++) {
                outputs.add(new Program.Output(model.row(line.key()), k));
            }
        }
        Program.Block block = Program.of(model.schedule(), base, free, outputs).block(1);
        for (int slot = 0; slot < base.length; slot++) {
            block.input(slot)[0] = base[slot];
        }
        block.run(1);
        for (int k = 0; k < outputs.size(); k++) {
            Program.Output output = outputs.get(k);
            assertThat(Double.doubleToLongBits(block.output(k)[0]))
                    .as("%s, %s", name, output)
                    .isEqualTo(Double.doubleToLongBits(model.sheet().cell(output.row(), output.period())));
        }
    }
}
