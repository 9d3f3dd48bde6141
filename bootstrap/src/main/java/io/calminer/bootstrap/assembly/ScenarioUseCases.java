package io.calminer.bootstrap.assembly;

import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.audit.AuditTrail;
import io.calminer.application.audit.Journal;
import io.calminer.application.project.Projects;
import io.calminer.application.project.item.ItemAuthors;
import io.calminer.application.project.item.ListItems;
import io.calminer.application.project.item.RenameItem;
import io.calminer.application.project.item.ReplaceItems;
import io.calminer.application.project.item.ReviseItem;
import io.calminer.application.project.item.ShowItem;
import io.calminer.application.project.item.TraceItems;
import io.calminer.application.project.scenario.ArchiveScenario;
import io.calminer.application.project.scenario.BranchScenario;
import io.calminer.application.project.scenario.CreateScenario;
import io.calminer.application.project.scenario.ListDemoPlans;
import io.calminer.application.project.scenario.ListScenarios;
import io.calminer.application.project.scenario.PinScenario;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ReviseDocument;
import io.calminer.application.project.scenario.ReviseScenario;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.Scenarios;
import io.calminer.application.project.scenario.ShowScenario;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.project.version.CompareVersions;
import io.calminer.application.project.version.ListVersions;
import io.calminer.application.project.version.LockScenario;
import io.calminer.application.project.version.SaveVersion;
import io.calminer.application.project.version.ShowVersion;
import io.calminer.application.project.version.VersionMaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Scenarios, their versions and their items. */
@ApplicationScoped
class ScenarioUseCases {

    @Produces
    @Singleton
    ArchiveScenario archiveScenario(
            Access access, UnitOfWork work, Scenarios scenarios, PlanWriter writer, Journal journal, Clock clock) {
        return new ArchiveScenario(access, work, scenarios, writer, journal, clock);
    }

    @Produces
    @Singleton
    BranchScenario branchScenario(
            Access access, UnitOfWork work, ScenarioVersions versions, PlanWriter writer, Ids ids, Clock clock) {
        return new BranchScenario(access, work, versions, writer, ids, clock);
    }

    @Produces
    @Singleton
    CompareVersions compareVersions(Access access, VisibleScenarios scenarios, ScenarioVersions versions) {
        return new CompareVersions(access, scenarios, versions);
    }

    @Produces
    @Singleton
    CreateScenario createScenario(
            Access access, UnitOfWork work, Projects projects, PlanWriter writer, Ids ids, Clock clock) {
        return new CreateScenario(access, work, projects, writer, ids, clock);
    }

    @Produces
    @Singleton
    ItemAuthors itemAuthors(Scenarios scenarios, AuditTrail trail) {
        return ItemAuthors.of(scenarios, trail);
    }

    @Produces
    @Singleton
    ListDemoPlans listDemoPlans(Access access) {
        return new ListDemoPlans(access);
    }

    @Produces
    @Singleton
    ListItems listItems(Access access, VisibleScenarios scenarios) {
        return new ListItems(access, scenarios);
    }

    @Produces
    @Singleton
    ListScenarios listScenarios(Access access, Projects projects, Scenarios scenarios) {
        return new ListScenarios(access, projects, scenarios);
    }

    @Produces
    @Singleton
    ListVersions listVersions(Access access, VisibleScenarios scenarios, ScenarioVersions versions) {
        return new ListVersions(access, scenarios, versions);
    }

    @Produces
    @Singleton
    LockScenario lockScenario(
            Access access,
            UnitOfWork work,
            Scenarios scenarios,
            PlanWriter writer,
            VersionMaker maker,
            Journal journal,
            Clock clock) {
        return new LockScenario(access, work, scenarios, writer, maker, journal, clock);
    }

    @Produces
    @Singleton
    PinScenario pinScenario(Access access, UnitOfWork work, ScenarioVersions versions, PlanWriter writer) {
        return new PinScenario(access, work, versions, writer);
    }

    @Produces
    @Singleton
    PlanWriter planWriter(
            Access access,
            Projects projects,
            Scenarios scenarios,
            ScenarioVersions versions,
            Journal journal,
            Clock clock) {
        return PlanWriter.of(access, projects, scenarios, versions, journal, clock);
    }

    @Produces
    @Singleton
    ReplaceItems replaceItems(Access access, UnitOfWork work, PlanWriter writer) {
        return new ReplaceItems(access, work, writer);
    }

    @Produces
    @Singleton
    ReviseDocument reviseDocument(Access access, UnitOfWork work, PlanWriter writer) {
        return new ReviseDocument(access, work, writer);
    }

    @Produces
    @Singleton
    RenameItem renameItem(Access access, UnitOfWork work, PlanWriter writer) {
        return new RenameItem(access, work, writer);
    }

    @Produces
    @Singleton
    ReviseItem reviseItem(Access access, UnitOfWork work, PlanWriter writer) {
        return new ReviseItem(access, work, writer);
    }

    @Produces
    @Singleton
    ReviseScenario reviseScenario(
            Access access, UnitOfWork work, Scenarios scenarios, PlanWriter writer, Journal journal, Clock clock) {
        return new ReviseScenario(access, work, scenarios, writer, journal, clock);
    }

    @Produces
    @Singleton
    SaveVersion saveVersion(Access access, UnitOfWork work, PlanWriter writer, VersionMaker maker) {
        return new SaveVersion(access, work, writer, maker);
    }

    @Produces
    @Singleton
    ShowItem showItem(Access access, VisibleScenarios scenarios) {
        return new ShowItem(access, scenarios);
    }

    @Produces
    @Singleton
    ShowScenario showScenario(Access access, VisibleScenarios scenarios) {
        return new ShowScenario(access, scenarios);
    }

    @Produces
    @Singleton
    ShowVersion showVersion(Access access, VisibleScenarios scenarios, ScenarioVersions versions) {
        return new ShowVersion(access, scenarios, versions);
    }

    @Produces
    @Singleton
    TraceItems traceItems(Access access, VisibleScenarios scenarios, ScenarioVersions versions, ItemAuthors authors) {
        return new TraceItems(access, scenarios, versions, authors);
    }

    @Produces
    @Singleton
    VersionMaker versionMaker(ScenarioVersions versions, Journal journal, Ids ids, Clock clock) {
        return VersionMaker.of(versions, journal, ids, clock);
    }

    @Produces
    @Singleton
    VisibleScenarios visibleScenarios(Access access, Projects projects, Scenarios scenarios) {
        return VisibleScenarios.of(access, projects, scenarios);
    }
}
