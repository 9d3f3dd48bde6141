package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever may begin projects does so on the page of all projects, and goes on from there to a first scenario. */
@ExtendWith(OneSite.class)
class NewProjectIT {

    private final Site site;

    NewProjectIT(Site site) {
        this.site = site;
    }

    @Test
    void aProjectAndItsFirstScenarioAreBegunOnThePages() {
        Visitor visitor = site.at("/projects.xhtml");
        field(visitor, "name").fill("Las Lomas");
        field(visitor, "location").fill("Chile");
        field(visitor, "operation_type").fill("open pit");
        field(visitor, "commodities").fill("copper, gold;silver");
        field(visitor, "currency").selectOption("CLP");
        visitor.shot("project-new");
        visitor.leaving(visitor.button("Begin the project")::click);
        assertThat(visitor.place()).startsWith("/project.xhtml?id=");
        assertThat(visitor.page().locator("h1")).hasText("Las Lomas");
        assertThat(visitor.page().locator("header")).containsText("open pit · CLP");
        visitor.shot("project-begun");
        visitor.leaving(visitor.button("Begin with the open pit of copper and gold")::click);
        assertThat(visitor.place()).startsWith("/scenario.xhtml?id=");
        assertThat(visitor.figure("npv")).endsWith(" M USD");
        visitor.to("/projects.xhtml");
        assertThat(visitor.page().locator("tr", withText("Las Lomas"))).containsText("copper, gold, silver");
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void whatIsWrongIsToldUnderItsFieldAndWhatWasTypedStays() {
        Visitor visitor = site.at("/projects.xhtml");
        field(visitor, "name").fill("   ");
        field(visitor, "location").fill("x".repeat(201));
        visitor.leaving(visitor.button("Begin the project")::click);
        assertThat(under(visitor, "name")).hasText("The text must have 1 to 200 characters: it has 0.");
        assertThat(under(visitor, "location")).hasText("The text must have 0 to 200 characters: it has 201.");
        assertThat(field(visitor, "location")).hasValue("x".repeat(201));
        visitor.choosing("light", "de");
        visitor.to("/projects.xhtml");
        visitor.leaving(visitor.button("Projekt beginnen")::click);
        assertThat(under(visitor, "name")).hasText("Der Text muss 1 bis 200 Zeichen haben: er hat 0.");
    }

    @Test
    void whoMayNotBeginAProjectIsNotAskedTo() throws IOException, InterruptedException {
        Visitor visitor = site.visitor("en", Site.WIDTH).signInFirst(site.user("viewer"));
        visitor.to("/projects.xhtml");
        assertThat(visitor.button("Begin the project")).hasCount(0);
        visitor.to("/home.xhtml");
        if (visitor.button("Open the demo mine").count() > 0) {
            visitor.leaving(visitor.button("Open the demo mine")::click);
            assertThat(visitor.place()).startsWith("/scenario.xhtml?id=");
        }
        site.chromium().forget();
    }

    private static Locator field(Visitor visitor, String name) {
        return visitor.page().locator("[id='begin:" + name + "']");
    }

    private static Locator under(Visitor visitor, String name) {
        return field(visitor, name).locator("xpath=following-sibling::*[contains(@class, 'cm-under')]");
    }
}
