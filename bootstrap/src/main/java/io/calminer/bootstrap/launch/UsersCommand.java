package io.calminer.bootstrap.launch;

import io.calminer.bootstrap.launch.database.Database;
import io.calminer.bootstrap.launch.server.Installation;
import io.calminer.bootstrap.launch.setup.DatabaseSetUp;
import io.calminer.bootstrap.launch.setup.OfflineDatabase;
import io.calminer.bootstrap.launch.setup.OfflineDatabase.Account;
import io.calminer.bootstrap.launch.setup.OfflineOpener;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "users",
        description = "Looks after accounts, also while the server runs.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class UsersCommand {

    @Spec
    private CommandSpec spec;

    @Command(description = "List all accounts.", mixinStandardHelpOptions = true)
    int list(@Mixin DataOption data) throws IOException {
        return with(data, database -> {
            TextTable table = new TextTable("User", "E-mail", "Roles", "State").words(1, 2, 3);
            for (Account account : database.accounts()) {
                table.row(account.username(), account.email(), String.join(", ", account.roles()), state(account));
            }
            table.print(out());
        });
    }

    private static String state(Account account) {
        if (!account.active()) {
            return "inactive";
        }
        return account.mustChangePassword() ? "must choose a password" : "active";
    }

    @Command(description = "Open an account with a password for the first login.", mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "NAME", description = "The name to log in with.") String name,
            @Option(names = "--email", required = true, description = "The e-mail address.") String email,
            @Option(names = "--role", required = true, description = "A role; may be given several times.")
                    List<String> roles,
            @Option(
                            names = "--password-file",
                            paramLabel = "FILE",
                            description = "A file with the first password, in place of a random one.")
                    @Nullable Path passwordFile,
            @Mixin DataOption data)
            throws IOException {
        String given =
                passwordFile == null ? null : Files.readString(passwordFile).strip();
        return with(data, database -> {
            String random = database.createAccount(name, email, roles, given);
            out().println("The account '" + name + "' is open.");
            tell(random);
        });
    }

    @Command(
            name = "reset-password",
            description = "Give a user a new password for one login, and end the user's sessions.",
            mixinStandardHelpOptions = true)
    int resetPassword(
            @Parameters(paramLabel = "NAME", description = "The user's name.") String name, @Mixin DataOption data)
            throws IOException {
        return with(data, database -> tell(database.resetPassword(name)));
    }

    @Command(
            description = "Let a user log in at once who has to wait after wrong passwords.",
            mixinStandardHelpOptions = true)
    int unlock(@Parameters(paramLabel = "NAME", description = "The user's name.") String name, @Mixin DataOption data)
            throws IOException {
        return with(data, database -> {
            database.unlock(name);
            out().println("The user '" + name + "' may try again now.");
        });
    }

    private void tell(@Nullable String password) {
        if (password != null) {
            // the only time that anybody sees it
            out().println("The password for the next login is " + password + " and is to be changed there.");
        }
    }

    private int with(DataOption data, Consumer<OfflineDatabase> work) throws IOException {
        try (URLClassLoader offline = Installation.here().offline();
                Database database = Database.openForCommand(data.configuration())) {
            DatabaseSetUp.check(database, offline);
            try (OfflineDatabase open = OfflineOpener.in(offline).open(database.address())) {
                work.accept(open);
            }
        }
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
