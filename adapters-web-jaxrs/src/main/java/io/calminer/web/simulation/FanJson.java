package io.calminer.web.simulation;

import io.calminer.domain.risk.RiskResult;
import io.calminer.domain.simulation.statistics.Band;
import java.util.ArrayList;
import java.util.List;

/**
 * The spread of a watched line year by year, in answers.
 *
 * @param line the line's key
 * @param unit the unit of its values
 * @param bands one for each fiscal year, and one for period 0 where there is one
 */
record FanJson(String line, String unit, List<Band> bands) {

    static List<FanJson> of(RiskResult result) {
        List<FanJson> fans = new ArrayList<>();
        result.fans()
                .forEach((line, bands) ->
                        fans.add(new FanJson(line, result.analysis().lineUnit(line), bands)));
        return fans;
    }
}
