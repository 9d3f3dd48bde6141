package io.calminer.bootstrap.assembly;

import io.calminer.application.Ids;
import io.calminer.application.UnitOfWork;
import io.calminer.application.account.Access;
import io.calminer.application.account.login.AccessTokens;
import io.calminer.application.account.login.Authenticate;
import io.calminer.application.account.login.GuessBrake;
import io.calminer.application.account.login.LogIn;
import io.calminer.application.account.login.LoginAttempts;
import io.calminer.application.account.login.RefreshLogin;
import io.calminer.application.account.login.TokenIssue;
import io.calminer.application.account.login.UnlockUser;
import io.calminer.application.account.session.EndSession;
import io.calminer.application.account.session.ListSessions;
import io.calminer.application.account.session.LogOut;
import io.calminer.application.account.session.Sessions;
import io.calminer.application.account.token.CreatePersonalToken;
import io.calminer.application.account.token.ListPersonalTokens;
import io.calminer.application.account.token.PersonalTokens;
import io.calminer.application.account.token.RevokePersonalToken;
import io.calminer.application.account.user.BootstrapAdmin;
import io.calminer.application.account.user.ChangePassword;
import io.calminer.application.account.user.CreateUser;
import io.calminer.application.account.user.ListRoles;
import io.calminer.application.account.user.ListUsers;
import io.calminer.application.account.user.PasswordHashes;
import io.calminer.application.account.user.PasswordRules;
import io.calminer.application.account.user.ResetPassword;
import io.calminer.application.account.user.ReviseUser;
import io.calminer.application.account.user.Secrets;
import io.calminer.application.account.user.ShowMe;
import io.calminer.application.account.user.ShowUser;
import io.calminer.application.account.user.Users;
import io.calminer.application.audit.AuditTrail;
import io.calminer.application.audit.Journal;
import io.calminer.application.audit.ListAuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Accounts, logins and the audit trail. */
@ApplicationScoped
class AccountUseCases {

    @Produces
    @Singleton
    Authenticate authenticate(
            Access access,
            Users users,
            Sessions sessions,
            AccessTokens accessTokens,
            PersonalTokens personalTokens,
            Clock clock) {
        return new Authenticate(access, users, sessions, accessTokens, personalTokens, clock);
    }

    @Produces
    @Singleton
    BootstrapAdmin bootstrapAdmin(
            Access access,
            UnitOfWork work,
            Users users,
            PasswordHashes hashes,
            PasswordRules rules,
            Secrets secrets,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new BootstrapAdmin(access, work, users, hashes, rules, secrets, journal, ids, clock);
    }

    @Produces
    @Singleton
    ChangePassword changePassword(
            Access access,
            UnitOfWork work,
            Users users,
            Sessions sessions,
            PasswordHashes hashes,
            PasswordRules rules,
            Journal journal,
            Clock clock) {
        return new ChangePassword(access, work, users, sessions, hashes, rules, journal, clock);
    }

    @Produces
    @Singleton
    CreatePersonalToken createPersonalToken(
            Access access,
            UnitOfWork work,
            PersonalTokens tokens,
            Secrets secrets,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new CreatePersonalToken(access, work, tokens, secrets, journal, ids, clock);
    }

    @Produces
    @Singleton
    CreateUser createUser(
            Access access,
            UnitOfWork work,
            Users users,
            PasswordHashes hashes,
            PasswordRules rules,
            Secrets secrets,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new CreateUser(access, work, users, hashes, rules, secrets, journal, ids, clock);
    }

    @Produces
    @Singleton
    EndSession endSession(Access access, UnitOfWork work, Sessions sessions, Journal journal, Clock clock) {
        return new EndSession(access, work, sessions, journal, clock);
    }

    @Produces
    @Singleton
    GuessBrake guessBrake(LoginAttempts attempts, Clock clock) {
        return GuessBrake.of(attempts, clock);
    }

    @Produces
    @Singleton
    Journal journal(AuditTrail trail, Ids ids, Clock clock) {
        return Journal.of(trail, ids, clock);
    }

    @Produces
    @Singleton
    ListAuditEntries listAuditEntries(Access access, AuditTrail trail) {
        return new ListAuditEntries(access, trail);
    }

    @Produces
    @Singleton
    ListPersonalTokens listPersonalTokens(Access access, PersonalTokens tokens) {
        return new ListPersonalTokens(access, tokens);
    }

    @Produces
    @Singleton
    ListRoles listRoles(Access access) {
        return new ListRoles(access);
    }

    @Produces
    @Singleton
    ListSessions listSessions(Access access, Sessions sessions, Clock clock) {
        return new ListSessions(access, sessions, clock);
    }

    @Produces
    @Singleton
    ListUsers listUsers(Access access, Users users) {
        return new ListUsers(access, users);
    }

    @Produces
    @Singleton
    LogIn logIn(
            Access access,
            UnitOfWork work,
            Users users,
            Sessions sessions,
            PasswordHashes hashes,
            GuessBrake brake,
            TokenIssue tokens,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new LogIn(access, work, users, sessions, hashes, brake, tokens, journal, ids, clock);
    }

    @Produces
    @Singleton
    LogOut logOut(Access access, UnitOfWork work, Sessions sessions, Journal journal, Clock clock) {
        return new LogOut(access, work, sessions, journal, clock);
    }

    @Produces
    @Singleton
    RefreshLogin refreshLogin(
            Access access,
            UnitOfWork work,
            Users users,
            Sessions sessions,
            TokenIssue tokens,
            Journal journal,
            Clock clock) {
        return new RefreshLogin(access, work, users, sessions, tokens, journal, clock);
    }

    @Produces
    @Singleton
    ResetPassword resetPassword(
            Access access,
            UnitOfWork work,
            Users users,
            Sessions sessions,
            PasswordHashes hashes,
            Secrets secrets,
            Journal journal,
            Clock clock) {
        return new ResetPassword(access, work, users, sessions, hashes, secrets, journal, clock);
    }

    @Produces
    @Singleton
    ReviseUser reviseUser(
            Access access, UnitOfWork work, Users users, Sessions sessions, Journal journal, Clock clock) {
        return new ReviseUser(access, work, users, sessions, journal, clock);
    }

    @Produces
    @Singleton
    RevokePersonalToken revokePersonalToken(Access access, UnitOfWork work, PersonalTokens tokens, Journal journal) {
        return new RevokePersonalToken(access, work, tokens, journal);
    }

    @Produces
    @Singleton
    ShowMe showMe(Access access, Users users) {
        return new ShowMe(access, users);
    }

    @Produces
    @Singleton
    ShowUser showUser(Access access, Users users) {
        return new ShowUser(access, users);
    }

    @Produces
    @Singleton
    UnlockUser unlockUser(Access access, UnitOfWork work, Users users, GuessBrake brake, Journal journal) {
        return new UnlockUser(access, work, users, brake, journal);
    }

    @Produces
    @Singleton
    TokenIssue tokenIssue(Sessions sessions, AccessTokens accessTokens, Secrets secrets, Clock clock) {
        return TokenIssue.of(sessions, accessTokens, secrets, clock);
    }
}
