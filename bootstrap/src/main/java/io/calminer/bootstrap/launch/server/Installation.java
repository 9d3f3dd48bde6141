package io.calminer.bootstrap.launch.server;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the files of this program lie: the jar, and beside it {@code lib}, {@code app.war} and {@code offline}.
 *
 * @param folder the folder of the jar
 */
public record Installation(Path folder) {

    /** What work without a server takes from the server's own jars, so that it lies here only once. */
    private static final List<String> OF_THE_SERVER = List.of(
            "jakarta.persistence-api.jar",
            "jakarta.transaction-api.jar",
            "org.eclipse.persistence.asm.jar",
            "org.eclipse.persistence.core.jar",
            "org.eclipse.persistence.jpa.jar",
            "org.eclipse.persistence.jpa.jpql.jar");

    /** The installation that this class was started from. */
    public static Installation here() {
        try {
            Path code = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Installation(code.toAbsolutePath().resolveSibling(""));
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("The place of a jar is a path.", impossible);
        }
    }

    /** The application as the server deploys it. */
    Path application() {
        return folder.resolve("app.war");
    }

    /**
     * The classes for work on the database without a server: use cases, persistence, migrations.
     *
     * @throws IOException when the folder cannot be read
     */
    public URLClassLoader offline() throws IOException {
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("offline"))) {
            for (Path jar : files.sorted().toList()) {
                jars.add(url(jar));
            }
        }
        for (String jar : OF_THE_SERVER) {
            jars.add(url(folder.resolve("lib").resolve("payara").resolve(jar)));
        }
        ClassLoader launcher = new LauncherClasses(Installation.class.getClassLoader());
        return new URLClassLoader("offline", jars.toArray(URL[]::new), launcher);
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
