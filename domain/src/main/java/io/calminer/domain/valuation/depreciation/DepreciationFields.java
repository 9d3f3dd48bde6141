package io.calminer.domain.valuation.depreciation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue.JsonNumber;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decodes a request for depreciation: the method first, then the fields that it takes, then the questions. */
final class DepreciationFields {

    private static final double MOST = 1e15;
    private static final double LEAST_LIFE = 0.001;
    private static final double MOST_LIFE = 1_200;
    private static final double MOST_FACTOR = 1_000_000;
    private static final double USUAL_FACTOR = 2;
    private static final double USUAL_CAP = 0.5;
    private static final int MOST_DECIMALS = 15;
    private static final int USUAL_DECIMALS = 3;
    private static final int MONTHS = 12;
    private static final double HUNDRED = 100;

    /** Stands for what cannot be built from wrong fields, of which problems are told. */
    private static final DepreciationMethod NOTHING = ListedCharges.immediate(0, 0);

    private final Fields fields;

    DepreciationFields(Fields fields) {
        this.fields = fields;
    }

    DepreciationRequest read() {
        int before = fields.problems().size();
        MethodName name = fields.choice("method", MethodName.class);
        boolean known = fields.has("method") && fields.problems().size() == before;
        MethodName.allFields().forEach(fields::has);
        DepreciationMethod method = known ? method(name) : NOTHING;
        double[] at = fields.numbers("at", new double[0]);
        OptionalDouble from = moment("from");
        OptionalDouble to = moment("to");
        boolean asked = from.isPresent() || to.isPresent();
        double start = from.orElse(0);
        boolean sound = fields.problems().size() == before;
        double end = sound ? to.orElse(method.end()) : to.orElse(start);
        if (sound) {
            check(method, at, start, end);
        }
        return new DepreciationRequest(
                name,
                method,
                asked ? OptionalDouble.of(start) : from,
                asked ? OptionalDouble.of(end) : to,
                sound ? at : new double[0]);
    }

    private OptionalDouble moment(String field) {
        return fields.has(field) ? OptionalDouble.of(fields.number(field)) : OptionalDouble.empty();
    }

    private void check(DepreciationMethod method, double[] at, double from, double to) {
        double last = method.lastPeriod();
        for (int i = 0; i < at.length; i++) {
            if (!(at[i] > 0 && at[i] <= last)) {
                fields.problems()
                        .add(
                                DepreciationRule.DEPRECIATION_PERIOD,
                                fields.pointer("at").child(i),
                                last,
                                at[i]);
            }
        }
        if (!(from >= 0 && from <= to && to <= method.end())) {
            String field = fields.has("to") && (from >= 0 || !fields.has("from")) ? "to" : "from";
            fields.problems().add(DepreciationRule.DEPRECIATION_SPAN, fields.pointer(field), method.end(), from, to);
        }
    }

    private DepreciationMethod method(MethodName name) {
        refuseOthers(name);
        int before = fields.problems().size();
        DepreciationMethod method = switch (name) {
            case STRAIGHT_LINE -> straightLine();
            case SUM_OF_YEARS_DIGITS -> new SumOfYearsDigits(cost(), salvage(), life());
            case DECLINING_BALANCE -> decliningBalance();
            case DOUBLE_DECLINING_BALANCE ->
                new DoubleDecliningBalance(cost(), salvage(), life(), positive("factor", USUAL_FACTOR));
            case VARIABLE_DECLINING_BALANCE -> variableBalance();
            case UNITS_OF_PRODUCTION -> unitsOfProduction();
            case MACRS -> macrs();
            case IMMEDIATE -> ListedCharges.immediate(cost(), salvage());
            case POOL -> pool();
            case COST_DEPLETION -> costDepletion();
            case PERCENTAGE_DEPLETION -> percentageDepletion();
        };
        return fields.problems().size() == before ? method : NOTHING;
    }

    /** A salvage value of 0 is what holds without one, so that it may be stated for every method. */
    private void refuseOthers(MethodName name) {
        for (String field : fields.names()) {
            boolean nothing = field.equals("salvage")
                    && fields.given().fields().get(field) instanceof JsonNumber number
                    && number.value() == 0;
            if (!nothing
                    && MethodName.allFields().contains(field)
                    && !name.fields().contains(field)) {
                String others = Arrays.stream(MethodName.values())
                        .filter(other -> other.fields().contains(field))
                        .map(MethodName::toString)
                        .collect(Collectors.joining(", "));
                fields.problems().add(DepreciationRule.DEPRECIATION_FIELD, fields.pointer(field), field, name, others);
            }
        }
    }

    private DepreciationMethod decliningBalance() {
        return new DecliningBalance(
                cost(),
                salvage(),
                life(),
                fields.integer("first_year_months", 1, MONTHS, MONTHS),
                fields.integer("rate_decimals", 0, MOST_DECIMALS, USUAL_DECIMALS));
    }

    private DepreciationMethod variableBalance() {
        return new VariableDecliningBalance(
                cost(),
                salvage(),
                life(),
                positive("factor", USUAL_FACTOR),
                fields.truth("switch_to_straight_line", true));
    }

    private DepreciationMethod unitsOfProduction() {
        double cost = cost();
        double salvage = salvage();
        double[] units = amounts("units");
        double total = above("total_units", fields.number("total_units"), MOST);
        return ListedCharges.unitsOfProduction(cost, salvage, units, total);
    }

    /** Without a convention spreadsheets' straight line; with one, what is missing in the first year comes after the last. */
    private DepreciationMethod straightLine() {
        double cost = cost();
        double salvage = salvage();
        double life = life();
        Placement placement = Placement.read(fields, Convention.FULL_YEAR, Convention.ALL);
        return placement.convention() == Convention.FULL_YEAR
                ? new StraightLine(cost, salvage, life)
                : ListedCharges.straightLine(cost, salvage, life, placement.firstYear());
    }

    private DepreciationMethod macrs() {
        double cost = cost();
        double years = fields.number("recovery_years");
        boolean building = years == RealProperty.RESIDENTIAL || years == RealProperty.NONRESIDENTIAL;
        boolean machine = MacrsTables.RECOVERY_YEARS.stream().anyMatch(known -> known == years);
        Placement placement = building
                ? Placement.read(fields, Convention.MID_MONTH, Convention.REAL_PROPERTY)
                : Placement.read(
                        fields,
                        Convention.HALF_YEAR,
                        machine
                                ? Convention.PERSONAL_PROPERTY
                                : EnumSet.range(Convention.HALF_YEAR, Convention.MID_MONTH));
        // an absent number is told already
        if (!machine && !building && !Double.isNaN(years)) {
            fields.problems()
                    .add(
                            DepreciationRule.DEPRECIATION_TABLE,
                            fields.pointer("recovery_years"),
                            MacrsTables.choices(),
                            years);
        }
        double reduction = fields.number("basis_reduction", 0);
        if (!(reduction >= 0 && reduction <= cost) && !Double.isNaN(cost)) {
            fields.problems().add(DepreciationRule.BASIS_REDUCTION, fields.pointer("basis_reduction"), cost, reduction);
        }
        if (building) {
            return ListedCharges.byTable(cost, reduction, RealProperty.percent(years, Math.max(1, placement.month())));
        }
        return machine && Convention.PERSONAL_PROPERTY.contains(placement.convention())
                ? ListedCharges.byTable(cost, reduction, MacrsTables.percent((int) years, placement.convention()))
                : NOTHING;
    }

    private DepreciationMethod pool() {
        double opening = fields.has("cost") ? cost() : 0;
        return ListedCharges.pool(opening, share("rate", null), amounts("additions"));
    }

    private DepreciationMethod costDepletion() {
        double cost = cost();
        double[] mined = amounts("units_mined");
        double[] sold = fields.has("units_sold") ? amounts("units_sold") : mined;
        double[] remaining = amounts("remaining_estimates");
        boolean sells = sameLength("units_sold", sold, "units_mined", mined);
        boolean estimates = sameLength("remaining_estimates", remaining, "units_mined", mined);
        return sells && estimates ? ListedCharges.costDepletion(cost, mined, sold, remaining) : NOTHING;
    }

    private DepreciationMethod percentageDepletion() {
        double cost = fields.has("cost") ? cost() : Double.NaN;
        double rate = share("rate", null);
        double cap = share("cap", USUAL_CAP);
        double[] gross = amounts("gross_income");
        double[] taxable = fields.numbers("taxable_before_depletion");
        double[] depletion = fields.has("cost_depletion") ? amounts("cost_depletion") : new double[0];
        boolean taxes = sameLength("taxable_before_depletion", taxable, "gross_income", gross);
        boolean depletes =
                !fields.has("cost_depletion") || sameLength("cost_depletion", depletion, "gross_income", gross);
        return taxes && depletes
                ? ListedCharges.percentageDepletion(cost, rate, cap, gross, taxable, depletion)
                : NOTHING;
    }

    private double cost() {
        return amount("cost", fields.number("cost"));
    }

    private double salvage() {
        double salvage = amount("salvage", fields.number("salvage", 0));
        double cost = fields.given().fields().get("cost") instanceof JsonNumber number ? number.value() : Double.NaN;
        if (salvage > cost && cost >= 0) {
            fields.problems().add(DepreciationRule.SALVAGE_ABOVE_COST, fields.pointer("salvage"), cost, salvage);
        }
        return salvage;
    }

    private double life() {
        double life = fields.number("life");
        // an absent number is told already
        if (!Double.isNaN(life) && !(life >= LEAST_LIFE && life <= MOST_LIFE)) {
            fields.problems()
                    .add(DepreciationRule.DEPRECIATION_LIFE, fields.pointer("life"), LEAST_LIFE, MOST_LIFE, life);
        }
        return life >= LEAST_LIFE && life <= MOST_LIFE ? life : 1;
    }

    private double positive(String field, double otherwise) {
        return above(field, fields.number(field, otherwise), MOST_FACTOR);
    }

    private double above(String field, double value, double most) {
        if (!Double.isNaN(value) && !(value > 0 && value <= most)) {
            fields.problems().add(DepreciationRule.DEPRECIATION_ABOVE_ZERO, fields.pointer(field), field, most, value);
        }
        return value;
    }

    private double share(String field, @Nullable Double otherwise) {
        double value = otherwise == null ? fields.number(field) : fields.number(field, otherwise);
        if (!Double.isNaN(value) && !(value >= 0 && value <= 1)) {
            Double share = value > 1 && value <= HUNDRED ? value / HUNDRED : null;
            fields.problems().add(DepreciationRule.DEPRECIATION_SHARE, fields.pointer(field), field, value, share);
        }
        return value;
    }

    private double amount(String field, double value) {
        if (!Double.isNaN(value) && !(value >= 0 && value <= MOST)) {
            fields.problems().add(DepreciationRule.DEPRECIATION_AMOUNT, fields.pointer(field), field, MOST, value);
        }
        return value;
    }

    /** Numbers of 0 or more, at least one of them. */
    private double[] amounts(String field) {
        int before = fields.problems().size();
        double[] values = fields.numbers(field);
        if (values.length == 0 && fields.problems().size() == before) {
            fields.problems().add(DepreciationRule.DEPRECIATION_NO_PERIODS, fields.pointer(field), field);
        }
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= MOST)) {
                fields.problems()
                        .add(
                                DepreciationRule.DEPRECIATION_AMOUNT,
                                fields.pointer(field).child(i),
                                field,
                                MOST,
                                values[i]);
            }
        }
        return values;
    }

    private boolean sameLength(String field, double[] values, String other, double[] others) {
        boolean same = values.length == others.length;
        if (!same && values.length > 0 && others.length > 0) {
            fields.problems()
                    .add(
                            DepreciationRule.DEPRECIATION_LENGTH,
                            fields.pointer(field),
                            field,
                            other,
                            others.length,
                            values.length);
        }
        return same;
    }
}
