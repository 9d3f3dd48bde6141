package io.calminer.bootstrap.endtoend;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one server and browser, started with the first of them and stopped with the JVM. A test fails when
 * a browser complained: an error or warning in a console, an error of a script, a request that failed.
 */
final class OneSite implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    /** Not in a store of JUnit, whose root ends with each class where several processes share the classes. */
    private static final class Holder {
        static final Site SITE = new Site();

        private Holder() {}
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Holder.SITE;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Holder.SITE.chromium().forget();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints = Holder.SITE.chromium().complaints();
        Holder.SITE.chromium().leave();
        if (context.getExecutionException().isEmpty() && !complaints.isEmpty()) {
            throw new AssertionError("The browser complained: " + String.join("\n", complaints));
        }
    }
}
