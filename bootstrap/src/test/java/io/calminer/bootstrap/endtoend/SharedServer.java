package io.calminer.bootstrap.endtoend;

import io.calminer.application.account.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** One server for every test class that does not harm it, with a user of each role. */
final class SharedServer {

    private static final String OWN_PASSWORD = "seven words that a user chose";

    private final RunningServer server;
    private final Map<Role, Client> clients = new EnumMap<>(Role.class);

    private SharedServer(RunningServer server) throws IOException, InterruptedException {
        this.server = server;
        Client admin = new Client(server.address()).loggedIn("admin", RunningServer.PASSWORD);
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
            Path folder = Files.createTempDirectory("calminer-shared");
            RunningServer server = RunningServer.startBriefly(folder.resolve("data"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    server.stop();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }));
            return new SharedServer(server);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    String address() {
        return server.address();
    }

    /** Somebody who is not logged in. */
    Client nobody() {
        return new Client(server.address());
    }

    Client as(Role role) {
        return clients.get(role);
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
