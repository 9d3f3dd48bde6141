package io.calminer.bootstrap.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue.JsonNumber;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    @TempDir
    private Path folder;

    @Test
    void valueTellsTheMetricsAndTheCashFlowOfTheDemoMine() {
        Terminal terminal = Terminal.run("value", Terminal.demo("copper-mine"));
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out()).contains("718.1 MUSD", "19.10 %", "2046").doesNotContain("NaN");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void theCashFlowIsHeadedByWordsAndUnits() {
        List<String> lines = Terminal.run("value", Terminal.demo("open-pit-copper-gold"))
                .out()
                .lines()
                .toList();
        int head = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("  Period"))
                .findFirst()
                .orElseThrow();
        assertThat(lines.get(head).strip().split(" {2,}"))
                .containsExactly(
                        "Period",
                        "Revenue",
                        "Operating cost",
                        "Royalties",
                        "Taxes",
                        "Capital",
                        "Increase of working capital",
                        "Project cash flow");
        assertThat(lines.get(head + 1).strip().split(" +")).containsOnly("MUSD").hasSize(7);
        assertThat(lines.get(head + 2).strip()).matches("[─ ]+");
        assertThat(lines).noneMatch(line -> line.contains("revenue.total"));
    }

    @Test
    void aPlanInSmallMoneyKeepsItsDigits() throws IOException {
        Path plan = folder.resolve("stall.json");
        Files.writeString(plan, """
                {"format": "calminer-plan/1", "name": "Stall", "currency": "USD",
                 "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 2}]},
                 "valuation": {"discount_rate": "10%"},
                 "lines": {"cash_flow.project": {"kind": "flow", "unit": "MUSD",
                   "at_zero": "-0.0125 [MUSD]", "formula": "0.00825 [MUSD]"}}}
                """);
        Terminal terminal = Terminal.run("value", plan.toString());
        assertThat(terminal.out()).contains("-0.01250", "0.00825", "0.001818 MUSD");
    }

    @Test
    void valueAsJsonHasEveryFigureInFull() {
        Terminal terminal = Terminal.run("value", Terminal.demo("copper-mine"), "--json");
        JsonObject answer = (JsonObject) JsonDocument.parse(terminal.out()).root();
        JsonObject metrics = (JsonObject) answer.fields().get("metrics");
        assertThat(((JsonNumber) metrics.fields().get("npv")).value()).isEqualTo(718.0874151158, within());
    }

    @Test
    void explainLeadsFromAMetricDownToTheInputs() {
        Terminal terminal = Terminal.run("explain", Terminal.demo("copper-mine"), "npv", "--depth", "9");
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out()).startsWith("npv: 718.0874 MUSD").contains("cash_flow.project", "capital");
    }

    @Test
    void explainOfALineTakesAPeriod() {
        Terminal terminal = Terminal.run("explain", Terminal.demo("copper-mine"), "ore", "--period", "2031");
        assertThat(terminal.exitCode()).isZero();
        assertThat(terminal.out()).startsWith("ore 2031: 10.0000 Mt");
    }

    @Test
    void exportWritesAWorkbookOnce() throws IOException {
        Path file = folder.resolve("mine.xlsx");
        Terminal first = Terminal.run("export", Terminal.demo("copper-mine"), "-o", file.toString());
        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains("mine.xlsx holds the plan 'Copper mine'.");
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K').hasSizeGreaterThan(10_000);
        Terminal again = Terminal.run("export", Terminal.demo("copper-mine"), "-o", file.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("There is a file '" + file + "' already. Maybe choose another name.");
    }

    @Test
    void anUnknownMetricOrPeriodIsWrongUsage() {
        Terminal metric = Terminal.run("explain", Terminal.demo("copper-mine"), "profit");
        assertThat(metric.exitCode()).isEqualTo(2);
        assertThat(metric.err())
                .startsWith(
                        "'profit' is neither a metric nor a line or an input of the plan. The metrics are npv, irr,");
        Terminal period = Terminal.run("explain", Terminal.demo("copper-mine"), "ore", "--period", "1999");
        assertThat(period.exitCode()).isEqualTo(2);
        assertThat(period.err()).contains("The plan has no period '1999': its periods run from start to 2046.");
    }

    @Test
    void aNameThatIsNearlyRightIsProposed() {
        String plan = Terminal.demo("copper-mine");
        assertThat(Terminal.run("explain", plan, "nvp").err()).contains("Maybe 'npv'.");
        assertThat(Terminal.run("explain", plan, "cashflow.project").err()).contains("Maybe 'cash_flow.project'.");
    }

    @Test
    void whatGoesWithALineAloneIsRefusedForAMetric() {
        String plan = Terminal.demo("copper-mine");
        Terminal terminal = Terminal.run("explain", plan, "npv", "--period", "2031");
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err())
                .startsWith("'npv' is a metric of all periods. --period goes with a line, such as cash_flow.project.");
        assertThat(Terminal.run("explain", plan, "npv", "--depth", "-1").err())
                .startsWith("The depth must be at least 0: was -1.");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsToldBeforeAnythingIsComputed() {
        String plan = Terminal.demo("copper-mine");
        Path nowhere = folder.resolve("none").resolve("mine.xlsx");
        String missing = "There is no folder '" + nowhere.getParent() + "' to write 'mine.xlsx' into.";
        Terminal export = Terminal.run("export", plan, "-o", nowhere.toString());
        assertThat(export.exitCode()).isEqualTo(1);
        assertThat(export.err()).startsWith(missing);
        assertThat(Terminal.run("simulate", plan, "--out", nowhere.toString()).err())
                .startsWith(missing);
        Terminal inPlace = Terminal.run("simulate", plan, "--out", folder.toString());
        assertThat(inPlace.exitCode()).isEqualTo(1);
        assertThat(inPlace.err()).startsWith("'" + folder + "' is a folder. Maybe name a file in it.");
        assertThat(inPlace.out()).isEmpty();
    }

    @Test
    void threadsMustBeAtLeastOne() {
        Terminal terminal = Terminal.run("simulate", Terminal.demo("copper-mine"), "--threads", "-2");
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).startsWith("Threads must be within [1, 1024]: was -2.");
    }

    @Test
    void anIterationIsExplainedByWhatItDrew() {
        String plan = Terminal.demo("copper-mine");
        Terminal base = Terminal.run("explain", plan, "cash_flow.project", "--period", "2030", "--json");
        Terminal drawn =
                Terminal.run("explain", plan, "cash_flow.project", "--period", "2030", "--json", "--iteration", "17");
        assertThat(drawn.exitCode()).isZero();
        assertThat(drawn.out()).isNotEqualTo(base.out()).contains("cash_flow.project");
        Terminal npv = Terminal.run("explain", plan, "npv", "--iteration", "17");
        assertThat(npv.exitCode()).isEqualTo(2);
        assertThat(npv.err()).contains("Maybe cash_flow.project.");
        assertThat(Terminal.run("explain", plan, "ore", "--iteration", "-1").exitCode())
                .isEqualTo(2);
    }

    @Test
    void whatSingleInputsDoIsPrintedAndWrittenAsJson() {
        String plan = Terminal.demo("copper-mine");
        Terminal text = Terminal.run(
                "simulate",
                plan,
                "--iterations",
                "5000",
                "--sensitivity",
                "sobol",
                "--rows",
                "64",
                "--below",
                "0,500",
                "--tail",
                "0.01");
        assertThat(text.exitCode()).isZero();
        assertThat(text.out())
                .contains(
                        "What the worst 10 % share",
                        "Sobol indices", "of the outcomes are below 500.0", "In the worst 1.00 %");
        Terminal json = Terminal.run(
                "simulate", plan, "--iterations", "5000", "--sensitivity", "morris", "--rows", "8", "--json");
        assertThat(json.out()).contains("\"mu_star\"", "\"r_squared\"", "\"convergence\"", "\"undefined_causes\"");
        Terminal wrong = Terminal.run("simulate", plan, "--sensitivity", "fast");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("There is no method 'fast'");
    }

    @Test
    void anInvalidPlanTellsAllItsProblemsAndExitsWithThree() throws IOException {
        Path plan = folder.resolve("plan.json");
        Files.writeString(
                plan,
                Files.readString(Path.of(Terminal.demo("copper-mine")))
                        .replace("\"currency\": \"USD\"", "\"currency\": \"usd\"")
                        .replace("\"timing\": \"end\"", "\"timing\": \"middle\""));
        Terminal terminal = Terminal.run("value", plan.toString());
        assertThat(terminal.exitCode()).isEqualTo(3);
        assertThat(terminal.err())
                .contains("The plan has 2 problems:", "CURRENCY_FORM", "UNKNOWN_CHOICE", "Maybe 'mid'.")
                .doesNotContain("\tat ");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aMissingFileAFolderAndATextInAnotherEncodingAreToldPlainly() throws IOException {
        Terminal missing = Terminal.run("value", folder.resolve("none.json").toString());
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).startsWith("There is no file '").doesNotContain("\tat ");
        Terminal directory = Terminal.run("value", folder.toString());
        assertThat(directory.exitCode()).isEqualTo(1);
        assertThat(directory.err()).contains("is a folder, not a plan.");
        Path latin = folder.resolve("latin.json");
        Files.write(latin, new byte[] {'{', '"', (byte) 0xe9, '"', '}'});
        assertThat(Terminal.run("value", latin.toString()).exitCode()).isEqualTo(3);
    }

    @Test
    void wrongUsageExitsWithTwoAndShowsTheUsage() {
        Terminal terminal = Terminal.run("value");
        assertThat(terminal.exitCode()).isEqualTo(2);
        assertThat(terminal.err()).contains("PLAN", "Usage: calminer value");
    }

    @Test
    void versionNamesCalMinerAndJava() {
        assertThat(Terminal.run("version").out()).contains("CalMiner", "Java");
    }

    @Test
    void everyCommandTakesHelp() {
        for (String command : CalMiner.commandLine().getSubcommands().keySet()) {
            Terminal terminal = Terminal.run(command, "--help");
            assertThat(terminal.exitCode()).as(command).isZero();
            assertThat(terminal.out()).as(command).startsWith("Usage: calminer " + command);
            assertThat(terminal.err()).as(command).isEmpty();
            assertThat(Terminal.run(command, "--version").out()).as(command).startsWith("CalMiner ");
        }
    }

    @Test
    void helpListsEveryCommand() {
        assertThat(Terminal.run("--help").out()).contains("value", "simulate", "explain", "version", "Exit codes:");
    }

    @Test
    void aSimulationTellsItsSamplingAndWhyItEnded() {
        String demo = Terminal.demo("copper-mine");
        Terminal shown = Terminal.run(
                "simulate", demo, "--sampling", "sobol", "--randomizations", "64", "--precision", "npv=2%,npv:5=1000");
        assertThat(shown.out())
                .contains("sobol in 64 randomisations")
                .contains("ended because it is precise enough: npv=2% is")
                .contains("16,384 iterations");
        assertThat(Terminal.run("simulate", demo, "--sampling", "sobol", "--iterations", "10000")
                        .err())
                .contains("SOBOL_ITERATIONS")
                .contains("Maybe 8192 iterations");
        assertThat(Terminal.run("simulate", demo, "--sampling", "latin").err())
                .contains("There is no sampling 'latin'");
        assertThat(Terminal.run("simulate", demo, "--precision", "nvp=1%").err())
                .contains("PRECISION_METRIC")
                .contains("Maybe 'npv'");
        assertThat(Terminal.run("simulate", demo, "--randomizations", "4").exitCode())
                .isEqualTo(2);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-9);
    }
}
