package io.calminer.bootstrap.endtoend;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;

/** Somebody at a browser. */
record Visitor(Page page, String address) {

    /** Counts what a page has asked for and not got, up to the frame after the answer. */
    private static final String COUNT_ASKED = "(() => { const ask = window.fetch; window.unanswered = 0;"
            + "const got = () => requestAnimationFrame(() => setTimeout(() => { window.unanswered--; }));"
            + "window.fetch = async (...all) => { window.unanswered++; try { const answer = await ask(...all);"
            + "answer.clone().arrayBuffer().then(got, got); return answer; } catch (failed) { got(); throw failed; } }; })()";

    private static final Path PICTURES = Path.of("target", "screenshots");

    Visitor {
        page.addInitScript(COUNT_ASKED);
    }

    /** Goes to a page of ours by its path. */
    Visitor to(String path) {
        page.navigate(address + path);
        return settled();
    }

    /** Waits until the page has loaded whatever it shows, and has got every answer that it asked for. */
    Visitor settled() {
        page.waitForFunction("() => document.readyState === 'complete' && window.unanswered === 0");
        return this;
    }

    Visitor signIn(String name, String password) {
        if (!page.url().contains("/sign-in.xhtml")) {
            to("/sign-in.xhtml");
        }
        page.getByLabel("User name", new Page.GetByLabelOptions().setExact(true))
                .fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        return leaving(() -> page.keyboard().press("Enter"));
    }

    /** Signs in for the first time, with the password that was given, and chooses one. */
    Visitor signInFirst(String[] user) {
        signIn(user[0], user[1]);
        page.getByLabel("Current password").fill(user[1]);
        page.locator("[id='password:new_password']").fill("seven quiet words");
        page.getByLabel("New password once more").fill("seven quiet words");
        return leaving(button("Change the password")::click);
    }

    /** Does what leads to another page or loads this one anew, and waits until that has loaded. */
    Visitor leaving(Runnable step) {
        page.evaluate("() => { window.stillHere = true; }");
        step.run();
        page.waitForFunction("() => !window.stillHere && document.readyState === 'complete'");
        return settled();
    }

    /** Reads in dark or light and a language, each as one who has chosen it before, or as nobody where it is empty. */
    Visitor choosing(String theme, String language) {
        page.context().addCookies(List.of(new Cookie("calminer-reader", theme + "." + language).setUrl(address)));
        return this;
    }

    /** Where the visitor is, without the server's name. */
    String place() {
        return page.url().substring(address.length());
    }

    Locator button(String name) {
        return page.getByRole(
                com.microsoft.playwright.options.AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                com.microsoft.playwright.options.AriaRole.LINK,
                new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A key figure as it stands in the strip, such as "718.1 M USD". */
    String figure(String key) {
        return page.locator("[data-figure=" + key + "] .cm-figure-value")
                .innerText()
                .replaceAll("[\\s\u00a0]+", " ")
                .strip();
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Goes on by the tabulator until an element has the focus. */
    void tabTo(Locator wanted) {
        for (int i = 0; i < 200; i++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tabulator does not lead to " + wanted);
    }

    Visitor shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }
}
