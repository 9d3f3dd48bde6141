package io.calminer.bootstrap.assembly;

import io.calminer.application.account.login.LoginAttempts;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.account.token.PersonalTokens;
import io.calminer.application.account.user.PasswordHashes;
import io.calminer.application.account.user.Users;
import io.calminer.application.audit.AuditTrail;
import io.calminer.application.calculation.Snapshots;
import io.calminer.application.catalogue.Currencies;
import io.calminer.application.catalogue.MeasurementUnits;
import io.calminer.application.equipment.EquipmentRegister;
import io.calminer.application.equipment.LogBook;
import io.calminer.application.equipment.LogImports;
import io.calminer.application.equipment.TaskList;
import io.calminer.application.project.Projects;
import io.calminer.application.project.draft.Drafts;
import io.calminer.application.project.scenario.ScenarioVersions;
import io.calminer.application.project.scenario.Scenarios;
import io.calminer.application.repeat.RequestKeys;
import io.calminer.application.settings.Settings;
import io.calminer.application.simulation.SampleParts;
import io.calminer.application.simulation.SimulationRuns;
import io.calminer.persistence.JpaUnitOfWork;
import io.calminer.persistence.account.Argon2PasswordHashes;
import io.calminer.persistence.account.JpaLoginAttempts;
import io.calminer.persistence.account.JpaPersonalTokens;
import io.calminer.persistence.account.JpaSessions;
import io.calminer.persistence.account.JpaUsers;
import io.calminer.persistence.audit.JpaAuditTrail;
import io.calminer.persistence.calculation.JpaSnapshots;
import io.calminer.persistence.catalogue.JpaCurrencies;
import io.calminer.persistence.catalogue.JpaMeasurementUnits;
import io.calminer.persistence.equipment.JpaEquipmentRegister;
import io.calminer.persistence.equipment.JpaLogBook;
import io.calminer.persistence.equipment.JpaLogImports;
import io.calminer.persistence.equipment.JpaTaskList;
import io.calminer.persistence.project.JpaDrafts;
import io.calminer.persistence.project.JpaProjects;
import io.calminer.persistence.project.JpaScenarioVersions;
import io.calminer.persistence.project.JpaScenarios;
import io.calminer.persistence.repeat.JpaRequestKeys;
import io.calminer.persistence.settings.JpaSettings;
import io.calminer.persistence.simulation.JpaSampleParts;
import io.calminer.persistence.simulation.JpaSimulationRuns;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.security.SecureRandom;

/** The adapters of the ports, on the server's entity manager and transactions. */
@ApplicationScoped
class JpaStorage {

    @PersistenceContext(unitName = "calminer")
    @SuppressWarnings("NullAway.Init") // the server sets it
    private EntityManager entities;

    @Resource
    @SuppressWarnings("NullAway.Init") // the server sets it
    private UserTransaction transaction;

    @Produces
    @Singleton
    JpaUnitOfWork unitOfWork() {
        return JpaUnitOfWork.managed(entities, transaction);
    }

    @Produces
    @Singleton
    PasswordHashes passwordHashes() {
        return new Argon2PasswordHashes(new SecureRandom());
    }

    @Produces
    @Singleton
    Users users(JpaUnitOfWork work) {
        return new JpaUsers(work);
    }

    @Produces
    @Singleton
    Sessions sessions(JpaUnitOfWork work) {
        return new JpaSessions(work);
    }

    @Produces
    @Singleton
    LoginAttempts loginAttempts(JpaUnitOfWork work) {
        return new JpaLoginAttempts(work);
    }

    @Produces
    @Singleton
    PersonalTokens personalTokens(JpaUnitOfWork work) {
        return new JpaPersonalTokens(work);
    }

    @Produces
    @Singleton
    AuditTrail auditTrail(JpaUnitOfWork work) {
        return new JpaAuditTrail(work);
    }

    @Produces
    @Singleton
    Currencies currencies(JpaUnitOfWork work) {
        return new JpaCurrencies(work);
    }

    @Produces
    @Singleton
    MeasurementUnits measurementUnits(JpaUnitOfWork work) {
        return new JpaMeasurementUnits(work);
    }

    @Produces
    @Singleton
    Projects projects(JpaUnitOfWork work) {
        return new JpaProjects(work);
    }

    @Produces
    @Singleton
    Drafts drafts(JpaUnitOfWork work) {
        return new JpaDrafts(work);
    }

    @Produces
    @Singleton
    Scenarios scenarios(JpaUnitOfWork work) {
        return new JpaScenarios(work);
    }

    @Produces
    @Singleton
    ScenarioVersions scenarioVersions(JpaUnitOfWork work) {
        return new JpaScenarioVersions(work);
    }

    @Produces
    @Singleton
    RequestKeys requestKeys(JpaUnitOfWork work) {
        return new JpaRequestKeys(work);
    }

    @Produces
    @Singleton
    Settings settings(JpaUnitOfWork work) {
        return new JpaSettings(work);
    }

    @Produces
    @Singleton
    SimulationRuns simulationRuns(JpaUnitOfWork work) {
        return new JpaSimulationRuns(work);
    }

    @Produces
    @Singleton
    SampleParts sampleParts(JpaUnitOfWork work) {
        return new JpaSampleParts(work);
    }

    @Produces
    @Singleton
    Snapshots snapshots(JpaUnitOfWork work) {
        return new JpaSnapshots(work);
    }

    @Produces
    @Singleton
    EquipmentRegister equipmentRegister(JpaUnitOfWork work) {
        return new JpaEquipmentRegister(work);
    }

    @Produces
    @Singleton
    LogBook logBook(JpaUnitOfWork work) {
        return new JpaLogBook(work);
    }

    @Produces
    @Singleton
    TaskList taskList(JpaUnitOfWork work) {
        return new JpaTaskList(work);
    }

    @Produces
    @Singleton
    LogImports logImports(JpaUnitOfWork work) {
        return new JpaLogImports(work);
    }
}
