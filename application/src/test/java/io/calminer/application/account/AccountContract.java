package io.calminer.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.account.login.Authenticate;
import io.calminer.application.account.login.GuessBrake;
import io.calminer.application.account.login.InMemoryAccessTokens;
import io.calminer.application.account.login.LogIn;
import io.calminer.application.account.login.RefreshLogin;
import io.calminer.application.account.login.TokenIssue;
import io.calminer.application.account.login.Tokens;
import io.calminer.application.account.login.UnlockUser;
import io.calminer.application.account.session.LogOut;
import io.calminer.application.account.session.Session;
import io.calminer.application.account.token.CreatePersonalToken;
import io.calminer.application.account.user.BootstrapAdmin;
import io.calminer.application.account.user.ChangePassword;
import io.calminer.application.account.user.CreateUser;
import io.calminer.application.account.user.PasswordRules;
import io.calminer.application.account.user.PlainPasswordHashes;
import io.calminer.application.account.user.ReviseUser;
import io.calminer.application.account.user.Secrets;
import io.calminer.application.account.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Accounts, logins and tokens over every adapter. */
public interface AccountContract {

    String PASSWORD = "correct horse of ann";

    Fixture fixture();

    /** The use cases of logging in, wired once. */
    record Login(LogIn logIn, RefreshLogin refresh, Authenticate authenticate, LogOut logOut) {}

    private Login login() {
        Fixture f = fixture();
        var accessTokens = new InMemoryAccessTokens(f.clock);
        var issue = TokenIssue.of(f.ports.sessions(), accessTokens, Secrets.of(new Random(1)), f.clock);
        var brake = GuessBrake.of(f.ports.attempts(), f.clock);
        return new Login(
                new LogIn(
                        f.access,
                        f.ports.work(),
                        f.ports.users(),
                        f.ports.sessions(),
                        new PlainPasswordHashes(),
                        brake,
                        issue,
                        f.journal,
                        f.ids,
                        f.clock),
                new RefreshLogin(
                        f.access, f.ports.work(), f.ports.users(), f.ports.sessions(), issue, f.journal, f.clock),
                new Authenticate(
                        f.access, f.ports.users(), f.ports.sessions(), accessTokens, f.ports.tokens(), f.clock),
                new LogOut(f.access, f.ports.work(), f.ports.sessions(), f.journal, f.clock));
    }

    private static LogIn.Request ann(String password) {
        return new LogIn.Request("ANN", password, Session.Kind.API, "test");
    }

    private Answer<Caller> caller(Login login, String token) {
        return login.authenticate().authenticate(new Authenticate.Request(token, Session.Kind.API, "10.0.0.1"));
    }

    @Test
    default void theFirstAdminIsMadeOnceAndGetsARandomPasswordThatMustBeChanged() {
        Fixture f = fixture();
        BootstrapAdmin bootstrap = new BootstrapAdmin(
                f.access,
                f.ports.work(),
                f.ports.users(),
                new PlainPasswordHashes(),
                PasswordRules.standard(),
                Secrets.of(new Random(2)),
                f.journal,
                f.ids,
                f.clock);
        var request = new BootstrapAdmin.Request(null, null, null, List.of(), false);
        BootstrapAdmin.Bootstrapped made = bootstrap.bootstrap(request).get();
        assertThat(made.user().username()).isEqualTo("admin");
        assertThat(made.user().mustChangePassword()).isTrue();
        assertThat(made.oneTimePassword()).hasSize(20);
        assertThat(bootstrap.bootstrap(request).get().user()).isNull();
    }

    @Test
    default void unknownNamesAndWrongPasswordsGiveTheSameAnswer() {
        fixture().actAs("ann", Role.ANALYST);
        fixture().actFrom("10.0.0.9");
        Login login = login();
        assertThat(login.logIn().logIn(ann("wrong")).refusal()).isEqualTo(new Answer.Unproven());
        assertThat(login.logIn()
                        .logIn(new LogIn.Request("nobody", "wrong", Session.Kind.API, ""))
                        .refusal())
                .isEqualTo(new Answer.Unproven());
    }

    @Test
    default void aTokenWorksUntilItsOwnerLogsOut() {
        fixture().actAs("ann", Role.ANALYST);
        Login login = login();
        LogIn.LoggedIn in = login.logIn().logIn(ann(PASSWORD)).get();
        Caller caller = caller(login, in.tokens().accessToken()).get();
        assertThat(caller.username()).isEqualTo("ann");
        assertThat(caller.sessionId()).isEqualTo(in.session().id());
        fixture().actAs(caller);
        assertThat(login.logOut().logOut()).isTrue();
        assertThat(caller(login, in.tokens().accessToken()).refusal()).isEqualTo(new Answer.Unproven());
    }

    @Test
    default void aRefreshTokenThatComesTwiceEndsTheSession() {
        fixture().actAs("ann", Role.ANALYST);
        Login login = login();
        Tokens first = login.logIn().logIn(ann(PASSWORD)).get().tokens();
        Tokens second = login.refresh()
                .refresh(new RefreshLogin.Request(first.refreshToken()))
                .get();
        assertThat(caller(login, second.accessToken()).isRefused()).isFalse();
        assertThat(login.refresh()
                        .refresh(new RefreshLogin.Request(first.refreshToken()))
                        .refusal())
                .isEqualTo(new Answer.Unproven());
        assertThat(caller(login, second.accessToken()).refusal()).isEqualTo(new Answer.Unproven());
        assertThat(login.refresh()
                        .refresh(new RefreshLogin.Request(second.refreshToken()))
                        .refusal())
                .isEqualTo(new Answer.Unproven());
    }

    @Test
    default void guessingIsSlowedDownAndTheOwnerIsNotLockedOut() {
        fixture().actAs("ann", Role.ANALYST);
        Login login = login();
        fixture().actFrom("10.0.0.1");
        assertThat(login.logIn().logIn(ann(PASSWORD)).isRefused()).isFalse();
        fixture().actFrom("66.6.6.6");
        fixture().clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            assertThat(login.logIn().logIn(ann("guess " + i)).refusal()).isEqualTo(new Answer.Unproven());
        }
        assertThat(login.logIn().logIn(ann("guess")).refusal()).isEqualTo(new Answer.TooMany(Duration.ofSeconds(1)));
        int tried = 5;
        for (int second = 0; second < 600; second++) {
            fixture().clock.advance(Duration.ofSeconds(1));
            tried += login.logIn().logIn(ann("guess")).refusal() instanceof Answer.Unproven ? 1 : 0;
        }
        assertThat(tried).isLessThan(25);
        fixture().actFrom("10.0.0.1");
        assertThat(login.logIn().logIn(ann(PASSWORD)).isRefused()).isFalse();
    }

    @Test
    default void whoeverIsUnlockedNeedNotWaitAnyLonger() {
        User ann = fixture().actAs("ann", Role.ANALYST);
        Login login = login();
        for (int i = 0; i < 5; i++) {
            assertThat(login.logIn().logIn(ann("guess " + i)).refusal()).isEqualTo(new Answer.Unproven());
        }
        assertThat(login.logIn().logIn(ann(PASSWORD)).refusal()).isEqualTo(new Answer.TooMany(Duration.ofSeconds(1)));
        fixture().actAs("root", Role.ADMIN);
        UnlockUser unlock = new UnlockUser(
                fixture().access,
                fixture().ports.work(),
                fixture().ports.users(),
                GuessBrake.of(fixture().ports.attempts(), fixture().clock),
                fixture().journal);
        assertThat(unlock.unlock(ann.id()).get().username()).isEqualTo("ann");
        assertThat(login.logIn().logIn(ann(PASSWORD)).isRefused()).isFalse();
    }

    @Test
    default void aPersonalTokenIsNoStrongerThanItsScopeAndExpires() {
        Fixture f = fixture();
        f.actAs("boss", Role.ADMIN);
        var create = new CreatePersonalToken(
                f.access, f.ports.work(), f.ports.tokens(), Secrets.of(new Random(3)), f.journal, f.ids, f.clock);
        var created = create.create(new CreatePersonalToken.Request(
                        "script", "analyst", f.clock.instant().plus(Duration.ofDays(30))))
                .get();
        Login login = login();
        Caller caller = caller(login, created.secret()).get();
        assertThat(caller.has(Role.ANALYST)).isTrue();
        assertThat(caller.has(Role.PROJECT_MANAGER)).isFalse();
        f.clock.advance(Duration.ofDays(31));
        assertThat(caller(login, created.secret()).refusal()).isEqualTo(new Answer.Unproven());
    }

    @Test
    default void allProblemsOfANewUserAreToldAtOnce() {
        Fixture f = fixture();
        f.actAs("boss", Role.ADMIN);
        CreateUser create = new CreateUser(
                f.access,
                f.ports.work(),
                f.ports.users(),
                new PlainPasswordHashes(),
                PasswordRules.standard(),
                Secrets.of(new Random(4)),
                f.journal,
                f.ids,
                f.clock);
        var refused = create.create(new CreateUser.Request("x", "nowhere", List.of("analist"), "password"));
        assertThat(((Answer.Invalid) refused.refusal()).problems())
                .extracting(problem -> problem.pointer().text() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "/username TEXT_LENGTH",
                        "/email EMAIL_FORM",
                        "/roles/0 UNKNOWN_ROLE",
                        "/password PASSWORD_COMMON");
        var made = create.create(new CreateUser.Request("carl", "carl@example.org", List.of("viewer"), null));
        assertThat(made.get().oneTimePassword()).isNotNull();
        assertThat(create.create(new CreateUser.Request("CARL", "other@example.org", List.of("viewer"), null))
                        .refusal())
                .isEqualTo(new Answer.Taken("user", "username", "CARL"));
    }

    @Test
    default void theLastAdminStays() {
        Fixture f = fixture();
        User boss = f.actAs("boss", Role.ADMIN);
        ReviseUser revise =
                new ReviseUser(f.access, f.ports.work(), f.ports.users(), f.ports.sessions(), f.journal, f.clock);
        var refused = revise.revise(new ReviseUser.Request(boss.id(), 1, null, null, false));
        assertThat(String.valueOf(refused.refusal())).contains("LAST_ADMIN");
        f.actAs("second", Role.ADMIN);
        assertThat(revise.revise(new ReviseUser.Request(boss.id(), 1, null, List.of("viewer"), null))
                        .get()
                        .roles())
                .containsExactly(Role.VIEWER);
        assertThat(f.ports.users().find(boss.id()).orElseThrow().roles()).containsExactly(Role.VIEWER);
    }

    @Test
    default void aNewPasswordEndsTheOtherSessions() {
        Fixture f = fixture();
        f.actAs("ann", Role.ANALYST);
        Login login = login();
        LogIn.LoggedIn here = login.logIn().logIn(ann(PASSWORD)).get();
        LogIn.LoggedIn there = login.logIn().logIn(ann(PASSWORD)).get();
        f.actAs(caller(login, here.tokens().accessToken()).get());
        ChangePassword change = new ChangePassword(
                f.access,
                f.ports.work(),
                f.ports.users(),
                f.ports.sessions(),
                new PlainPasswordHashes(),
                PasswordRules.standard(),
                f.journal,
                f.clock);
        assertThat(change.change(new ChangePassword.Request(PASSWORD, "battery staple lamp"))
                        .isRefused())
                .isFalse();
        assertThat(caller(login, here.tokens().accessToken()).isRefused()).isFalse();
        assertThat(caller(login, there.tokens().accessToken()).isRefused()).isTrue();
        assertThat(login.logIn().logIn(ann(PASSWORD)).isRefused()).isTrue();
        assertThat(login.logIn().logIn(ann("battery staple lamp")).isRefused()).isFalse();
    }

    @Test
    default void withoutTheRoleNothingIsDone() {
        Fixture f = fixture();
        f.actAs("vic", Role.VIEWER);
        assertThatThrownBy(() -> f.access.require(Role.ANALYST))
                .isInstanceOfSatisfying(
                        AccessRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(AccessRefused.Kind.ROLE_MISSING));
    }
}
