package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of an embedded database, and its move into another one. */
class BackupIT {

    @TempDir
    private Path folder;

    @Test
    void anEmbeddedDatabaseMovesIntoAnotherWithTheSameValues() throws IOException, InterruptedException {
        Path backup = folder.resolve("mine.backup");
        assertThat(run("setup-database", "--run-migrations", "--seed-data", "--demo", "--data", at("data")))
                .contains("Rows added");
        RunningServer server = RunningServer.startBriefly(folder.resolve("data"));
        String before;
        try {
            assertThat(server.log()).contains("To move them to a server of yours: calminer backup FILE");
            before = values(server);
            assertThat(run("backup", backup.toString(), "--data", at("data"))).contains("is complete");
        } finally {
            server.stop();
        }
        assertThat(run("verify", backup.toString())).contains("is whole", "rows in");
        assertThat(run("restore", backup.toString(), "--data", at("other"))).contains("was restored");
        assertThat(run("restore", backup.toString(), "--data", at("other")))
                .contains("The database is not empty: it has 1 users and 2 projects.");
        RunningServer other = RunningServer.startBriefly(folder.resolve("other"));
        try {
            assertThat(values(other)).isEqualTo(before);
        } finally {
            other.stop();
        }
    }

    @Test
    void aDamagedBackupIsToldAndNotTakenIn() throws IOException, InterruptedException {
        Path backup = folder.resolve("mine.backup");
        run("setup-database", "--run-migrations", "--seed-data", "--data", at("data"));
        run("backup", backup.toString(), "--data", at("data"));
        assertThat(run("backup", backup.toString(), "--data", at("data"))).contains("There is a file");
        byte[] bytes = Files.readAllBytes(backup);
        for (int place = bytes.length / 3; place < bytes.length / 3 + 40; place++) {
            bytes[place] ^= 0x55;
        }
        Files.write(backup, bytes);
        assertThat(run("verify", backup.toString())).contains("is damaged");
        assertThat(run("restore", backup.toString(), "--data", at("other"))).contains("is damaged");
        Files.writeString(backup, "nothing");
        assertThat(run("verify", backup.toString())).contains("is damaged or not a backup");
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

    /** The value of a scenario, with every figure of it. */
    private static String values(RunningServer server) throws IOException, InterruptedException {
        Client admin = new Client(server.address()).loggedIn("admin", RunningServer.PASSWORD);
        String project =
                admin.get("/api/projects?name=Copper%20mine%20%28demo%29").at("items", "0", "id");
        String scenario = admin.get("/api/projects/" + project + "/scenarios").at("items", "0", "id");
        String value = admin.get("/api/scenarios/" + scenario + "/valuation").text();
        assertThat(value).contains("npv");
        return value;
    }
}
