package io.calminer.domain.production;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.MergePatch;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;

/** Small mines for tests: one year, one pit, one mill, one product, changed by merge patches. */
final class Mines {

    private static final String ONE_YEAR = """
            {"format": "calminer-plan/1", "name": "Mine", "currency": "USD",
             "calendar": {"start": "2027-01-01", "blocks": [{"length": "year", "count": 1}]},
             "valuation": {"discount_rate": "8%"}}
            """;

    private Mines() {}

    static Scenario read(String... patches) {
        return PlanDocument.read(text(patches));
    }

    static Model model(String... patches) {
        return read(patches).model();
    }

    static String text(String... patches) {
        var plan = JsonDocument.parse(ONE_YEAR).root();
        for (String patch : patches) {
            plan = MergePatch.apply(plan, JsonDocument.parse(patch).root());
        }
        return CanonicalJson.pretty(plan);
    }
}
