package io.calminer.bootstrap.endtoend;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one server and browser, started with the first of them and stopped after the last. A test fails when
 * a browser complained: an error or warning in a console, an error of a script, a request that failed.
 */
final class OneSite implements ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace ALL = ExtensionContext.Namespace.create(OneSite.class);

    /** The store closes it after the last test. */
    private static Site site(ExtensionContext context) {
        return context.getRoot().getStore(ALL).getOrComputeIfAbsent("site", key -> Site.open(), Site.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return site(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        site(context).chromium().forget();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints = site(context).chromium().complaints();
        site(context).chromium().leave();
        if (context.getExecutionException().isEmpty() && !complaints.isEmpty()) {
            throw new AssertionError("The browser complained: " + String.join("\n", complaints));
        }
    }
}
