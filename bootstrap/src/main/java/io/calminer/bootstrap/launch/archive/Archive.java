package io.calminer.bootstrap.launch.archive;

import io.calminer.bootstrap.launch.database.DatabaseAddress;
import io.calminer.bootstrap.launch.database.Migrations;
import io.calminer.bootstrap.launch.database.SetUpLock;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A backup: a zip file with the rows of each table and a manifest with their numbers and checksums.
 *
 * <p>It needs no program of PostgreSQL and depends on no version of it: the rows are text, the schema is made by the
 * migrations when a backup is taken in.
 *
 * @param file where it lies
 */
public record Archive(Path file, Manifest manifest) {

    private static final String MANIFEST = "manifest.json";
    private static final String TABLES = "tables/";

    /**
     * Makes a backup of a database as it is at one moment; others may go on working. A file of this name appears only
     * once it is complete and verified.
     *
     * @throws FileAlreadyExistsException when there is such a file
     * @throws ArchiveRefused when the database has no tables of CalMiner
     */
    public static Archive make(DatabaseAddress database, Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path absolute = file.toAbsolutePath();
        Path draft = Files.createTempFile(absolute.resolveSibling(""), file.getFileName() + ".", ".draft");
        try {
            write(database, draft);
            new Archive(draft, read(draft).manifest()).verify();
            Files.move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
        return read(file);
    }

    private static void write(DatabaseAddress database, Path file) throws IOException, SQLException {
        try (Rows rows = Rows.asOfNow(database);
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            String made = rows.now();
            String schema = rows.schema();
            List<Manifest.Content> tables = new ArrayList<>();
            for (Rows.Table table : rows.tables()) {
                zip.putNextEntry(new ZipEntry(TABLES + table.name()));
                tables.add(rows.copyOut(table, zip));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(new Manifest(made, schema, tables).text().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }

    /**
     * Opens a backup; only its manifest is read.
     *
     * @throws ArchiveRefused when the file is none
     */
    public static Archive read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                throw new ArchiveRefused(file + " is not a backup: it has no manifest.");
            }
            try (InputStream text = zip.getInputStream(entry)) {
                return new Archive(file, Manifest.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8), file));
            }
        } catch (ZipException damaged) {
            throw new ArchiveRefused(file + " is damaged or not a backup: " + damaged.getMessage() + ".");
        }
    }

    /**
     * Reads all of it and compares the checksums.
     *
     * @throws ArchiveRefused with all tables that are not as they were written
     */
    public void verify() throws IOException {
        List<String> damaged = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Manifest.Content table : manifest.tables()) {
                if (!table.sha256().equals(checksum(zip, table))) {
                    damaged.add(table.table());
                }
            }
        }
        if (!damaged.isEmpty()) {
            throw new ArchiveRefused(file + " is damaged: the checksum does not fit for " + String.join(", ", damaged)
                    + ". Maybe take another backup.");
        }
    }

    private static @Nullable String checksum(ZipFile zip, Manifest.Content table) throws IOException {
        ZipEntry entry = zip.getEntry(TABLES + table.table());
        if (entry == null) {
            return null;
        }
        Checksum checksum = new Checksum(OutputStream.nullOutputStream());
        try (InputStream rows = zip.getInputStream(entry);
                checksum) {
            rows.transferTo(checksum);
        } catch (ZipException | EOFException damaged) {
            return null;
        }
        return checksum.sha256();
    }

    /**
     * Takes the backup into an empty database, whose schema is brought to that of the backup before and up to date after:
     * all of it, or nothing.
     *
     * @param offline the class loader that finds the migrations
     * @throws ArchiveRefused when the backup is damaged, comes from a newer CalMiner, or the database is not empty
     */
    public void restore(DatabaseAddress database, ClassLoader offline) throws IOException, SQLException {
        verify();
        SetUpLock lock = SetUpLock.take(database);
        try {
            load(database, new Migrations(database, offline));
        } finally {
            lock.close();
        }
    }

    private void load(DatabaseAddress database, Migrations migrations) throws IOException, SQLException {
        if (!migrations.know(manifest.schema())) {
            throw new ArchiveRefused("The backup was made by a newer CalMiner, whose schema has version "
                    + manifest.schema() + ". Maybe restore it with that version.");
        }
        migrations.migrateTo(manifest.schema());
        try (Rows rows = Rows.toFill(database);
                ZipFile zip = new ZipFile(file.toFile())) {
            rows.requireEmpty(manifest.schema());
            rows.fill(manifest.tables(), table -> zip.getInputStream(zip.getEntry(TABLES + table)));
        }
        migrations.migrate();
    }
}
