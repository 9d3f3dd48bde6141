package io.calminer.application;

import io.calminer.application.account.AccountContract;
import io.calminer.application.calculation.SnapshotContract;
import io.calminer.application.catalogue.CatalogueContract;
import io.calminer.application.equipment.EquipmentContract;
import io.calminer.application.equipment.ReliabilityContract;
import io.calminer.application.equipment.UpkeepContract;
import io.calminer.application.project.ProjectContract;
import io.calminer.application.project.draft.DraftContract;
import io.calminer.application.project.scenario.ScenarioContract;
import io.calminer.application.repeat.RepeatContract;
import io.calminer.application.simulation.RunContract;
import io.calminer.application.simulation.SampleContract;
import org.junit.jupiter.api.Nested;

/** Every contract in memory. */
class InMemoryContractsTest {

    private static Fixture fixture() {
        return new Fixture(InMemoryPorts.create());
    }

    @Nested
    class Transactions implements UnitOfWorkContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Accounts implements AccountContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Catalogue implements CatalogueContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Projects implements ProjectContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Scenarios implements ScenarioContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Drafts implements DraftContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Runs implements RunContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Samples implements SampleContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Repeats implements RepeatContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Equipment implements EquipmentContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Reliability implements ReliabilityContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Upkeep implements UpkeepContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }

    @Nested
    class Snapshots implements SnapshotContract {
        private final Fixture fixture = InMemoryContractsTest.fixture();

        @Override
        public Fixture fixture() {
            return fixture;
        }
    }
}
