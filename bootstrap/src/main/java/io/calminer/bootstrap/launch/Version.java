package io.calminer.bootstrap.launch;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = CalMiner.class.getPackage().getImplementationVersion();
        return new String[] {
            "CalMiner " + (version == null ? "(not packaged)" : version),
            "Java " + Runtime.version() + ", " + System.getProperty("os.arch")
        };
    }
}
