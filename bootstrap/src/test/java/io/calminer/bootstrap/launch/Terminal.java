package io.calminer.bootstrap.launch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** One run of the command line, with what it printed and its exit code. */
record Terminal(int exitCode, String out, String err) {

    private static final Path DEMO = Path.of("..", "ops", "demo");

    static Terminal run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                CalMiner.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exitCode = commandLine.execute(arguments);
        return new Terminal(exitCode, out.toString(), err.toString());
    }

    /** The path of a plan of {@code ops/demo}. */
    static String demo(String name) {
        return DEMO.resolve(name + ".json").toString();
    }
}
