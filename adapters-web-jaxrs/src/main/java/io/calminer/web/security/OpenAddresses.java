package io.calminer.web.security;

import java.util.Set;

/** The addresses under {@code /api} that answer without a login; every other one is closed, also one that is none. */
final class OpenAddresses {

    private static final Set<String> READ = Set.of("/api/openapi", "/api/docs", "/api/docs/", "/api/settings");
    private static final Set<String> POSTED = Set.of("/api/auth/login", "/api/auth/refresh");
    private static final String SCHEMAS = "/api/schemas/";

    private OpenAddresses() {}

    /**
     * Whether an address is open.
     *
     * @param path the path within the application, as it was sent
     */
    static boolean contains(String method, String path) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        return (reads && (READ.contains(path) || path.startsWith(SCHEMAS)))
                || (method.equals("POST") && POSTED.contains(path));
    }
}
