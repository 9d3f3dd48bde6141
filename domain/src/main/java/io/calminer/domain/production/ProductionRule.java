package io.calminer.domain.production;

import io.calminer.domain.document.Rule;
import org.jspecify.annotations.Nullable;

/** What the items of production must obey beyond their shape. */
public enum ProductionRule implements Rule {
    TONNES("Ore and waste are counted by mass: '{unit}' is no unit of mass.", "Maybe 't' or 'kt'."),
    GRADE_UNIT("A grade is a share of mass: '{unit}' is none.", "Maybe 'ppm' or '%'."),
    ELEMENT_PRICED(
            "'{name}' has a price already, so that ore carries it without being an element.",
            "Maybe it should be left out of the elements."),
    UNKNOWN_GRADE("'{name}' is neither a commodity with a price nor an element.", "Maybe '{suggestion}'."),
    EMPTY_PHASE("The phase '{name}' has neither ore nor waste.", "Maybe the field 'ore' is missing."),
    NO_DESTINATION(
            "The ore of '{name}' goes nowhere: 'to' names a route or a stockpile.", "Maybe the field 'to' is missing."),
    WASTE_WITH_ORE("'{name}' is of the class waste, but has ore.", "Maybe its tonnes belong into 'waste'."),
    UNKNOWN_DESTINATION("'{name}' is neither a route nor a stockpile.", "Maybe '{suggestion}'."),
    DESTINATION_TWICE(
            "'{name}' is a route and a stockpile, so that 'to' cannot tell them apart.",
            "Maybe one of them is to be renamed."),
    UNKNOWN_ROUTE("There is no route '{name}'.", "Maybe '{suggestion}'."),
    UNKNOWN_STOCKPILE("There is no stockpile '{name}'.", "Maybe '{suggestion}'."),
    NO_CAPACITY(
            "The route '{name}' has no capacity, so that nothing is too much for it and no room is left to fill.",
            "Maybe the field 'capacity' of the route is missing."),
    ROUTE_LIMIT(
            "'{name}' takes at most {limit} {unit}, but {planned} {unit} are planned in {period}.",
            "Maybe an overflow stockpile should take the rest."),
    BINS_RISING("The grades between heaps rise: {value} does not lie above {before}.", null),
    NO_BINS("Ore is laid on heaps by grade, but no grade divides them.", "Maybe [0.3%, 0.6%]."),
    NOT_FED("Nothing that reaches the route '{route}' has a grade of '{name}'.", "Maybe '{suggestion}'."),
    PRIMARY_NOT_RECOVERED(
            "The product is made for '{name}', but recovers none of it.", "Maybe a recovery of '{name}' is missing."),
    GRADE_OR_PULL(
            "The tonnes of a concentrate follow from its grade or from its share of the feed: neither is stated.",
            "Maybe the field 'grade' is missing."),
    GRADE_AND_PULL(
            "The tonnes of a product follow from its grade or from its share of the feed: both are stated.",
            "Maybe one of them should be left out."),
    NOT_SOLD("'{name}' has no price, so that nobody pays for it.", "Maybe it is missing in the prices."),
    NO_ASSAY("'{name}' is not recovered in '{product}', so that it has no assay.", "Maybe '{suggestion}'."),
    ASSAY_LIMIT(
            "'{product}' would hold {share} times its own mass of '{name}' in {period}.",
            "Maybe the mass pull is too low."),
    PENALTY_STEP(
            "A penalty is charged by steps above 0: the step of '{name}' is {value} in {period}.",
            "Maybe the unit of the element is finer than the step."),
    PRODUCT_GRADE(
            "The grade of a product lies above 0, since its tonnes are its metal divided by it: that of '{name}' is {value} in {period}.",
            "Maybe the grade of the ore was meant to be 0."),
    BAND_ORDER(
            "The price difference that counts of '{name}' ends at {high}, below its begin at {low}, in {period}.",
            "Maybe 'low' and 'high' are exchanged."),
    RECOVERY_SUM(
            "The products recover {share} times the '{name}' that the route '{route}' is fed in {period}.",
            "Maybe recoveries are shares of the feed, not of what other products leave."),
    BALANCE(
            "The balance of {name} does not close in {period}: what comes in, less what goes out, less the change of stocks, is {rest} {unit}.",
            "Maybe an event changes a line between the mine and the plant."),
    LIMIT_OF_NOTHING(
            "An economic limit closes a mine that has been fed: the plan has no route.",
            "Maybe the route of the ore is missing."),
    LIMIT_OF_QUEUE(
            "'{name}' is reclaimed first in, first out, which needs the whole schedule at once; an economic limit decides period by period.",
            "Maybe 'average' is close enough."),
    UNKNOWN_PRICE("'{name}' is no commodity with a price.", "Maybe '{suggestion}'.");

    private final String text;
    private final @Nullable String hint;

    ProductionRule(String text, @Nullable String hint) {
        this.text = text;
        this.hint = hint;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public @Nullable String hint() {
        return hint;
    }
}
