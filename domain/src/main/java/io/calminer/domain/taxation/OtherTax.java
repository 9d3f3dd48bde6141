package io.calminer.domain.taxation;

import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Numbers;
import io.calminer.domain.document.Suggestion;
import io.calminer.domain.model.ModelRule;
import io.calminer.domain.quantity.Unit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tax that is charged as money moves: withheld from interest and dividends, or added to what is bought. */
final class OtherTax {

    private static final String OF = "of";
    private static final String DIVIDENDS = "dividends";
    private static final String INTEREST = "interest";
    private static final String REFUNDABLE = "refundable";
    private static final double YEAR_MONTHS = 12;
    private static final double MOST_MONTHS = 60;

    private final YearFigures figures;
    private final TaxItem item;
    private final Set<String> ownLines;

    /**
     * A tax that is charged as money moves.
     *
     * @param ownLines the names of lines that the plan declares itself, which are read later
     */
    OtherTax(YearFigures figures, Set<String> ownLines) {
        this.figures = figures;
        this.ownLines = ownLines;
        this.item = figures.item();
    }

    /**
     * Declares a tax that is withheld.
     *
     * @param others the lines of what other taxes pay, before which nothing is left to distribute
     */
    void withheld(List<String> others) {
        String rate = item.enterShare(item.fields(), "rate", "rate");
        String base = item.line("base");
        String of = item.fields().raw(OF) instanceof JsonValue.JsonText word ? word.value() : "";
        if (of.equals(DIVIDENDS)) {
            item.flow("base", distributed(others));
        } else if (of.equals(INTEREST)) {
            item.flow("base", interest());
        } else if (meant(of) != null) {
            item.context().problems().add(ModelRule.UNKNOWN_NAME, item.fields().pointer(OF), of, meant(of));
            item.flow("base", item.none());
        } else {
            item.enterMoney(item.fields(), OF, "base");
        }
        figures.figure("charge", rate + " * year_to_date(" + figures.positive(base) + ")");
    }

    /** The word that somebody most likely meant by a name that the plan does not have; null where it is none. */
    private @Nullable String meant(String name) {
        boolean unknown =
                name.matches("[A-Za-z_]+") && !item.context().builder().has(name) && !ownLines.contains(name);
        return unknown ? Suggestion.nearest(name, List.of(DIVIDENDS, INTEREST)) : null;
    }

    private String interest() {
        if (item.context().builder().hasLine("debt.interest")) {
            return "debt.interest";
        }
        item.context()
                .problems()
                .add(TaxationRule.INTEREST_MISSING, item.fields().pointer(OF), item.key(), OF);
        return item.none();
    }

    /** What is left to distribute before this tax: cash after all other taxes, costs, capital and the service of debt. */
    private String distributed(List<String> others) {
        String cash = "revenue.total - cost.operating - royalty.total - capital.total - working_capital.change";
        String taxes = others.isEmpty() ? "" : " - " + String.join(" - ", others);
        boolean debt = item.context().builder().hasLine("debt.service")
                && item.context().builder().hasLine("debt.draw");
        return cash + taxes + (debt ? " + debt.draw - debt.service" : "");
    }

    /** Declares a tax on what is bought, of which a share comes back some months later. */
    void onPurchases(boolean comesBack) {
        Fields fields = item.fields();
        String rate = item.enterShare(fields, "rate", "rate");
        String base = item.enterMoney(fields, OF, "base");
        String paid = item.flow("paid", rate + " * " + base);
        String share = fields.has(REFUNDABLE) ? item.enterShare(fields, REFUNDABLE, REFUNDABLE) : comesBack ? "1" : "0";
        double months = fields.has("refund_lag")
                ? item.context().constant(fields, "refund_lag", Unit.ONE).orElse(0)
                : 0;
        if (!(months >= 0 && months <= MOST_MONTHS)) {
            TaxPayment.tell(item, fields.pointer("refund_lag"), MOST_MONTHS, months);
            months = 0;
        }
        String owed = share + " * " + paid;
        String years = Numbers.shortest(months / YEAR_MONTHS);
        String later = months == 0 ? owed : "shift(" + owed + ", " + years + ")";
        String rest = "to_date(" + owed + ") - prev(to_date(" + item.line("refund") + "))";
        int periods = item.context().builder().calendar().periods();
        item.flow("refund", "if(period == " + periods + ", " + rest + ", " + later + ")");
        figures.figure("charge", "year_to_date(" + paid + " - " + item.line("refund") + ")");
    }
}
