package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The terms of a smelter as they are typed in German: shares by the assay, charges with units of their own, two bands. */
@ExtendWith(OneSite.class)
class SmelterPageIT {

    /** 1 000 t of 25 % copper and 6.2 g/t gold; three fields are wrong. */
    private static final String[][] TYPED = {
        {"/product/dry_tonnes", "1.000"},
        {"/assays/0/commodity", "copper"},
        {"/assays/0/value", "25"},
        {"/assays/1/commodity", "gold"},
        {"/assays/1/value", "6,2"},
        {"/prices/0/commodity", "copper"},
        {"/prices/0/value", "9.000"},
        {"/prices/0/unit", "USD/t"},
        {"/prices/1/commodity", "gold"},
        {"/prices/1/value", "1.900"},
        {"/prices/1/unit", "USD/oz"},
        {"/terms/payables/0/commodity", "copper"},
        {"/terms/payables/0/payability_pct", "96"},
        {"/terms/payables/0/refining_charge", "0,08 EUR/lb"},
        {"/terms/payables/1/commodity", "gold"},
        {"/terms/payables/1/payability_pct", "0: 0; 1: 90,5; 5: 950"},
        {"/terms/participation/0/commodity", "copper"},
        {"/terms/participation/0/share_pct", "10"},
        {"/terms/participation/0/base", "8000"},
        {"/terms/participation/1/commodity", "copper"},
        {"/terms/participation/1/share_pct", "5"},
        {"/terms/participation/1/base", "8500 USD"}
    };

    private static final String[][] MENDED = {
        {"/terms/payables/0/refining_charge", "0,08 USD/lb"},
        {"/terms/payables/1/payability_pct", "0: 0; 1: 90,5; 5: 95"},
        {"/terms/participation/1/base", "8500 USD/t"}
    };

    private final Site site;

    SmelterPageIT(Site site) {
        this.site = site;
    }

    private static void fill(Visitor visitor, String[][] fields) {
        for (String[] field : fields) {
            field(visitor, field[0]).fill(field[1]);
        }
    }

    private static Locator field(Visitor visitor, String place) {
        return visitor.page().locator("[id='" + place + "']");
    }

    private static Locator under(Visitor visitor, String place) {
        return field(visitor, "told:" + place);
    }

    @Test
    void sharesByTheAssayAndChargesWithTheirUnitsAreTyped() {
        Visitor visitor = site.at("/home.xhtml");
        visitor.choosing("light", "de");
        visitor.to("/calculators.xhtml?name=smelter");
        fill(visitor, TYPED);
        field(visitor, "/assays/1/unit").selectOption("ppm");
        visitor.leaving(visitor.button("Berechnen")::click);
        assertThat(under(visitor, "/terms/payables/0/refining_charge")).containsText("EUR");
        assertThat(under(visitor, "/terms/payables/1/payability_pct")).containsText("950");
        assertThat(under(visitor, "/terms/participation/1/base")).containsText("8500 USD");
        visitor.shot("calculator-smelter-terms-wrong");
        fill(visitor, MENDED);
        visitor.leaving(visitor.button("Berechnen")::click);
        // 240 t at 9 000 less 0.08 USD/lb; 5.89 kg at 1 900 USD/oz; 100 and 25 USD for each tonne are shared
        assertThat(visitor.page().locator("#answer [data-figure=nsr]")).containsText("2.352.470");
        assertThat(field(visitor, "/terms/payables/1/payability_pct")).hasValue("0: 0; 1: 90,5; 5: 95");
        visitor.shot("calculator-smelter-terms");
    }
}
