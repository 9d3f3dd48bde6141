package io.calminer.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each recipe against a simulation that follows every loss, batch or machine by itself. */
class RecipesTest {

    private static final int CASES = 40;
    private static final int YEARS = 12;
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    /** One period of a simulation; answers what the line must be. */
    private interface Step {
        double at(int k);
    }

    @Test
    void everyRecipeIsTested() {
        assertThat(Recipes.all()).hasSize(10);
    }

    @Test
    void lossesAreUsedOldestFirstUntilTheyExpire() {
        cases("Losses carried forward, oldest first, with expiry and a cap", random -> {
            double[] income = amounts(random, -60, 60);
            double cap = round(random.nextDouble());
            Model model = plan("Losses carried forward, oldest first, with expiry and a cap")
                    .line("income", "MUSD", income)
                    .parameter("loss_cap", "1", cap)
                    .model();
            double[] left = new double[YEARS];
            check(model, "losses.used", k -> {
                for (int made = 0; made < k - 3; made++) {
                    left[made] = 0;
                }
                double open = cap * Math.max(0, income[k]);
                double used = 0;
                for (int made = 0; made < k; made++) {
                    double part = Math.min(left[made], open - used);
                    left[made] -= part;
                    used += part;
                }
                left[k] = Math.max(0, -income[k]);
                return used;
            });
        });
    }

    @Test
    void creditsOfTheMinimumTaxAreUsedBeforeTheyGrow() {
        cases("Minimum tax with credit", random -> {
            double[] regular = amounts(random, 0, 40);
            double[] minimum = amounts(random, 0, 25);
            Model model = plan("Minimum tax with credit")
                    .line("tax.regular", "MUSD", regular)
                    .line("tax.minimum", "MUSD", minimum)
                    .model();
            Deque<Double> credits = new ArrayDeque<>();
            check(model, "tax.paid", k -> {
                if (minimum[k] >= regular[k]) {
                    credits.add(minimum[k] - regular[k]);
                    return minimum[k];
                }
                double due = regular[k];
                while (!credits.isEmpty() && due > minimum[k]) {
                    double credit = credits.remove();
                    double used = Math.min(credit, due - minimum[k]);
                    due -= used;
                    if (used < credit) {
                        credits.addFirst(credit - used);
                    }
                }
                return due;
            });
        });
    }

    @Test
    void theBookIsWrittenOffOverWhatIsLeftInTheGround() {
        cases("Units of production, with a reserve that is estimated anew", random -> {
            double[] additions = amounts(random, 0, 50);
            double[] mined = amounts(random, 0, 20);
            double[] remaining = amounts(random, 0, 200);
            remaining[YEARS - 1] = 0;
            Model model = plan("Units of production, with a reserve that is estimated anew")
                    .line("additions", "MUSD", additions)
                    .line("mined", "kt", mined)
                    .line("remaining", "kt", remaining)
                    .parameter("salvage", "MUSD", 5)
                    .model();
            double[] book = {0};
            check(model, "book.depreciation", k -> {
                double perTonne = Math.max(0, book[0] + additions[k] - 5) / (mined[k] + remaining[k]);
                book[0] += additions[k] - perTonne * mined[k];
                return perTonne * mined[k];
            });
            assertThat(model.value("book.value", YEARS)).isCloseTo(Math.max(5, book[0]), CLOSE);
        });
    }

    private record Batch(double ore, double grade) {}

    @Test
    void whatCameFirstIsTakenFirst() {
        cases("Grade of a stockpile, first in first out", random -> {
            double[] in = amounts(random, 0, 100);
            double[] grades = amounts(random, 0, 0.05);
            double[] out = new double[YEARS];
            double stock = 0;
            for (int k = 0; k < YEARS; k++) {
                stock += in[k];
                out[k] = Math.floor(random.nextDouble() * stock * 1000) / 1000;
                stock -= out[k];
            }
            Model model = plan("Grade of a stockpile, first in first out")
                    .line("stock.in", "kt", in)
                    .line("stock.in_grade", "1", grades)
                    .line("stock.out", "kt", out)
                    .model();
            Deque<Batch> batches = new ArrayDeque<>();
            check(model, "stock.metal_out", k -> {
                batches.add(new Batch(in[k], grades[k]));
                double open = out[k];
                double metal = 0;
                while (open > 1e-12 && !batches.isEmpty()) {
                    Batch first = batches.remove();
                    double taken = Math.min(first.ore(), open);
                    metal += taken * first.grade();
                    open -= taken;
                    if (taken < first.ore()) {
                        batches.addFirst(new Batch(first.ore() - taken, first.grade()));
                    }
                }
                return metal;
            });
        });
    }

    @Test
    void theRichestBinIsEmptiedFirst() {
        cases("Highest grade first", random -> {
            Recipes plan = plan("Highest grade first");
            String[] bins = {"rich", "middle", "poor"};
            double[][] in = new double[bins.length][];
            double[][] metal = new double[bins.length][];
            for (int b = 0; b < bins.length; b++) {
                in[b] = amounts(random, 0, 40);
                metal[b] = amounts(random, 0, 1);
                plan.line(bins[b] + ".in", "kt", in[b]).line(bins[b] + ".metal_in", "kt", metal[b]);
            }
            double[] capacity = amounts(random, 40, 90);
            double[] direct = amounts(random, 0, 60);
            Model model = plan.line("mill.capacity", "kt", capacity)
                    .line("feed.direct", "kt", direct)
                    .model();
            double[] ore = new double[bins.length];
            double[] content = new double[bins.length];
            double[][] taken = new double[bins.length][YEARS];
            check(model, "poor.metal_taken", k -> {
                double need = Math.max(0, capacity[k] - direct[k]);
                double last = 0;
                for (int b = 0; b < bins.length; b++) {
                    taken[b][k] = Math.min(ore[b], need);
                    need -= taken[b][k];
                    last = ore[b] > 0 ? content[b] * taken[b][k] / ore[b] : 0;
                    ore[b] += in[b][k] - taken[b][k];
                    content[b] += metal[b][k] - last;
                }
                return last;
            });
            check(model, "middle.taken", k -> taken[1][k]);
        });
    }

    @Test
    void aMachineIsReplacedWhenItHasRunItsLife() {
        cases("Replacement of machines by hours", random -> {
            double[] hours = amounts(random, 500, 6000);
            double[] needed = random.doubles(YEARS, 0, 9).map(Math::floor).toArray();
            double life = 12_000;
            Model model = plan("Replacement of machines by hours")
                    .line("fleet.needed", "1", needed)
                    .line("fleet.hours", "h", hours)
                    .parameter("fleet_life", "h", life)
                    .model();
            List<double[]> machines = new ArrayList<>();
            check(model, "fleet.bought", k -> {
                machines.removeIf(machine -> machine[0] >= life);
                int bought = 0;
                while (machines.size() < needed[k]) {
                    machines.add(new double[1]);
                    bought++;
                }
                machines.forEach(machine -> machine[0] += hours[k]);
                return bought;
            });
        });
    }

    @Test
    void eachVintageIsWrittenOffByItself() {
        cases("Depreciation by vintage", random -> {
            double[] additions = amounts(random, 0, 50);
            double[] closing = new double[YEARS];
            int last = 6 + random.nextInt(YEARS - 6);
            closing[last] = 1;
            Arrays.fill(additions, last + 1, YEARS, 0);
            Model model = plan("Depreciation by vintage")
                    .line("additions", "MUSD", additions)
                    .line("closing", "1", closing)
                    .model();
            double[] shares = {0.4, 0.3, 0.2, 0.1};
            double[] left = new double[YEARS];
            check(model, "vintage.depreciation", k -> {
                left[k] = additions[k];
                double written = 0;
                for (int vintage = 0; vintage <= k; vintage++) {
                    int age = k - vintage;
                    double share = age < shares.length ? additions[vintage] * shares[age] : 0;
                    double part = k == last ? left[vintage] : Math.min(left[vintage], share);
                    left[vintage] -= part;
                    written += part;
                }
                return written;
            });
        });
    }

    @Test
    void sculptedDebtIsWhatItsServiceIsWorthAndEndsAtZero() {
        cases("Debt sculpted on cash before tax", random -> {
            double[] cash = amounts(random, 0, 80);
            Model model = plan("Debt sculpted on cash before tax")
                    .line("cfads", "MUSD", cash)
                    .parameter("dscr", "1", 1.3)
                    .parameter("interest_rate", "1", 0.07)
                    .model();
            double worth = 0;
            for (int k = 0; k < YEARS; k++) {
                worth += cash[k] / 1.3 / Math.pow(1.07, k + 1);
            }
            assertThat(model.value("debt.opening", 1)).isCloseTo(worth, CLOSE);
            double[] balance = {worth};
            check(model, "debt.repayment", k -> {
                double repaid = cash[k] / 1.3 - 0.07 * balance[0];
                balance[0] -= repaid;
                return repaid;
            });
            assertThat(balance[0]).isCloseTo(0, CLOSE);
        });
    }

    @Test
    void theDrawCoversItsShareOfCostsAndOfItsOwnInterest() {
        cases("Drawing debt with interest on half of the draw", random -> {
            double[] capex = amounts(random, 0, 80);
            double[] fees = amounts(random, 0, 3);
            Model model = plan("Drawing debt with interest on half of the draw")
                    .line("capex", "MUSD", capex)
                    .line("fees", "MUSD", fees)
                    .parameter("gearing", "1", 0.65)
                    .parameter("interest_rate", "1", 0.09)
                    .model();
            double[] debt = {0};
            check(model, "build.draw", k -> {
                double draw = 0;
                for (int i = 0; i < 200; i++) {
                    draw = 0.65 * (capex[k] + fees[k] + 0.09 * (debt[0] + draw / 2));
                }
                debt[0] += draw;
                return draw;
            });
        });
    }

    @Test
    void theReserveHoldsTheServiceOfTheNextPeriodsWhenTheCashSuffices() {
        cases("Debt service reserve account", random -> {
            double[] service = amounts(random, 0, 30);
            double[] cash = amounts(random, -30, 50);
            Model model = plan("Debt service reserve account")
                    .line("service", "MUSD", service)
                    .line("cash_after_service", "MUSD", cash)
                    .model();
            double[] account = {0};
            check(model, "reserve.balance", k -> {
                double target = (k + 1 < YEARS ? service[k + 1] : 0) + (k + 2 < YEARS ? service[k + 2] : 0);
                account[0] = Math.max(0, Math.min(target, account[0] + cash[k]));
                return account[0];
            });
        });
    }

    private interface Case {
        void test(Random random);
    }

    private static void cases(String title, Case each) {
        for (int seed = 0; seed < CASES; seed++) {
            each.test(new Random(31L * title.hashCode() + seed));
        }
    }

    private static Recipes plan(String title) {
        return Recipes.plan(title, YEARS);
    }

    private static void check(Model model, String line, Step simulation) {
        for (int k = 0; k < YEARS; k++) {
            assertThat(model.value(line, k + 1))
                    .as("%s in year %d", line, k + 1)
                    .isCloseTo(simulation.at(k), CLOSE);
        }
    }

    private static double[] amounts(Random random, double low, double high) {
        return random.doubles(YEARS, low, high).map(RecipesTest::round).toArray();
    }

    /** As many digits as the plan is given, so that both sides start from the same numbers. */
    private static double round(double value) {
        return Math.rint(value * 1000) / 1000;
    }
}
