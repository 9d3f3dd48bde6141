package io.calminer.application.account.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/**
 * Slows down those who guess passwords, without letting anyone lock out another for long.
 *
 * <p>Each wait doubles from one second on: after 5 failures of a name from one address (at most a minute), after 30
 * failures from an address whatever the name (at most five minutes), and after 10 failures of a name from anywhere (at
 * most half a minute) unless the name has logged in from this very address within 30 days. Failures older than 15
 * minutes no longer count.
 */
public final class GuessBrake {

    private static final Duration MEMORY = Duration.ofMinutes(15);
    private static final Duration KNOWN_ADDRESS = Duration.ofDays(30);

    private final LoginAttempts attempts;
    private final Clock clock;

    private GuessBrake(LoginAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    public static GuessBrake of(LoginAttempts attempts, Clock clock) {
        return new GuessBrake(attempts, clock);
    }

    /** How long this name must wait at this address; zero when it may try now. */
    Duration waitFor(String username, String address) {
        String name = normal(username);
        Instant now = clock.instant();
        Instant since = now.minus(MEMORY);
        Duration pair = left(attempts.ofNameAndAddress(name, address, since), 5, 60, now);
        Duration source = left(attempts.ofAddress(address, since), 30, 300, now);
        Duration wait = pair.compareTo(source) > 0 ? pair : source;
        if (!attempts.hasSucceeded(name, address, now.minus(KNOWN_ADDRESS))) {
            Duration account = left(attempts.ofName(name, since), 10, 30, now);
            wait = wait.compareTo(account) > 0 ? wait : account;
        }
        return wait;
    }

    /** Writes an attempt down before the password is looked at, so that many at once count as well. */
    void begin(UUID id, String username, String address) {
        attempts.add(id, normal(username), address, clock.instant());
    }

    void succeeded(UUID id) {
        attempts.succeeded(id);
    }

    /** Lets this name try again at once. */
    void release(String username) {
        attempts.forgive(normal(username));
    }

    private static Duration left(LoginAttempts.Failures failures, int free, int longest, Instant now) {
        if (failures.failures() < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures.failures() - free, 20);
        Duration wait = Duration.ofSeconds(Math.min(1L << doublings, longest));
        Duration left = Duration.between(now, failures.last().plus(wait));
        return left.isNegative()
                ? Duration.ZERO
                : left.plusSeconds(left.toNanosPart() > 0 ? 1 : 0).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String normal(String username) {
        String lower = username.strip().toLowerCase(Locale.ROOT);
        return lower.length() <= 128 ? lower : lower.substring(0, 128);
    }
}
