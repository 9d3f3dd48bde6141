package io.calminer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void twoMigrationsAtOnceMakeOneSchema() throws Exception {
        TestDatabase database = TestDatabase.empty();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> both = pool.invokeAll(List.of(
                    () -> database.flyway().migrate().migrationsExecuted,
                    () -> database.flyway().migrate().migrationsExecuted));
            int executed = both.get(0).get() + both.get(1).get();
            assertThat(executed)
                    .isEqualTo(Arrays.stream(database.flyway().info().applied())
                            .filter(migration -> migration.getVersion() != null)
                            .count());
        } finally {
            pool.shutdown();
        }
        assertThat(database.query("SELECT string_agg(name, ' ' ORDER BY name) FROM role"))
                .isEqualTo("admin analyst project_manager viewer");
    }

    @Test
    void tablesLieInTheSchemaOfTheConnection() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        String schema = database.query("SELECT current_schema()");
        assertThat(database.query("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo("0");
        assertThat(database.query("SELECT to_regclass('" + schema + ".scenario')"))
                .isEqualTo("scenario");
    }

    @Test
    void theAuditTrailRefusesUpdateDeleteAndTruncate() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        database.execute("INSERT INTO audit_entry (id, at, actor, address, action, subject, subject_id)"
                + " VALUES (gen_random_uuid(), now(), 'ann', '', 'project.create', 'project', '1')");
        for (String change :
                List.of("UPDATE audit_entry SET actor = 'bob'", "DELETE FROM audit_entry", "TRUNCATE audit_entry")) {
            assertThatThrownBy(() -> database.execute(change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("The audit trail is append-only: " + change.split(" ", 2)[0]);
        }
        assertThat(database.query("SELECT count(*) FROM audit_entry WHERE actor = 'ann'"))
                .isEqualTo("1");
    }

    @Test
    void theDefaultCurrencyCannotBeSwitchedOffBehindTheServersBack() {
        TestDatabase database = TestDatabase.migrated();
        assertThatThrownBy(() -> database.execute("UPDATE currency SET active = false WHERE code = 'USD'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("violates check constraint");
    }
}
