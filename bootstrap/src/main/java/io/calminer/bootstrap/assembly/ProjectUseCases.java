package io.calminer.bootstrap.assembly;

import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.audit.Journal;
import io.calminer.application.catalogue.Currencies;
import io.calminer.application.project.CreateProject;
import io.calminer.application.project.ListProjects;
import io.calminer.application.project.MoveProject;
import io.calminer.application.project.Projects;
import io.calminer.application.project.ReviseProject;
import io.calminer.application.project.ShowProject;
import io.calminer.application.project.draft.DiscardDraft;
import io.calminer.application.project.draft.Drafts;
import io.calminer.application.project.draft.EditDraft;
import io.calminer.application.project.draft.EnterFigures;
import io.calminer.application.project.draft.RebaseDraft;
import io.calminer.application.project.draft.RestoreVersion;
import io.calminer.application.project.draft.SaveDraft;
import io.calminer.application.project.draft.ShowDraft;
import io.calminer.application.project.draft.TryFigures;
import io.calminer.application.project.scenario.CreateDemoProjects;
import io.calminer.application.project.scenario.CreateScenario;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.project.version.ShowVersion;
import io.calminer.application.project.version.VersionMaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Projects and what people are editing in them. */
@ApplicationScoped
class ProjectUseCases {

    @Produces
    @Singleton
    CreateDemoProjects createDemoProjects(
            Access access,
            UnitOfWork work,
            Projects projects,
            CreateProject createProject,
            CreateScenario createScenario) {
        return new CreateDemoProjects(access, work, projects, createProject, createScenario);
    }

    @Produces
    @Singleton
    CreateProject createProject(
            Access access,
            UnitOfWork work,
            Projects projects,
            Currencies currencies,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new CreateProject(access, work, projects, currencies, journal, ids, clock);
    }

    @Produces
    @Singleton
    DiscardDraft discardDraft(Access access, UnitOfWork work, VisibleScenarios scenarios, Drafts drafts) {
        return new DiscardDraft(access, work, scenarios, drafts);
    }

    @Produces
    @Singleton
    EditDraft editDraft(Access access, UnitOfWork work, PlanWriter writer, Drafts drafts, Clock clock) {
        return new EditDraft(access, work, writer, drafts, clock);
    }

    @Produces
    @Singleton
    EnterFigures enterFigures(Access access, EditDraft edits) {
        return new EnterFigures(access, edits);
    }

    @Produces
    @Singleton
    TryFigures tryFigures(Access access, ShowDraft drafts) {
        return new TryFigures(access, drafts);
    }

    @Produces
    @Singleton
    ListProjects listProjects(Access access, Projects projects) {
        return new ListProjects(access, projects);
    }

    @Produces
    @Singleton
    MoveProject moveProject(Access access, UnitOfWork work, Projects projects, Journal journal, Clock clock) {
        return new MoveProject(access, work, projects, journal, clock);
    }

    @Produces
    @Singleton
    RebaseDraft rebaseDraft(Access access, UnitOfWork work, PlanWriter writer, Drafts drafts, Clock clock) {
        return new RebaseDraft(access, work, writer, drafts, clock);
    }

    @Produces
    @Singleton
    RestoreVersion restoreVersion(Access access, ShowDraft drafts, ShowVersion versions, EditDraft edits) {
        return new RestoreVersion(access, drafts, versions, edits);
    }

    @Produces
    @Singleton
    ReviseProject reviseProject(
            Access access, UnitOfWork work, Projects projects, Currencies currencies, Journal journal, Clock clock) {
        return new ReviseProject(access, work, projects, currencies, journal, clock);
    }

    @Produces
    @Singleton
    SaveDraft saveDraft(Access access, UnitOfWork work, PlanWriter writer, Drafts drafts, VersionMaker maker) {
        return new SaveDraft(access, work, writer, drafts, maker);
    }

    @Produces
    @Singleton
    ShowDraft showDraft(Access access, VisibleScenarios scenarios, Drafts drafts) {
        return new ShowDraft(access, scenarios, drafts);
    }

    @Produces
    @Singleton
    ShowProject showProject(Access access, Projects projects) {
        return new ShowProject(access, projects);
    }
}
