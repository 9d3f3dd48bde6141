package io.calminer.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentlyUsedTest {

    @Test
    void aFurtherEntryDropsTheOneThatNobodyAskedForTheLongest() {
        Map<String, Integer> values = RecentlyUsed.atMost(2);
        values.put("a", 1);
        values.put("b", 2);
        assertThat(values.get("a")).isEqualTo(1);
        values.put("c", 3);
        assertThat(values).containsOnlyKeys("a", "c");
    }

    @Test
    void anotherValueOfAKeyDropsNothing() {
        Map<String, Integer> values = RecentlyUsed.atMost(2);
        values.put("a", 1);
        values.put("b", 2);
        values.put("a", 3);
        assertThat(values).containsEntry("a", 3).containsEntry("b", 2);
    }
}
