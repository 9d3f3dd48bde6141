package io.calminer.application.reporting;

import io.calminer.application.project.scenario.Plan;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.model.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes of the ore that a plan mines.
 *
 * @param stated the classes of phases that have ore
 * @param inferred the phases whose ore is inferred
 * @param unstated whether ore has no class
 */
record OreClasses(Set<String> stated, List<String> inferred, boolean unstated) {

    private static final String PHASES = "phases";
    private static final Set<String> RESERVES = Set.of("proven", "probable");

    static OreClasses of(Plan plan) {
        Set<String> stated = new LinkedHashSet<>();
        List<String> inferred = new ArrayList<>();
        boolean unstated = false;
        JsonValue phases = plan.tree().fields().get(PHASES);
        if (phases instanceof JsonObject items) {
            for (String key : items.fields().keySet()) {
                if (!isMined(plan.scenario().model(), key)) {
                    continue;
                }
                JsonObject phase = (JsonObject) items.fields().get(key);
                String name = phase.text("class");
                unstated |= name.isEmpty();
                if (!name.isEmpty()) {
                    stated.add(name);
                }
                if (name.equals("inferred")) {
                    inferred.add(key);
                }
            }
        }
        return new OreClasses(stated, inferred, unstated || stated.isEmpty());
    }

    private static boolean isMined(Model model, String phase) {
        String ore = PHASES + "." + phase + ".ore";
        return model.hasLine(ore) && Arrays.stream(model.values(ore)).anyMatch(tonnes -> tonnes > 0);
    }

    /** Whether all of it is known to be reserves. */
    boolean areReserves() {
        return !unstated && RESERVES.containsAll(stated);
    }
}
