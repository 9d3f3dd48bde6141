package io.calminer.bootstrap.launch.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Secrets that are made once and kept in files that only their owner may read. */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /**
     * The secret of a name: 64 random hexadecimal digits, made at the first call and the same from then on.
     *
     * @throws IOException when the folder cannot be written
     */
    public String get(String name) throws IOException {
        return Files.readString(file(name), StandardCharsets.UTF_8).strip();
    }

    /** The file that holds the secret of a name, which is there from now on. */
    Path file(String name) throws IOException {
        Files.createDirectories(folder, only("rwx------"));
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            byte[] bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            // the name appears together with the content: whoever else asks at this moment reads all of it
            Path draft = Files.createTempFile(folder, name, null, only("rw-------"));
            Files.writeString(draft, HexFormat.of().formatHex(bytes), StandardCharsets.UTF_8);
            try {
                Files.createLink(file, draft);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                return file;
            } finally {
                Files.delete(draft);
            }
        }
        return file;
    }

    private FileAttribute<?>[] only(String permissions) {
        FileSystem system = folder.getFileSystem();
        return system.supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
