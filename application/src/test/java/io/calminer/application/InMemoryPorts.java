package io.calminer.application;

import io.calminer.application.account.login.InMemoryLoginAttempts;
import io.calminer.application.account.session.InMemorySessions;
import io.calminer.application.account.token.InMemoryPersonalTokens;
import io.calminer.application.account.user.InMemoryUsers;
import io.calminer.application.audit.InMemoryAuditTrail;
import io.calminer.application.calculation.InMemorySnapshots;
import io.calminer.application.catalogue.InMemoryCurrencies;
import io.calminer.application.catalogue.InMemoryMeasurementUnits;
import io.calminer.application.catalogue.SeedCatalogue;
import io.calminer.application.equipment.InMemoryEquipmentRegister;
import io.calminer.application.equipment.InMemoryLogBook;
import io.calminer.application.equipment.InMemoryLogImports;
import io.calminer.application.equipment.InMemoryTaskList;
import io.calminer.application.project.InMemoryProjects;
import io.calminer.application.project.draft.InMemoryDrafts;
import io.calminer.application.project.scenario.InMemoryScenarioVersions;
import io.calminer.application.project.scenario.InMemoryScenarios;
import io.calminer.application.repeat.InMemoryRequestKeys;
import io.calminer.application.settings.InMemorySettings;
import io.calminer.application.simulation.InMemorySampleParts;
import io.calminer.application.simulation.InMemorySimulationRuns;

/** All ports in memory, over one new database, with the shipped catalogue. */
public final class InMemoryPorts {

    private InMemoryPorts() {}

    public static Fixture.Ports create() {
        InMemoryDatabase database = new InMemoryDatabase();
        InMemoryScenarioVersions versions = new InMemoryScenarioVersions(database);
        InMemoryScenarios scenarios = new InMemoryScenarios(database, versions);
        InMemoryProjects projects = new InMemoryProjects(database, scenarios);
        InMemoryEquipmentRegister register = new InMemoryEquipmentRegister(database, projects::isVisible);
        Fixture.Ports ports = new Fixture.Ports(
                database,
                new InMemoryUsers(database),
                new InMemorySessions(database),
                new InMemoryLoginAttempts(database),
                new InMemoryPersonalTokens(database),
                new InMemoryAuditTrail(database),
                new InMemoryCurrencies(database),
                new InMemoryMeasurementUnits(database),
                new InMemorySettings(database),
                projects,
                scenarios,
                versions,
                new InMemoryDrafts(database),
                new InMemorySimulationRuns(database, projects::isVisible),
                new InMemorySampleParts(database),
                new InMemoryRequestKeys(database),
                new InMemorySnapshots(database, projects::isVisible),
                register,
                new InMemoryLogBook(database, register, projects::isVisible),
                new InMemoryTaskList(database, register, projects::isVisible),
                new InMemoryLogImports(database));
        new SeedCatalogue(new Fixture(ports).access, database, ports.currencies(), ports.units())
                .seed(new SeedCatalogue.Request(SeedCatalogue.Way.WRITE));
        return ports;
    }
}
