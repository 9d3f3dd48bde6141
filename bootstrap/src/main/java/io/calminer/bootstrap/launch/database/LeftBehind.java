package io.calminer.bootstrap.launch.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL that goes on running after the process that started it was killed.
 *
 * <p>Its file {@code postmaster.pid} names the process (line 1) and the data folder (line 2). Whoever asks owns the
 * folder's lock, so that no living CalMiner can be its user.
 */
record LeftBehind(Optional<ProcessHandle> process) {

    private static final int SECONDS = 20;

    static LeftBehind in(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return new LeftBehind(Optional.empty());
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() < 2 || !Path.of(lines.get(1)).toAbsolutePath().equals(data.toAbsolutePath())) {
            return new LeftBehind(Optional.empty());
        }
        return new LeftBehind(
                ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(LeftBehind::isPostgres));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    /** Asks it to stop and waits until it has; PostgreSQL recovers by itself when it had to be forced. */
    void stop() {
        process.ifPresent(left -> {
            left.destroy();
            if (!endsWithin(left)) {
                left.destroyForcibly();
                endsWithin(left);
            }
        });
    }

    private static boolean endsWithin(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException tooLong) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
