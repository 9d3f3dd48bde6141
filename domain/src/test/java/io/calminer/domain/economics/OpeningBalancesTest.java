package io.calminer.domain.economics;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import io.calminer.domain.document.Problems;
import io.calminer.domain.model.ModelBuilder;
import io.calminer.domain.model.item.ItemContext;
import io.calminer.domain.quantity.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningBalancesTest {

    private final Problems problems = new Problems();

    private OpeningBalances balances(String text) {
        Calendar calendar =
                Calendar.of(LocalDate.of(2027, 1, 1), false, 1, List.of(new Calendar.Block(Calendar.Length.YEAR, 3)));
        ModelBuilder builder = new ModelBuilder(calendar, Units.standard(), problems);
        ItemContext context = new ItemContext(problems, builder, Units.standard(), "USD", "MUSD");
        Fields root = Fields.of(
                JsonDocument.parse("{\"opening_balances\": " + text + "}").root(), Pointer.ROOT, problems);
        return OpeningBalances.read(root, context);
    }

    @Test
    void eachOwnerHasHisPartInThePlansUnitOfMoney() {
        OpeningBalances opening = balances("""
                {"working_capital": {"customers": 3, "suppliers": "500_000 [USD]"},
                 "pools": {"plant": {"2025": 12.5, "2023": "2 * 4"}}, "losses": {"federal": {"2026": "6 [MUSD]"}},
                 "debt": {"senior": 40}, "provision": 7, "cash": "1 [kUSD]"}""");
        assertThat(opening.workingCapital("customers")).hasValue(3);
        assertThat(opening.workingCapital("suppliers")).hasValue(0.5);
        assertThat(opening.workingCapital("stores")).isEmpty();
        assertThat(opening.pools("plant")).containsExactly(Map.entry(2023, 8.0), Map.entry(2025, 12.5));
        assertThat(opening.losses("federal")).containsExactly(Map.entry(2026, 6.0));
        assertThat(opening.losses("state")).isEmpty();
        assertThat(opening.debt("senior")).hasValue(40);
        assertThat(opening.provision()).hasValue(7);
        assertThat(opening.cash()).hasValue(0.001);
        opening.checkUse();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void whatNobodyAsksForIsTold() {
        OpeningBalances opening = balances("{\"debt\": {\"senoir\": 40, \"junior\": 1}, \"cash\": 3}");
        assertThat(opening.debt("senior")).isEmpty();
        assertThat(opening.debt("junior")).hasValue(1);
        opening.checkUse();
        assertThat(problems.list()).extracting(Problem::toString).hasSize(2);
        assertThat(problems.list().get(0).hint()).isEqualTo("Maybe 'debt.senior'.");
    }
}
