package io.calminer.bootstrap.launch.server;

import io.calminer.bootstrap.launch.configuration.Configuration;
import io.calminer.bootstrap.launch.configuration.Variable;
import io.calminer.bootstrap.launch.database.DatabaseAddress;
import java.util.List;
import java.util.Locale;

/**
 * What the server is told before it starts.
 *
 * <p>The application reads the {@code calminer.…} properties and, by its {@code web.xml}, the data source.
 */
record ServerSettings(Configuration configuration, String tokenKey, boolean demo) {

    private static final String CONFIG = "configs.config.server-config.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";
    private static final String LISTENER = CONFIG + "network-config.network-listeners.network-listener.http-listener.";

    /** Sets the system properties that the server and the application read. */
    void publish() {
        for (Variable variable : Variable.values()) {
            if (variable.name().startsWith("CALMINER_")) {
                System.setProperty(property(variable), configuration.text(variable));
            }
        }
        System.setProperty(property(Variable.CALMINER_TOKEN_KEY), tokenKey);
        System.setProperty("calminer.demo", Boolean.toString(demo));
        // no answer says which server gave it
        System.setProperty("product.name", "");
        System.setProperty("java.awt.headless", "true");
    }

    /** Tells the application where its database is; before it is deployed. */
    void publish(DatabaseAddress database) {
        System.setProperty("calminer.database.host", database.host());
        System.setProperty("calminer.database.place", database.place());
        System.setProperty("calminer.database.user", database.user());
        System.setProperty("calminer.database.password", database.password());
    }

    /** Such as {@code calminer.seed.admin.email} for {@code CALMINER_SEED_ADMIN_EMAIL}. */
    static String property(Variable variable) {
        return variable.name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The values of the server's own configuration, each as {@code name=value}. */
    List<String> values() {
        return List.of(
                // our descriptors are tested: reading schemas takes longer than reading them
                CONFIG + "admin-service.das-config.deploy-xml-validation=none",
                CONFIG + "phone-home-runtime-configuration.enabled=false",
                CONFIG + "microprofile-metrics-configuration.enabled=false",
                CONFIG + "microprofile-metrics-configuration.endpoint=mp-metrics",
                LISTENER + "address=" + configuration.text(Variable.CALMINER_HOST),
                HTTP + "compression=on",
                HTTP + "compressable-mime-type=application/json,application/problem+json,application/yaml,text/html,"
                        + "text/css,text/xml,text/plain,text/csv,application/javascript,text/javascript,image/svg+xml",
                HTTP + "compression-min-size-bytes=1024",
                HTTP + "cookie-same-site-enabled=true",
                HTTP + "cookie-same-site-value=Lax",
                HTTP + "xpowered-by=false",
                HTTP + "trace-enabled=false",
                HTTP + "request-timeout-seconds=120");
    }
}
