package io.calminer.domain.valuation;

/** Why a figure of a cash flow is undefined, or defined by convention only. */
public enum Reason {
    /** The series is empty. */
    NO_FLOWS("There are no cash flows."),
    /** Every amount is zero, so that every rate makes the value zero. */
    ALL_ZERO("All cash flows are zero."),
    /** All flows fall on one moment, so that no rate changes their value. */
    ONE_TIME("All cash flows fall on the same day, so that no rate discounts one against another."),
    /** Amounts differ from zero in one direction only. */
    NO_SIGN_CHANGE("All cash flows have the same sign."),
    /** Outflows are followed by explicit zeros only: everything is lost and the rate is −100 % by convention. */
    TOTAL_LOSS("The outflows are followed by zeros only: all of the money is lost."),
    /** The flows change sign, yet no rate from −100 % upwards makes their value zero. */
    NO_RATE("No rate above -100% makes the net present value zero."),
    /** An amount is not a finite number. */
    NOT_A_NUMBER("A cash flow is not a finite number."),
    /** There is no outflow that could be paid back. */
    NO_INVESTMENT("There is no outflow to be paid back."),
    /** There is no outflow before the first inflow. */
    NO_INITIAL_OUTFLOW("There is no outflow before the first inflow."),
    /** The cumulative cash flow stays below zero. */
    NEVER_PAID_BACK("The cumulative cash flow never comes back to zero."),
    /** The cumulative cash flow reaches zero but ends below it. */
    NOT_LASTING("The cumulative cash flow reaches zero but ends below it."),
    /** The last flow falls at or before time 0, so that there are no years to spread a value over. */
    NO_YEARS("The last cash flow does not lie after time 0."),
    /** The formula divides by zero, or takes a root of a negative number, at this rate. */
    UNDEFINED_RATE("The figure is not defined at this rate.");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** The reason as a sentence for people. */
    public String text() {
        return text;
    }
}
