package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A {@code POST} with an {@code Idempotency-Key} is carried out once, however often it is sent. */
class RepeatIT {

    private final SharedServer server = SharedServer.get();
    private final Client manager = server.as(Role.PROJECT_MANAGER);

    private Reply make(String name, String key) throws IOException, InterruptedException {
        return manager.send("POST", "/api/projects", "{\"name\": \"" + name + "\"}", "Idempotency-Key", key);
    }

    @Test
    void theSameRequestGetsTheFirstAnswerAndMakesNothingMore() throws IOException, InterruptedException {
        Reply first = make("Once", "once");
        Reply again = make("Once", "once");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.etag()).isEqualTo(first.etag());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.type()).isEqualTo(first.type());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(manager.get("/api/projects?name=Once").at("total")).isEqualTo("1");
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefusedAndMakesNothing() throws IOException, InterruptedException {
        make("First body", "bodies");
        Reply other = make("Second body", "bodies");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("errors", "0", "code")).isEqualTo("REQUEST_KEY_TAKEN");
        assertThat(manager.get("/api/projects?name=Second%20body").at("total")).isEqualTo("0");
    }

    @Test
    void aRefusedRequestLeavesItsKeyToTheCorrectedOne() throws IOException, InterruptedException {
        assertThat(make("", "corrected").status()).isEqualTo(422);
        assertThat(make("Corrected", "corrected").status()).isEqualTo(201);
    }

    @Test
    void ofManyAtOnceOneIsCarriedOutAndTheOthersGetItsAnswerOrAreToldToWait() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Reply>> requests = IntStream.range(0, 8)
                    .<Callable<Reply>>mapToObj(i -> () -> make("Together", "together"))
                    .toList();
            String made = "";
            for (Future<Reply> future : threads.invokeAll(requests)) {
                Reply reply = future.get();
                assertThat(reply.status()).as(reply.text()).isIn(201, 409);
                if (reply.status() == 201) {
                    made = made.isEmpty() ? reply.text() : made;
                    assertThat(reply.text()).isEqualTo(made);
                } else {
                    assertThat(reply.at("code")).isEqualTo("LOCKED");
                }
            }
            assertThat(manager.get("/api/projects?name=Together").at("total")).isEqualTo("1");
            assertThat(make("Together", "together").text()).isEqualTo(made);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPasswordThatIsShownOnceIsShownToTheRepeatedRequestToo() throws IOException, InterruptedException {
        String body = "{\"username\": \"repeated\", \"email\": \"repeated@example.org\"}";
        Reply first = server.admin().send("POST", "/api/users", body, "Idempotency-Key", "user");
        Reply again = server.admin().send("POST", "/api/users", body, "Idempotency-Key", "user");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
    }
}
