package io.calminer.bootstrap.launch.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Payara Micro with CalMiner deployed in it, serving HTTP on one port and talking to nobody. */
final class Server implements AutoCloseable {

    private static final String APPLICATION = "calminer";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration DRAIN = Duration.ofSeconds(8);
    private static final String NOTHING_IN_WORK = "\"requests\":0";
    private static final long LOOK_MILLIS = 50;

    private final PayaraMicroRuntime runtime;
    private final int port;

    private Server(PayaraMicroRuntime runtime, int port) {
        this.runtime = runtime;
        this.port = port;
    }

    /**
     * Starts the server, without an application.
     *
     * @param folder where the server unpacks itself
     * @throws ServerFailed when it does not start, with the reason
     */
    static Server start(ServerSettings settings, int wantedPort, Path folder) throws IOException {
        int port = wantedPort == 0 ? freePort() : wantedPort;
        requireFree(port);
        settings.publish();
        ServerFolder.prepare(folder);
        ServerFolder.permitAll(folder);
        try {
            OnClassPath.use(folder);
            PayaraMicroRuntime runtime = PayaraMicro.getInstance()
                    .setNoHazelcast(true)
                    .setHttpAutoBind(false)
                    .setHttpPort(port)
                    .setPrintLogo(false)
                    .setLogPropertiesFile(ServerFolder.logging(folder, settings.configuration())
                            .toFile())
                    .setPreBootHandler(commands -> configure(commands, settings))
                    .bootStrap();
            OwnShutdownHook.remove();
            return new Server(runtime, port);
        } catch (BootstrapException failed) {
            throw new ServerFailed("The server did not start: " + failed.getMessage(), failed);
        }
    }

    private static void configure(AdminCommandRunner commands, ServerSettings settings) {
        settings.values().forEach(value -> run(commands, "set", value));
        run(commands, "set-microprofile-healthcheck-configuration", "--enabled=true", "--endpoint=mp-health");
        run(commands, "set-openapi-configuration", "--enabled=false");
    }

    private static void run(AdminCommandRunner commands, String command, String... arguments) {
        ClusterCommandResult result = commands.run(command, arguments);
        if (result.getExitStatus() != ClusterCommandResult.ExitStatus.SUCCESS) {
            throw new ServerFailed(
                    "The server refuses " + command + " " + String.join(" ", arguments) + ": " + result.getOutput(),
                    result.getFailureCause());
        }
    }

    /**
     * Deploys the application. The server says yes even when that failed, so that only its answer counts.
     *
     * @throws ServerFailed when the application does not answer, with the reason
     */
    void deploy(Path application) throws IOException {
        if (Files.notExists(application)) {
            throw new ServerFailed("There is no application at " + application + ".", null);
        }
        runtime.deploy(APPLICATION, "/", application.toFile());
        if (!runtime.getDeployedApplicationNames().contains(APPLICATION)) {
            throw new ServerFailed("The application did not start: the reason stands above.", null);
        }
        HttpResponse<String> health = get("/health");
        if (health.statusCode() != 200) {
            throw new ServerFailed(
                    "The application is not healthy: /health answers " + health.statusCode() + " " + health.body(),
                    null);
        }
    }

    /** What the application answers to somebody who is not logged in. */
    HttpResponse<String> get(String path) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("Interrupted while the application was asked for " + path + ".", interrupted);
        }
    }

    int port() {
        return port;
    }

    /**
     * Takes no further requests on, waits for those in work, undeploys the application, whose listeners save what is in
     * work, and stops the server.
     */
    @Override
    public void close() {
        try {
            drain();
            runtime.undeploy(APPLICATION);
        } finally {
            try {
                runtime.shutdown();
            } catch (BootstrapException stoppedAlready) {
                System.err.println("The server did not stop in an orderly way: " + stoppedAlready.getMessage());
            }
        }
    }

    /** The application reads the property with each request, and tells under /health how many are in work. */
    private void drain() {
        System.setProperty("calminer.draining", "true");
        long end = System.nanoTime() + DRAIN.toNanos();
        try {
            while (System.nanoTime() < end && !get("/health").body().contains(NOTHING_IN_WORK)) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (IOException | ServerFailed silent) {
            System.err.println("The server does not tell which requests are in work: " + silent.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw new ServerFailed(
                    "Port " + port + " is in use. Maybe stop the other program, or choose another port with --port.",
                    taken);
        }
    }
}
