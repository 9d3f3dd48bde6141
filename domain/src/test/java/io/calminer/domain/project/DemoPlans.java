package io.calminer.domain.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plans of {@code ops/demo}. */
public final class DemoPlans {

    private DemoPlans() {}

    public static Scenario read(String name) {
        return PlanDocument.read(text(name));
    }

    public static String text(String name) {
        try {
            return Files.readString(Path.of("..", "ops", "demo", name + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
