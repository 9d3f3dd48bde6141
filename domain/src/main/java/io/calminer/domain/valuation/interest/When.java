package io.calminer.domain.valuation.interest;

/** When in its period a payment falls. */
enum When {
    /** At the end, so that interest of the period has accrued. */
    END,
    /** At the start, as rents and leases are paid. */
    START
}
