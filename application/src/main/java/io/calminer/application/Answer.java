package io.calminer.application;

import io.calminer.domain.document.JsonValue;
import io.calminer.domain.document.Pointer;
import io.calminer.domain.document.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a use case gives back: the result, or why it was refused.
 *
 * <p>Refusals are those that a caller must expect in daily work. Adapters translate the closed set of
 * {@link Refusal} in one place; a caller without the right is told by {@code AccessRefused} instead.
 */
public final class Answer<T> {

    private final @Nullable T result;
    private final @Nullable Refusal refusal;

    private Answer(@Nullable T result, @Nullable Refusal refusal) {
        this.result = result;
        this.refusal = refusal;
    }

    /** Why a request is not carried out, although nothing broke. */
    public sealed interface Refusal {

        /** The stable code that programs read. */
        String code();

        /** What is wrong, for people. */
        String message();
    }

    /**
     * Nothing of that name or id, or nothing that the caller may see.
     *
     * @param what the kind of thing, such as "scenario"
     * @param id the id or key that was asked for
     */
    public record NotFound(String what, String id) implements Refusal {
        @Override
        public String code() {
            return "NOT_FOUND";
        }

        @Override
        public String message() {
            return "There is no " + what + " '" + id + "'.";
        }
    }

    /**
     * The thing has changed since the caller read it.
     *
     * @param what the kind of thing
     * @param expected the revision or hash that the caller named
     * @param current the one that stands now
     */
    public record Stale(String what, String expected, String current) implements Refusal {
        @Override
        public String code() {
            return "STALE";
        }

        @Override
        public String message() {
            return "The " + what + " has changed meanwhile: it stands at '" + current + "', not at '" + expected
                    + "'. Maybe read it again and repeat the change.";
        }
    }

    /** Values that break rules: all of their problems. */
    public record Invalid(List<Problem> problems) implements Refusal {
        public Invalid {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "INVALID";
        }

        @Override
        public String message() {
            return problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator()));
        }
    }

    /**
     * A name or key that must be unique is taken.
     *
     * @param what the kind of thing
     * @param field the field that must be unique
     * @param value the value that is taken
     */
    public record Taken(String what, String field, String value) implements Refusal {
        @Override
        public String code() {
            return "TAKEN";
        }

        @Override
        public String message() {
            return "There is a " + what + " with the " + field + " '" + value + "' already. Maybe choose another one.";
        }
    }

    /**
     * The thing is in a state that does not allow the change.
     *
     * @param what the kind of thing
     * @param state its state, such as "locked"
     * @param hint what would help, beginning with "Maybe"
     */
    public record Locked(String what, String state, String hint) implements Refusal {
        @Override
        public String code() {
            return "LOCKED";
        }

        @Override
        public String message() {
            return "The " + what + " is " + state + ". " + hint;
        }
    }

    /** Fields that two people changed in different ways. */
    public record Conflict(List<Clash> clashes) implements Refusal {
        public Conflict {
            clashes = List.copyOf(clashes);
        }

        @Override
        public String code() {
            return "CONFLICT";
        }

        @Override
        public String message() {
            return "Someone else changed the same fields meanwhile: "
                    + clashes.stream().map(clash -> clash.at().text()).collect(Collectors.joining(", "))
                    + ". Maybe take one of the two values for each.";
        }
    }

    /**
     * One field that was changed on both sides.
     *
     * @param at the field
     * @param base its value before both changes; null where there was none
     * @param theirs what the other one made of it; null where it was removed
     * @param mine what the caller made of it; null where it was removed
     */
    public record Clash(
            Pointer at,
            @Nullable JsonValue base,
            @Nullable JsonValue theirs,
            @Nullable JsonValue mine) {}

    /** Too many attempts: the same request may be repeated after a while. */
    public record TooMany(Duration retryAfter) implements Refusal {
        @Override
        public String code() {
            return "TOO_MANY";
        }

        @Override
        public String message() {
            return "There were too many attempts. Maybe try again in " + retryAfter.toSeconds() + " seconds.";
        }
    }

    /** A password or token that is wrong, expired or ended; it does not say which. */
    public record Unproven() implements Refusal {
        @Override
        public String code() {
            return "UNPROVEN";
        }

        @Override
        public String message() {
            return "The name, password or token is wrong or has expired.";
        }
    }

    public static <T> Answer<T> of(T result) {
        return new Answer<>(Objects.requireNonNull(result), null);
    }

    public static <T> Answer<T> refuse(Refusal refusal) {
        return new Answer<>(null, refusal);
    }

    public boolean isRefused() {
        return refusal != null;
    }

    /**
     * The result.
     *
     * @throws IllegalStateException with the refusal's message when there is none
     */
    public T get() {
        if (result == null) {
            throw new IllegalStateException(refusal == null ? "" : refusal.message());
        }
        return result;
    }

    /** Why it was refused; null when it was not. */
    public @Nullable Refusal refusal() {
        return refusal;
    }

    /** One value of either outcome. */
    public <R> R fold(Function<? super T, ? extends R> whenDone, Function<? super Refusal, ? extends R> whenRefused) {
        return refusal == null ? whenDone.apply(get()) : whenRefused.apply(refusal);
    }

    /** The result as something else; a refusal stays. */
    public <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return refusal == null ? of(change.apply(get())) : refuse(refusal);
    }

    /** The next step, which may refuse as well; a refusal stays. */
    public <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        return refusal == null ? next.apply(get()) : refuse(refusal);
    }

    @Override
    public String toString() {
        return refusal == null ? "Answer[" + result + "]" : "Answer[refused: " + refusal.message() + "]";
    }
}
