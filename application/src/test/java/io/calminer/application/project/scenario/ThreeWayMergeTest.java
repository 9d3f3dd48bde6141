package io.calminer.application.project.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Answer;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.MergePatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreeWayMergeTest {

    private static final String BASE = """
            {"name": "Mine",
             "parameters": {"cost": {"base": 1, "distribution": {"type": "normal", "mean": 1, "sd": 0.1}}},
             "phases": {"pit_1": {"ore": 100, "waste": 50, "grades": {"copper": 0.01}}, "pit_2": {"ore": 10}},
             "products": {"concentrate": {"terms": {"freight": 60, "treatment_charge": 80,
               "payables": {"copper": {"payability": 0.96}}}}}}
            """;

    private static JsonObject document(String patch) {
        return (JsonObject) MergePatch.apply(
                JsonDocument.parse(BASE).root(), JsonDocument.parse(patch).root());
    }

    private static Answer<JsonObject> merged(String theirs, String mine) {
        return ThreeWayMerge.merge(document("{}"), document(theirs), document(mine));
    }

    private static String together(String theirs, String mine) {
        return CanonicalJson.write(merged(theirs, mine).get());
    }

    private static List<String> clashes(String theirs, String mine) {
        return merged(theirs, mine).refusal() instanceof Answer.Conflict conflict
                ? conflict.clashes().stream().map(clash -> clash.at().text()).toList()
                : List.of();
    }

    private static String both(String patch) {
        return CanonicalJson.write(document(patch));
    }

    @Test
    void differentFieldsOfOneItemAreJoined() {
        assertThat(together("{\"phases\": {\"pit_1\": {\"ore\": 110}}}", "{\"phases\": {\"pit_1\": {\"waste\": 60}}}"))
                .isEqualTo(both("{\"phases\": {\"pit_1\": {\"ore\": 110, \"waste\": 60}}}"));
    }

    @Test
    void newItemsOfBothAreKept() {
        assertThat(together("{\"phases\": {\"pit_3\": {\"ore\": 1}}}", "{\"phases\": {\"pit_4\": {\"ore\": 2}}}"))
                .isEqualTo(both("{\"phases\": {\"pit_3\": {\"ore\": 1}, \"pit_4\": {\"ore\": 2}}}"));
    }

    @Test
    void figuresBelowAnItemAreJoinedOneByOne() {
        assertThat(together(
                        "{\"products\": {\"concentrate\": {\"terms\": {\"freight\": 65,"
                                + " \"payables\": {\"gold\": {\"payability\": 0.9}}}}}}",
                        "{\"products\": {\"concentrate\": {\"terms\": {\"treatment_charge\": 90,"
                                + " \"payables\": {\"copper\": {\"payability\": 0.97}}}}}}"))
                .isEqualTo(
                        both(
                                "{\"products\": {\"concentrate\": {\"terms\": {\"freight\": 65, \"treatment_charge\": 90,"
                                        + " \"payables\": {\"gold\": {\"payability\": 0.9}, \"copper\": {\"payability\": 0.97}}}}}}"));
        assertThat(clashes(
                        "{\"products\": {\"concentrate\": {\"terms\": {\"freight\": 65}}}}",
                        "{\"products\": {\"concentrate\": {\"terms\": {\"freight\": 70, \"treatment_charge\": 90}}}}"))
                .containsExactly("/products/concentrate/terms/freight");
    }

    @Test
    void anItemThatOneTookAwayAndTheOtherChangedClashes() {
        assertThat(clashes("{\"phases\": {\"pit_2\": null}}", "{\"phases\": {\"pit_2\": {\"ore\": 20}}}"))
                .containsExactly("/phases/pit_2");
        assertThat(together("{\"phases\": {\"pit_2\": null}}", "{\"phases\": {\"pit_1\": {\"ore\": 20}}}"))
                .isEqualTo(both("{\"phases\": {\"pit_2\": null, \"pit_1\": {\"ore\": 20}}}"));
    }

    @Test
    void oneItemAddedByBothClashesWhereItsFieldsDiffer() {
        assertThat(clashes(
                        "{\"phases\": {\"pit_3\": {\"ore\": 1, \"unit\": \"kt\"}}}",
                        "{\"phases\": {\"pit_3\": {\"ore\": 2, \"unit\": \"kt\"}}}"))
                .containsExactly("/phases/pit_3/ore");
    }

    @Test
    void halvesOfTwoDistributionsMakeNone() {
        assertThat(clashes(
                        "{\"parameters\": {\"cost\": {\"distribution\": {\"mean\": 2}}}}",
                        "{\"parameters\": {\"cost\": {\"distribution\": {\"sd\": 0.2}}}}"))
                .containsExactly("/parameters/cost/distribution");
    }
}
