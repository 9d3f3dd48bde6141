package io.calminer.application.project.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The plans that are shipped to begin with. */
final class DemoPlans {

    private static final List<String> NAMES = List.of("copper-mine", "gold-mine", "open-pit-copper-gold");

    private DemoPlans() {}

    static List<String> names() {
        return NAMES;
    }

    static Optional<String> text(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream plan = DemoPlans.class.getResourceAsStream("demo/" + name + ".json")) {
            return plan == null
                    ? Optional.empty()
                    : Optional.of(new String(plan.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
