package io.calminer.domain.taxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Valuation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Taxes of small plans whose figures can be counted on paper. */
class TaxesTest {

    private static final Offset<Double> ROUNDING = within(1e-9);

    private static Scenario plan(String blocks, String collections) {
        return PlanDocument.read(text(blocks, collections));
    }

    private static String text(String blocks, String collections) {
        return """
                {"format": "calminer-plan/1", "name": "Taxed", "currency": "USD", "money_unit": "MUSD",
                 "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [%s]},
                 "valuation": {"discount_rate": "10%%"},
                 "costs": {"plant": {"type": "capital", "unit": "MUSD", "amount": 90, "spend": {"start": 1},
                     "depreciation_class": "plant"},
                   "mining": {"unit": "MUSD/a", "amount": 20}},
                 "lines": {"revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "per_year(70 [MUSD/a])"}}, %s}
                """.formatted(blocks, collections);
    }

    private static Scenario yearly(String collections) {
        return plan("{\"length\": \"year\", \"count\": 3}", collections);
    }

    private static final String CLASS =
            "\"depreciation_classes\": {\"plant\": {\"method\": \"straight_line\", \"life\": 3}}";

    @Test
    void aPlanIsWorthWhatItsTaxesLeave() {
        double before = Valuation.of(yearly(CLASS)).netPresentValue().value();
        double after = Valuation.of(yearly(CLASS + ", \"taxes\": {\"federal\": {\"rate\": \"25%\"}}"))
                .netPresentValue()
                .value();
        // 50 less depreciation of 30 leave 20, a quarter of which is 5, for three years at 10 %
        double taxes = 5 / 1.1 + 5 / 1.21 + 5 / 1.331;
        assertThat(after).isCloseTo(before - taxes, within(1e-9));
    }

    /** A plant of 90 over three years that is sold for 12: what it brings above the book value is a gain. */
    private static Model sold(String blocks, String sale, String fields) {
        String text = text(
                blocks,
                "\"depreciation_classes\": {\"plant\": {\"method\": \"straight_line\", \"life\": 3, " + fields
                        + "}}, \"taxes\": {\"federal\": {\"rate\": \"25%\"}}");
        return PlanDocument.read(text.replace("\"amount\": 90", "\"amount\": 90, \"salvage\": 12" + sale))
                .model();
    }

    @Test
    void aSaleThatIsTaxedIsIncomeOfItsYear() {
        String years = "{\"length\": \"year\", \"count\": 3}";
        Model untaxed = sold(years, "", "\"disposal_taxed\": false");
        assertThat(untaxed.value("taxes.federal.charge", 3)).isCloseTo(5, ROUNDING);
        Model taxed = sold(years, "", "\"disposal_taxed\": true");
        assertThat(taxed.value("depreciation_classes.plant.proceeds", 3)).isCloseTo(12, ROUNDING);
        assertThat(taxed.value("taxes.federal.charge", 2)).isCloseTo(5, ROUNDING);
        assertThat(taxed.value("taxes.federal.charge", 3)).isCloseTo(5 + 3, ROUNDING);
        assertThat(taxed.value("taxes.effective_rate", 1)).isCloseTo(0.25, ROUNDING);
        Model early = sold(years, ", \"salvage_year\": 2028", "\"disposal_taxed\": true");
        assertThat(early.value("taxes.federal.charge", 2)).isCloseTo(5 + 3, ROUNDING);
        assertThat(early.value("taxes.federal.charge", 3)).isCloseTo(5, ROUNDING);
    }

    /** 78 are charged evenly; in the last year the salvage of 12 is deducted with the sale that brings it. */
    @Test
    void aSaleAtTheBookValueHasNoGain() {
        Model taxed = sold(
                "{\"length\": \"quarter\", \"count\": 12}", "", "\"salvage\": \"12/90\", \"disposal_taxed\": true");
        double[] charges = new double[3];
        for (int quarter = 1; quarter <= 12; quarter++) {
            charges[(quarter - 1) / 4] += taxed.value("taxes.federal.charge", quarter);
        }
        assertThat(charges).containsExactly(new double[] {6, 6, 6}, ROUNDING);
        assertThat(taxed.value("depreciation_classes.plant.close", 12)).isCloseTo(0, ROUNDING);
    }

    @Test
    void ratesOfTheWholeLifeAreReported() {
        Model model = yearly(CLASS + ", \"taxes\": {\"federal\": {\"rate\": \"25%\"}}")
                .model();
        assertThat(model.value("taxes.effective_rate", 1)).isCloseTo(0.25, ROUNDING);
        // 15 of tax from 150 of margin less 90 of capital
        assertThat(model.value("taxes.government_take", 2)).isCloseTo(15 / 60.0, ROUNDING);
    }

    @Test
    void whatIsWithheldFromDividendsComesAfterOtherTaxes() {
        Model model = yearly(CLASS + ", \"taxes\": {\"federal\": {\"rate\": \"25%\"},"
                        + " \"withheld\": {\"type\": \"withholding\", \"of\": \"dividends\", \"rate\": \"10%\"}}")
                .model();
        assertThat(model.value("taxes.withheld.charge", 1)).isCloseTo(4.5, ROUNDING);
        assertThat(model.value("tax.total", 1)).isCloseTo(9.5, ROUNDING);
        assertThat(model.value("taxes.withheld.charge", 0)).isZero();
    }

    @Test
    void valueAddedTaxComesBackAndDutyDoesNot() {
        String taxes = ", \"taxes\": {"
                + "\"vat\": {\"type\": \"vat\", \"of\": \"cost.operating\", \"rate\": \"19%\", \"refund_lag\": 3},"
                + "\"duty\": {\"type\": \"duty\", \"of\": \"cost.operating\", \"rate\": \"5%\"}}";
        Model model =
                plan("{\"length\": \"quarter\", \"count\": 8}", CLASS + taxes).model();
        assertThat(model.value("taxes.vat.due", 1)).isCloseTo(0.95, ROUNDING);
        assertThat(model.value("taxes.vat.due", 2)).isCloseTo(0, ROUNDING);
        double back = 0;
        double duty = 0;
        for (int quarter = 1; quarter <= 8; quarter++) {
            back += model.value("taxes.vat.due", quarter);
            duty += model.value("taxes.duty.due", quarter);
        }
        assertThat(back).isCloseTo(0, ROUNDING);
        assertThat(duty).isCloseTo(2, ROUNDING);
    }

    @Test
    void instalmentsFollowTheYearBefore() {
        String taxes =
                ", \"taxes\": {\"federal\": {\"rate\": \"25%\", \"pay\": {\"when\": \"instalments\", \"lag\": 3}}}";
        Model model =
                plan("{\"length\": \"quarter\", \"count\": 12}", CLASS + taxes).model();
        // 5 of the first year three months after it, then 1.25 a quarter
        assertThat(model.value("taxes.federal.due", 4)).isCloseTo(0, ROUNDING);
        assertThat(model.value("taxes.federal.due", 5)).isCloseTo(6.25, ROUNDING);
        assertThat(model.value("taxes.federal.due", 6)).isCloseTo(1.25, ROUNDING);
        assertThat(model.value("taxes.federal.due", 9)).isCloseTo(1.25, ROUNDING);
    }

    @Test
    void aTaxOfAnEntityAllowsItsClassesAlone() {
        String classes = "\"depreciation_classes\": {"
                + "\"plant\": {\"method\": \"straight_line\", \"life\": 3, \"entity\": \"mill\"},"
                + "\"fleet\": {\"method\": \"immediate\", \"additions\": \"per_year(6 [MUSD/a])\"}}";
        Model model = yearly(classes + ", \"taxes\": {\"mill\": {\"rate\": \"10%\", \"entity\": \"mill\"},"
                        + " \"mine\": {\"rate\": \"10%\", \"entity\": \"mine\"},"
                        + " \"royalty_tax\": {\"rate\": \"10%\", \"income\": \"revenue.total\", \"classes\": []}}")
                .model();
        assertThat(model.value("taxes.mill.income", 1)).isCloseTo(14, ROUNDING);
        assertThat(model.value("taxes.mine.income", 1)).isCloseTo(44, ROUNDING);
        assertThat(model.value("taxes.royalty_tax.income", 1)).isCloseTo(70, ROUNDING);
    }
}
