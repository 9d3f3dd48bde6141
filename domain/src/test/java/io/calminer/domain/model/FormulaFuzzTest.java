package io.calminer.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.formula.InvalidFormula;
import io.calminer.domain.quantity.Unit;
import io.calminer.domain.quantity.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Texts made by chance: each is refused by a rule or becomes a line with values, and none keeps anyone waiting. */
class FormulaFuzzTest {

    private static final int TEXTS = Integer.getInteger("calminer.fuzz.texts", 20_000);
    private static final long PATIENCE_NANOS = 100_000_000;

    private static final String[] TOKENS = {
        "x",
        "y",
        "grade",
        "cost",
        "line.total",
        "zz",
        "Ore",
        "period",
        "year",
        "1",
        "0",
        "2.5",
        "1e300",
        "8%",
        "1_000",
        "2027",
        "2028",
        "27",
        "[t]",
        "[kt]",
        "[USD]",
        "[]",
        "[",
        "]",
        "(",
        ")",
        "(",
        ")",
        ",",
        ",",
        ";",
        ":",
        "+",
        "-",
        "*",
        "/",
        "^",
        "<",
        "<=",
        "==",
        "!=",
        "and",
        "or",
        "not",
        "then",
        "if(",
        "min(",
        "prev(",
        "lag(",
        "next(",
        "to_date(",
        "to_end(",
        "total(",
        "trailing(",
        "spread(",
        "shift(",
        "sum_ahead(",
        "at(",
        "sum_where(",
        "now(",
        "along(",
        "step_along(",
        "ramp(",
        "series(",
        "interpolate(",
        "table(",
        "curve(",
        "in(",
        "exp(",
        "sqrt(",
        "§",
        "\u0000",
        "😀",
        "\"",
        "'",
        ".",
        "..",
        "=",
        "&"
    };

    private static final String[] RIGHT = {
        "if(x > 3, prev(y, 2), -x ^ 2)",
        "series(2027: x, 2028: 2 * y, then: 3)",
        "table(x; 0: 1, 5: y, 9: 2)",
        "sum_where(x, y > now(y) and year <= now(year))",
        "along(x; to_date(x), to_date(y))",
        "spread(x, 20%, 30%, 50%) + shift(y, 0.5)",
        "trailing(x, 45) - sum_ahead(y, 2) * at(line.total, 2028)",
        "in(grade * 3 [t], [kt]) + (cost / 2 [USD]) ^ 2"
    };

    @Test
    void everyTextIsRefusedByARuleOrHasAValue() {
        Random random = new Random(20270101);
        int compiled = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = random.nextBoolean() ? tokens(random) : mutated(random);
            long start = System.nanoTime();
            compiled += compile(text) ? 1 : 0;
            // a pause of the machine is no fault of the text: only one that is slow again and again is
            for (int again = 0; System.nanoTime() - start > PATIENCE_NANOS && again < 5; again++) {
                assertThat(again).as("patience with '%s'", text).isLessThan(4);
                start = System.nanoTime();
                compile(text);
            }
        }
        assertThat(compiled).as("texts that are formulas").isBetween(TEXTS / 50, TEXTS / 2);
    }

    /** Whether the text became a line; every way in which it may fail is a rule with its message. */
    private static boolean compile(String text) {
        Formula formula;
        try {
            formula = Formula.parse(text);
        } catch (InvalidFormula refused) {
            assertThat(refused.getMessage()).isNotBlank();
            return false;
        }
        assertThat(Formula.parse(formula.toString())).isEqualTo(formula);
        Problems problems = new Problems(null);
        ModelBuilder builder = new ModelBuilder(
                Calendar.of(
                        LocalDate.of(2027, 1, 1),
                        true,
                        1,
                        List.of(
                                new Calendar.Block(Calendar.Length.YEAR, 2),
                                new Calendar.Block(Calendar.Length.MONTH, 2))),
                Units.standard(),
                problems);
        input(builder, "y", Unit.ONE, Vary.PERIOD);
        input(builder, "grade", Units.standard().parse("g/t"), Vary.ONCE);
        input(builder, "cost", Units.standard().parse("USD"), Vary.YEARLY);
        line(builder, "x", Formula.parse("period"));
        line(builder, "line.total", formula);
        Optional<Model> model = builder.build();
        assertThat(model.isPresent()).isEqualTo(problems.isEmpty());
        problems.list().forEach(problem -> assertThat(problem.toString()).isNotBlank());
        return model.isPresent() && model.get().values("line.total").length == 5;
    }

    private static void input(ModelBuilder builder, String key, Unit unit, Vary vary) {
        builder.parameter(key, Label.of(key), unit, vary, 2, false, Pointer.ROOT.child(key));
    }

    private static void line(ModelBuilder builder, String key, Formula formula) {
        builder.line(new Line(key, Kind.FLOW, Unit.ONE, formula, null), Label.of(key), Pointer.ROOT.child(key));
    }

    private static String tokens(Random random) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(random.nextInt(20) == 0 ? 200 : 12);
        for (int i = 0; i < count; i++) {
            text.append(TOKENS[random.nextInt(TOKENS.length)]).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private static String mutated(Random random) {
        StringBuilder text = new StringBuilder(RIGHT[random.nextInt(RIGHT.length)]);
        int changes = random.nextInt(4);
        for (int i = 0; i < changes && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        return text.toString();
    }
}
