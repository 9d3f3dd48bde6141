package io.calminer.bootstrap.launch;

import io.calminer.bootstrap.launch.archive.Archive;
import io.calminer.bootstrap.launch.database.Database;
import io.calminer.bootstrap.launch.server.Installation;
import java.io.PrintWriter;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = "Takes a backup into an empty database: all of it, or nothing.",
        mixinStandardHelpOptions = true,
        footer = "%nWithout a database in the environment it is the one that CalMiner brings along, in --data.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file that calminer backup wrote.")
    private Path file = Path.of("");

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Archive archive = Archive.read(file);
        try (URLClassLoader offline = Installation.here().offline();
                Database database = Database.openForCommand(data.configuration())) {
            archive.restore(database.address(), offline);
            PrintWriter out = spec.commandLine().getOut();
            out.println("The backup " + file + " was restored: " + VerifyCommand.content(archive));
            out.flush();
        }
        return 0;
    }
}
