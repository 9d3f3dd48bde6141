package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What really happened beside a plan: entered over HTTP and in the table, explained on the page Cash flow. */
@ExtendWith(OneSite.class)
class ActualsIT {

    /** A plan of 100 kt at 80 USD/t a year, sold for 200 USD/t. */
    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Small mine", "currency": "USD", "money_unit": "MUSD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 4}]},
             "valuation": {"discount_rate": "8%"},
             "parameters": {"price": {"unit": "USD/t", "base": 200}},
             "costs": {"mining": {"name": "Mining", "unit": "USD/t", "amount": 80, "driver": "ore", "area": "mining"}},
             "lines": {"ore": {"kind": "flow", "unit": "kt", "formula": "per_year(100 [kt/a])"},
              "revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "ore * price"}}}
            """;

    private static final String SOLD = """
            {"key": "sold", "name": "Ore sold", "effect": "revenue", "until": "2027-12-31", "quantity_of": "ore", "quantity": 90,
             "price_of": "price", "price": 210}""";

    private final Site site;

    ActualsIT(Site site) {
        this.site = site;
    }

    private static Locator row(Visitor visitor, String item) {
        return visitor.page().locator("[data-variance='actuals." + item + "variance'] td");
    }

    @Test
    void varianceIsExplainedByPriceAndVolume() throws IOException, InterruptedException {
        String id = site.scenario(PLAN);
        String api = "/api/scenarios/" + id;
        String before = site.admin().get(api + "/valuation").at("metrics", "npv");
        Reply made = site.admin()
                .send(
                        "POST",
                        api + "/actuals",
                        SOLD,
                        "If-Match",
                        site.admin().get(api).etag());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        Reply value = site.admin().get(api + "/valuation?lines=actuals.*");
        assertThat(value.text())
                .contains("actuals.sold.price_variance", "actuals.sold.volume_variance", "actuals.variance");
        assertThat(site.admin().get(api + "/valuation").at("metrics", "npv")).isEqualTo(before);

        Visitor visitor = site.at("/scenario.xhtml?id=" + id + "&tab=cash_flow");
        // planned 20 MUSD; 90 kt at 210 USD/t came: 10 USD/t · 90 kt, and −10 kt · 200 USD/t
        assertThat(row(visitor, "sold."))
                .hasText(new String[] {"M\u00a0USD", "20.00", "18.90", "0.90", "−2.00", "0.00", "−1.10"});
        visitor.page().locator("#variances").scrollIntoViewIfNeeded();
        visitor.shot("actuals-cash-flow");

        visitor.to("/scenario.xhtml?id=" + id + "&tab=inputs");
        ElementHandle quantity = ItemCells.at(visitor, "/actuals/sold/quantity");
        quantity.scrollIntoViewIfNeeded();
        ItemCells.enter(visitor, quantity, "95");
        visitor.settled().shot("actuals-table");
        visitor.to("/scenario.xhtml?id=" + id + "&tab=cash_flow");
        assertThat(row(visitor, "sold."))
                .hasText(new String[] {"M\u00a0USD", "20.00", "19.95", "0.95", "−1.00", "0.00", "−0.05"});
    }

    @Test
    void wrongActualFiguresAreToldAllAtOnceAndNothingIsStored() throws IOException, InterruptedException {
        String id = site.scenario(PLAN);
        String api = "/api/scenarios/" + id;
        String plan = site.admin().get(api).text();
        Reply refused = site.admin()
                .send(
                        "POST",
                        api + "/actuals",
                        SOLD.replace("\"ore\"", "\"ores\"")
                                .replace("12-31", "12-30")
                                .replace("210", "-210"),
                        "If-Match",
                        site.admin().get(api).etag());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "'ores' is neither a parameter, a process nor a line of the plan.",
                        "The actual figures of 'sold' end with a period of the plan: 2027-12-30 is no last day of one.");
        assertThat(site.admin().get(api).text()).isEqualTo(plan);
    }
}
