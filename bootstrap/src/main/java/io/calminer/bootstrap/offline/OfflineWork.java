package io.calminer.bootstrap.offline;

import io.calminer.application.Answer;
import io.calminer.application.Listing;
import io.calminer.application.Window;
import io.calminer.application.account.Role;
import io.calminer.application.account.user.CreateUser;
import io.calminer.application.account.user.ListUsers;
import io.calminer.application.account.user.User;
import io.calminer.application.catalogue.SeedCatalogue;
import io.calminer.application.project.scenario.CreateDemoProjects;
import io.calminer.bootstrap.launch.setup.OfflineDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What commands ask of the database, done by use cases. */
record OfflineWork(OfflineUseCases uses, Runnable end) implements OfflineDatabase {

    private static final int MOST = 500;

    @Override
    public List<Row> seedCatalogue(Way way) {
        SeedCatalogue.Way same = SeedCatalogue.Way.valueOf(way.name());
        return uses.seedCatalogue().seed(new SeedCatalogue.Request(same)).stream()
                .map(row -> new Row(row.what(), row.key(), row.isNew()))
                .toList();
    }

    @Override
    public List<Row> createDemoProjects(Way way) {
        List<String> names = way == Way.TELL_ALL
                ? CreateDemoProjects.names()
                : unlessRefused(uses.createDemoProjects().create(new CreateDemoProjects.Request(way == Way.WRITE)));
        return names.stream().map(name -> new Row("project", name, true)).toList();
    }

    @Override
    public List<Account> accounts() {
        List<Account> accounts = new ArrayList<>();
        String cursor = null;
        do {
            Listing<User> part = unlessRefused(
                    uses.listUsers().list(new ListUsers.Request(new Window(MOST, cursor, "username", Map.of()))));
            part.items().forEach(user -> accounts.add(account(user)));
            cursor = part.nextCursor();
        } while (cursor != null);
        return accounts;
    }

    private static Account account(User user) {
        return new Account(
                user.username(),
                user.email(),
                user.roles().stream().sorted().map(Role::text).toList(),
                user.active(),
                user.mustChangePassword());
    }

    @Override
    public @Nullable String createAccount(
            String username, String email, List<String> roles, @Nullable String password) {
        return unlessRefused(uses.createUser().create(new CreateUser.Request(username, email, roles, password)))
                .oneTimePassword();
    }

    @Override
    public String resetPassword(String username) {
        return unlessRefused(uses.resetPassword().reset(user(username).id())).password();
    }

    @Override
    public void unlock(String username) {
        unlessRefused(uses.unlockUser().unlock(user(username).id()));
    }

    private User user(String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        Listing<User> found = unlessRefused(
                uses.listUsers().list(new ListUsers.Request(new Window(1, null, null, Map.of("username", name)))));
        if (found.items().isEmpty()) {
            throw new Refused(new Answer.NotFound("user", username).message());
        }
        return found.items().get(0);
    }

    private static <T> T unlessRefused(Answer<T> answer) {
        Answer.Refusal refusal = answer.refusal();
        if (refusal != null) {
            throw new Refused(refusal.message());
        }
        return answer.get();
    }

    @Override
    public void close() {
        end.run();
    }
}
