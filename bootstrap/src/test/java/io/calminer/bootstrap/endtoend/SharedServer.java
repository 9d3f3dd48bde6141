package io.calminer.bootstrap.endtoend;

import io.calminer.application.account.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** The server of all test classes in a process but those that need one of their own, with a user of each role. */
final class SharedServer {

    private static final String OWN_PASSWORD = "seven words that a user chose";

    private final Path folder = Files.createTempDirectory("calminer-shared");
    private final Map<Role, Client> clients = new EnumMap<>(Role.class);
    private RunningServer server = RunningServer.start(data());

    private SharedServer() throws IOException, InterruptedException {
        Client admin = login(Role.ADMIN);
        clients.put(Role.ADMIN, admin);
        for (Role role : new Role[] {Role.VIEWER, Role.ANALYST, Role.PROJECT_MANAGER}) {
            addUser(admin, role.text(), role.text());
            clients.put(role, login(role));
        }
    }

    /** Started with the first test that asks, stopped with the JVM. */
    private static final class Holder {
        static final SharedServer SHARED = start();

        private Holder() {}
    }

    static SharedServer get() {
        return Holder.SHARED;
    }

    private static SharedServer start() {
        try {
            SharedServer shared = new SharedServer();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
            return shared;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void close() {
        try {
            server.stop();
            empty(folder);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Where it keeps its data. */
    Path data() {
        return folder.resolve("data");
    }

    String address() {
        return server.address();
    }

    /** What it has printed since its last start. */
    String log() throws IOException {
        return server.log();
    }

    /** Ends it as a power failure would. */
    void kill() throws InterruptedException {
        server.kill();
    }

    /** Starts it anew where it was. */
    void startAgain() throws IOException, InterruptedException {
        server = RunningServer.start(data(), server.port());
    }

    /** Somebody who is not logged in. */
    Client nobody() {
        return new Client(server.address());
    }

    /** The user of a role, logged in anew when the token is too old: it is a short one. */
    Client as(Role role) {
        try {
            if (clients.get(role).get("/api/auth/me").status() == 401) {
                clients.put(role, login(role));
            }
            return clients.get(role);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    Client admin() {
        return as(Role.ADMIN);
    }

    /** A new login of the role's user. */
    Client login(Role role) throws IOException, InterruptedException {
        return role == Role.ADMIN
                ? nobody().loggedIn("admin", RunningServer.PASSWORD)
                : nobody().loggedIn(role.text(), OWN_PASSWORD);
    }

    /** A user who has chosen a password; gives the id. */
    String addUser(Client admin, String name, String role) throws IOException, InterruptedException {
        Client.Reply made = admin.send(
                "POST",
                "/api/users",
                "{\"username\": \"" + name + "\", \"email\": \"" + name + "@example.org\", \"roles\": [\"" + role
                        + "\"]}");
        String first = made.at("one_time_password");
        Client user = nobody().loggedIn(name, first);
        user.send(
                "POST",
                "/api/auth/password",
                "{\"current_password\": \"" + first + "\", \"new_password\": \"" + OWN_PASSWORD + "\"}");
        return made.at("user", "id");
    }

    /** A new project of the administrator. */
    String project(String name) throws IOException, InterruptedException {
        return admin().send("POST", "/api/projects", "{\"name\": \"" + name + "\"}")
                .at("id");
    }

    /** The demo copper mine as a new scenario of a project. */
    String scenario(String project) throws IOException, InterruptedException {
        String path = "/api/projects/" + project + "/scenarios";
        return admin().send("POST", path, "{\"document\": " + plan() + "}").at("id");
    }

    static String plan() throws IOException {
        return Files.readString(Path.of("..", "ops", "demo", "copper-mine.json"));
    }
}
