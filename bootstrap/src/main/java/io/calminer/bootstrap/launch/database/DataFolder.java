package io.calminer.bootstrap.launch.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder in which CalMiner keeps what must outlive it; one process owns it at a time. */
public final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 200;

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** What a process has the folder for. */
    public enum Use {
        /** To serve, until it is stopped. */
        SERVER,
        /** For one command, which ends by itself. */
        COMMAND
    }

    /**
     * Takes the folder, making it when it is missing, and waits for a command to end that has it. The system gives it
     * back when the process ends, however it ends.
     *
     * @throws FolderInUse when a server has it
     * @throws IOException when it cannot be written
     */
    public static DataFolder take(Path path, Use use) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<DataFolder> taken = tryToTake(path, use);
        while (taken.isEmpty() && heldFor(path) == Use.COMMAND && System.nanoTime() < end) {
            pause();
            taken = tryToTake(path, use);
        }
        return taken.orElseThrow(() -> new FolderInUse(path));
    }

    /** Takes the folder when no other process has it. */
    static Optional<DataFolder> tryToTake(Path path, Use use) throws IOException {
        Files.createDirectories(path);
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(use.name().getBytes(StandardCharsets.US_ASCII)));
        return Optional.of(new DataFolder(path, channel));
    }

    /** What the folder was taken for last. */
    static Use heldFor(Path path) throws IOException {
        Path lock = path.resolve(LOCK);
        boolean command = Files.exists(lock)
                && Files.readString(lock, StandardCharsets.US_ASCII).equals(Use.COMMAND.name());
        return command ? Use.COMMAND : Use.SERVER;
    }

    static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another process uses the data folder.", interrupted);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    public Secrets secrets() {
        return secrets(path);
    }

    static Secrets secrets(Path folder) {
        return new Secrets(folder.resolve("secrets"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
