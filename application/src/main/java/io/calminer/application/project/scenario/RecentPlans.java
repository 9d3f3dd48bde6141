package io.calminer.application.project.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The plans that were read last, by their text.
 *
 * <p>One step of a page asks for the same text several times: for the value before it, after it, and for the runs that
 * it makes stale. Reading is a function of the text alone and a plan never changes, so all of them share one reading.
 * Texts that do not compile are not kept.
 */
final class RecentPlans {

    private final Map<String, Plan> plans;

    RecentPlans(int most) {
        plans = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Plan> eldest) {
                return size() > most;
            }
        };
    }

    /** The plan of a text, read now unless it was read lately; two callers at once may both read it. */
    Plan get(String text, Function<String, Plan> reader) {
        synchronized (plans) {
            Plan known = plans.get(text);
            if (known != null) {
                return known;
            }
        }
        Plan plan = reader.apply(text);
        synchronized (plans) {
            plans.put(text, plan);
        }
        return plan;
    }
}
