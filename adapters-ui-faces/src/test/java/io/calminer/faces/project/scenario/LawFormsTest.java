package io.calminer.faces.project.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import io.calminer.domain.project.DistributionFields;
import io.calminer.domain.project.ProcessFields;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.distribution.Normal;
import io.calminer.domain.simulation.distribution.StudentT;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.Marks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LawFormsTest {

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("lower", "1"),
            Map.entry("mode", "2"),
            Map.entry("upper", "3"),
            Map.entry("p10", "1"),
            Map.entry("p50", "2"),
            Map.entry("p90", "3"),
            Map.entry("b", "2"),
            Map.entry("c", "3"),
            Map.entry("d", "4"),
            Map.entry("p", "0.5"),
            Map.entry("values", "[1, 2, 3]"),
            Map.entry("edges", "[1, 2, 3]"),
            Map.entry("weights", "[1, 1]"));

    private static final Map<String, String> SHARES =
            Map.of("discrete", "[0.25, 0.25, 0.5]", "cumulative", "[0, 0.5, 1]");

    private static String document(LawForms.Form form) {
        return form.fields().stream()
                .map(field -> "\"" + field.name() + "\": "
                        + (field.name().equals("probabilities")
                                ? SHARES.get(form.type())
                                : VALUES.getOrDefault(field.name(), "1")))
                .collect(Collectors.joining(", ", "{\"type\": \"" + form.type() + "\", ", "}"));
    }

    @Test
    void everyFamilyOfPlansHasAForm() {
        assertThat(LawForms.ALL.stream().map(LawForms.Form::type).collect(Collectors.toSet()))
                .isEqualTo(DistributionFields.types());
    }

    @Test
    void everyProcessOfPlansHasAForm() {
        assertThat(LawForms.PROCESSES.stream().map(LawForms.Form::type).collect(Collectors.toSet()))
                .isEqualTo(ProcessFields.types());
    }

    @Test
    void theFieldsOfEachFormMakeItsFamily() {
        for (LawForms.Form form : LawForms.ALL) {
            Problems problems = new Problems();
            Distribution law = DistributionFields.readPlain(
                    Fields.of(JsonDocument.parse(document(form)).root(), Pointer.ROOT, problems));
            assertThat(problems.list()).as(form.key()).isEmpty();
            assertThat(law).as(form.key()).isNotNull();
            assertThat(LawPicture.small(law).isEmpty())
                    .as(form.key())
                    .isEqualTo(form.type().equals("constant"));
        }
    }

    @Test
    void thePictureHasItsLinesWhereTheFiguresLie() {
        String json = LawPicture.json(Normal.of(100, 10), Texts.of(Locale.GERMAN), Marks.of(Locale.GERMAN))
                .toString();
        assertThat(json).contains("87,2", "100,0", "112,8", "240");
    }

    @Test
    void aLawWithoutAMeanIsDrawnWithoutItsLine() {
        String json = LawPicture.json(StudentT.of(1, 0, 1), Texts.of(Locale.ENGLISH), Marks.of(Locale.ENGLISH))
                .toString();
        assertThat(json).contains("JsonNull", "–");
    }

    @Test
    void aRemedyNamesWhatItReplaces() {
        Problem problem = new Problem(
                "UNKNOWN_NAME",
                Pointer.parse("/parameters/cost/base"),
                null,
                "The formula reads 'recovry', which is neither a parameter, a process nor a line.",
                "Maybe 'recovery'.");
        assertThat(TriedInput.problem(problem, Texts.of(Locale.ENGLISH)).toString())
                .contains("recovry", "recovery", "/parameters/cost/base");
        assertThat(List.of(TriedInput.problem(
                                new Problem("X", Pointer.ROOT, null, "Wrong.", "Maybe leave it out."),
                                Texts.of(Locale.ENGLISH))
                        .toString()))
                .noneMatch(text -> text.contains("maybe"));
    }
}
