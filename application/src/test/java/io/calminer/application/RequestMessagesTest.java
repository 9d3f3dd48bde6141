package io.calminer.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.calculation.CalculationRule;
import io.calminer.application.reliability.AssessmentRule;
import io.calminer.domain.document.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the sections from "Requests" on of {@code docs/messages.md} equal to the rules in the code. */
class RequestMessagesTest {

    private static final Path PAGE = Path.of("..", "docs", "messages.md");
    private static final String BEGIN = "\n## Requests\n";
    private static final String END = "\n## Answers over HTTP\n";

    @Test
    void thePageListsEveryRuleOfRequests() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(BEGIN));
        String after = page.substring(page.indexOf(END));
        String expected = before
                + section(BEGIN, RequestRule.values())
                + section("\n## Calculators\n", CalculationRule.values())
                + section("\n## Failures and effectiveness\n", AssessmentRule.values())
                + after;
        if (Boolean.getBoolean("calminer.update")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("run the tests with -Dcalminer.update=true to write the page anew")
                .isEqualTo(expected);
    }

    private static String section(String title, Rule... rules) {
        StringBuilder section = new StringBuilder(title).append("\n| code | text | hint |\n|---|---|---|\n");
        for (Rule rule : rules) {
            section.append("| `")
                    .append(rule.name())
                    .append("` | ")
                    .append(rule.text())
                    .append(" | ")
                    .append(rule.hint() == null ? "" : rule.hint())
                    .append(" |\n");
        }
        return section.toString();
    }
}
