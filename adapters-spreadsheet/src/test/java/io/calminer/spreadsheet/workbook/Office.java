package io.calminer.spreadsheet.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a screen: another program than ours that computes the formulas of workbooks. */
final class Office {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final long MOST_MINUTES = 10;

    /** So many files are opened by one process before the next, since it keeps what it has opened. */
    private static final int MOST_FILES = 200;

    private Office() {}

    /** Opens every workbook, computes it and saves it under the same name in another folder. */
    static void compute(List<Path> workbooks, Path folder) throws IOException, InterruptedException {
        run(List.of(
                "bash",
                "-c",
                "source '" + PROJECT + "/ops/lib/packages.sh' && need_command soffice libreoffice-calc-nogui"));
        for (int first = 0; first < workbooks.size(); first += MOST_FILES) {
            convert(workbooks.subList(first, Math.min(first + MOST_FILES, workbooks.size())), folder);
        }
    }

    private static void convert(List<Path> workbooks, Path folder) throws IOException, InterruptedException {
        Path profile = folder.resolveSibling("office-profile");
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + profile.toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.toString()));
        workbooks.forEach(workbook -> command.add(workbook.toString()));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path log = Path.of("target", "office.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IllegalStateException(command.get(0) + " did not end within " + MOST_MINUTES + " minutes.");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    command.get(0) + " failed: " + Files.readString(log, StandardCharsets.UTF_8));
        }
    }
}
