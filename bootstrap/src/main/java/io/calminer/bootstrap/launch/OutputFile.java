package io.calminer.bootstrap.launch;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command will write, checked before anything is computed for it. */
final class OutputFile {

    private OutputFile() {}

    /** Refuses a folder, and a file in a folder that is not there. */
    static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new UnusableInput("'" + file + "' is a folder. Maybe name a file in it.", CalMiner.FAILED);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UnusableInput(
                    "There is no folder '" + folder + "' to write '" + file.getFileName() + "' into.", CalMiner.FAILED);
        }
    }
}
