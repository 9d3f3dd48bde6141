package io.calminer.persistence;

import io.calminer.application.Fixture;
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

/** All ports on one schema of PostgreSQL. */
public final class JpaPorts {

    private JpaPorts() {}

    public static Fixture.Ports on(TestDatabase database) {
        JpaUnitOfWork work = database.work();
        return new Fixture.Ports(
                work,
                new JpaUsers(work),
                new JpaSessions(work),
                new JpaLoginAttempts(work),
                new JpaPersonalTokens(work),
                new JpaAuditTrail(work),
                new JpaCurrencies(work),
                new JpaMeasurementUnits(work),
                new JpaSettings(work),
                new JpaProjects(work),
                new JpaScenarios(work),
                new JpaScenarioVersions(work),
                new JpaDrafts(work),
                new JpaSimulationRuns(work),
                new JpaSampleParts(work),
                new JpaRequestKeys(work),
                new JpaSnapshots(work),
                new JpaEquipmentRegister(work),
                new JpaLogBook(work),
                new JpaTaskList(work),
                new JpaLogImports(work));
    }
}
