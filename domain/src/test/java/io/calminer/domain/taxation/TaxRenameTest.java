package io.calminer.domain.taxation;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.PlanRename;
import io.calminer.domain.project.Scenario;
import io.calminer.domain.valuation.Valuation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxRenameTest {

    private static final String PLAN = """
            {"format": "calminer-plan/1", "name": "Taxed", "currency": "USD",
             "calendar": {"start": "2027-01-01", "period_zero": true, "blocks": [{"length": "year", "count": 4}]},
             "valuation": {"discount_rate": "8%"},
             "costs": {"mill": {"type": "capital", "class": "initial", "unit": "MUSD", "amount": 60, "spend": {"start": 1},
               "depreciation_class": "initial"}},
             "depreciation_classes": {"initial": {"method": "straight_line", "life": 3}},
             "taxes": {"state": {"rate": "5%", "classes": ["initial"]},
               "federal": {"rate": "25%", "deduct": ["state"],
                 "investment_credit": {"rate": "10%", "class": "initial", "basis_reduction": "50%"}}},
             "lines": {"revenue.total": {"kind": "flow", "unit": "MUSD", "formula": "per_year(50 [MUSD/a])"},
               "bought": {"kind": "flow", "unit": "MUSD",
                 "formula": "costs.in_service.initial + depreciation_classes.initial.charge + taxes.state.charge"}}}
            """;

    @ParameterizedTest
    @CsvSource({"depreciation_classes.initial, depreciation_classes.plant", "taxes.state, taxes.province"})
    void whatRefersToAClassOrATaxIsRenamedWithIt(String from, String to) {
        Scenario plan = PlanDocument.read(PLAN);
        String renamed = CanonicalJson.write(PlanRename.of(plan, from, to));
        Scenario other = PlanDocument.read(renamed);
        assertThat(Valuation.of(other).netPresentValue().value())
                .isEqualTo(Valuation.of(plan).netPresentValue().value());
        assertThat(renamed).contains("\"class\":\"initial\"").doesNotContain(from + ".");
        assertThat(renamed.contains("\"initial\":{")).isEqualTo(from.startsWith("taxes"));
    }
}
