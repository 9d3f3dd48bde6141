package io.calminer.bootstrap.launch.database;

import java.nio.file.Path;

/** A data folder that another process has. */
public final class FolderInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FolderInUse(Path path) {
        super("Another CalMiner uses the folder " + path + ". Maybe stop it, or choose another folder with --data.");
    }
}
