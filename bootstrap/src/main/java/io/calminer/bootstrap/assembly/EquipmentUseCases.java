package io.calminer.bootstrap.assembly;

import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.audit.Journal;
import io.calminer.application.equipment.AddLogEntry;
import io.calminer.application.equipment.AdoptReliability;
import io.calminer.application.equipment.CommitLog;
import io.calminer.application.equipment.CreateEquipment;
import io.calminer.application.equipment.EquipmentRegister;
import io.calminer.application.equipment.FitReliability;
import io.calminer.application.equipment.ListEquipment;
import io.calminer.application.equipment.ListLog;
import io.calminer.application.equipment.ListReminders;
import io.calminer.application.equipment.ListTasks;
import io.calminer.application.equipment.LogBook;
import io.calminer.application.equipment.LogImports;
import io.calminer.application.equipment.LogWriter;
import io.calminer.application.equipment.PreviewLog;
import io.calminer.application.equipment.RemoveEquipment;
import io.calminer.application.equipment.RemoveLogEntry;
import io.calminer.application.equipment.ReviseEquipment;
import io.calminer.application.equipment.ReviseLogEntry;
import io.calminer.application.equipment.ReviseTask;
import io.calminer.application.equipment.ShowEquipment;
import io.calminer.application.equipment.ShowFleetReliability;
import io.calminer.application.equipment.ShowLogEntry;
import io.calminer.application.equipment.ShowSpreads;
import io.calminer.application.equipment.TaskList;
import io.calminer.application.equipment.VisibleEquipment;
import io.calminer.application.project.Projects;
import io.calminer.application.project.draft.EditDraft;
import io.calminer.application.project.draft.ShowDraft;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.simulation.SimulationRuns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Equipment and its maintenance log. */
@ApplicationScoped
class EquipmentUseCases {

    @Produces
    @Singleton
    VisibleEquipment visibleEquipment(Access access, Projects projects, EquipmentRegister register, Clock clock) {
        return VisibleEquipment.of(access, projects, register, clock);
    }

    @Produces
    @Singleton
    LogWriter logWriter(
            Access access,
            Projects projects,
            EquipmentRegister register,
            LogBook log,
            Journal journal,
            Ids ids,
            Clock clock) {
        return LogWriter.of(access, projects, register, log, journal, ids, clock);
    }

    @Produces
    @Singleton
    CreateEquipment createEquipment(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            EquipmentRegister register,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new CreateEquipment(access, work, visible, register, journal, ids, clock);
    }

    @Produces
    @Singleton
    ShowEquipment showEquipment(Access access, VisibleEquipment visible) {
        return new ShowEquipment(access, visible);
    }

    @Produces
    @Singleton
    ListEquipment listEquipment(Access access, EquipmentRegister register) {
        return new ListEquipment(access, register);
    }

    @Produces
    @Singleton
    ReviseEquipment reviseEquipment(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            EquipmentRegister register,
            LogBook log,
            Journal journal,
            Clock clock) {
        return new ReviseEquipment(access, work, visible, register, log, journal, clock);
    }

    @Produces
    @Singleton
    RemoveEquipment removeEquipment(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            EquipmentRegister register,
            LogBook log,
            Journal journal) {
        return new RemoveEquipment(access, work, visible, register, log, journal);
    }

    @Produces
    @Singleton
    AddLogEntry addLogEntry(Access access, UnitOfWork work, LogWriter writer) {
        return new AddLogEntry(access, work, writer);
    }

    @Produces
    @Singleton
    ReviseLogEntry reviseLogEntry(Access access, UnitOfWork work, LogWriter writer) {
        return new ReviseLogEntry(access, work, writer);
    }

    @Produces
    @Singleton
    RemoveLogEntry removeLogEntry(Access access, UnitOfWork work, LogWriter writer) {
        return new RemoveLogEntry(access, work, writer);
    }

    @Produces
    @Singleton
    ShowLogEntry showLogEntry(Access access, VisibleEquipment visible, LogWriter writer) {
        return new ShowLogEntry(access, visible, writer);
    }

    @Produces
    @Singleton
    ListLog listLog(Access access, VisibleEquipment visible, LogBook log) {
        return new ListLog(access, visible, log);
    }

    @Produces
    @Singleton
    ListTasks listTasks(Access access, VisibleEquipment visible, TaskList tasks) {
        return new ListTasks(access, visible, tasks);
    }

    @Produces
    @Singleton
    ReviseTask reviseTask(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            TaskList tasks,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new ReviseTask(access, work, visible, tasks, journal, ids, clock);
    }

    @Produces
    @Singleton
    ListReminders listReminders(
            Access access,
            Projects projects,
            EquipmentRegister register,
            LogBook log,
            TaskList tasks,
            VisibleEquipment visible) {
        return new ListReminders(access, projects, register, log, tasks, visible);
    }

    @Produces
    @Singleton
    PreviewLog previewLog(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            EquipmentRegister register,
            LogBook log,
            LogImports imports,
            Ids ids,
            Clock clock) {
        return new PreviewLog(access, work, visible, register, log, imports, ids, clock);
    }

    @Produces
    @Singleton
    CommitLog commitLog(
            Access access,
            UnitOfWork work,
            VisibleEquipment visible,
            EquipmentRegister register,
            LogBook log,
            LogImports imports,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new CommitLog(access, work, visible, register, log, imports, journal, ids, clock);
    }

    @Produces
    @Singleton
    FitReliability fitReliability(Access access, VisibleEquipment visible, EquipmentRegister register, LogBook log) {
        return new FitReliability(access, visible, register, log);
    }

    @Produces
    @Singleton
    ShowFleetReliability showFleetReliability(
            Access access, VisibleScenarios scenarios, ShowDraft drafts, EquipmentRegister register, LogBook log) {
        return new ShowFleetReliability(access, scenarios, drafts, register, log);
    }

    @Produces
    @Singleton
    AdoptReliability adoptReliability(
            Access access, UnitOfWork work, ShowFleetReliability shown, PlanWriter writer, EditDraft drafts) {
        return new AdoptReliability(access, work, shown, writer, drafts);
    }

    @Produces
    @Singleton
    ShowSpreads showSpreads(
            Access access,
            VisibleScenarios scenarios,
            ShowDraft drafts,
            SimulationRuns runs,
            ScenarioVersions versions) {
        return new ShowSpreads(access, scenarios, drafts, runs, versions);
    }
}
