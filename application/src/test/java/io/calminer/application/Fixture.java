package io.calminer.application;

import io.calminer.application.account.Caller;
import io.calminer.application.account.Role;
import io.calminer.application.account.RoleAccess;
import io.calminer.application.account.login.LoginAttempts;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.account.token.PersonalTokens;
import io.calminer.application.account.user.User;
import io.calminer.application.account.user.Users;
import io.calminer.application.audit.AuditTrail;
import io.calminer.application.audit.Journal;
import io.calminer.application.calculation.Snapshots;
import io.calminer.application.catalogue.Currencies;
import io.calminer.application.catalogue.MeasurementUnits;
import io.calminer.application.equipment.EquipmentRegister;
import io.calminer.application.equipment.LogBook;
import io.calminer.application.equipment.LogImports;
import io.calminer.application.equipment.TaskList;
import io.calminer.application.project.CreateProject;
import io.calminer.application.project.Project;
import io.calminer.application.project.Projects;
import io.calminer.application.project.draft.Drafts;
import io.calminer.application.project.draft.EditDraft;
import io.calminer.application.project.scenario.CreateScenario;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.application.project.scenario.ScenarioHead;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.Scenarios;
import io.calminer.application.project.scenario.VisibleScenarios;
import io.calminer.application.project.version.VersionMaker;
import io.calminer.application.repeat.RequestKeys;
import io.calminer.application.settings.Settings;
import io.calminer.application.simulation.FigureChoice;
import io.calminer.application.simulation.RequestRun;
import io.calminer.application.simulation.RunEvents;
import io.calminer.application.simulation.RunWorker;
import io.calminer.application.simulation.SampleKeeper;
import io.calminer.application.simulation.SampleParts;
import io.calminer.application.simulation.SimulationRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All ports of one kind of adapter, with a clock that tests move and a caller that they choose. */
public final class Fixture {

    /** The adapters. */
    public record Ports(
            UnitOfWork work,
            Users users,
            Sessions sessions,
            LoginAttempts attempts,
            PersonalTokens tokens,
            AuditTrail trail,
            Currencies currencies,
            MeasurementUnits units,
            Settings settings,
            Projects projects,
            Scenarios scenarios,
            ScenarioVersions versions,
            Drafts drafts,
            SimulationRuns runs,
            SampleParts samples,
            RequestKeys keys,
            Snapshots snapshots,
            EquipmentRegister register,
            LogBook log,
            TaskList tasks,
            LogImports imports) {}

    public final Ports ports;
    public final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:00:00Z"));
    public final Ids ids = Ids.of(clock, new Random(7));
    public final RunEvents events = RunEvents.create();
    public final RoleAccess access;
    public final Journal journal;
    public final PlanWriter writer;
    public final VisibleScenarios visible;
    public final VersionMaker maker;
    private final Map<Thread, Caller> callers = new ConcurrentHashMap<>();

    public Fixture(Ports ports) {
        this.ports = ports;
        this.access = RoleAccess.of(this::caller, ports.projects()::isVisible);
        this.journal = Journal.of(ports.trail(), ids, clock);
        this.writer = PlanWriter.of(access, ports.projects(), ports.scenarios(), ports.versions(), journal, clock);
        this.visible = VisibleScenarios.of(access, ports.projects(), ports.scenarios());
        this.maker = VersionMaker.of(ports.versions(), journal, ids, clock);
    }

    private Caller caller() {
        return callers.getOrDefault(Thread.currentThread(), Caller.anonymous("10.0.0.1"));
    }

    /** A user of a role who asks from now on, on this thread. */
    public User actAs(String name, Role role) {
        User user = ports.users().findByUsername(name).orElseGet(() -> add(name, role));
        actAs(user);
        return user;
    }

    /** This user asks from now on, on this thread. */
    public void actAs(User user) {
        callers.put(
                Thread.currentThread(),
                new Caller(user.id(), user.username(), user.roles(), "10.0.0.1", null, user.mustChangePassword()));
    }

    /** A caller asks from now on, on this thread. */
    public void actAs(Caller who) {
        callers.put(Thread.currentThread(), who);
    }

    /** Nobody is logged in from now on, at this address. */
    public void actFrom(String address) {
        callers.put(Thread.currentThread(), Caller.anonymous(address));
    }

    /** A fresh project of a project manager, who asks from now on. */
    public Project mine(boolean isPrivate) {
        actAs("pam", Role.PROJECT_MANAGER);
        return new CreateProject(access, ports.work(), ports.projects(), ports.currencies(), journal, ids, clock)
                .create(new CreateProject.Request(
                        "Mine " + ids.next(), "", "", "", "USD", List.of(), isPrivate, Set.of()))
                .get();
    }

    /** A fresh scenario of a project with a plan of its own, by whose name it is called. */
    public ScenarioHead scenario(UUID project, String plan) {
        return create(new CreateScenario.Request(project, null, "", plan, null));
    }

    /** A fresh scenario of a project with a demo plan. */
    public ScenarioHead demo(UUID project, String name, String demo) {
        return create(new CreateScenario.Request(project, name, "", null, demo));
    }

    private ScenarioHead create(CreateScenario.Request request) {
        return new CreateScenario(access, ports.work(), ports.projects(), writer, ids, clock)
                .create(request)
                .get();
    }

    /** A run of a scenario's plan as it stands, carried out on this thread a second later; its id. */
    public UUID run(UUID scenario, long iterations) {
        clock.advance(Duration.ofSeconds(1));
        UUID run = new RequestRun(access, ports.work(), writer, maker, ports.runs(), events, journal, ids, clock)
                .request(new RequestRun.Request(
                        scenario,
                        io.calminer.domain.simulation.Settings.iterations(iterations)
                                .seed(1),
                        FigureChoice.ALL,
                        Duration.ZERO))
                .get()
                .id();
        SampleKeeper samples = SampleKeeper.of(ports.work(), ports.samples());
        RunWorker.of(
                        access,
                        ports.work(),
                        ports.runs(),
                        ports.versions(),
                        events,
                        samples,
                        clock,
                        Runnable::run,
                        1,
                        "w")
                .workOne();
        return run;
    }

    /** Takes a step of the caller's draft of a scenario. */
    public void draft(UUID scenario, EditDraft.Step step, @Nullable String patch) {
        new EditDraft(access, ports.work(), writer, ports.drafts(), clock)
                .edit(new EditDraft.Request(scenario, step, patch))
                .get();
    }

    private User add(String name, Role role) {
        UUID id = ids.next();
        User user = new User(
                id, name, name + "@example.org", Set.of(role), true, false, 1, clock.instant(), clock.instant());
        return ports.work().inTransaction(() -> {
            ports.users().add(user, "plain:correct horse of " + name);
            return user;
        });
    }
}
