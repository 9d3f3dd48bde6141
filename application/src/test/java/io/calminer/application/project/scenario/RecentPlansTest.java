package io.calminer.application.project.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.domain.project.InvalidPlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentPlansTest {

    private final RecentPlans recent = new RecentPlans(2);
    private final List<String> read = new ArrayList<>();

    private static String text(String name) {
        return "{\"format\": \"calminer-plan/1\", \"name\": \"" + name + "\", \"currency\": \"USD\","
                + "\"calendar\": {\"start\": \"2027-01-01\", \"blocks\": [{\"length\": \"year\", \"count\": 2}]},"
                + "\"valuation\": {\"date\": \"2027-01-01\", \"discount_rate\": \"8%\"}, \"lines\": {"
                + "\"cash_flow.project\": {\"name\": \"Cash flow\", \"kind\": \"flow\", \"unit\": \"MUSD\","
                + " \"formula\": \"1 [MUSD]\"}}}";
    }

    private Plan plan(String name) {
        return recent.get(text(name), (text, latest) -> {
            read.add(name);
            return Plan.read(text).get();
        });
    }

    @Test
    void aPlanIsReadOnceAndStaysTheSameForAll() {
        Plan first = plan("a");
        assertThat(plan("a")).isSameAs(first);
        assertThat(first.valuation()).isSameAs(plan("a").valuation());
        assertThat(read).containsExactly("a");
    }

    @Test
    void theOneThatWasAskedForLongestAgoMakesRoom() {
        plan("a");
        plan("b");
        plan("a");
        plan("c");
        plan("a");
        plan("b");
        assertThat(read).containsExactly("a", "b", "c", "b");
    }

    @Test
    void aTextThatDoesNotCompileIsNotKept() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> recent.get("{", (text, latest) -> {
                        read.add(text);
                        throw new InvalidPlan(List.of());
                    }))
                    .isInstanceOf(InvalidPlan.class);
        }
        assertThat(read).containsExactly("{", "{");
    }
}
