package io.calminer.bootstrap.offline;

import io.calminer.application.Ids;
import io.calminer.application.account.Access;
import io.calminer.application.account.Caller;
import io.calminer.application.account.RoleAccess;
import io.calminer.application.account.login.GuessBrake;
import io.calminer.application.account.login.UnlockUser;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.account.user.CreateUser;
import io.calminer.application.account.user.ListUsers;
import io.calminer.application.account.user.PasswordHashes;
import io.calminer.application.account.user.PasswordRules;
import io.calminer.application.account.user.ResetPassword;
import io.calminer.application.account.user.Secrets;
import io.calminer.application.account.user.Users;
import io.calminer.application.audit.Journal;
import io.calminer.application.catalogue.Currencies;
import io.calminer.application.catalogue.SeedCatalogue;
import io.calminer.application.project.CreateProject;
import io.calminer.application.project.Projects;
import io.calminer.application.project.scenario.CreateDemoProjects;
import io.calminer.application.project.scenario.CreateScenario;
import io.calminer.application.project.scenario.PlanWriter;
import io.calminer.persistence.JpaUnitOfWork;
import io.calminer.persistence.account.Argon2PasswordHashes;
import io.calminer.persistence.account.JpaLoginAttempts;
import io.calminer.persistence.account.JpaSessions;
import io.calminer.persistence.account.JpaUsers;
import io.calminer.persistence.audit.JpaAuditTrail;
import io.calminer.persistence.catalogue.JpaCurrencies;
import io.calminer.persistence.catalogue.JpaMeasurementUnits;
import io.calminer.persistence.project.JpaProjects;
import io.calminer.persistence.project.JpaScenarioVersions;
import io.calminer.persistence.project.JpaScenarios;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;

/** The use cases that commands need, in the name of whoever runs commands on this machine. */
final class OfflineUseCases {

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.tickMillis(ZoneOffset.UTC);
    private final Ids ids = Ids.of(clock, random);
    private final Secrets secrets = Secrets.of(random);
    private final JpaUnitOfWork work;
    private final Access access;
    private final Journal journal;
    private final Users users;
    private final Projects projects;
    private final Currencies currencies;

    OfflineUseCases(JpaUnitOfWork work) {
        this.work = work;
        this.projects = new JpaProjects(work);
        this.users = new JpaUsers(work);
        this.currencies = new JpaCurrencies(work);
        this.access = RoleAccess.of(Caller::system, projects::isVisible);
        this.journal = Journal.of(new JpaAuditTrail(work), ids, clock);
    }

    SeedCatalogue seedCatalogue() {
        return new SeedCatalogue(access, work, currencies, new JpaMeasurementUnits(work));
    }

    CreateDemoProjects createDemoProjects() {
        PlanWriter writer =
                PlanWriter.of(access, projects, new JpaScenarios(work), new JpaScenarioVersions(work), journal, clock);
        return new CreateDemoProjects(
                access,
                work,
                projects,
                new CreateProject(access, work, projects, currencies, journal, ids, clock),
                new CreateScenario(access, work, projects, writer, ids, clock));
    }

    ListUsers listUsers() {
        return new ListUsers(access, users);
    }

    CreateUser createUser() {
        return new CreateUser(access, work, users, hashes(), PasswordRules.standard(), secrets, journal, ids, clock);
    }

    ResetPassword resetPassword() {
        Sessions sessions = new JpaSessions(work);
        return new ResetPassword(access, work, users, sessions, hashes(), secrets, journal, clock);
    }

    UnlockUser unlockUser() {
        GuessBrake brake = GuessBrake.of(new JpaLoginAttempts(work), clock);
        return new UnlockUser(access, work, users, brake, journal);
    }

    private PasswordHashes hashes() {
        return new Argon2PasswordHashes(random);
    }
}
