package io.calminer.bootstrap.launch.server;

import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.nio.file.Path;

/**
 * Payara Micro from jars on the class path.
 *
 * <p>By itself it unpacks them with each start and loads them by a class loader of its own, whose classes the JVM cannot
 * keep linked in an archive. What is told here is what its own launcher tells.
 */
final class OnClassPath {

    private static final String SERVER = "fish.payara.micro.impl.PayaraMicroImpl";

    private OnClassPath() {}

    /**
     * Makes the server on the class path the one that starts.
     *
     * @param folder where it keeps its state
     * @throws ServerFailed when its jars do not lie beside those of the launcher
     */
    static void use(Path folder) {
        try {
            Class<?> launcher = PayaraMicroLauncher.class;
            // the jar whose manifest names those of the server
            String jar =
                    launcher.getProtectionDomain().getCodeSource().getLocation().toString();
            System.setProperty("fish.payara.micro.BootJar", jar);
            System.setProperty("fish.payara.micro.UnpackDir", folder.toString());
            System.setProperty("fish.payara.micro.tmpdir", folder.toString());
            Object server = Class.forName(SERVER, true, launcher.getClassLoader())
                    .getMethod("getInstance")
                    .invoke(null);
            PayaraMicroLauncher.registerLaunchedInstance((PayaraMicroBoot) server);
        } catch (ReflectiveOperationException missing) {
            throw new ServerFailed("The jars of the server are missing: build CalMiner anew.", missing);
        }
    }
}
