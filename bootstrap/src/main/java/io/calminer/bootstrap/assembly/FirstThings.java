package io.calminer.bootstrap.assembly;

import io.calminer.application.Answer;
import io.calminer.application.account.Caller;
import io.calminer.application.account.user.BootstrapAdmin;
import io.calminer.application.catalogue.SeedCatalogue;
import io.calminer.application.project.scenario.CreateDemoProjects;
import io.calminer.web.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings the first administrator, the catalogue and, when asked for, the demo mines, before the application serves anybody. */
@ApplicationScoped
class FirstThings {

    void begin(
            @Observes Startup event,
            Callers callers,
            SeedCatalogue catalogue,
            CreateDemoProjects demos,
            BootstrapAdmin admin) {
        callers.as(Caller.system(), () -> {
            catalogue.seed(new SeedCatalogue.Request(SeedCatalogue.Way.WRITE));
            if (Boolean.getBoolean("calminer.demo")) {
                demos.create(new CreateDemoProjects.Request(true)).get();
            }
            return welcome(admin);
        });
    }

    private static boolean welcome(BootstrapAdmin admin) {
        Answer<BootstrapAdmin.Bootstrapped> answer = admin.bootstrap(new BootstrapAdmin.Request(
                value("email"),
                value("username"),
                value("password"),
                roles(value("roles")),
                Boolean.getBoolean("calminer.seed.force")));
        if (answer.isRefused()) {
            throw new IllegalStateException("CALMINER_SEED_ADMIN_… cannot be used: " + answer);
        }
        BootstrapAdmin.Bootstrapped made = answer.get();
        if (made.user() == null) {
            System.out.println("Accounts exist already. Maybe 'ops/calminer users list' shows them.");
        } else if (made.oneTimePassword() == null) {
            System.out.println("The administrator '" + made.user().username() + "' has the password that was given.");
        } else {
            // the only time that anybody sees it
            System.out.println("The administrator '" + made.user().username() + "' has the password "
                    + made.oneTimePassword() + " until the first login, where a new one is to be chosen.");
        }
        return true;
    }

    private static @Nullable String value(String name) {
        String value = System.getProperty("calminer.seed.admin." + name, "");
        return value.isEmpty() ? null : value;
    }

    private static List<String> roles(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
    }
}
