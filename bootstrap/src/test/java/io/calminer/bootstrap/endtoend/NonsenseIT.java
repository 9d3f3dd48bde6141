package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nonsense in every field: told where it stands, nothing stored, nothing breaks; and leaving warns of what is not kept. */
@ExtendWith(OneSite.class)
class NonsenseIT {

    private static final List<String> NUMBERS = List.of(
            "dear",
            "1.2.3",
            "1,23",
            "--5",
            "NaN",
            "1e999",
            "\u221e",
            "'; drop table users; --",
            "<script>alert(1)</script>",
            "9".repeat(5000),
            "=((",
            "=no_such_name",
            "=1/0",
            "\u0663 kg",
            "5 %%");

    private static final List<String> FORMULAS =
            List.of("((", "no_such_name * 2", "1 +", "<b>", "'", "1 [nonsense]", "ore ore");

    private final Site site;

    NonsenseIT(Site site) {
        this.site = site;
    }

    private static Locator under(Locator field) {
        return field.locator("xpath=following-sibling::div");
    }

    private void nothingBroke() {
        assertThat(site.chromium().complaints()).noneMatch(text -> !text.contains("with a status of 4"));
        site.chromium().forget();
    }

    /** Types into a field of the plan, and takes it back. */
    private static void told(Locator field, String nonsense) {
        String before = field.inputValue();
        field.fill(nonsense);
        field.press("Enter");
        assertThat(under(field)).isVisible();
        assertThat(under(field)).not().isEmpty();
        assertThat(under(field)).not().hasClass(java.util.regex.Pattern.compile(".*cm-preview.*"));
        field.press("Escape");
        assertThat(field).hasValue(before);
    }

    @Test
    void nonsenseInTheFieldsOfAScenarioIsToldUnderThemAndNothingIsStored() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.visitor().to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        List<Locator> values =
                visitor.page().locator("input.cm-quantity:not(.cm-formula)").all();
        for (int i = 0; i < values.size(); i++) {
            told(values.get(i), NUMBERS.get(i % NUMBERS.size()));
        }
        List<Locator> formulas = visitor.page().locator("input.cm-formula").all();
        for (int i = 0; i < FORMULAS.size(); i++) {
            told(formulas.get(i), FORMULAS.get(i));
        }
        visitor.page().locator("button[data-input='parameters/recovery']").click();
        List<Locator> fields = visitor.page().locator("dialog input").all();
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).fill(NUMBERS.get(i % 10));
        }
        visitor.press("Enter");
        assertThat(visitor.page().locator("dialog .cm-under:not([hidden])")).hasCount(fields.size());
        visitor.press("Escape");
        visitor.page().locator(".cm-menu > summary").click();
        visitor.page().locator(".cm-menu [data-do=branch]").click();
        for (String name : List.of("", "n".repeat(300))) {
            visitor.page().locator("#action-name").fill(name);
            visitor.press("Enter");
            assertThat(visitor.page().locator("#action-name-under")).containsText("characters");
        }
        visitor.press("Escape", "Control+k");
        visitor.type("nothing has this name");
        assertThat(visitor.page().locator("dialog li")).containsText("Nothing has this name here");
        visitor.press("Escape");
        assertThat(visitor.page().locator("#draft")).hasText("No unsaved changes");
        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=plan");
        visitor.page().locator("#grid td.cm-open:not(.cm-text)").first().click();
        visitor.type("dear");
        visitor.press("Enter", "ArrowUp");
        assertThat(visitor.page().locator("#grid .cm-grid-note")).containsText("This is not a number");
        assertThat(visitor.page().locator("#draft")).hasText("No unsaved changes");
        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=nonsense");
        assertThat(visitor.page().locator(".cm-tabs [aria-current]")).hasText("Overview");
        visitor.to("/scenario.xhtml?id=nonsense");
        assertThat(visitor.page().locator("h1")).hasText("There is nothing at this address");
        assertThat(site.admin().get("/api/scenarios/" + scenario + "/versions").text())
                .doesNotContain("hash");
        nothingBroke();
    }

    @Test
    void nonsenseInTheOwnAccountIsToldUnderItsFields() {
        Visitor visitor = site.visitor().to("/account.xhtml");
        visitor.page().locator("[id='password:current_password']").fill("not it");
        visitor.page().locator("[id='password:new_password']").fill("short");
        visitor.page().locator("[id='password:repeated']").fill("other");
        visitor.leaving(() -> visitor.press("Enter"));
        assertThat(visitor.page().locator("#password .cm-under").last()).hasText("The two new passwords differ.");
        visitor.page().locator("[id='tokens:name']").fill("n".repeat(5000));
        visitor.leaving(visitor.page().locator("[id='tokens:make']")::click);
        assertThat(visitor.page().locator("#tokens .cm-under").first()).containsText("characters");
        visitor.page().locator("[id='tokens:name']").fill("");
        visitor.leaving(visitor.page().locator("[id='tokens:make']")::click);
        assertThat(visitor.page().locator("#tokens .cm-under").first()).not().isEmpty();
        assertThat(visitor.page().locator("#secret")).hasCount(0);
        nothingBroke();
    }

    @Test
    void leavingWarnsWhileSomethingTypedIsNotKept() throws IOException, InterruptedException {
        String place = "/scenario.xhtml?id=" + site.copperMine() + "&tab=inputs";
        Visitor visitor = site.visitor().to(place);
        List<String> asked = new ArrayList<>();
        visitor.page().onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        Locator cost = visitor.page().locator("input.cm-quantity[data-row='parameters/mining_cost']");
        cost.fill("dear");
        cost.press("Enter");
        assertThat(under(cost)).isVisible();
        visitor.link("History").click();
        visitor.page().waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(visitor.place()).isEqualTo(place);
        assertThat(cost).hasValue("dear");
        cost.press("Escape");
        visitor.leaving(visitor.link("History")::click);
        assertThat(asked).hasSize(1);
        assertThat(visitor.page().locator("main")).containsText("No version yet.");
    }

    @Test
    void whatIsEmptyNamesOneNextStep() throws IOException, InterruptedException {
        String project = site.admin()
                .send("POST", "/api/projects", "{\"name\": \"Nothing in it\"}")
                .at("id");
        Visitor visitor = site.visitor().to("/project.xhtml?id=" + project);
        visitor.shot("project-empty");
        visitor.leaving(visitor.button("Begin with the copper mine")::click);
        assertThat(visitor.figure("npv")).isEqualTo("718.1 M USD");
        String empty = site.admin()
                .send("POST", "/api/projects/" + project + "/scenarios", "{\"name\": \"Empty\"}")
                .at("id");
        visitor.to("/scenario.xhtml?id=" + empty + "&tab=inputs");
        assertThat(visitor.link("See the formulas")).isVisible();
        Locator formula = visitor.page().locator("input.cm-formula").first();
        site.admin().send("POST", "/api/simulations/run", "{\"scenario_id\": \"" + empty + "\", \"iterations\": 100}");
        assertThat(formula)
                .hasValue("revenue.total - cost.operating - royalty.total - tax.total - capital.total"
                        + " - working_capital.change");
        visitor.to("/scenario.xhtml?id=" + empty + "&tab=risk");
        assertThat(visitor.link("Give an input a distribution")).isVisible();
        visitor.shot("risk-certain");
    }
}
