package io.calminer.bootstrap.endtoend;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.calminer.bootstrap.endtoend.Client.Reply;
import io.calminer.faces.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The shared server with a browser, which all tests of the pages share; it ends with this process, whose child it is. */
final class Site {

    static final int WIDTH = 1280;

    private final SharedServer server = SharedServer.get();
    private final AtomicInteger counter = new AtomicInteger();
    private final Chromium chromium = new Chromium();
    private List<Cookie> signedIn = List.of();

    String address() {
        return server.address();
    }

    SharedServer server() {
        return server;
    }

    Client admin() {
        return server.admin();
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

    /** Changes the demo copper mine after keeping it as a version, so that there is something to compare it with. */
    void changedCopperMine(String scenario) throws IOException, InterruptedException {
        change(scenario, "\"capital\": {\"base\": 840}, \"mining_cost\": {\"base\": 2.2}");
    }

    /** Keeps a scenario as a version and changes parameters after it. */
    void change(String scenario, String parameters) throws IOException, InterruptedException {
        String path = "/api/scenarios/" + scenario;
        admin().send("POST", path + "/versions", "{\"name\": \"First\"}");
        String tag = admin().get(path).etag();
        Reply changed = admin().send("PATCH", path, "{\"parameters\": {" + parameters + "}}", "If-Match", tag);
        if (changed.status() != 200) {
            throw new IllegalStateException(changed.text());
        }
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
}
