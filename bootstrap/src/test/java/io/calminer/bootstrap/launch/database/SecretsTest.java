package io.calminer.bootstrap.launch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 50;

    @Test
    void whoeverAsksAtTheSameMomentGetsTheSameSecret(@TempDir Path folder) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Path place = folder.resolve("data" + round).resolve("secrets");
                CyclicBarrier together = new CyclicBarrier(THREADS);
                List<Future<String>> answers = new ArrayList<>();
                for (int i = 0; i < THREADS; i++) {
                    answers.add(threads.submit(() -> {
                        together.await();
                        return new Secrets(place).get("token-key");
                    }));
                }
                for (Future<String> answer : answers) {
                    assertThat(answer.get()).matches("[0-9a-f]{64}").isEqualTo(new Secrets(place).get("token-key"));
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void onlyTheOwnerMayReadThem(@TempDir Path folder) throws IOException {
        Path place = folder.resolve("secrets");
        Path file = new Secrets(place).file("token-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        assertThat(place).isDirectoryContaining(path -> path.endsWith("token-key"));
    }
}
