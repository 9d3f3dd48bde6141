package io.calminer.domain.taxation;

import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The share of a deposit that a tax year takes: units charged / (units mined + units left after them).
 *
 * <p>What is left is what the plan still mines, or a re-estimate of it. Units charged may be those sold, others those mined.
 */
final class Extraction {

    private static final String UNITS = "units";

    private final TaxItem item;
    private final DriverUnits units;

    Extraction(TaxItem item, DriverUnits units) {
        this.item = item;
        this.units = units;
    }

    /** What is charged of an amount in the tax year to date. */
    String charge(String left) {
        Fields fields = item.fields();
        String charged = name(UNITS);
        String mined = fields.has("mined") ? name("mined") : charged;
        if (charged.isEmpty() || mined.isEmpty()) {
            return item.none();
        }
        @Nullable Unit unit = units.of(mined);
        String remaining = "next(to_end(" + mined + "))";
        if (fields.has("remaining")) {
            Unit known = unit == null ? Unit.ONE : unit;
            remaining = item.enter(fields, "remaining", "remaining", Kind.BALANCE, known);
            item.lines().notNegative(remaining, fields.pointer("remaining"));
        }
        String all = "(year_to_date(" + mined + ") + " + remaining + ")";
        String none = unit == null || unit.isPlain() ? "0" : "0 [" + unit + "]";
        String share = "if(" + all + " > " + none + ", min(1, year_to_date(" + charged + ") / " + all + "), 0)";
        item.derive("share_extracted", Kind.RATIO, Unit.ONE, share, null);
        return "(" + left + ") * " + item.line("share_extracted");
    }

    /** The line that a field names; empty where there is none, which is told. */
    private String name(String field) {
        String line = item.fields().text(field);
        if (line.isBlank() || units.isLine(line)) {
            return line;
        }
        item.context()
                .problems()
                .add(
                        TaxationRule.EXTRACTION_LINE,
                        item.fields().pointer(field),
                        field,
                        item.key(),
                        line,
                        units.nearest(line));
        return "";
    }
}
