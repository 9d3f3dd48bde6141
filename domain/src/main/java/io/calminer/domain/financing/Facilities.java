package io.calminer.domain.financing;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Problems;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.item.ItemLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * Decodes the collection {@code facilities}: loans, from their draw to their last repayment.
 *
 * <p>An item makes lines such as {@code facilities.<key>.draw}, {@code .interest}, {@code .principal} and {@code .close};
 * their sums are those of {@code debt}. The cash flow of the owners is that of the project with what is drawn, less service,
 * fees, sweeps and the change of reserves. Money drawn is positive as a draw; service, fees and sweeps are positive as
 * payments. What is owed when the plan begins is open then.
 */
public final class Facilities {

    /** The name of the collection. */
    public static final String COLLECTION = "facilities";

    private Facilities() {}

    /**
     * Reads the facilities; their lines and sums are declared.
     *
     * @param opening what is owed on a facility when the plan begins; empty where nothing is stated
     */
    public static void read(Fields root, ItemLines lines, Function<String, OptionalDouble> opening) {
        List<Facility> facilities = new ArrayList<>();
        for (Map.Entry<String, Fields> item : root.objects(COLLECTION).entrySet()) {
            Fields fields = item.getValue();
            int before = lines.context().problems().size();
            lines.context().checkKey(item.getKey(), false, fields.pointer());
            if (lines.context().problems().size() > before) {
                // a key that is no name cannot be read by formulas
                continue;
            }
            Label label = lines.context().label(item.getKey(), fields);
            OptionalDouble owed = opening.apply(item.getKey());
            facilities.add(Facility.read(new FacilityItem(item.getKey(), fields, lines, label, owed)));
        }
        if (facilities.isEmpty()) {
            return;
        }
        new Cover(lines, facilities, statedLines(root)).declare();
        facilities.forEach(facility -> facility.item().fields().noOthers());
        lines.afterwards((model, problems) -> facilities.forEach(facility -> checkCash(facility, model, problems)));
    }

    /** The lines that the plan writes itself. */
    private static Set<String> statedLines(Fields root) {
        return root.has("lines") && root.raw("lines") instanceof JsonValue.JsonObject lines
                ? lines.fields().keySet()
                : Set.of();
    }

    private static void checkCash(Facility facility, Model model, Problems problems) {
        String carried = facility.line("carried");
        int first = facility.term().first();
        if (model.hasLine(carried) && model.value(carried, first) <= 0) {
            String from = model.calendar().label(first);
            String to = model.calendar().label(facility.term().last());
            problems.add(
                    FinancingRule.FACILITY_CASH,
                    facility.item().fields().pointer("repayment"),
                    facility.item().key(),
                    from,
                    to);
        }
    }
}
