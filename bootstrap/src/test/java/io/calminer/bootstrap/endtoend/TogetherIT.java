package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people at one scenario, and a server that goes away: nothing typed is lost without a word. */
@ExtendWith(OneSite.class)
@Order(9)
class TogetherIT {

    private final Site site;

    TogetherIT(Site site) {
        this.site = site;
    }

    private static void enter(Visitor visitor, String key, String value) {
        Locator input = visitor.page()
                .locator("input.cm-quantity[data-row='parameters/" + key + "']")
                .first();
        input.fill(value);
        input.press("Enter");
    }

    private static void save(Visitor visitor) {
        visitor.press("Control+s");
        assertThat(visitor.page().locator("dialog input")).isFocused();
    }

    private static Locator draft(Visitor visitor) {
        return visitor.page().locator("#draft");
    }

    /** The second one is another user: a draft belongs to one person, whatever the browser. */
    private Visitor second() throws IOException, InterruptedException {
        return signedInAsAnother(site.visitor("en", Site.WIDTH));
    }

    private Visitor signedInAsAnother(Visitor visitor) throws IOException, InterruptedException {
        return visitor.signInFirst(site.user("analyst"));
    }

    @Test
    @Order(1)
    void theSecondOfTwoIsToldAndChoosesFieldByField() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        String place = "/scenario.xhtml?id=" + scenario + "&tab=inputs";
        Visitor first = site.visitor().to(place);
        Visitor second = second().to(place);
        enter(first, "mining_cost", "3.1");
        enter(second, "mining_cost", "3.3");
        assertThat(draft(first)).containsText("1 unsaved");
        assertThat(draft(second)).containsText("1 unsaved");
        save(first);
        first.leaving(() -> first.press("Enter"));
        enter(second, "milling_cost", "11");
        assertThat(second.page().locator("#notice")).containsText("Somebody else has saved this scenario");
        save(second);
        second.press("Enter");
        Locator dialog = second.page().locator("dialog");
        assertThat(dialog).containsText("Two people changed the same");
        assertThat(dialog.locator("tbody tr")).hasCount(1);
        assertThat(dialog.locator("tbody tr")).containsText("3.1");
        assertThat(dialog.locator("tbody tr")).containsText("3.3");
        second.shot("merge");
        second.leaving(second.button("Save with these")::click);
        assertThat(site.admin()
                        .get("/api/scenarios/" + scenario + "/parameters/mining_cost")
                        .text())
                .contains("3.3");
        assertThat(site.admin()
                        .get("/api/scenarios/" + scenario + "/parameters/milling_cost")
                        .text())
                .contains("11");
        site.chromium().forget();
    }

    @Test
    @Order(4)
    void itemsOfTwoPeopleAreJoinedByTheirKeysDownToTheFigure() throws IOException, InterruptedException {
        String scenario = site.scenario(WrongCells.OF_THE_MINE.base());
        String place = "/scenario.xhtml?id=" + scenario + "&tab=plan";
        Visitor first = site.visitor().to(place);
        Visitor second = second().to(place);
        ItemCells.enter(first, ItemCells.at(first, "/phases/pit_1/ore"), "1100");
        ItemCells.enter(first, ItemCells.at(first, "/products/concentrate/terms/freight"), "65");
        ItemCells.enter(first, ItemCells.blank(first, "routes", "name"), "Heap leach");
        ItemCells.enter(first, ItemCells.at(first, "/routes/heap_leach/unit"), "kt");
        ItemCells.enter(second, ItemCells.at(second, "/phases/pit_1/ore"), "1150");
        ItemCells.enter(second, ItemCells.at(second, "/phases/pit_1/waste"), "2500");
        ItemCells.enter(second, ItemCells.at(second, "/products/concentrate/terms/treatment_charge"), "90");
        ItemCells.enter(second, ItemCells.blank(second, "routes", "name"), "Sorting");
        ItemCells.enter(second, ItemCells.at(second, "/routes/sorting/unit"), "kt");
        save(first);
        first.leaving(() -> first.press("Enter"));
        save(second);
        second.press("Enter");
        Locator dialog = second.page().locator("dialog");
        assertThat(dialog.locator("tbody tr")).hasCount(1);
        assertThat(dialog.locator("tbody tr")).containsText("1150");
        second.leaving(second.button("Save with these")::click);
        String api = "/api/scenarios/" + scenario;
        assertThat(site.admin().get(api + "/phases/pit_1").text()).contains("1150", "2500");
        assertThat(site.admin().get(api + "/products/concentrate").at("terms", "freight"))
                .isEqualTo("65");
        assertThat(site.admin().get(api + "/products/concentrate").at("terms", "treatment_charge"))
                .isEqualTo("90");
        assertThat(site.admin().get(api + "/routes/heap_leach").status()).isEqualTo(200);
        assertThat(site.admin().get(api + "/routes/sorting").status()).isEqualTo(200);
        site.chromium().forget();
    }

    @Test
    @Order(2)
    void whatIsTypedWhileTheServerIsAwayIsKeptAndSentAfterSigningIn() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.visitor().to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        enter(visitor, "mining_cost", "3.1");
        assertThat(draft(visitor)).containsText("1 unsaved");
        site.server().kill();
        enter(visitor, "milling_cost", "11");
        Locator notice = visitor.page().locator("#notice");
        assertThat(notice).containsText("1 change is not stored yet: the server does not answer");
        visitor.shot("unsent");
        site.server().startAgain();
        assertThat(notice)
                .containsText("your session has ended", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        visitor.leaving(visitor.button("Sign in again")::click);
        assertThat(visitor.place()).startsWith("/sign-in.xhtml?to=");
        visitor.signIn("admin", RunningServer.PASSWORD);
        assertThat(draft(visitor)).containsText("2 unsaved changes");
        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        assertThat(visitor.page().locator("input.cm-quantity.cm-changed")).hasCount(2);
        site.chromium().forget();
    }

    @Test
    @Order(3)
    void aFigureTypedAfterTheSessionEndedWaitsForTheOneWhoTypedIt() throws IOException, InterruptedException {
        String place = "/scenario.xhtml?id=" + site.copperMine() + "&tab=plan";
        Visitor visitor = site.visitor().to(place);
        Locator cell = visitor.page().locator("td.cm-open:not(.cm-text)").first();
        cell.click();
        new Visitor(visitor.page().context().newPage(), site.address())
                .to("/home.xhtml")
                .leaving(() -> visitor.page()
                        .context()
                        .pages()
                        .get(1)
                        .getByText("Sign out")
                        .first()
                        .click());
        visitor.type("0.55");
        visitor.press("Enter");
        assertThat(visitor.page().locator("#notice"))
                .containsText("1 change is not stored yet: your session has ended");
        assertThat(cell).hasText("0.55");
        visitor.shot("unsent-session").leaving(visitor.button("Sign in again")::click);
        assertThat(visitor.place()).startsWith("/sign-in.xhtml?to=");
        signedInAsAnother(visitor).to(place);
        assertThat(draft(visitor)).hasText("No unsaved changes");
        visitor.leaving(visitor.button("Sign out").first()::click).signIn("admin", RunningServer.PASSWORD);
        visitor.to(place);
        assertThat(draft(visitor)).containsText("1 unsaved change");
        visitor.to(place);
        assertThat(cell).hasText("0.55");
        site.chromium().forget();
    }
}
