package io.calminer.faces.risk;

import io.calminer.application.risk.ShowRisk;
import io.calminer.application.simulation.MetricFigures;
import io.calminer.application.simulation.SimulationRun;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.language.Texts;
import io.calminer.faces.quantity.StrictNumber;
import io.calminer.faces.valuation.Headline;

/**
 * The share of outcomes with a net present value below zero, in the strip of key figures: from the newest finished run,
 * marked where the plan was changed since.
 */
public final class ChanceOfLoss {

    private ChanceOfLoss() {}

    public static Headline.Item of(ShowRisk.Standing standing, Reader reader) {
        Texts texts = reader.texts();
        String label = texts.get("figure.loss");
        MetricFigures npv = standing.npv();
        SimulationRun run = standing.run();
        if (run == null || npv == null || Double.isNaN(npv.probabilityBelowZero())) {
            return new Headline.Item("loss", label, "–", "", "", texts.get("risk.none"));
        }
        return new Headline.Item(
                "loss",
                label,
                StrictNumber.format(100 * npv.probabilityBelowZero(), 1, reader.marks()),
                "%",
                standing.stale() ? texts.get("risk.stale.short") : "",
                texts.get(
                        "basis.loss",
                        StrictNumber.format((double) run.settings().iterations(), 0, reader.marks()),
                        run.versionNumber()));
    }
}
