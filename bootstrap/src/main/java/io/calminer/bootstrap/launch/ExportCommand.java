package io.calminer.bootstrap.launch;

import io.calminer.domain.project.Scenario;
import io.calminer.spreadsheet.workbook.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        description = "Writes a plan as a workbook of live formulas, which spreadsheets open.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private PlanFile plan;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.xlsx",
            required = true,
            description = "The workbook to write, which must not be there yet.")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        OutputFile.check(file);
        Scenario scenario = plan.read();
        Workbook workbook = Workbook.of(scenario);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            workbook.write(out);
        }
        spec.commandLine().getOut().println("The workbook " + file + " holds the plan '" + scenario.name() + "'.");
        return 0;
    }
}
