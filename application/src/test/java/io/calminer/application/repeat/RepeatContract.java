package io.calminer.application.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.Answer;
import io.calminer.application.Fixture;
import io.calminer.application.account.Role;
import io.calminer.application.account.user.User;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Requests that come again, over every adapter. */
public interface RepeatContract {

    String ONE = "1".repeat(64);
    String OTHER = "2".repeat(64);

    Fixture fixture();

    private Answer<Optional<KeptAnswer>> take(String key, String fingerprint) {
        Fixture f = fixture();
        return new TakeKey(f.access, f.ports.work(), f.ports.keys(), f.clock)
                .take(new TakeKey.Request(key, fingerprint));
    }

    private void keep(String key, String body) {
        Fixture f = fixture();
        KeptAnswer answer = new KeptAnswer(201, Map.of("ETag", "\"1\""), body.getBytes(StandardCharsets.UTF_8));
        new KeepAnswer(f.access, f.ports.work(), f.ports.keys()).keep(new KeepAnswer.Request(key, answer));
    }

    @Test
    default void theSameRequestGetsTheFirstAnswerAgain() {
        fixture().actAs("ann", Role.ANALYST);
        assertThat(take("k", ONE).get()).isEmpty();
        keep("k", "{\"größe\":1}");
        KeptAnswer again = take("k", ONE).get().orElseThrow();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.headers()).isEqualTo(Map.of("ETag", "\"1\""));
        assertThat(new String(again.body(), StandardCharsets.UTF_8)).isEqualTo("{\"größe\":1}");
    }

    @Test
    default void anotherRequestUnderTheSameKeyIsRefused() {
        fixture().actAs("ann", Role.ANALYST);
        take("k", ONE);
        assertThat(((Answer.Invalid) take("k", OTHER).refusal())
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("REQUEST_KEY_TAKEN");
        keep("k", "{}");
        assertThat(take("k", OTHER).refusal().code()).isEqualTo("INVALID");
    }

    @Test
    default void whileTheFirstIsCarriedOutTheSecondIsToldSo() {
        fixture().actAs("ann", Role.ANALYST);
        take("k", ONE);
        assertThat(take("k", ONE).refusal().code()).isEqualTo("LOCKED");
    }

    @Test
    default void ofManyAtTheSameMomentOneBegins() throws Exception {
        User ann = fixture().actAs("ann", Role.ANALYST);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> begun = threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(i -> () -> {
                        fixture().actAs(ann);
                        return !take("k", ONE).isRefused();
                    })
                    .toList());
            int count = 0;
            for (Future<Boolean> each : begun) {
                count += each.get() ? 1 : 0;
            }
            assertThat(count).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void anAnswerIsForgottenAfterADay() {
        fixture().actAs("ann", Role.ANALYST);
        take("k", ONE);
        keep("k", "{}");
        fixture().clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(take("k", ONE).get()).isPresent();
        fixture().clock.advance(Duration.ofSeconds(2));
        assertThat(take("k", OTHER).get()).isEmpty();
    }

    @Test
    default void theKeyOfALostRequestIsFreeAfterFiveMinutes() {
        fixture().actAs("ann", Role.ANALYST);
        take("k", ONE);
        fixture().clock.advance(Duration.ofSeconds(299));
        assertThat(take("k", ONE).isRefused()).isTrue();
        fixture().clock.advance(Duration.ofSeconds(2));
        assertThat(take("k", ONE).get()).isEmpty();
    }

    @Test
    default void aKeyThatWasGivenBackIsFreeAtOnce() {
        Fixture f = fixture();
        f.actAs("ann", Role.ANALYST);
        take("k", ONE);
        new FreeKey(f.access, f.ports.work(), f.ports.keys()).free("k");
        assertThat(take("k", OTHER).get()).isEmpty();
    }

    @Test
    default void everyUserHasKeysOfTheirOwn() {
        fixture().actAs("ann", Role.ANALYST);
        take("k", ONE);
        fixture().actAs("bob", Role.ANALYST);
        assertThat(take("k", OTHER).get()).isEmpty();
    }

    @Test
    default void aKeyHasUpToTwoHundredCharacters() {
        fixture().actAs("ann", Role.ANALYST);
        assertThat(take("x".repeat(200), ONE).get()).isEmpty();
        assertThat(take("x".repeat(201), ONE).refusal().code()).isEqualTo("INVALID");
        assertThat(take(" ", ONE).refusal().code()).isEqualTo("INVALID");
    }
}
