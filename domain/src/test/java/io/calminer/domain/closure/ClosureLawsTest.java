package io.calminer.domain.closure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What holds for the closing of every mine, over plans made by chance. */
class ClosureLawsTest {

    private static final int SEEDS = 60;
    private static final List<String> CALENDARS =
            List.of(ClosurePlans.YEARS, ClosurePlans.QUARTERS, ClosurePlans.MONTHS, ClosurePlans.MIXED);

    /** A closing made by chance: amounts, shares, and every part that it may have. */
    private record Case(long seed, double cost, int last, double[] shares, double rate, double progressive, int post) {

        static Case of(long seed) {
            Random random = new Random(seed);
            int last = 2029 + random.nextInt(4);
            double[] shares = new double[1 + random.nextInt(3)];
            double left = 1;
            for (int year = 0; year < shares.length; year++) {
                shares[year] = year == shares.length - 1 ? left : Math.rint(left * random.nextInt(101)) / 100;
                left -= shares[year];
            }
            double cost = 1e6 * (1 + random.nextInt(200));
            double progressive = random.nextBoolean() ? 0 : random.nextInt(101) / 100.0;
            return new Case(seed, cost, last, shares, random.nextInt(120) / 1000.0, progressive, random.nextInt(4));
        }

        Model over(String blocks) {
            return over(blocks, 0);
        }

        /** The closing with a provision in the books; none where it is 0. */
        Model over(String blocks, double books) {
            StringBuilder closure = new StringBuilder();
            add(closure, "\"cost\": %.0f, \"closing\": \"production_end\", \"production\": \"ore\"", cost);
            add(closure, ", \"rate\": %.3f, \"profile\": {", rate);
            for (int year = 0; year < shares.length; year++) {
                add(closure, year == 0 ? "\"%d\": %.6f" : ", \"%d\": %.6f", year, shares[year]);
            }
            closure.append('}');
            if (progressive > 0) {
                add(closure, ", \"progressive\": {\"driver\": \"waste\", \"share\": %.2f}", progressive);
            }
            if (post > 0) {
                add(closure, ", \"post_years\": %d, \"post_cost\": 250000", post);
            }
            switch ((int) (seed % 4)) {
                case 1 ->
                    add(closure, ", \"bond\": {\"type\": \"collateral\", \"amount\": %.0f, \"rate\": 0.02}", cost / 2);
                case 2 -> add(closure, ", \"bond\": {\"type\": \"fee\", \"amount\": %.0f, \"rate\": 0.015}", cost / 2);
                case 3 ->
                    add(
                            closure,
                            ", \"deductible\": \"funded\", \"bond\": {\"type\": \"collateral\", \"amount\": %.0f}",
                            cost);
                default -> {
                    // without a bond
                }
            }
            if (books > 0) {
                add(closure, "}, \"opening_balances\": {\"provision\": %.2f", books);
            }
            String ore = String.format(Locale.ROOT, "series(2027: 100 [kt/a], %d: 0 [kt/a])", last + 1);
            return ClosurePlans.over(blocks, ore, closure.toString());
        }

        private static void add(StringBuilder text, String format, Object... values) {
            text.append(String.format(Locale.ROOT, format, values));
        }

        double whole() {
            return cost + post * 250_000.0;
        }
    }

    private static double released(Model model, int period) {
        return model.hasLine("closure.released") ? model.value("closure.released", period) : 0;
    }

    private static Offset<Double> near(double value) {
        return within(1e-9 * Math.max(1, Math.abs(value)));
    }

    @Test
    void whatIsSpentAddsUpToTheCost() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Case one = Case.of(seed);
            Model model = one.over(CALENDARS.get((int) (seed / 4 % 4)));
            assertThat(ClosurePlans.total(model, "closure.cash"))
                    .as("seed %d", seed)
                    .isCloseTo(one.whole(), near(one.whole()));
        }
    }

    @Test
    void everyYearTakesTheSameOnEveryCalendar() {
        for (long seed = 0; seed < SEEDS; seed += 3) {
            Case one = Case.of(seed);
            Model years = one.over(ClosurePlans.YEARS);
            for (String blocks : CALENDARS) {
                Model other = one.over(blocks);
                for (int year = 2027; year <= 2036; year++) {
                    assertThat(ClosurePlans.inYear(other, "closure.cash", year))
                            .as("seed %d, %d, %s", seed, year, blocks)
                            .isCloseTo(ClosurePlans.inYear(years, "closure.cash", year), near(one.whole()));
                }
            }
        }
    }

    /** The books of a provision kept period by period, and the present value of all that is still to be paid. */
    @Test
    void theProvisionIsWhatItsBooksSay() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Case one = Case.of(seed);
            Model model = one.over(CALENDARS.get((int) (seed / 4 % 4)));
            int last = model.calendar().periods();
            double[] cash = model.values("closure.cash");
            double open = 0;
            double time = 0;
            for (int period = 1; period <= last; period++) {
                time += model.calendar().yearsIn(period);
                open += cash[period] * Math.pow(1 + one.rate(), -time);
            }
            double accretions = 0;
            double recognised = open;
            for (int period = 1; period <= last; period++) {
                String when = "seed " + seed + ", period " + period;
                assertThat(model.value("closure.opening", period)).as(when).isCloseTo(open, near(one.whole()));
                double accretion =
                        open * (Math.pow(1 + one.rate(), model.calendar().yearsIn(period)) - 1);
                assertThat(model.value("closure.accretion", period)).as(when).isCloseTo(accretion, near(one.whole()));
                accretions += accretion;
                open = open + accretion - cash[period];
                assertThat(model.value("closure.provision", period)).as(when).isCloseTo(open, near(one.whole()));
            }
            assertThat(open).as("seed %d", seed).isCloseTo(0, near(one.whole()));
            assertThat(recognised + accretions).as("seed %d", seed).isCloseTo(one.whole(), near(one.whole()));
        }
    }

    /** A provision that the mine has already, kept in books from the opening to the last payment. */
    @Test
    void aProvisionOfTheBooksAccretesFromItsOpeningToWhatIsPaid() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Case one = Case.of(seed);
            double books = one.whole() * new Random(seed + 1).nextInt(130) / 100;
            Model model = one.over(CALENDARS.get((int) (seed / 4 % 4)), books);
            double balance = books;
            for (int period = 1; period <= model.calendar().periods(); period++) {
                String when = "seed " + seed + ", period " + period;
                balance += model.value("closure.recognised", period) - released(model, period);
                double accretion =
                        balance * (Math.pow(1 + one.rate(), model.calendar().yearsIn(period)) - 1);
                assertThat(model.value("closure.accretion", period)).as(when).isCloseTo(accretion, near(one.whole()));
                balance += accretion - model.value("closure.cash", period);
                assertThat(model.value("closure.provision", period)).as(when).isCloseTo(balance, near(one.whole()));
            }
            assertThat(balance).as("seed %d", seed).isCloseTo(0, near(one.whole()));
            assertThat(ClosurePlans.total(model, "closure.amortisation"))
                    .as("seed %d", seed)
                    .isCloseTo(ClosurePlans.total(model, "closure.recognised"), near(one.whole()));
        }
    }

    /** An asset written off lot by lot of ore: each tonne takes the same. */
    @Test
    void theAssetIsWrittenOffByTheTonne() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Case one = Case.of(seed);
            Model model = one.over(CALENDARS.get((int) (seed / 4 % 4)));
            double perTonne = model.value("closure.opening", 1) / ((one.last() - 2026) * 100_000.0);
            double book = model.value("closure.opening", 1);
            for (int period = 1; period <= model.calendar().periods(); period++) {
                double lot = model.calendar().year(period) <= one.last()
                        ? 100_000 * model.calendar().yearsIn(period)
                        : 0;
                book -= lot * perTonne;
                assertThat(model.value("closure.amortisation", period))
                        .as("seed %d, period %d", seed, period)
                        .isCloseTo(lot * perTonne, near(one.whole()));
                assertThat(model.value("closure.asset", period))
                        .as("seed %d", seed)
                        .isCloseTo(book, near(one.whole()));
            }
            assertThat(book).as("seed %d", seed).isCloseTo(0, near(one.whole()));
        }
    }

    @Test
    void whatIsTiedUpComesBackAndAllIsDeductedOnce() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Case one = Case.of(seed);
            Model model = one.over(CALENDARS.get((int) (seed / 4 % 4)));
            boolean tied = model.hasLine("closure.bond_change");
            double back = tied ? ClosurePlans.total(model, "closure.bond_change") : 0;
            double interest =
                    model.hasLine("closure.bond_interest") ? ClosurePlans.total(model, "closure.bond_interest") : 0;
            double fee = model.hasLine("closure.bond_fee") ? ClosurePlans.total(model, "closure.bond_fee") : 0;
            double whole = one.whole() + fee - interest;
            assertThat(back).as("seed %d", seed).isCloseTo(0, near(one.whole()));
            assertThat(ClosurePlans.total(model, "closure.deductible"))
                    .as("seed %d", seed)
                    .isCloseTo(whole, near(whole));
            assertThat(ClosurePlans.total(model, "capital.total"))
                    .as("seed %d", seed)
                    .isCloseTo(whole, near(whole));
        }
    }
}
