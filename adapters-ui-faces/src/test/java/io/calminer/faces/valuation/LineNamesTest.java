package io.calminer.faces.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.project.PlanDocument;
import io.calminer.faces.language.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lines of money are called where nobody named them. */
class LineNamesTest {

    private static final Set<String> MONEY = Set.of(
            "closure",
            "debt",
            "depreciation_classes",
            "exchange_rates",
            "facilities",
            "hedges",
            "partners",
            "risks",
            "royalties",
            "streams",
            "taxes",
            "working_capital");

    /** Names of aspects differ in the two languages but for those that are the same word in both. */
    private static final Set<String> SAME = Set.of("index");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ops/demo/open-pit-copper-gold.json",
                "domain/src/test/resources/wrong-plans/cells/economics/base.json",
                "domain/src/test/resources/plans/construction-years.json"
            })
    void everyAspectOfMoneyHasItsWordsInBothLanguages(String plan) throws IOException {
        Model model =
                PlanDocument.read(Files.readString(Path.of("..").resolve(plan))).model();
        Set<String> without = new TreeSet<>();
        for (Line line : model.lines()) {
            String name = model.label(line.key()).name();
            int at = name.lastIndexOf(": ");
            String collection = line.key().substring(0, Math.max(0, line.key().indexOf('.')));
            if (at < 0 || !MONEY.contains(collection)) {
                continue;
            }
            String aspect = name.substring(at + 2);
            String english = LineNames.of(line.key(), name, Texts.of(Locale.ENGLISH));
            String german = LineNames.of(line.key(), name, Texts.of(Locale.GERMAN));
            assertThat(english).endsWith(": " + aspect);
            if (german.endsWith(": " + aspect) && !SAME.contains(aspect)) {
                without.add(aspect);
            }
        }
        assertThat(without).isEmpty();
    }
}
