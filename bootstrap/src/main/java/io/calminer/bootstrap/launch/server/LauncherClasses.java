package io.calminer.bootstrap.launch.server;

import java.util.List;

/**
 * What work without a server may see of the launcher's class path: CalMiner, the database's driver and the cipher
 * library, but nothing of the server, which brings other versions of the same libraries.
 */
final class LauncherClasses extends ClassLoader {

    private static final List<String> SEEN = List.of("io.calminer.", "org.bouncycastle.", "org.postgresql.");

    private final ClassLoader launcher;

    static {
        registerAsParallelCapable();
    }

    LauncherClasses(ClassLoader launcher) {
        super("launcher", ClassLoader.getPlatformClassLoader());
        this.launcher = launcher;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (SEEN.stream().noneMatch(name::startsWith)) {
            throw new ClassNotFoundException(name);
        }
        return launcher.loadClass(name);
    }
}
