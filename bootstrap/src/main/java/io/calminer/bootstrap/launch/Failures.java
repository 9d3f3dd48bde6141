package io.calminer.bootstrap.launch;

import io.calminer.bootstrap.launch.archive.ArchiveRefused;
import io.calminer.bootstrap.launch.configuration.InvalidConfiguration;
import io.calminer.bootstrap.launch.database.DatabaseElsewhere;
import io.calminer.bootstrap.launch.database.FolderInUse;
import io.calminer.bootstrap.launch.server.ServerFailed;
import io.calminer.bootstrap.launch.setup.DatabaseSetUp;
import io.calminer.bootstrap.launch.setup.OfflineDatabase;
import io.calminer.domain.project.InvalidPlan;
import io.calminer.domain.valuation.UndefinedCell;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import picocli.CommandLine;

/** Tells in plain words why a command failed; a stack trace is for defects only. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        List<String> told = told(failure);
        if (told.isEmpty()) {
            throw failure;
        }
        told.forEach(command.getErr()::println);
        return exitCode(failure);
    }

    private static int exitCode(Exception failure) {
        if (failure instanceof UnusableInput unusable) {
            return unusable.exitCode();
        }
        boolean ofThePlan = failure instanceof InvalidPlan || failure instanceof UndefinedCell;
        return ofThePlan ? CalMiner.INVALID_PLAN : CalMiner.FAILED;
    }

    /** The lines that tell of a failure; none where it is a defect of ours. */
    private static List<String> told(Exception failure) {
        if (failure instanceof InvalidPlan invalid) {
            int count = invalid.problems().size();
            return list("The plan has " + count + (count == 1 ? " problem:" : " problems:"), invalid.problems());
        }
        if (failure instanceof InvalidConfiguration wrong) {
            return list("CalMiner cannot start with this environment:", wrong.problems());
        }
        if (failure instanceof FileSystemException file) {
            return List.of(ofFile(file));
        }
        if (failure instanceof FlywayException || failure instanceof SQLException) {
            return List.of("The database cannot be used: " + failure.getMessage());
        }
        return isRefusal(failure) ? List.of(String.valueOf(failure.getMessage())) : List.of();
    }

    private static List<String> list(String title, List<?> problems) {
        return Stream.concat(Stream.of(title), problems.stream().map(problem -> "  " + problem))
                .toList();
    }

    private static String ofFile(FileSystemException failure) {
        if (failure instanceof NoSuchFileException) {
            return "There is no file '" + failure.getFile() + "'.";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "There is a file '" + failure.getFile() + "' already. Maybe choose another name.";
        }
        String reason = failure instanceof AccessDeniedException ? "permission denied" : failure.getReason();
        return "The file '" + failure.getFile() + "' cannot be used" + (reason == null ? "." : ": " + reason + ".");
    }

    private static boolean isRefusal(Exception failure) {
        return failure instanceof UndefinedCell
                || failure instanceof UnusableInput
                || failure instanceof FolderInUse
                || failure instanceof DatabaseElsewhere
                || failure instanceof ServerFailed
                || failure instanceof ArchiveRefused
                || failure instanceof DatabaseSetUp.SchemaBehind
                || failure instanceof OfflineDatabase.Refused;
    }
}
