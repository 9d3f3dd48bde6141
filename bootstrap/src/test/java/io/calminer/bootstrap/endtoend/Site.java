package io.calminer.bootstrap.endtoend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.faces.browser.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The server and the browser that all tests of the pages share. */
final class Site implements AutoCloseable {

    static final int WIDTH = 1280;

    private final Path data = Files.createTempDirectory("calminer-site");
    private final AtomicInteger counter = new AtomicInteger();
    private final Chromium chromium;
    private RunningServer server;
    private List<Cookie> signedIn = List.of();

    private Site() throws IOException, InterruptedException {
        server = RunningServer.startBriefly(data.resolve("data"));
        chromium = new Chromium();
    }

    static Site open() {
        try {
            return new Site();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    String address() {
        return server.address();
    }

    /** The administrator, logged in anew: tests end sessions, and tokens are short. */
    Client admin() throws IOException, InterruptedException {
        return new Client(server.address()).loggedIn("admin", RunningServer.PASSWORD);
    }

    Chromium chromium() {
        return chromium;
    }

    /** Somebody at a browser of their own, not signed in. */
    Visitor visitor(String language, int width) {
        Page page = chromium.open(language, width, width * 5 / 8);
        page.setDefaultTimeout(10_000);
        return new Visitor(page, server.address());
    }

    /** The administrator at a browser of an office, signed in. */
    Visitor visitor() {
        return visitor("en", WIDTH).signIn("admin", RunningServer.PASSWORD);
    }

    /** The administrator at a page, who has signed in before. */
    Visitor at(String path) {
        Visitor visitor = visitor("en", WIDTH);
        visitor.page().context().addCookies(signedIn);
        visitor.to(path);
        if (visitor.place().startsWith("/sign-in.xhtml")) {
            visitor.signIn("admin", RunningServer.PASSWORD);
            signedIn = visitor.page().context().cookies().stream()
                    .filter(cookie -> cookie.name.equals("JSESSIONID"))
                    .toList();
        }
        return visitor;
    }

    /** A fresh scenario with the demo copper mine; its id. */
    String copperMine() throws IOException, InterruptedException {
        return scenario(Files.readString(Path.of("../ops/demo/copper-mine.json")));
    }

    /** A fresh scenario with a plan; its id. */
    String scenario(String plan) throws IOException, InterruptedException {
        String name = "Project " + counter.incrementAndGet();
        Client admin = admin();
        String project = admin.send("POST", "/api/projects", "{\"name\": \"" + name + "\"}")
                .at("id");
        Reply scenario = admin.send("POST", "/api/projects/" + project + "/scenarios", "{\"document\": " + plan + "}");
        return scenario.at("id");
    }

    /** A fresh user, who must choose a new password at the first login; name and password. */
    String[] user(String role) throws IOException, InterruptedException {
        String name = "user" + counter.incrementAndGet();
        Reply made = admin().send(
                        "POST",
                        "/api/users",
                        "{\"username\": \"" + name + "\", \"email\": \"" + name + "@example.org\", \"roles\": [\""
                                + role + "\"]}");
        return new String[] {name, made.at("one_time_password")};
    }

    /** Stops the server, at once or in order. */
    void down(boolean atOnce) throws InterruptedException {
        if (atOnce) {
            server.kill();
        } else {
            server.stop();
        }
    }

    /** Starts the server anew where it was. */
    void up() throws IOException, InterruptedException {
        server = RunningServer.startBriefly(data.resolve("data"), server.port());
    }

    /** Stops the server and removes its data; the browser ends with this process, whose child it is. */
    @Override
    public void close() {
        try {
            server.stop();
            empty(data);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
