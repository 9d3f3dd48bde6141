package io.calminer.bootstrap.launch;

import io.calminer.domain.project.PlanDocument;
import io.calminer.domain.project.Scenario;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The argument PLAN of the commands. */
final class PlanFile {

    @Parameters(paramLabel = "PLAN", description = "A plan document (calminer-plan/1, JSON in UTF-8).")
    private Path path;

    Scenario read() throws IOException {
        if (Files.isDirectory(path)) {
            throw new UnusableInput("'" + path + "' is a folder, not a plan.", CalMiner.FAILED);
        }
        try {
            return PlanDocument.read(Files.readString(path, StandardCharsets.UTF_8));
        } catch (CharacterCodingException wrongEncoding) {
            throw new UnusableInput("'" + path + "' is not a text in UTF-8.", CalMiner.INVALID_PLAN);
        }
    }
}
