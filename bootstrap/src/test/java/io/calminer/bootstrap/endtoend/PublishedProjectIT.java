package io.calminer.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.application.account.Role;
import io.calminer.bootstrap.endtoend.Client.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The project of which GEOPHIRES-X prints every year, valued by the packaged server. */
class PublishedProjectIT {

    private static final Path PLAN = Path.of("..", "domain", "src", "test", "resources", "plans", "single-owner.json");

    private final Client viewer = SharedServer.get().as(Role.VIEWER);

    private static double number(Reply reply, String... path) {
        return Double.parseDouble(reply.at(path));
    }

    @Test
    void aPlanThatIsSentHasThePrintedValueRatePaybackAndRows() throws IOException, InterruptedException {
        Reply reply = viewer.send("POST", "/api/valuations", "{\"scenario\": " + Files.readString(PLAN) + "}");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(number(reply, "equity", "npv")).isCloseTo(126_117_828, within(1.0));
        assertThat(number(reply, "equity", "irr", "value")).isCloseTo(0.2435, within(5e-5));
        assertThat(number(reply, "equity", "payback", "time")).isCloseTo(3.91, within(0.005));
        assertThat(number(reply, "equity", "profitability_index")).isCloseTo(1.93, within(0.005));
        assertThat(number(reply, "lines", "cash_flow.equity", "values", "0")).isCloseTo(-135_485_121, within(1.0));
        assertThat(number(reply, "lines", "cash_flow.equity", "values", "1")).isCloseTo(83_286_459, within(1.0));
        assertThat(number(reply, "lines", "cash_flow.equity", "values", "20")).isCloseTo(117_514_829, within(1.0));
        assertThat(number(reply, "lines", "taxes.state.charge", "values", "20")).isCloseTo(10_939_762, within(1.0));
        assertThat(number(reply, "lines", "debt.close", "values", "19")).isCloseTo(6_902_652, within(1.0));
    }
}
