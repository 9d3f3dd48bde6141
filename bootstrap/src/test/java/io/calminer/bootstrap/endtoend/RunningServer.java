package io.calminer.bootstrap.endtoend;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server process on a free port, with its data in a folder that outlives it. */
final class RunningServer {

    static final String PASSWORD = "six words that nobody guesses";
    private static final Pattern READY = Pattern.compile("CalMiner is ready at (http://\\S+)");
    private static final long LONGEST_START_SECONDS = 240;

    private final Process process;
    private final String address;

    private RunningServer(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    static RunningServer start(Path data) throws IOException, InterruptedException {
        return start(data, freePort());
    }

    /** Starts at a given port, as after a restart. */
    static RunningServer start(Path data, int port) throws IOException, InterruptedException {
        Path log = Files.createTempFile(data.getParent(), "server", ".log");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-jar",
                Path.of("target", "calminer.jar").toAbsolutePath().toString(),
                "serve",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("CALMINER_") || name.startsWith("DATABASE_"));
        builder.environment().put("CALMINER_SEED_ADMIN_PASSWORD", PASSWORD);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (System.nanoTime() < end) {
            Matcher ready = READY.matcher(Files.readString(log));
            if (ready.find()) {
                return new RunningServer(process, ready.group(1));
            }
            if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server did not start:\n" + Files.readString(log));
    }

    int port() {
        return URI.create(address).getPort();
    }

    String address() {
        return address;
    }

    /** Ends the process as a power failure would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks the process to end, as an operator does. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
