package io.calminer.domain.taxation;

import io.calminer.domain.costs.DriverUnits;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What comes into service in one class, and what tax years are charged of it.
 *
 * <p>Every method states the charge of the tax year to date; a period is charged what that grew by. Closing balance = opening
 * + additions − charge, from tax year to tax year.
 */
final class DepreciationClass {

    private static final String RATE = "rate";
    private static final String INCOME = "income";
    private static final double USUAL_FACTOR = 2;

    private final TaxItem item;
    private final DepreciationMethod method;
    private final TaxYears years;
    private final DriverUnits units;
    private final DepreciationFields stated;
    private final boolean isClaim;
    private final String entity;

    /** The undepreciated cost with which the plan begins, by the tax year of purchase. */
    private final SortedMap<Integer, Double> before;

    /** The lines of what its assets are sold for, negative as capital that comes back. */
    private final List<String> sold;

    private final boolean isTaxedWhenSold;

    private DepreciationClass(
            TaxItem item,
            DepreciationMethod method,
            TaxYears years,
            DriverUnits units,
            SortedMap<Integer, Double> before,
            List<String> sold) {
        this.item = item;
        this.method = method;
        this.years = years;
        this.units = units;
        this.before = before;
        this.sold = sold;
        this.stated = new DepreciationFields(item);
        this.entity = item.fields().text("entity", "");
        this.isClaim = method == DepreciationMethod.PERCENTAGE_DEPLETION
                || (method == DepreciationMethod.POOL && item.fields().truth("discretionary", false));
        this.isTaxedWhenSold = item.fields().truth("disposal_taxed", false);
    }

    static DepreciationClass of(
            TaxItem item,
            DepreciationMethod method,
            TaxYears years,
            DriverUnits units,
            SortedMap<Integer, Double> before,
            List<String> sold) {
        return new DepreciationClass(item, method, years, units, before, sold);
    }

    String key() {
        return item.key();
    }

    /** To whom it belongs; empty where all is one. */
    String entity() {
        return entity;
    }

    Fields fields() {
        return item.fields();
    }

    /** Whether its charge depends on income before it. */
    boolean isClaim() {
        return isClaim;
    }

    /** Whether it is a claim on income that the plan does not state. */
    boolean readsIncome() {
        return isClaim && !item.fields().has(INCOME);
    }

    /** The line of its charge. */
    String charge() {
        return item.line("charge");
    }

    /** The line of what its assets are sold for, where that is income; empty where it is not. */
    Optional<String> proceeds() {
        return isTaxedWhenSold ? Optional.of(item.line("proceeds")) : Optional.empty();
    }

    /**
     * Declares its lines.
     *
     * @param ended the condition that nothing more will be earned, in which the balance is written off
     * @param income income before the claim, where the class states none
     * @param credit the part of cost by which credits reduce the basis, as a formula; empty where none does
     */
    void declare(String ended, String income, String credit) {
        additions(credit);
        double opening = before.values().stream().mapToDouble(amount -> amount).sum();
        item.balance("open", years.opening(item.line("open"), item.line("close"), item.amount(opening)));
        if (isClaim) {
            income(income);
        } else if (item.fields().has(INCOME) && method.has(INCOME)) {
            item.fields().raw(INCOME);
            item.context()
                    .problems()
                    .add(TaxationRule.CLAIM_INCOME, item.fields().pointer(INCOME), item.key());
        }
        double salvage = stated.salvage(method);
        String scheduled = scheduled(salvage);
        boolean free = method == DepreciationMethod.PERCENTAGE_DEPLETION;
        boolean ends = item.fields().truth("write_off_at_end", !free) && method != DepreciationMethod.IMMEDIATE;
        String charge = ends ? "if(" + ended + ", " + atEnd(salvage) + ", " + scheduled + ")" : scheduled;
        String toDate = charge();
        if (years.areSinglePeriods()) {
            item.flow("charge", charge);
        } else {
            toDate = item.balance("charge_to_date", charge);
            item.flow("charge", years.growth(toDate, item.none()));
        }
        String close = item.line("open") + " + " + added() + " - " + toDate;
        // percentage depletion goes on when the cost is recovered
        String closing = free ? "max(" + item.none() + ", " + close + ")" : close;
        String start = item.amount(opening) + " + " + basis();
        item.derive("close", Kind.BALANCE, item.money(), closing, item.hasPeriodZero() ? start : null);
        if (isTaxedWhenSold) {
            item.flow("proceeds", item.none() + (sold.isEmpty() ? "" : " - " + String.join(" - ", sold)));
        }
        stated.checkAll(method);
    }

    /** What is written off in the end: where the sale is income, all of the cost of what is sold. */
    private String atEnd(double salvage) {
        return left(isTaxedWhenSold ? 0 : salvage);
    }

    private void additions(String credit) {
        Fields fields = item.fields();
        String service = "costs.in_service." + item.key();
        if (fields.has("additions")) {
            item.lines().notNegative(item.enterMoney(fields, "additions", "additions"), fields.pointer("additions"));
        } else {
            boolean bought = item.context().builder().hasLine(service);
            item.flowFromZero("additions", bought ? service : item.none());
        }
        if (!credit.isEmpty()) {
            item.flowFromZero("basis", item.line("additions") + " * (1 - " + credit + ")");
        }
    }

    /** The line of what is to be depreciated. */
    private String basis() {
        String basis = item.line("basis");
        return item.context().builder().hasLine(basis) ? basis : item.line("additions");
    }

    /** What has been added in the tax year to date. */
    private String added() {
        return "year_to_date(" + basis() + ")";
    }

    /** What is not yet charged but will be, at the start of the tax year or added in it. */
    private String left(double salvage) {
        String all = item.line("open") + " + " + added();
        return salvage == 0 ? all : all + " - " + Numbers.shortest(salvage) + " * to_date(" + basis() + ")";
    }

    private void income(String otherwise) {
        Fields fields = item.fields();
        if (fields.has(INCOME)) {
            item.enterMoney(fields, INCOME, INCOME);
        } else {
            item.flowFromZero(INCOME, otherwise);
        }
    }

    /** The charge of the tax year to date, were it never written off before. */
    private String scheduled(double salvage) {
        return switch (method) {
            case IMMEDIATE -> left(0);
            case STRAIGHT_LINE -> {
                double life = stated.life();
                yield vintages(VintageShares.straightLine(life, stated.firstYear(), salvage));
            }
            case SUM_OF_YEARS_DIGITS -> {
                double life = stated.life();
                yield vintages(VintageShares.sumOfYearsDigits(life, stated.firstYear(), salvage));
            }
            case DECLINING_BALANCE -> stated.isByRate() ? reducing(salvage) : declining(salvage, 1, false);
            case DOUBLE_DECLINING_BALANCE -> declining(salvage, USUAL_FACTOR, false);
            case VARIABLE_DECLINING_BALANCE -> declining(salvage, USUAL_FACTOR, true);
            case MACRS -> {
                double life = stated.macrsLife();
                yield vintages(VintageShares.macrs(life, stated.macrsFirstYear(life)));
            }
            case UNITS_OF_PRODUCTION, COST_DEPLETION -> new Extraction(item, units).charge(left(salvage));
            case POOL -> {
                String claim = reducing(0);
                yield isClaim ? "min(" + claim + ", " + positive(item.line(INCOME)) + ")" : claim;
            }
            case PERCENTAGE_DEPLETION -> percentage();
        };
    }

    private String declining(double salvage, double factor, boolean usual) {
        double life = stated.life();
        boolean switches = item.fields().truth("switch", usual);
        double times = stated.factor(factor);
        return vintages(VintageShares.declining(life, stated.firstYear(), times, salvage, switches));
    }

    /** Each vintage by its age in tax years, and what came before the plan by the rest of its shares. */
    private String vintages(double[] shares) {
        VintageCharges charges = new VintageCharges(item, years, shares);
        return charges.toDate(basis()) + charges.opening(before);
    }

    /** A rate of what is left, and of what is added for the part of the first year in which it serves. */
    private String reducing(double salvage) {
        String rate = item.enterShare(item.fields(), RATE, RATE);
        double first = stated.firstYear();
        String part = first == 1 ? "" : Numbers.shortest(first) + " * ";
        String passed = years.areSinglePeriods() ? "" : " * " + years.passed();
        String charge = rate + " * (" + item.line("open") + passed + " + " + part + added() + ")";
        return salvage == 0 ? charge : "min(" + charge + ", max(" + item.none() + ", " + left(salvage) + "))";
    }

    private String percentage() {
        Fields fields = item.fields();
        String rate = item.enterShare(fields, RATE, RATE);
        @Nullable String gross = fields.has("of") ? item.enterMoney(fields, "of", "of") : null;
        String cap = fields.has("cap") ? item.enterShare(fields, "cap", "cap") : "0.5";
        String of = positive(gross == null ? "revenue.total" : gross);
        String percentage = "min(" + rate + " * " + of + ", " + cap + " * " + positive(item.line(INCOME)) + ")";
        return fields.has("units")
                ? "max(" + percentage + ", " + new Extraction(item, units).charge(left(0)) + ")"
                : percentage;
    }

    private String positive(String flow) {
        return "max(" + item.none() + ", year_to_date(" + flow + "))";
    }
}
