package io.calminer.bootstrap.assembly;

import io.calminer.application.account.Access;
import io.calminer.application.project.draft.Drafts;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.reporting.ReportEconomics;
import io.calminer.application.reporting.SummarizeResults;
import io.calminer.application.risk.ShowRisk;
import io.calminer.application.simulation.SimulationRuns;
import io.calminer.application.valuation.CompareScenarios;
import io.calminer.application.valuation.DepreciateAsset;
import io.calminer.application.valuation.ExplainFigure;
import io.calminer.application.valuation.FindBreakEven;
import io.calminer.application.valuation.RepayLoan;
import io.calminer.application.valuation.ShowSensitivity;
import io.calminer.application.valuation.SolveTimeValue;
import io.calminer.application.valuation.ValuePlan;
import io.calminer.application.valuation.ValueScenario;
import io.calminer.application.valuation.ValueSeries;
import io.calminer.application.workbook.ExportWorkbook;
import io.calminer.spreadsheet.workbook.PoiWorkbooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What plans are worth. */
@ApplicationScoped
class ValuationUseCases {

    @Produces
    @Singleton
    CompareScenarios compareScenarios(Access access, VisibleScenarios scenarios, ScenarioVersions versions) {
        return new CompareScenarios(access, scenarios, versions);
    }

    @Produces
    @Singleton
    DepreciateAsset depreciateAsset(Access access) {
        return new DepreciateAsset(access);
    }

    @Produces
    @Singleton
    ExplainFigure explainFigure(Access access, VisibleScenarios scenarios) {
        return new ExplainFigure(access, scenarios);
    }

    @Produces
    @Singleton
    ExportWorkbook exportWorkbook(Access access, VisibleScenarios scenarios) {
        return new ExportWorkbook(access, scenarios, new PoiWorkbooks());
    }

    @Produces
    @Singleton
    FindBreakEven findBreakEven(Access access, VisibleScenarios scenarios) {
        return new FindBreakEven(access, scenarios);
    }

    @Produces
    @Singleton
    RepayLoan repayLoan(Access access) {
        return new RepayLoan(access);
    }

    @Produces
    @Singleton
    ReportEconomics reportEconomics(Access access, VisibleScenarios scenarios) {
        return new ReportEconomics(access, scenarios);
    }

    @Produces
    @Singleton
    SolveTimeValue solveTimeValue(Access access) {
        return new SolveTimeValue(access);
    }

    @Produces
    @Singleton
    ShowSensitivity showSensitivity(Access access, VisibleScenarios scenarios) {
        return new ShowSensitivity(access, scenarios);
    }

    @Produces
    @Singleton
    ShowRisk showRisk(Access access, VisibleScenarios scenarios, Drafts drafts, SimulationRuns runs) {
        return new ShowRisk(access, scenarios, drafts, runs);
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
