package io.calminer.bootstrap.assembly;

import io.calminer.application.account.Access;
import io.calminer.application.project.draft.ShowDraft;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.reporting.SummarizeResults;
import io.calminer.application.risk.PreviewRisk;
import io.calminer.application.valuation.CompareScenarios;
import io.calminer.application.valuation.ExplainFigure;
import io.calminer.application.valuation.ValuePlan;
import io.calminer.application.valuation.ValueScenario;
import io.calminer.application.valuation.ValueSeries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What plans are worth. */
@ApplicationScoped
class ValuationUseCases {

    @Produces
    @Singleton
    CompareScenarios compareScenarios(Access access, VisibleScenarios scenarios) {
        return new CompareScenarios(access, scenarios);
    }

    @Produces
    @Singleton
    ExplainFigure explainFigure(Access access, VisibleScenarios scenarios) {
        return new ExplainFigure(access, scenarios);
    }

    @Produces
    @Singleton
    PreviewRisk previewRisk(Access access, ShowDraft drafts) {
        return new PreviewRisk(access, drafts);
    }

    @Produces
    @Singleton
    SummarizeResults summarizeResults(Access access) {
        return new SummarizeResults(access);
    }

    @Produces
    @Singleton
    ValuePlan valuePlan(Access access) {
        return new ValuePlan(access);
    }

    @Produces
    @Singleton
    ValueSeries valueSeries(Access access) {
        return new ValueSeries(access);
    }

    @Produces
    @Singleton
    ValueScenario valueScenario(Access access, VisibleScenarios scenarios) {
        return new ValueScenario(access, scenarios);
    }
}
