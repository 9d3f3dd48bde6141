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
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import picocli.CommandLine;

/** Tells in plain words why a command failed; a stack trace is for defects only. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        PrintWriter err = command.getErr();
        if (failure instanceof InvalidPlan invalid) {
            int count = invalid.problems().size();
            err.println("The plan has " + count + (count == 1 ? " problem:" : " problems:"));
            invalid.problems().forEach(problem -> err.println("  " + problem));
            return CalMiner.INVALID_PLAN;
        }
        if (failure instanceof UndefinedCell undefined) {
            err.println(undefined.getMessage());
            return CalMiner.INVALID_PLAN;
        }
        if (failure instanceof NoSuchFileException missing) {
            err.println("There is no file '" + missing.getFile() + "'.");
            return CalMiner.FAILED;
        }
        if (failure instanceof FileAlreadyExistsException present) {
            err.println("There is a file '" + present.getFile() + "' already. Maybe choose another name.");
            return CalMiner.FAILED;
        }
        if (failure instanceof UnusableInput unusable) {
            err.println(unusable.getMessage());
            return unusable.exitCode();
        }
        if (failure instanceof InvalidConfiguration wrong) {
            err.println("CalMiner cannot start with this environment:");
            wrong.problems().forEach(problem -> err.println("  " + problem));
            return CalMiner.FAILED;
        }
        if (isRefusal(failure)) {
            err.println(failure.getMessage());
            return CalMiner.FAILED;
        }
        if (failure instanceof FlywayException migration) {
            err.println("The database cannot be used: " + migration.getMessage());
            return CalMiner.FAILED;
        }
        if (failure instanceof SQLException database) {
            err.println("The database cannot be used: " + database.getMessage());
            return CalMiner.FAILED;
        }
        throw failure;
    }

    private static boolean isRefusal(Exception failure) {
        return failure instanceof FolderInUse
                || failure instanceof DatabaseElsewhere
                || failure instanceof ServerFailed
                || failure instanceof ArchiveRefused
                || failure instanceof DatabaseSetUp.SchemaBehind
                || failure instanceof OfflineDatabase.Refused;
    }
}
