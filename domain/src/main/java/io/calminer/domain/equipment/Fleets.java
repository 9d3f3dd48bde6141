package io.calminer.domain.equipment;

import io.calminer.domain.costs.CostSums;
import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.simulation.process.Process;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the collection {@code fleets}: machines, the hours that they work, and what they cost.
 *
 * <p>A fleet has as many units as its formula says, or as its load requires. Its hours follow from them, its costs from
 * its hours, and what is bought from what is left after machines retire. {@code cost.operating} and {@code capital.total}
 * have what all fleets cost.
 */
public final class Fleets {

    /** The name of the collection. */
    public static final String COLLECTION = "fleets";

    private static final Set<String> TAKEN = Set.of("operating", "capital");

    private final ItemLines lines;
    private final ItemContext context;
    private final CostSums sums;
    private final DriverUnits drivers;
    private final HourRatios ratios;
    private final List<String> operating = new ArrayList<>();
    private final List<String> capital = new ArrayList<>();
    private final List<Drawn> drawn = new ArrayList<>();

    private Fleets(Fields root, ItemLines lines, CostSums sums) {
        this.lines = lines;
        this.context = lines.context();
        this.sums = sums;
        this.drivers = new DriverUnits(root, context);
        this.ratios = HourRatios.read(root, context);
    }

    /**
     * The availability of a fleet that a simulation draws.
     *
     * @param key the key of the fleet
     * @param input the name of the input that is drawn
     * @param fields the item, which may state the address of its draws
     * @param process the law
     */
    public record Drawn(String key, String input, Fields fields, Process process) {}

    /** Reads the items; what they cost is added to the sums, what a simulation draws is the answer. */
    public static List<Drawn> read(Fields root, ItemLines lines, CostSums sums) {
        Fleets fleets = new Fleets(root, lines, sums);
        root.objects(COLLECTION).forEach(fleets::read);
        fleets.total("operating", fleets.operating);
        fleets.total("capital", fleets.capital);
        if (!fleets.operating.isEmpty()) {
            lines.addTo("cost.operating", COLLECTION + ".operating");
        }
        return fleets.drawn;
    }

    private void read(String key, Fields fields) {
        int before = context.problems().size();
        context.checkKey(key, false, fields.pointer());
        if (TAKEN.contains(key)) {
            context.problems().add(EquipmentRule.FLEET_KEY_TAKEN, fields.pointer(), key);
        }
        if (context.problems().size() > before) {
            return;
        }
        Fleet fleet = Fleet.of(COLLECTION, key, fields, lines);
        @Nullable Reliability failing = Reliability.read(fleet);
        if (failing != null) {
            drawn.add(new Drawn(key, failing.input(), failing.fields(), failing.process()));
        }
        FleetHours.declare(fleet, drivers, failing, ratios);
        FleetLife.declare(fleet);
        FleetCosts.declare(fleet, sums, operating, capital);
        fields.noOthers();
    }

    /** The sum of what all fleets cost; capital is in the sums of capital already. */
    private void total(String name, List<String> parts) {
        if (operating.isEmpty()) {
            return;
        }
        String key = COLLECTION + "." + name;
        String sum = parts.isEmpty() ? "0 [" + context.money() + "]" : String.join(" + ", parts);
        Line line = new Line(key, Kind.FLOW, context.money(), Formula.parse(sum), null);
        lines.derived(line, Label.of(key), Pointer.ROOT.child(COLLECTION));
    }
}
