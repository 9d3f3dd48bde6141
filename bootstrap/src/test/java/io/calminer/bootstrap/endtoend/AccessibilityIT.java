package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page under axe-core, light and dark: nothing serious and nothing critical. */
@ExtendWith(OneSite.class)
class AccessibilityIT {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final Site site;

    AccessibilityIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothingSeriousOnThePagesBeforeTheDoor(String theme) throws IOException, InterruptedException {
        Visitor visitor = site.visitor("en", Site.WIDTH).choosing(theme, "").to("/sign-in.xhtml");
        assertThat(visitor.page().locator("html").getAttribute("data-theme")).isEqualTo(theme);
        assertThat(findings(visitor.shot("sign-in-" + theme))).isEmpty();
        String[] user = site.user("viewer");
        visitor.signIn(user[0], user[1]);
        assertThat(visitor.place()).startsWith("/password.xhtml");
        assertThat(findings(visitor.shot("password-" + theme))).isEmpty();
        visitor.to("/nothing-here");
        assertThat(findings(visitor.shot("fault-" + theme))).isEmpty();
        site.chromium().forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothingSeriousOnThePages(String theme) throws IOException, InterruptedException {
        String scenario = site.copperMine();
        String project = site.admin().get("/api/projects").at("items", "0", "id");
        site.admin()
                .send("POST", "/api/simulations/run", "{\"scenario_id\": \"" + scenario + "\", \"iterations\": 2000}");
        Visitor visitor = site.visitor("en", Site.WIDTH).choosing(theme, "").signIn("admin", RunningServer.PASSWORD);
        List<String> found = new ArrayList<>();
        for (String path : List.of(
                "/home.xhtml",
                "/projects.xhtml",
                "/project.xhtml?id=" + project,
                "/account.xhtml",
                "/calculators.xhtml?name=opex",
                "/calculators.xhtml?name=profitability",
                "/calculators.xhtml?name=depreciation",
                "/calculators.xhtml?name=valuation",
                "/calculators.xhtml?name=time-value",
                "/calculators.xhtml?name=loan",
                "/calculators.xhtml?name=reliability",
                "/calculators.xhtml?name=oee",
                "/calculators.xhtml?name=smelter")) {
            found.addAll(findings(visitor.to(path)));
            visitor.shot(path.replaceAll("^/|\\.xhtml.*", "") + "-" + theme);
        }
        site.changedCopperMine(scenario);
        for (String tab : List.of(
                "overview", "plan", "inputs", "equipment", "cash_flow", "risk", "what_if", "compare", "history")) {
            found.addAll(findings(visitor.to("/scenario.xhtml?id=" + scenario + "&tab=" + tab)));
            visitor.shot(tab + "-" + theme);
        }
        String pit = site.scenario(WrongCells.OF_THE_MINE.base());
        for (String place :
                List.of("plan /products/concentrate/terms/penalties/arsenic/limit", "inputs /carbon/price")) {
            String tab = place.substring(0, place.indexOf(' '));
            visitor.to("/scenario.xhtml?id=" + pit + "&tab=" + tab);
            ItemCells.enter(visitor, ItemCells.at(visitor, place.substring(place.indexOf('/'))), "-1");
            found.addAll(findings(visitor.shot("items-" + tab + "-" + theme)));
            visitor.press("Control+z");
            visitor.settled();
        }
        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=inputs");
        visitor.page().locator("button[data-input]").first().click();
        visitor.page().locator(".cm-law-large path").waitFor();
        found.addAll(findings(visitor.shot("input-form-" + theme)));
        visitor.to("/scenario.xhtml?id=" + scenario + "&tab=overview");
        visitor.button("Explain: Net present value").click();
        visitor.page().locator("#drawer h2").waitFor();
        visitor.page().locator("#drawer .cm-node-line").first().click();
        visitor.page().locator("#drawer .cm-node-below").waitFor();
        found.addAll(findings(visitor.shot("explain-" + theme)));
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void axeFindsNothingSeriousOnThePagesOfEquipment(String theme) throws IOException, InterruptedException {
        Trucks trucks = Trucks.at(site).withLog(site);
        site.admin()
                .send(
                        "POST",
                        "/api/simulations/run",
                        "{\"scenario_id\": \"" + trucks.scenario() + "\", \"iterations\": 500}");
        Visitor visitor = site.visitor("en", Site.WIDTH).choosing(theme, "").signIn("admin", RunningServer.PASSWORD);
        List<String> found = new ArrayList<>();
        for (String path : List.of(
                "/equipment.xhtml?project=" + trucks.project(),
                "/maintenance.xhtml?project=" + trucks.project(),
                "/scenario.xhtml?tab=equipment&component=engine&id=" + trucks.scenario())) {
            found.addAll(findings(visitor.to(path)));
            visitor.shot(path.replaceAll("^/|\\.xhtml.*", "") + "-trucks-" + theme);
        }
        assertThat(found).isEmpty();
    }

    /** Our pages hold no frames, which axe otherwise gathers through a page of its own; what passes is not listed. */
    private static List<String> findings(Visitor visitor) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(visitor.page())
                .setLegacyMode(true)
                .options(options)
                .analyze()
                .getViolations()) {
            if (GRAVE.contains(rule.getImpact())) {
                for (CheckedNode node : rule.getNodes()) {
                    found.add(visitor.place() + " " + rule.getId() + ": " + node.getHtml());
                }
            }
        }
        return found;
    }
}
