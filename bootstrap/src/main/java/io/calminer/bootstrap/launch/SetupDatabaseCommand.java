package io.calminer.bootstrap.launch;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.database.Database;
import io.calminer.bootstrap.launch.server.Installation;
import io.calminer.bootstrap.launch.setup.DatabaseSetUp;
import io.calminer.bootstrap.launch.setup.DatabaseSetUp.Steps;
import io.calminer.bootstrap.launch.setup.OfflineDatabase.Row;
import java.io.PrintWriter;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "setup-database",
        description = "Brings the database up to date and fills it; what is done already is left alone.",
        mixinStandardHelpOptions = true,
        footer = "%nWithout a database in the environment it is the one that CalMiner brings along, in --data.")
final class SetupDatabaseCommand implements Callable<Integer> {

    @Option(names = "--dry-run", description = "Only show what would be done; alone, with migrations and seed data.")
    private boolean dryRun;

    @Option(names = "--run-migrations", description = "Bring the schema up to date; the roles come with it.")
    private boolean migrations;

    @Option(names = "--seed-data", description = "Bring currencies and units; what people edited stays.")
    private boolean seeds;

    @Option(names = "--demo", description = "Bring the demo mines, unless they are there.")
    private boolean demo;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!dryRun && !migrations && !seeds && !demo) {
            throw new ParameterException(
                    spec.commandLine(),
                    "It is not said what to do. Maybe --run-migrations --seed-data, or --dry-run to look first.");
        }
        boolean all = dryRun && !migrations && !seeds && !demo;
        DatabaseSetUp setUp = new DatabaseSetUp(migrations || all, seeds || all, demo);
        Configuration configuration = data.configuration();
        try (URLClassLoader offline = Installation.here().offline();
                Database database =
                        dryRun ? Database.openToLook(configuration) : Database.openForCommand(configuration)) {
            Steps steps = dryRun ? setUp.tell(database, offline) : setUp.carryOut(database, offline);
            tell(setUp, steps);
        }
        return 0;
    }

    private void tell(DatabaseSetUp setUp, Steps steps) {
        PrintWriter out = spec.commandLine().getOut();
        if (setUp.migrations()) {
            out.println((dryRun ? "Migrations that would run: " : "Migrations run: ")
                    + steps.migrations().size());
            steps.migrations().forEach(step -> out.println("  " + step));
        }
        if (setUp.seeds() || setUp.demo()) {
            List<Row> added = steps.rows().stream().filter(Row::isNew).toList();
            List<Row> changed =
                    steps.rows().stream().filter(row -> !row.isNew()).toList();
            tell(dryRun ? "Rows that would be added: " : "Rows added: ", added, out);
            tell(dryRun ? "Rows that would be changed: " : "Rows changed: ", changed, out);
        }
        if (dryRun) {
            out.println("Nothing was changed.");
        }
        out.flush();
    }

    private static void tell(String title, List<Row> rows, PrintWriter out) {
        out.println(title + rows.size());
        rows.forEach(row -> out.println("  " + row.what() + " " + row.key()));
    }
}
