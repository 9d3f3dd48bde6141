package io.calminer.bootstrap.launch;

import io.calminer.bootstrap.launch.archive.Archive;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Reads a backup and compares its checksums; needs no database.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file that calminer backup wrote.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Archive archive = Archive.read(file);
        archive.verify();
        PrintWriter out = spec.commandLine().getOut();
        out.println("The backup " + file + " is whole: " + content(archive));
        out.flush();
        return 0;
    }

    /** What a backup holds, in one sentence. */
    static String content(Archive archive) {
        return archive.manifest().rows() + " rows in "
                + archive.manifest().tables().size() + " tables as of "
                + archive.manifest().made() + ", schema "
                + archive.manifest().schema() + ".";
    }
}
