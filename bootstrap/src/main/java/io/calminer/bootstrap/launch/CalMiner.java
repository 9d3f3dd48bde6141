package io.calminer.bootstrap.launch;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command {@code calminer}.
 *
 * <p>Exit codes: 0 done, 1 failed, 2 wrong usage, 3 invalid plan.
 */
@Command(
        name = "calminer",
        description = "Mine planning, costs and financial risk.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            ValueCommand.class,
            SimulateCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            ServeCommand.class,
            SetupDatabaseCommand.class,
            UsersCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            VersionCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage", "3:invalid plan"},
        synopsisSubcommandLabel = "COMMAND")
public final class CalMiner {

    static final int FAILED = 1;
    static final int INVALID_PLAN = 3;

    private CalMiner() {}

    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new CalMiner());
        commandLine
                .getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setExecutionExceptionHandler(new Failures());
        return commandLine;
    }
}
