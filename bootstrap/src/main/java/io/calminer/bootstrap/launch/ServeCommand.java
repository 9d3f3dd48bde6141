package io.calminer.bootstrap.launch;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.configuration.Variable;
import io.calminer.bootstrap.launch.server.Serving;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serves the pages and the HTTP API until it is stopped.",
        footer = "%nThe environment sets the rest: see docs/configuration.md.")
final class ServeCommand implements Callable<Integer> {

    @Option(names = "--port", description = "The port; 8000 by default, 0 for any free one.")
    private @Nullable Integer port;

    @Option(names = "--data", description = "The folder for what must be kept; var by default.")
    private @Nullable Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Serving.start(configuration(), out).untilStopped();
        return 0;
    }

    private Configuration configuration() {
        Configuration configuration = Configuration.of(System.getenv());
        if (port != null) {
            configuration = configuration.with(Variable.CALMINER_PORT, port.toString());
        }
        return data == null ? configuration : configuration.with(Variable.CALMINER_DATA, data.toString());
    }
}
