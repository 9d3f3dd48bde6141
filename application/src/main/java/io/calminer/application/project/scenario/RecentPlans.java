package io.calminer.application.project.scenario;

import io.calminer.application.RecentlyUsed;
import io.calminer.domain.document.JsonValue;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The plans that were read last, by their text.
 *
 * <p>One step of a page asks for the same text several times: for the value before it, after it, and for the runs that
 * it makes stale. Reading is a function of the text alone and a plan never changes, so all of them share one reading.
 * Texts that do not compile are not kept.
 */
final class RecentPlans {

    private final int most;
    private final Map<String, Plan> plans;
    private final IdentityHashMap<JsonValue, Plan> ofTrees = new IdentityHashMap<>();
    private @Nullable Plan latest;

    RecentPlans(int most) {
        this.most = most;
        plans = RecentlyUsed.atMost(most);
    }

    /** The plan that was made of this very tree lately; null for any other. Its text needs not be written again. */
    @Nullable Plan known(JsonValue tree) {
        synchronized (plans) {
            return ofTrees.get(tree);
        }
    }

    /** Keeps the plan of a tree, which never changes. */
    void keep(JsonValue tree, Plan plan) {
        synchronized (plans) {
            if (ofTrees.size() >= most) {
                ofTrees.clear();
            }
            ofTrees.put(tree, plan);
        }
    }

    /** The plan of a text that was read lately; null for any other. */
    @Nullable Plan known(String text) {
        synchronized (plans) {
            return plans.get(text);
        }
    }

    /**
     * The plan of a text, read now unless it was read lately; two callers at once may both read it.
     *
     * @param reader reads a text beside the plan that was asked for last
     */
    Plan get(String text, BiFunction<String, @Nullable Plan, Plan> reader) {
        Plan before;
        synchronized (plans) {
            Plan known = plans.get(text);
            if (known != null) {
                latest = known;
                return known;
            }
            before = latest;
        }
        Plan plan = reader.apply(text, before);
        synchronized (plans) {
            plans.put(text, plan);
            latest = plan;
        }
        return plan;
    }
}
