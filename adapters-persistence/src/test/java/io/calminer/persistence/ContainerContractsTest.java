package io.calminer.persistence;

import io.calminer.application.Fixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Every contract on the image of PostgreSQL that installations run. */
@Tag("docker")
class ContainerContractsTest extends JpaContractsTest {

    private static final PostgreSQLContainer CONTAINER = new PostgreSQLContainer("postgres:16");

    @BeforeAll
    static void start() {
        CONTAINER.start();
    }

    @AfterAll
    static void stop() {
        CONTAINER.stop();
    }

    @Override
    Fixture empty() {
        return new Fixture(JpaPorts.on(OnContainer.SERVER.migrated()));
    }

    /** Its databases, once it has started. */
    private static final class OnContainer {
        private static final TestServer SERVER = TestServer.at(
                "jdbc:postgresql://" + CONTAINER.getHost() + ":" + CONTAINER.getMappedPort(5432) + "/",
                CONTAINER.getUsername(),
                CONTAINER.getPassword());
    }
}
