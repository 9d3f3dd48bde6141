package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in and out, and the own account, in a real browser. */
@ExtendWith(OneSite.class)
class SignInIT {

    private static final String NEW_PASSWORD = "four quiet words together";

    private final Site site;

    SignInIT(Site site) {
        this.site = site;
    }

    private static Cookie session(Visitor visitor) {
        return visitor.page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoeverIsNotSignedInComesToTheWantedPageAfterwards() throws IOException, InterruptedException {
        String wanted = "/scenario.xhtml?id=" + site.copperMine() + "&tab=cash_flow";
        Visitor visitor = site.visitor("en", Site.WIDTH).to(wanted);
        assertThat(visitor.place()).startsWith("/sign-in.xhtml?to=");
        visitor.shot("sign-in").signIn("admin", RunningServer.PASSWORD);
        assertThat(visitor.place()).isEqualTo(wanted);
        assertThat(visitor.page().locator("h1").innerText()).startsWith("Copper mine");
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        Visitor visitor = site.visitor("en", Site.WIDTH).to("/sign-in.xhtml?to=//example.org/x.xhtml");
        visitor.signIn("admin", RunningServer.PASSWORD);
        assertThat(visitor.place()).isEqualTo("/home.xhtml");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldInTheSameSentence() {
        Visitor visitor = site.visitor("en", Site.WIDTH).signIn("admin", "wrong");
        String told = visitor.page().getByRole(AriaRole.ALERT).innerText();
        assertThat(told).isEqualTo("The user name or the password is wrong.");
        visitor.shot("sign-in-wrong").signIn("nobody-of-this-name", "wrong");
        assertThat(visitor.page().getByRole(AriaRole.ALERT).innerText()).isEqualTo(told);
    }

    @Test
    void anEmptyFieldIsToldUnderIt() {
        Visitor visitor = site.visitor("en", Site.WIDTH).signIn("", "");
        assertThat(visitor.page().locator(".cm-under:visible").allInnerTexts())
                .containsExactly("Please fill this in.", "Please fill this in.");
    }

    @Test
    void whoeverGuessesIsToldHowLongToWait() {
        Visitor visitor = site.visitor("en", Site.WIDTH);
        String told = "";
        for (int i = 0; i < 20 && !told.startsWith("There were too many"); i++) {
            told = visitor.signIn("guessed", "wrong " + i)
                    .page()
                    .getByRole(AriaRole.ALERT)
                    .innerText();
        }
        assertThat(told).matches("There were too many attempts\\. You can try again in \\d+ seconds\\.");
    }

    @Test
    void theSessionIsANewOneThatScriptsAndOtherSitesCannotUse() {
        Visitor visitor = site.visitor("en", Site.WIDTH).to("/sign-in.xhtml");
        String before = session(visitor).value;
        visitor.signIn("admin", RunningServer.PASSWORD);
        Cookie after = session(visitor);
        assertThat(after.value).isNotEqualTo(before);
        assertThat(after.httpOnly).isTrue();
        assertThat(after.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }

    @Test
    void theFirstLoginChoosesANewPassword() throws IOException, InterruptedException {
        String[] user = site.user("analyst");
        Visitor visitor = site.visitor("en", Site.WIDTH).signIn(user[0], user[1]);
        assertThat(visitor.place()).isEqualTo("/password.xhtml");
        visitor.shot("password").to("/projects.xhtml");
        assertThat(visitor.place()).isEqualTo("/password.xhtml");
        change(visitor, user[1], "password");
        assertThat(visitor.page().locator(".cm-under").innerText()).startsWith("This password stands in lists");
        change(visitor, "not it", NEW_PASSWORD);
        assertThat(visitor.page().locator(".cm-under").innerText()).isEqualTo("The current password is wrong.");
        change(visitor, user[1], NEW_PASSWORD);
        assertThat(visitor.place()).startsWith("/home.xhtml");
        assertThat(visitor.page().locator(".cm-messages").innerText()).startsWith("The password is changed.");
    }

    private static void change(Visitor visitor, String current, String next) {
        visitor.page().getByLabel("Current password").fill(current);
        visitor.page().getByLabel("New password", exact()).fill(next);
        visitor.page().getByLabel("New password once more").fill(next);
        visitor.leaving(visitor.button("Change the password")::click);
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exact() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }

    @Test
    void signingOutEndsTheSessionAtOnce() {
        Visitor visitor = site.visitor();
        visitor.leaving(visitor.button("Sign out").first()::click);
        assertThat(visitor.place()).isEqualTo("/sign-in.xhtml");
        visitor.to("/projects.xhtml");
        assertThat(visitor.place()).startsWith("/sign-in.xhtml");
    }

    @Test
    void aSessionThatIsEndedElsewhereIsOverAtTheNextStep() throws IOException, InterruptedException {
        String[] user = site.user("analyst");
        Visitor here = site.visitor("en", Site.WIDTH).signIn(user[0], user[1]);
        change(here, user[1], NEW_PASSWORD);
        Visitor there = site.visitor("en", Site.WIDTH).signIn(user[0], NEW_PASSWORD);
        here.to("/account.xhtml").shot("account");
        int sessions = here.button("End").count();
        while (here.button("End").count() > 0) {
            here.leaving(here.button("End").first()::click);
        }
        assertThat(sessions).isPositive();
        there.to("/projects.xhtml");
        assertThat(there.place()).startsWith("/sign-in.xhtml");
        assertThat(here.to("/projects.xhtml").place()).isEqualTo("/projects.xhtml");
    }

    @Test
    void aPersonalTokenIsShownOnceAndOpensTheApiUntilItIsRevoked() throws IOException, InterruptedException {
        Visitor visitor = site.visitor().to("/account.xhtml");
        visitor.leaving(visitor.button("Make a token")::click);
        assertThat(visitor.page().locator("#tokens .cm-under").first().innerText())
                .contains("1 to 100 characters");
        visitor.page().getByLabel("What it is for").fill("Nightly report");
        visitor.leaving(visitor.button("Make a token")::click);
        String secret = visitor.page().locator("#secret").innerText();
        Reply me = new Client(site.address()).send("GET", "/api/auth/me", "", "Authorization", "Bearer " + secret);
        assertThat(me.at("username")).isEqualTo("admin");
        visitor.to("/account.xhtml");
        assertThat(visitor.page().locator("#secret").count()).isZero();
        Locator row =
                visitor.page().locator("#tokens tr").filter(new Locator.FilterOptions().setHasText("Nightly report"));
        visitor.leaving(row.getByRole(AriaRole.BUTTON)::click);
        assertThat(new Client(site.address())
                        .send("GET", "/api/auth/me", "", "Authorization", "Bearer " + secret)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void scriptsAreToldInAProblemAndNotSentToAPage() throws IOException, InterruptedException {
        String change = "/ui/scenarios/" + site.copperMine() + "/undo";
        Reply reply = new Client(site.address()).send("POST", change, "{}");
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.type()).startsWith("application/problem+json");
        assertThat(reply.at("code")).isEqualTo("NOT_LOGGED_IN");
    }

    @Test
    void aChangeWithoutTheTokenOfThePageIsRefused() throws IOException, InterruptedException {
        Visitor visitor = site.visitor();
        Object status = visitor.page()
                .evaluate(
                        "async path => (await fetch(path, {method: 'POST', body: '{}'})).status",
                        "/ui/scenarios/" + site.copperMine() + "/undo");
        assertThat(status).isEqualTo(403);
        site.chromium().forget();
    }
}
