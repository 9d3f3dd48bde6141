package io.calminer.domain.economics.ownership;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problems;
import io.calminer.domain.economics.EconomicItem;
import io.calminer.domain.economics.EconomicsRule;
import io.calminer.domain.economics.PlanYears;
import io.calminer.domain.formula.Formula;
import io.calminer.domain.model.Kind;
import io.calminer.domain.model.Label;
import io.calminer.domain.model.Line;
import io.calminer.domain.model.Model;
import io.calminer.domain.model.item.ItemLines;
import io.calminer.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the collection {@code partners}: who owns a part of the mine beside us.
 *
 * <p>A partner has a share of the cash flow of the owners, which may differ by period. One who earns in pays what the mine costs
 * until he has spent so much, and has his share from the next period on. One who is carried free pays nothing until the end of a
 * fiscal year, but has his share of what the mine earns. What is left, {@code cash_flow.attributable}, is ours.
 */
public final class Partners {

    /** The name of the collection. */
    public static final String COLLECTION = "partners";

    private static final String EQUITY = "cash_flow.equity";
    private static final String SHARE = "share";
    private static final String EARN_IN = "earn_in";
    private static final String CARRY = "free_carry";
    private static final double ROUNDING = 1e-9;

    private final EconomicItem item;
    private final String base;
    private final Unit money;

    private Partners(EconomicItem item, String base) {
        this.item = item;
        this.base = base;
        this.money = item.context().money();
    }

    /** Declares the lines of all items and what is left to us. */
    public static void read(Fields root, ItemLines lines) {
        String base = owned(root);
        List<String> flows = new ArrayList<>();
        List<String> interests = new ArrayList<>();
        for (EconomicItem item : EconomicItem.all(COLLECTION, root, lines)) {
            flows.add(new Partners(item, base).declare());
            interests.add(item.line("interest"));
            item.fields().noOthers();
        }
        if (!flows.isEmpty()) {
            String key = "cash_flow.attributable";
            Formula left = Formula.parse(base + " - " + String.join(" - ", flows));
            boolean zero = lines.context().builder().calendar().hasPeriodZero();
            Pointer at = Pointer.ROOT.child(COLLECTION);
            lines.derived(
                    new Line(key, Kind.FLOW, lines.context().money(), left, zero ? left : null), Label.of(key), at);
            lines.afterwards((model, problems) -> check(interests, model, problems, at));
        }
    }

    /** The flow of the owners: after debt where the plan has any, otherwise that of the project. */
    static String owned(Fields root) {
        Map<String, JsonValue> given = root.given().fields();
        boolean stated = given.get("lines") instanceof JsonValue.JsonObject own
                && own.fields().containsKey(EQUITY);
        return stated || given.containsKey("facilities") ? EQUITY : "cash_flow.project";
    }

    private String declare() {
        Fields fields = item.fields();
        String share = "0";
        if (fields.has(SHARE) || !fields.has(EARN_IN)) {
            share = item.enterFromStart(fields, SHARE, SHARE, Kind.RATIO, Unit.ONE);
            item.share(share, fields, SHARE, "25%");
        }
        String contribution = "";
        if (fields.has(EARN_IN)) {
            Fields earned = fields.object(EARN_IN);
            contribution = contribution(earned);
            String then = item.enterFromStart(earned, SHARE, "earned_share", Kind.RATIO, Unit.ONE);
            item.share(then, earned, SHARE, "25%");
            earned.noOthers();
            share = "if(prev(" + item.line("spent") + ") >= " + item.line("spend") + ", " + then + ", " + share + ")";
        }
        String interest = derive("interest", Kind.RATIO, Unit.ONE, share);
        String flow = contribution.isEmpty() ? base : "(" + base + " + " + contribution + ")";
        String all = interest + " * " + flow + (contribution.isEmpty() ? "" : " - " + contribution);
        if (!fields.has(CARRY)) {
            return derive("cash_flow", Kind.FLOW, money, all);
        }
        Fields carry = fields.object(CARRY);
        if (!carry.has("until")) {
            carry.missing("until");
        }
        OptionalInt until = PlanYears.of(item).year(carry, "until");
        carry.noOthers();
        String earned = interest + " * max(" + item.none() + ", " + flow + ")";
        String carried = earned + (contribution.isEmpty() ? "" : " - " + contribution);
        return derive(
                "cash_flow", Kind.FLOW, money, "if(year <= " + until.orElse(0) + ", " + carried + ", " + all + ")");
    }

    /** What one who earns in pays of a period: all of what it costs, up to what is left to be spent. */
    private String contribution(Fields earned) {
        String spend = item.enterFromStart(earned, "spend", "spend", Kind.INDEX, money);
        item.lines().notNegative(spend, earned.pointer("spend"));
        String spent = item.line("spent");
        String left = "max(" + item.none() + ", " + spend + " - prev(" + spent + "))";
        String paid = derive(
                "contribution",
                Kind.FLOW,
                money,
                "min(" + left + ", max(" + item.none() + ", " + item.none() + " - " + base + "))");
        derive("spent", Kind.BALANCE, money, "prev(" + spent + ") + " + paid);
        return paid;
    }

    private String derive(String aspect, Kind kind, Unit unit, String formula) {
        boolean zero = item.context().builder().calendar().hasPeriodZero();
        @Nullable String first = zero ? formula : null;
        return item.derive(aspect, kind, unit, formula, first);
    }

    private static void check(List<String> interests, Model model, Problems problems, Pointer at) {
        for (int period = model.calendar().first(); period <= model.calendar().periods(); period++) {
            double sum = 0;
            for (String interest : interests) {
                sum += model.value(interest, period);
            }
            if (sum > 1 + ROUNDING) {
                problems.add(
                        EconomicsRule.PARTNERS_SHARE, at, sum, model.calendar().label(period));
                return;
            }
        }
    }
}
