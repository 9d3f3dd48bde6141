package io.calminer.domain.costs;

import io.calminer.domain.document.Fields;
import io.calminer.domain.model.item.ItemLines;
import java.util.Set;

/**
 * Decodes the collection {@code costs}: what the mine spends to operate and on what lasts.
 *
 * <p>An item makes the line {@code costs.<key>}, a flow of money in the period, from its {@code amount}, which is a line of
 * its own. Sums by area, bucket and class follow; {@code cost.operating} and {@code capital.total} have them.
 */
public final class Costs {

    /** The name of the collection. */
    public static final String COLLECTION = "costs";

    private static final Set<String> TAKEN = Set.of("operating", "capital", "area", "bucket", "in_service");

    private Costs() {}

    /** Reads the items; the sums are declared when other collections have added to them. */
    public static CostSums read(Fields root, ItemLines lines) {
        CostSums sums = new CostSums(lines, root.has("economic_limit"));
        root.objects(COLLECTION).forEach((key, fields) -> read(key, fields, lines, sums));
        return sums;
    }

    private static void read(String key, Fields fields, ItemLines lines, CostSums sums) {
        int before = lines.context().problems().size();
        lines.context().checkKey(key, false, fields.pointer());
        if (lines.context().problems().size() > before) {
            // a key that is no name cannot be read by formulas
            return;
        }
        if (TAKEN.contains(key)) {
            lines.context().problems().add(CostRule.COST_KEY_TAKEN, fields.pointer(), key);
            return;
        }
        boolean capital = fields.named("type", OperatingCost.types(), false);
        CostItem item = CostItem.of(key, fields, lines);
        if (capital) {
            CapitalCost.declare(item, sums);
        } else {
            OperatingCost.declare(item, sums);
        }
        fields.noOthers();
    }
}
