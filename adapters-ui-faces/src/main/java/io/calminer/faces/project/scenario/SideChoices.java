package io.calminer.faces.project.scenario;

import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioOverview;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.valuation.CompareScenarios.Side;
import io.calminer.faces.language.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What a scenario can be compared with: the scenarios of its project as they stand, and its own versions. */
final class SideChoices {

    private final List<Choice> all = new ArrayList<>();

    /** One of them, with its value in a form. */
    public record Choice(Side side, String label) {

        public String getValue() {
            return side.version() == null ? side.scenarioId().toString() : side.scenarioId() + "@" + side.version();
        }
    }

    SideChoices(
            ScenarioHead head, List<ScenarioOverview> scenarios, List<ScenarioVersions.Summary> versions, Texts texts) {
        all.add(new Choice(new Side(head.id(), null), head.name()));
        for (ScenarioVersions.Summary version : versions) {
            all.add(new Choice(new Side(head.id(), version.number()), label(head, version, texts)));
        }
        scenarios.stream()
                .filter(scenario -> !scenario.id().equals(head.id()))
                .forEach(scenario -> all.add(new Choice(new Side(scenario.id(), null), scenario.name())));
    }

    /** A version without a name of its own is called by its number only. */
    private static String label(ScenarioHead head, ScenarioVersions.Summary version, Texts texts) {
        String numbered = texts.get("compare.version", head.name(), version.number());
        return version.name().equals("Version " + version.number()) ? numbered : numbered + ": " + version.name();
    }

    List<Choice> all() {
        return all;
    }

    String label(Side side) {
        return all.stream()
                .filter(choice -> choice.side().equals(side))
                .map(Choice::label)
                .findFirst()
                .orElse(side.scenarioId().toString());
    }

    /** The sides that a form names; those that are none are left out. */
    List<Side> chosen(String... values) {
        return Arrays.stream(values)
                .flatMap(
                        value -> all.stream().filter(choice -> choice.getValue().equals(value)))
                .map(Choice::side)
                .toList();
    }

    /** What is compared unless somebody chooses: the parent, or the newest version that says something else. */
    List<Side> usual(ScenarioHead head, List<ScenarioVersions.Summary> versions) {
        Side now = new Side(head.id(), null);
        UUID parent = head.parentId();
        if (parent != null) {
            return List.of(new Side(parent, null), now);
        }
        return versions.stream()
                .filter(version -> !version.hash().equals(head.hash()))
                .findFirst()
                .map(version -> List.of(new Side(head.id(), version.number()), now))
                .orElseGet(() -> all.size() > versions.size() + 1
                        ? List.of(now, all.get(all.size() - 1).side())
                        : List.of());
    }
}
