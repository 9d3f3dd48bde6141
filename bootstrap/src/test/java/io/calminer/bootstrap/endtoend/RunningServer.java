package io.calminer.bootstrap.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server process on a free port, with its data in a folder that outlives it. */
final class RunningServer {

    static final String PASSWORD = "six words that nobody guesses";
    static final String METRICS_TOKEN = "a token that is long enough for metrics";
    private static final Pattern READY = Pattern.compile("CalMiner is ready at (http://\\S+)");
    private static final long LONGEST_START_SECONDS = 240;

    /** Most tests' servers are too short-lived for the full compiler to pay; figures have the same bits without it. */
    private static final String COMPILER = System.getProperty("calminer.server.compiler", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final String address;
    private final List<String> callsOut;
    private final Path log;

    private RunningServer(Process process, String address, List<String> callsOut, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
        this.callsOut = List.copyOf(callsOut);
    }

    /** A command of the same program, with what it printed. */
    static Process command(Path log, String... arguments) throws IOException {
        return command(log, Map.of(), arguments);
    }

    private static Process command(Path log, Map<String, String> environment, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                COMPILER,
                "-jar",
                Path.of("target", "calminer.jar").toAbsolutePath().toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("CALMINER_") || name.startsWith("DATABASE_"));
        builder.environment().put("CALMINER_SEED_ADMIN_PASSWORD", PASSWORD);
        builder.environment().put("CALMINER_METRICS_TOKEN", METRICS_TOKEN);
        builder.environment().putAll(environment);
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    static RunningServer start(Path data) throws IOException, InterruptedException {
        return start(data, freePort(), Map.of());
    }

    /** At a given port, as after a restart. */
    static RunningServer start(Path data, int port) throws IOException, InterruptedException {
        return start(data, port, Map.of());
    }

    /** With further variables in its environment. */
    static RunningServer start(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        return start(data, freePort(), environment);
    }

    private static RunningServer start(Path data, int port, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(data.getParent(), "server", ".log");
        Process process =
                command(log, environment, "serve", "--port", Integer.toString(port), "--data", data.toString());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        List<String> callsOut = new ArrayList<>();
        while (System.nanoTime() < end) {
            Matcher ready = READY.matcher(Files.readString(log));
            if (ready.find()) {
                return new RunningServer(process, ready.group(1), callsOut, log);
            }
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
            callsOut.addAll(seen(process));
        }
        process.destroyForcibly();
        throw new IllegalStateException("The server did not start:\n" + Files.readString(log));
    }

    /** Nothing when the process ended while it was looked at: what it printed then tells why. */
    private static List<String> seen(Process process) throws IOException {
        try {
            return Sockets.toOthers(process.pid());
        } catch (NoSuchFileException | UncheckedIOException ended) {
            return List.of();
        }
    }

    /** What it has printed so far. */
    String log() throws IOException {
        return Files.readString(log);
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

    /** Connections to other machines that were seen while it started. */
    List<String> callsOut() {
        return callsOut;
    }

    Process process() {
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
