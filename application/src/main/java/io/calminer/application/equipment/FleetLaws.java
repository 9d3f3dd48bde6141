package io.calminer.application.equipment;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plan says of the availability of its fleets, apart from all else.
 *
 * @param laws availability and reliability of each fleet, as canonical text
 * @param others the plan without them, as canonical text
 * @param sources where they come from, fleet by fleet
 */
record FleetLaws(String laws, String others, List<ShowSpreads.Source> sources) {

    private static final String FLEETS = "fleets";

    private static final Set<String> LAW = Set.of("availability", "reliability");

    /** The address of the draws comes with a law, and says nothing by itself. */
    private static final String ADDRESS = "draw_key";

    FleetLaws {
        sources = List.copyOf(sources);
    }

    static FleetLaws of(JsonObject document) {
        Map<String, JsonValue> laws = new LinkedHashMap<>();
        Map<String, JsonValue> plain = new LinkedHashMap<>();
        List<ShowSpreads.Source> sources = new ArrayList<>();
        document.object(FLEETS).fields().forEach((key, item) -> {
            JsonObject fleet = item instanceof JsonObject object ? object : new JsonObject(Map.of());
            Map<String, JsonValue> law = new LinkedHashMap<>(fleet.fields());
            Map<String, JsonValue> rest = new LinkedHashMap<>(law);
            law.keySet().retainAll(LAW);
            rest.keySet().removeAll(LAW);
            rest.remove(ADDRESS);
            laws.put(key, new JsonObject(law));
            plain.put(key, new JsonObject(rest));
            String log = fleet.object("reliability").object("log").text("date");
            String name = fleet.text("name");
            sources.add(new ShowSpreads.Source(name.isEmpty() ? key : name, log));
        });
        JsonObject others = document.with(FLEETS, new JsonObject(plain));
        return new FleetLaws(CanonicalJson.write(new JsonObject(laws)), CanonicalJson.write(others), sources);
    }
}
