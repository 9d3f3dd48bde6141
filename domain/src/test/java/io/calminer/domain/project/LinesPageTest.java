package io.calminer.domain.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.item.Flexes;
import io.calminer.domain.valuation.Figure;
import io.calminer.domain.valuation.Valuation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/models/lines.md} equal to the lines, metrics and flexes that plans have. */
class LinesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "models", "lines.md");

    private static final String SMALLEST = """
            {"format": "calminer-plan/1", "name": "Smallest", "currency": "USD",
             "calendar": {"start": "2027-01-01", "blocks": [{"length": "year", "count": 2}]},
             "valuation": {"discount_rate": 0.08},
             "lines": {"cash_flow.project": {"kind": "flow", "unit": "USD", "formula": "1 [USD]"}}}
            """;

    @Test
    void thePageIsThatOfTheCode() throws IOException {
        String page = page();
        if (Boolean.getBoolean("calminer.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("run the tests with -Dcalminer.update=true to write the page anew")
                .isEqualTo(page);
    }

    @Test
    void everyPlanEndsInTheStandardLines() {
        Model smallest = PlanDocument.read(SMALLEST).model();
        for (StandardLine standard : StandardLine.values()) {
            Line line = smallest.line(standard.key());
            assertThat(line.kind()).as(standard.key()).isEqualTo(Kind.FLOW);
            assertThat(line.unit().isMoney()).as(standard.key()).isTrue();
        }
        assertThat(smallest.lines()).hasSize(StandardLine.values().length);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Lines, metrics and flexes

                Names that every plan has. Other lines have the names that the plan gives them; where a collection makes lines
                of its own, they are named `<collection>.<key>[.<aspect>]`. This page is written by a test from the code.

                ## Lines in which every plan ends

                Flows in money of the plan's currency, of the whole project, nominal as entered. A plan that leaves one out
                has the sum of what its areas add to it, 0 where there is none; `cash_flow.project` must be stated where no area
                makes it.

                | line | what it is |
                |---|---|
                """);
        for (StandardLine line : StandardLine.values()) {
            page.append("| `%s` | %s |%n".formatted(line.key(), line.definition()));
        }
        page.append("""

                ## Metrics

                Of `cash_flow.project`, at the discount rate and to the date of the plan's valuation. [How they are
                computed](valuation.md). A workbook has them as `metric_<name>`.

                | metric | name | unit |
                |---|---|---|
                """);
        for (Figure figure : Valuation.of(PlanDocument.read(SMALLEST)).figures()) {
            String unit = figure.unit().equals("USD") ? "money" : figure.unit().equals("a") ? "years" : "";
            page.append("| `%s` | %s | %s |%n".formatted(figure.name(), figure.label(), unit));
        }
        page.append("""

                ## Flexes

                Multipliers of the inputs and lines that name them in their field `flex`; 1 where the plan states none. Besides,
                `added_discount_rate` is added to the discount rate.

                """);
        Flexes.GROUPS.forEach(group -> page.append("- `%s`%s%n".formatted(group, note(group))));
        page.append("""

                ## Kinds

                How the values of a line are read over longer spans, such as the years of a monthly plan.

                | kind | over a longer span |
                |---|---|
                """);
        for (Kind kind : Kind.values()) {
            String words = switch (kind) {
                case FLOW -> "adds up";
                case BALANCE -> "the last value";
                default -> "the mean, weighted by the line that its field `weight` names, or by time";
            };
            page.append("| `%s` | %s |%n".formatted(kind.name().toLowerCase(Locale.ROOT), words));
        }
        page.append(AreaLines.section());
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static String note(String group) {
        return group.equals("price")
                ? ", or `price.<commodity>` for the prices of one, which are multiplied by both"
                : "";
    }
}
