package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.quantity.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads what a depreciation class states in numbers: its life, its pace and its salvage, within their bounds. */
final class DepreciationFields {

    private static final double LONGEST_LIFE = 100;
    private static final double MOST_FACTOR = 10;
    private static final double MOST_PERCENT = 1000;
    private static final double YEAR_MONTHS = 12;
    private static final double HUNDRED = 100;
    private static final String CONVENTION = "convention";

    /** Years of recovery by MACRS; those of buildings are longer than any other. */
    private static final List<Double> MACRS = List.of(3.0, 5.0, 7.0, 10.0, 15.0, 20.0, 27.5, 39.0);

    private static final double LONGEST_MACHINE = 20;

    private final TaxItem item;
    private final Fields fields;

    DepreciationFields(TaxItem item) {
        this.item = item;
        this.fields = item.fields();
    }

    /** Tells the fields that belong to other methods. */
    void checkAll(DepreciationMethod method) {
        for (String field : fields.names()) {
            if (!method.has(field)) {
                Arrays.stream(DepreciationMethod.values())
                        .filter(other -> other.has(field) && fields.raw(field) != null)
                        .findFirst()
                        .ifPresent(other -> item.context()
                                .problems()
                                .add(
                                        TaxationRule.CLASS_FIELD,
                                        fields.pointer(field),
                                        item.key(),
                                        method.key(),
                                        field,
                                        other.key()));
            }
        }
    }

    /** The life in years; 1 where it is wrong, which is told. */
    double life() {
        OptionalDouble life =
                item.context().constant(fields, "life", item.context().units().parse("a"));
        double value = life.orElse(1);
        if (value >= 1 && value <= LONGEST_LIFE) {
            return value;
        }
        String years = value > LONGEST_LIFE && value <= LONGEST_LIFE * YEAR_MONTHS
                ? Numbers.shortest(value / YEAR_MONTHS)
                : null;
        item.context().problems().add(TaxationRule.CLASS_LIFE, fields.pointer("life"), item.key(), value, years);
        return 1;
    }

    /** The life of a class of MACRS; the shortest where it is wrong, which is told. */
    double macrsLife() {
        OptionalDouble life =
                item.context().constant(fields, "life", item.context().units().parse("a"));
        double value = life.orElse(MACRS.get(0));
        if (MACRS.contains(value)) {
            return value;
        }
        double near = MACRS.get(0);
        for (double known : MACRS) {
            near = Math.abs(known - value) < Math.abs(near - value) ? known : near;
        }
        item.context()
                .problems()
                .add(TaxationRule.MACRS_LIFE, fields.pointer("life"), item.key(), value, Numbers.shortest(near));
        return MACRS.get(0);
    }

    /** Whether a declining balance has a rate of its own, so that it has no life. */
    boolean isByRate() {
        if (!fields.has("rate")) {
            if (!fields.has("factor")) {
                fields.missing("factor");
            }
            return false;
        }
        for (String field : List.of("life", "factor", "switch")) {
            if (fields.raw(field) != null) {
                item.context().problems().add(TaxationRule.CLASS_PACE, fields.pointer(field), item.key(), field, field);
            }
        }
        return true;
    }

    /** How many times the straight line it declines; what holds without the field where it is absent or wrong. */
    double factor(double otherwise) {
        if (!fields.has("factor")) {
            return otherwise;
        }
        double value = item.context().constant(fields, "factor", Unit.ONE).orElse(otherwise);
        if (value >= 1 && value <= MOST_FACTOR) {
            return value;
        }
        item.context()
                .problems()
                .add(
                        TaxationRule.CLASS_FACTOR,
                        fields.pointer("factor"),
                        item.key(),
                        value,
                        percent(value, MOST_PERCENT));
        return otherwise;
    }

    /** The share of cost that is left in the end; 0 where it is absent or wrong, or the method knows none. */
    double salvage(DepreciationMethod method) {
        if (!method.has("salvage") || !fields.has("salvage")) {
            return 0;
        }
        double value = item.context().constant(fields, "salvage", Unit.ONE).orElse(0);
        if (value >= 0 && value < 1) {
            return value;
        }
        item.context()
                .problems()
                .add(TaxationRule.CLASS_SALVAGE, fields.pointer("salvage"), item.key(), value, percent(value, HUNDRED));
        return 0;
    }

    private static @Nullable String percent(double value, double below) {
        return value > 1 && value < below ? Numbers.shortest(value) + "%" : null;
    }

    /** The share of the first tax year in which what comes into service serves. */
    double firstYear() {
        return fields.choice(CONVENTION, Convention.class, Convention.FULL_YEAR).firstYear(fields);
    }

    /** The same of a class of MACRS: buildings begin in the middle of a month, all else in that of a year or of a quarter. */
    double macrsFirstYear(double life) {
        boolean building = life > LONGEST_MACHINE;
        Convention usual = building ? Convention.MID_MONTH : Convention.HALF_YEAR;
        Convention convention = fields.choice(CONVENTION, Convention.class, usual);
        if (convention != usual && (building || convention != Convention.MID_QUARTER)) {
            TaxationRule rule = building ? TaxationRule.MACRS_BUILDING : TaxationRule.MACRS_CONVENTION;
            item.context().problems().add(rule, fields.pointer(CONVENTION), item.key(), fields.text(CONVENTION));
        }
        return convention.firstYear(fields);
    }
}
