package io.calminer.domain.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaLawsTest {

    @Test
    void parsingThePrintedTreeGivesTheSameTree() {
        for (long seed = 0; seed < 5000; seed++) {
            Expression tree = new RandomFormulas(seed).expression(1 + (int) (seed % 5));
            assertThat(Formula.parse(tree.toString()).root())
                    .as("seed %d: %s", seed, tree)
                    .isEqualTo(tree);
        }
    }

    @Test
    void anyTextIsReadOrRefusedWithARule() {
        String alphabet = "ore12.5%e+-*/^()[]<>=!,:; _andif\"'\\\u00e9\n";
        for (long seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(20);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Formula formula = Formula.parse(text.toString());
                assertThat(Formula.parse(formula.toString())).isEqualTo(formula);
            } catch (InvalidFormula refused) {
                assertThat(refused.rule()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-2^2 | -2 ^ 2",
                "(-2)^2 | (-2) ^ 2",
                "2^3^2 | 2 ^ 3 ^ 2",
                "(2^3)^2 | (2 ^ 3) ^ 2",
                "a-(b-c) | a - (b - c)",
                "(a-b)-c | a - b - c",
                "a/(b*c) | a / (b * c)",
                "not a and b or c | not a and b or c",
                "not (a and b) | not (a and b)",
                "(a < b) == (b < c) | (a < b) == (b < c)",
                "if( a>0 [ t ],1,0 ) | if(a > 0 [t], 1, 0)",
                "- - 1 | --1",
                "2 ^ -1 | 2 ^ -1",
                "(a + b) [USD] | (a + b) [USD]"
            })
    void theCanonicalTextHasNoMoreParenthesesThanItNeeds(String given, String canonical) {
        assertThat(Formula.parse(given)).hasToString(canonical);
    }

    @Test
    void aChainOfThousandsOfTermsIsReadAndPrinted() {
        String chain = "x" + " + x".repeat(4500);
        Formula formula = Formula.parse(chain);
        assertThat(formula).hasToString(chain);
        assertThat(formula.names()).containsExactly("x");
    }

    @Test
    void theExampleOfEveryFunctionIsAFormula() {
        for (Function function : Function.values()) {
            assertThat(Formula.parse(function.example()).toString()).contains(function.text());
        }
    }

    @Test
    void percentagesAreRoundedOnce() {
        assertThat(Literals.parse("8.1%")).isEqualTo(0.081);
        assertThat(Literals.parse("1_250_000")).isEqualTo(1_250_000);
    }

    @Test
    void aComparisonDoesNotChain() {
        assertThatThrownBy(() -> Formula.parse("1 < period < 3"))
                .isInstanceOf(InvalidFormula.class)
                .extracting(failure -> ((InvalidFormula) failure).rule())
                .isEqualTo(FormulaRule.CHAINED_COMPARISON);
    }
}
