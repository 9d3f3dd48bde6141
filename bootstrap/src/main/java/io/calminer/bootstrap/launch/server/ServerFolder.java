package io.calminer.bootstrap.launch.server;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.configuration.Variable;
import io.calminer.bootstrap.launch.database.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder in which the server unpacks itself.
 *
 * <p>It holds the server's programs, which may stay, and the state of its last run. After a kill that state would be
 * deployed again in place of the application beside the jar, so it is removed before every start.
 */
final class ServerFolder {

    private static final List<String> STATE = List.of("config", "applications", "generated", "osgi-cache");

    private ServerFolder() {}

    static void prepare(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String state : STATE) {
            Folders.delete(folder.resolve(state));
        }
    }

    /** The server's own log on the console: only what somebody should look at. */
    static Path logging(Path folder, Configuration configuration) throws IOException {
        String level = configuration.text(Variable.CALMINER_LOG_LEVEL);
        return Files.writeString(
                folder.resolve("logging.properties"),
                String.join(
                        System.lineSeparator(),
                        "handlers=java.util.logging.ConsoleHandler",
                        "java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter",
                        "java.util.logging.ConsoleHandler.level=FINE",
                        "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n",
                        ".level=" + level,
                        "io.calminer.level=INFO",
                        // certificates of strangers, which nobody here uses, and schemas that it looks for in vain
                        "javax.enterprise.system.security.ssl.level=SEVERE",
                        "javax.enterprise.system.tools.deployment.dol.level=SEVERE",
                        "PayaraMicro.level=SEVERE",
                        ""),
                StandardCharsets.UTF_8);
    }

    /**
     * Lets the server's parts use one another: before Java 24 its security services ask the policy of the JVM whether
     * their callers may see them, and the usual policy knows none of the jars on the class path.
     */
    static void permitAll(Path folder) throws IOException {
        Path policy = Files.writeString(
                folder.resolve("server.policy"),
                "grant { permission java.security.AllPermission; };" + System.lineSeparator(),
                StandardCharsets.UTF_8);
        // the sign of equality says that it stands in the place of the usual policy
        System.setProperty("java.security.policy", "=" + policy.toUri());
    }
}
