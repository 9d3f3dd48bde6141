package io.calminer.application.equipment;

import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.JsonValue.JsonText;
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
        object(document, FLEETS).fields().forEach((key, item) -> {
            JsonObject fleet = item instanceof JsonObject object ? object : new JsonObject(Map.of());
            Map<String, JsonValue> law = new LinkedHashMap<>(fleet.fields());
            Map<String, JsonValue> rest = new LinkedHashMap<>(law);
            law.keySet().retainAll(LAW);
            rest.keySet().removeAll(LAW);
            rest.remove(ADDRESS);
            laws.put(key, new JsonObject(law));
            plain.put(key, new JsonObject(rest));
            String log = text(object(object(fleet, "reliability"), "log"), "date");
            String name = text(fleet, "name");
            sources.add(new ShowSpreads.Source(name.isEmpty() ? key : name, log));
        });
        Map<String, JsonValue> others = new LinkedHashMap<>(document.fields());
        others.put(FLEETS, new JsonObject(plain));
        return new FleetLaws(
                CanonicalJson.write(new JsonObject(laws)), CanonicalJson.write(new JsonObject(others)), sources);
    }

    private static JsonObject object(JsonObject parent, String name) {
        return parent.fields().get(name) instanceof JsonObject object ? object : new JsonObject(Map.of());
    }

    private static String text(JsonObject parent, String name) {
        return parent.fields().get(name) instanceof JsonText text ? text.value() : "";
    }
}
