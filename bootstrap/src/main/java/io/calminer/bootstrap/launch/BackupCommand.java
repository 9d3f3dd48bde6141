package io.calminer.bootstrap.launch;

import io.calminer.bootstrap.launch.archive.Archive;
import io.calminer.bootstrap.launch.database.Database;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = "Writes all that the database holds into a file, also while the server runs, and verifies it.",
        mixinStandardHelpOptions = true,
        footer = "%nWithout a database in the environment it is the one that CalMiner brings along, in --data.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file to write, which must not be there yet.")
    private Path file = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (Database database = Database.openForCommand(data.configuration())) {
            Archive archive = Archive.make(database.address(), file);
            PrintWriter out = spec.commandLine().getOut();
            out.println("The backup " + file + " is complete: " + VerifyCommand.content(archive));
            out.flush();
        }
        return 0;
    }
}
