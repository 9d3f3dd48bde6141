package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Backups of the embedded database of a server that runs, and its move into another one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupIT {

    private final SharedServer server = SharedServer.get();
    private Path folder;
    private Path backup;
    private String scenario;

    @BeforeAll
    void backUp(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        backup = folder.resolve("mine.backup");
        scenario = server.scenario(server.project("Backed up"));
        assertThat(server.log()).contains("To move them to a server of yours: calminer backup FILE");
        assertThat(run("backup", backup.toString(), "--data", server.data().toString()))
                .contains("is complete");
    }

    @Test
    void anEmbeddedDatabaseMovesIntoAnotherWithTheSameValues() throws IOException, InterruptedException {
        String before = value(server.admin());
        String users = server.admin().get("/api/users").at("total");
        assertThat(run("verify", backup.toString())).contains("is whole", "rows in");
        assertThat(run("restore", backup.toString(), "--data", at("other"))).contains("was restored");
        assertThat(run("restore", backup.toString(), "--data", at("other")))
                .containsPattern("The database is not empty: it has " + users + " users and [1-9]\\d* projects\\.");
        RunningServer other = RunningServer.start(folder.resolve("other"));
        try {
            assertThat(value(new Client(other.address()).loggedIn("admin", RunningServer.PASSWORD)))
                    .isEqualTo(before);
        } finally {
            other.stop();
        }
    }

    @Test
    void aDamagedBackupIsToldAndNotTakenIn() throws IOException, InterruptedException {
        assertThat(run("backup", backup.toString(), "--data", server.data().toString()))
                .contains("There is a file");
        byte[] bytes = Files.readAllBytes(backup);
        for (int place = bytes.length / 3; place < bytes.length / 3 + 40; place++) {
            bytes[place] ^= 0x55;
        }
        Path damaged = Files.write(folder.resolve("damaged.backup"), bytes);
        assertThat(run("verify", damaged.toString())).contains("is damaged");
        assertThat(run("restore", damaged.toString(), "--data", at("third"))).contains("is damaged");
        Files.writeString(damaged, "nothing");
        assertThat(run("verify", damaged.toString())).contains("is damaged or not a backup");
        assertThat(run("verify", at("missing"))).contains("There is no file");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private String run(String... words) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, words[0], ".log");
        RunningServer.command(log, words).waitFor();
        return Files.readString(log);
    }

    /** The value of the scenario, with every figure of it. */
    private String value(Client admin) throws IOException, InterruptedException {
        String value = admin.get("/api/scenarios/" + scenario + "/valuation").text();
        assertThat(value).contains("npv");
        return value;
    }
}
