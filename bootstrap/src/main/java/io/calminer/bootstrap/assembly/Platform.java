package io.calminer.bootstrap.assembly;

import io.calminer.application.Ids;
import io.calminer.application.account.Access;
import io.calminer.application.account.RoleAccess;
import io.calminer.application.account.login.AccessTokens;
import io.calminer.application.account.user.PasswordRules;
import io.calminer.application.account.user.Secrets;
import io.calminer.application.project.Projects;
import io.calminer.web.repeat.Seal;
import io.calminer.web.security.Callers;
import io.calminer.web.security.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;

/** Time, chance, and who may do what. */
@ApplicationScoped
class Platform {

    private static final String TOKEN_KEY = "calminer.token.key";

    private final SecureRandom random = new SecureRandom();

    @Produces
    @Singleton
    Clock clock() {
        // the database keeps microseconds: with whole milliseconds an answer and a later one agree
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Produces
    @Singleton
    Ids ids(Clock clock) {
        return Ids.of(clock, random);
    }

    @Produces
    @Singleton
    Secrets secrets() {
        return Secrets.of(random);
    }

    @Produces
    @Singleton
    PasswordRules passwordRules() {
        return PasswordRules.standard();
    }

    @Produces
    @Singleton
    Callers callers() {
        return new Callers();
    }

    @Produces
    @Singleton
    Access access(Callers callers, Projects projects) {
        return RoleAccess.of(callers::current, projects::isVisible);
    }

    @Produces
    @Singleton
    AccessTokens accessTokens(Clock clock) {
        return new SignedTokens(key(), clock);
    }

    @Produces
    @Singleton
    Seal seal() {
        return Seal.of(key(), random);
    }

    /** The key comes from the launcher. */
    private static String key() {
        String key = System.getProperty(TOKEN_KEY, "");
        if (key.isEmpty()) {
            throw new IllegalStateException("The launcher gave no key for tokens.");
        }
        return key;
    }
}
