package io.calminer.domain.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Projects that others published, as plans of {@code src/test/resources/plans}; each names its source in its description. */
public final class PublishedPlans {

    /** A power plant with debt, two taxes and an investment credit, of which every yearly row is published. */
    public static final String SINGLE_OWNER = "single-owner";

    /** Another, whose construction over seven years is financed by bonds that take up their interest. */
    public static final String CONSTRUCTION_YEARS = "construction-years";

    private PublishedPlans() {}

    public static Scenario read(String name) {
        return PlanDocument.read(text(name));
    }

    public static String text(String name) {
        try (InputStream in = PublishedPlans.class.getResourceAsStream("/plans/" + name + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no plan " + name + ".json.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
