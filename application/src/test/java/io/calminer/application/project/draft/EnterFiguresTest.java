package io.calminer.application.project.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Answer;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.MergePatch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnterFiguresTest {

    private static final String PLAN = """
            {"calendar": {"start": "2027-01-01", "blocks": [{"length": "year", "count": 3}]},
             "lines": {"ore": {"formula": "2 * series(2027: 1, 2028: 3)"}},
             "phases": {"pit": {"name": "Pit", "ore": 100, "waste": "series(2027: 5, 2029: 7)",
                        "grades": {"copper": "0.5%"}, "to": "mill", "grade_factor": "ramp(1, 2, 2027, 2029)"}},
             "costs": {"plant": {"type": "capital", "to": 2030}},
             "royalties": {"crown": {"sliding": {"by": "price", "table": {"0": "2%", "4": "3%"}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "phases/pit | unit | kt | {'phases':{'pit':{'unit':'kt'}}}",
                "phases/pit | name | 2027 | {'phases':{'pit':{'name':'2027'}}}",
                "phases/pit | ore | 120.50 | {'phases':{'pit':{'ore':120.5}}}",
                "phases/pit | ore | = 2 * ore | {'phases':{'pit':{'ore':'2 * ore'}}}",
                "phases/pit | grades/copper | 0.6% | {'phases':{'pit':{'grades':{'copper':'0.6%'}}}}",
                "phases/pit | grades/gold | `` | {'phases':{'pit':{'grades':{'gold':null}}}}",
                "phases/pit_2 | name | Pit 2 | {'phases':{'pit_2':{'name':'Pit 2'}}}",
                "phases/pit | `` | `` | {'phases':{'pit':null}}",
                "costs/plant | to | 2031 | {'costs':{'plant':{'to':2031}}}",
                "products/dore/terms/penalties/arsenic | whole_steps | true | {'products':{'dore':{'terms':{'penalties':{'arsenic':{'whole_steps':true}}}}}}",
                "stockpiles/low | bins | [0.2, 0.4] | {'stockpiles':{'low':{'bins':[0.2,0.4]}}}",
                "stockpiles/low | bins | 0.3%, 0.6% | {'stockpiles':{'low':{'bins':['0.3%','0.6%']}}}",
                "stockpiles/low | bins | [0.3%, 0.006] | {'stockpiles':{'low':{'bins':['0.3%',0.006]}}}",
                "stockpiles/low | bins | `` | {'stockpiles':{'low':{'bins':null}}}",
                "carbon | intensity | copper: products.payable.copper | {'carbon':{'intensity':{'copper':'products.payable.copper'}}}",
                "unit_costs | non_sustaining | drilling, studies | {'unit_costs':{'non_sustaining':['drilling','studies']}}",
                "resources/diesel | price_unit | USD/gal | {'resources':{'diesel':{'price_unit':'USD/gal'}}}",
                "royalties/crown | sliding/table | 0: 1%, 4.5: 0.03 | {'royalties':{'crown':{'sliding':{'table':{'0':'1%','4':null,'4.5':0.03}}}}}",
                "royalties/crown | sliding/table | 5% | {'royalties':{'crown':{'sliding':{'table':'5%'}}}}",
                "royalties/crown | sliding/linear | true | {'royalties':{'crown':{'sliding':{'linear':true}}}}",
                "streams/gold | share | 0: 50%, 1000: min(1, 25%) | {'streams':{'gold':{'share':{'0':'50%','1000':'min(1, 25%)'}}}}",
                "streams/gold | share | 0: 50%, 25% | {'streams':{'gold':{'share':'0: 50%, 25%'}}}",
                "opening_balances | pools/plant | 2024: 5, 2025: 3 | {'opening_balances':{'pools':{'plant':{'2024':5,'2025':3}}}}",
                "opening_balances | debt/senior | 12 | {'opening_balances':{'debt':{'senior':12}}}",
                "taxes/federal | deduct | state, city | {'taxes':{'federal':{'deduct':['state','city']}}}",
                "taxes/federal | deduct | `` | {'taxes':{'federal':{'deduct':null}}}",
                "taxes/federal | minimum/credit | false | {'taxes':{'federal':{'minimum':{'credit':false}}}}",
                "unit_costs | exploration | drilling | {'unit_costs':{'exploration':['drilling']}}",
                "depreciation_classes/plant | switch | true | {'depreciation_classes':{'plant':{'switch':true}}}",
                "fleets/trucks | opening/ages | [100, 200] | {'fleets':{'trucks':{'opening':{'ages':[100,200]}}}}",
                "phases/pit | name | 2: north | {'phases':{'pit':{'name':'2: north'}}}",
                "carbon | price | 60 | {'carbon':{'price':60}}",
                "elements/arsenic | unit | ppm | {'elements':{'arsenic':{'unit':'ppm'}}}",
                "lines/ore#1 | 2028 | 4 | {'lines':{'ore':{'formula':'2 * series(2027: 1, 2028: 4, 2029: 3)'}}}",
                "phases/pit/ore#1 | 2028 | 80 | {'phases':{'pit':{'ore':'series(2027: 100, 2028: 80, 2029: 100)'}}}",
                "phases/pit/waste#1 | 2028 | 6 | {'phases':{'pit':{'waste':'series(2027: 5, 2028: 6, 2029: 7)'}}}",
                "phases/pit/grades/gold#1 | 2029 | 1.2 | {'phases':{'pit':{'grades':{'gold':'series(2027: 0, 2029: 1.2)'}}}}"
            })
    void aFigureIsPutIntoItsFieldOfThePlan(String row, String column, String text, String patch) {
        assertThat(entered(new EnterFigures.Entry(row, column, text))).isEqualTo(patch.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lines/nothing#1 | 2028",
                "lines/ore#2 | 2028",
                "phases/pit/ore#2 | 2028",
                "phases/pit/ore#1 | 2040",
                "phases/pit/grade_factor#1 | 2028",
                "phases | ``",
                "correlations/costs | matrix",
                "valuation/date | 2027"
            })
    void aCellThatAPlanDoesNotHaveIsToldByItsName(String row, String column) {
        EnterFigures.Entry entry = new EnterFigures.Entry(row, column, "1");
        assertThat(((Answer.Invalid) EnterFigures.patch(List.of(entry), view()).refusal()).problems())
                .extracting(problem -> problem.code() + " " + problem.message())
                .containsExactly(
                        "UNKNOWN_CELL The plan has no cell '" + row + "' in '" + column + "' that can be entered.");
    }

    @Test
    void aPastedBlockIsOneChangeWithEveryYear() {
        List<EnterFigures.Entry> block = new ArrayList<>();
        for (int year = 2027; year < 2030; year++) {
            block.add(
                    new EnterFigures.Entry("phases/pit/ore#1", Integer.toString(year), Integer.toString(year - 2000)));
        }
        assertThat(entered(block.toArray(EnterFigures.Entry[]::new)))
                .isEqualTo("{\"phases\":{\"pit\":{\"ore\":\"series(2027: 27, 2028: 28, 2029: 29)\"}}}");
    }

    @Test
    void theLastOfTwoEntriesOfOneCellHolds() {
        JsonValue patch = EnterFigures.patch(
                        List.of(
                                new EnterFigures.Entry("phases/pit", "to", ""),
                                new EnterFigures.Entry("phases/pit", "to", "plant")),
                        view())
                .get();
        assertThat(CanonicalJson.write(MergePatch.apply(view().document(), patch)))
                .contains("\"to\":\"plant\"");
    }

    private static String entered(EnterFigures.Entry... entries) {
        return CanonicalJson.write(EnterFigures.patch(List.of(entries), view()).get());
    }

    private static DraftView view() {
        JsonValue.JsonObject plan =
                (JsonValue.JsonObject) JsonDocument.parse(PLAN).root();
        return new DraftView(1, null, plan, List.of(), null, null);
    }
}
