package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.calminer.faces.language.Texts;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a scenario as a whole: new from it, locked, archived, restored, and who may not. */
@ExtendWith(OneSite.class)
class ScenarioActionsIT {

    private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

    private final Site site;

    ScenarioActionsIT(Site site) {
        this.site = site;
    }

    private static Locator badge(Visitor visitor) {
        return visitor.page().locator("h1 .cm-badge");
    }

    private static void choose(Visitor visitor, String action) {
        visitor.page().locator(".cm-menu > summary").click();
        visitor.page()
                .locator(".cm-menu")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action))
                .click();
    }

    private static void go(Visitor visitor, String words) {
        visitor.press("Control+k");
        visitor.type(words);
        visitor.press("Enter");
    }

    @Test
    void theWorkbookOfAScenarioIsDownloaded() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.visitor().to("/scenario.xhtml?id=" + scenario + "&tab=plan");
        visitor.page().locator(".cm-menu > summary").click();
        Locator link = visitor.page().locator(".cm-menu a[download]");
        visitor.shot("workbook");
        Download download = visitor.page().waitForDownload(link::click);
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        try (ZipFile workbook = new ZipFile(download.path().toFile())) {
            assertThat(workbook.getEntry("xl/workbook.xml")).isNotNull();
            assertThat(workbook.getEntry("xl/worksheets/sheet4.xml")).isNotNull();
        }
    }

    @Test
    void aScenarioIsArchivedRestoredBranchedAndLockedByMouse() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.visitor().to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        visitor.leaving(() -> choose(visitor, "Archive"));
        assertThat(badge(visitor)).hasText("Archived");
        assertThat(visitor.page().locator(".cm-read-only")).containsText("restore it under Actions");
        visitor.leaving(() -> choose(visitor, "Restore"));
        assertThat(badge(visitor)).hasText("Draft");
        choose(visitor, "New from …");
        visitor.button("Make it").click();
        assertThat(visitor.page().locator("#action-name-under")).isVisible();
        visitor.page().locator("#action-name").fill("Copper mine");
        visitor.button("Make it").click();
        assertThat(visitor.page().locator("#action-name-under")).containsText("is taken");
        visitor.shot("branch-taken");
        visitor.page().locator("#action-name").fill("Low price");
        visitor.leaving(visitor.button("Make it")::click);
        assertThat(visitor.page().locator("h1")).containsText("Low price");
        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=plan");
        choose(visitor, "Lock");
        visitor.page().locator("#action-name").fill("Board");
        visitor.shot("lock");
        visitor.leaving(visitor.button("Lock for good")::click);
        assertThat(badge(visitor)).hasText("Locked");
        assertThat(visitor.page().locator("td.cm-open")).hasCount(0);
        visitor.shot("locked");
        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        assertThat(visitor.page().locator("input.cm-quantity:not([readonly])")).hasCount(0);
        visitor.page().locator("button[data-input]").first().click();
        assertThat(visitor.page().locator("dialog button.cm-primary")).hasCount(0);
        site.chromium().forget();
    }

    @Test
    void aVersionIsRestoredAndAnotherScenarioMadeByTheKeyboardAlone() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        String path = "/api/scenarios/" + scenario;
        site.admin().send("POST", path + "/versions", "{\"name\": \"First\"}");
        Visitor visitor = site.visitor().to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        Locator cost = visitor.page().locator("input.cm-quantity[data-row='parameters/mining_cost']");
        cost.fill("3.1");
        cost.press("Enter");
        assertThat(visitor.page().locator("#draft")).containsText("1 unsaved");
        visitor.press("Control+s");
        visitor.leaving(() -> visitor.press("Enter"));
        String value = visitor.figure("npv");
        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=history");
        go(visitor, "restore 1 first");
        assertThat(visitor.page().locator("#notice")).containsText("Version 1 is in your draft now");
        assertThat(visitor.page().locator("#draft")).containsText("1 unsaved");
        assertThat(visitor.figure("npv")).isNotEqualTo(value).contains("718.1");
        visitor.shot("restored-version");
        visitor.press("Control+z");
        assertThat(visitor.page().locator("#draft")).hasText("No unsaved changes");
        go(visitor, "new from");
        assertThat(visitor.page().locator("#action-name")).isFocused();
        visitor.type("By keys");
        visitor.leaving(() -> visitor.press("Enter"));
        assertThat(visitor.page().locator("h1")).containsText("By keys");
        visitor.leaving(() -> go(visitor, "archive"));
        assertThat(badge(visitor)).hasText("Archived");
        visitor.leaving(() -> go(visitor, "restore by"));
        assertThat(badge(visitor)).hasText("Draft");
        go(visitor, "lock");
        assertThat(visitor.page().locator("#action-name")).isFocused();
        visitor.leaving(() -> visitor.press("Enter"));
        assertThat(badge(visitor)).hasText("Locked");
    }

    @Test
    void whoMayNotIsToldInWordsAndReadsOnly() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.visitor("en", Site.WIDTH);
        String[] user = site.user("viewer");
        visitor.signInFirst(user);
        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        assertThat(visitor.page().locator(".cm-read-only")).hasText(TEXTS.get("readonly.role"));
        assertThat(visitor.page().locator("input.cm-quantity:not([readonly])")).hasCount(0);
        assertThat(visitor.button("Save")).hasCount(0);
        choose(visitor, "Archive");
        assertThat(visitor.page().locator("#notice")).hasText(TEXTS.get("access.ROLE_MISSING"));
        visitor.leaving(visitor.page().locator(".cm-crumbs a").last()::click);
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New from …"))
                .first()
                .click();
        visitor.page().locator("#action-name").fill("Mine");
        visitor.press("Enter");
        assertThat(visitor.page().locator("#action-name-under")).hasText(TEXTS.get("access.ROLE_MISSING"));
        visitor.shot("role-missing");
        site.chromium().forget();
    }
}
