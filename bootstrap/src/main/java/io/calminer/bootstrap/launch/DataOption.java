package io.calminer.bootstrap.launch;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.configuration.Variable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data lie: what the environment says, and the option that wins over it. */
final class DataOption {

    @Option(names = "--data", description = "The folder for what must be kept; var by default.")
    private @Nullable Path data;

    Configuration configuration() {
        Configuration configuration = Configuration.of(System.getenv());
        return data == null ? configuration : configuration.with(Variable.CALMINER_DATA, data.toString());
    }
}
