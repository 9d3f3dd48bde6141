package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.bootstrap.endtoend.WrongCells.Cell;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Wrong entries of exchange rates, inflation, hedges, streams, royalties, working capital, risks, partners, opening balances,
 * depreciation, taxes, closure and loans, each in its cell of the page and each in a request: told in the very words of the
 * rule, and nothing of it stored.
 */
@ExtendWith(OneSite.class)
class WrongEconomicsIT {

    private static final WrongCells CELLS = WrongCells.OF_ECONOMICS;

    private final Site site;

    WrongEconomicsIT(Site site) {
        this.site = site;
    }

    @Test
    void eachWrongRequestIsRefusedWithItsSentencesAndStoresNothing() throws IOException, InterruptedException {
        WrongEntries entries = new WrongEntries(site);
        entries.send(CELLS);
        assertThat(entries.wrong()).isEmpty();
        assertThat(CELLS.all()).hasSizeGreaterThanOrEqualTo(80);
    }

    @Test
    void eachWrongEntryIsToldInItsTableInTheSameWordsAndIsTakenBack() throws IOException, InterruptedException {
        String id = site.scenario(CELLS.base());
        String before = site.admin().get("/api/scenarios/" + id).text();
        Visitor visitor = site.at("/scenario.xhtml?id=" + id + "&tab=inputs");
        WrongEntries entries = new WrongEntries(site);
        for (Cell cell : CELLS.all()) {
            entries.type(visitor, cell);
        }
        visitor.shot("wrong-cells-economics");
        assertThat(entries.wrong()).isEmpty();
        assertThat(site.admin().get("/api/scenarios/" + id).text()).isEqualTo(before);
    }
}
