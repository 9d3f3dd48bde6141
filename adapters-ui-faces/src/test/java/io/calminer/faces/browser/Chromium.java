package io.calminer.faces.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium without a window; nothing is downloaded, and it calls no one. */
public final class Chromium implements AutoCloseable {

    /** The one that can do without a window takes half of the processor time. */
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    private final List<String> complaints = new ArrayList<>();

    private static Path executable() {
        String chosen = System.getenv("CALMINER_TEST_CHROMIUM");
        if (chosen != null) {
            return Path.of(chosen);
        }
        return PLACES.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Tests of the pages need Chromium: found none of " + PLACES
                        + ". Maybe install it (apt-get install chromium) or name it in CALMINER_TEST_CHROMIUM."));
    }

    /** A new page in a context of its own that may use the clipboard; what its console says is kept. */
    public Page open(String language, int width) {
        return open(language, width, 800);
    }

    /** A new page of a given size. */
    public Page open(String language, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, height)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add(request.url() + " " + request.failure()));
        return page;
    }

    /** Errors and warnings of the consoles, errors of scripts, and requests that failed. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Forgets what the browsers complained about, for the next test or where a test expects it. */
    public void forget() {
        complaints.clear();
    }

    /** Closes all pages. */
    public void leave() {
        browser.contexts().forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
