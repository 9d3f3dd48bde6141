package io.calminer.bootstrap.launch;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.configuration.Variable;
import io.calminer.bootstrap.launch.server.Serving;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serves the pages and the HTTP API until it is stopped.",
        mixinStandardHelpOptions = true,
        footer = "%nThe environment sets the rest: see docs/configuration.md.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", description = "The port; 8000 by default, 0 for any free one.")
    private @Nullable Integer port;

    @Option(names = "--demo", description = "Bring the demo mines, unless they are there.")
    private boolean demo;

    @Option(names = "--fresh", description = "Begin with an empty database: what the one in --data holds is lost.")
    private boolean fresh;

    @Option(
            names = "--rehearsal",
            hidden = true,
            description = "Start, ask for the first pages, and end: what the JVM learns makes later starts quick.")
    private boolean rehearsal;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Configuration configuration = data.configuration();
        if (port != null) {
            configuration = configuration.with(Variable.CALMINER_PORT, port.toString());
        }
        Serving serving = Serving.start(new Serving.Wish(configuration, demo, fresh), out);
        if (rehearsal) {
            serving.rehearse();
        } else {
            serving.untilStopped();
        }
        return 0;
    }
}
