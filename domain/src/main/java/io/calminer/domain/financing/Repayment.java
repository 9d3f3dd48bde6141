package io.calminer.domain.financing;

import io.calminer.domain.model.Kind;
import io.calminer.domain.quantity.Unit;

/**
 * How a facility is repaid: the share of its open balance that each period of the term repays.
 *
 * <p>A share of what is open repays all of it whatever was drawn, swept or capitalised before: the last period repays the
 * whole rest.
 */
enum Repayment {
    /** The same service each year: with A = (years + next(A)) ÷ (1 + i), the share is years ÷ A − i. */
    LEVEL {
        @Override
        String share(FacilityItem item, Term term) {
            String annuity = item.line("annuity");
            String next = "(years_in_period + next(" + annuity + ")) / (1 + " + item.line("rate") + ")";
            item.derive("annuity", Kind.INDEX, Unit.ONE, term.within(next, "0"), null);
            return "years_in_period / " + annuity + " - " + item.line("rate");
        }
    },
    /** The same principal each year. */
    EQUAL_PRINCIPAL {
        @Override
        String share(FacilityItem item, Term term) {
            return "years_in_period / to_end(" + term.within("years_in_period", "0") + ")";
        }
    },
    /**
     * Service in proportion to cash, so that the cover ratio is level: with C = (cash ÷ ratio + next(C)) ÷ (1 + i), the
     * debt that the cash carries, the share is cash ÷ ratio ÷ C − i.
     */
    SCULPTED {
        @Override
        String share(FacilityItem item, Term term) {
            String carried = item.line("carried");
            String service = item.line("cash_for_service");
            String next = "(" + service + " + next(" + carried + ")) / (1 + " + item.line("rate") + ")";
            item.balance("carried", term.within(next, item.zero()), null);
            String share = service + " / " + carried + " - " + item.line("rate");
            return "if(" + carried + " > " + item.zero() + ", " + share + ", 0)";
        }
    },
    /** All at the end. */
    BULLET {
        @Override
        String share(FacilityItem item, Term term) {
            return "0";
        }
    };

    /** The share before the last period; lines that it needs are declared. */
    abstract String share(FacilityItem item, Term term);

    /** Declares the share of the open balance that is repaid. */
    String declare(FacilityItem item, Term term) {
        String before = share(item, term);
        String whole = "if(period == " + term.last() + ", 1, " + before + ")";
        return item.ratio("repaid_share", term.within(whole, "0"));
    }
}
