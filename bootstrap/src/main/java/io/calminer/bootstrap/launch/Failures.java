package io.calminer.bootstrap.launch;

import io.calminer.domain.project.InvalidPlan;
import io.calminer.domain.valuation.UndefinedCell;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
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
        if (failure instanceof UnusableInput unusable) {
            err.println(unusable.getMessage());
            return unusable.exitCode();
        }
        throw failure;
    }
}
