package io.calminer.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that the README gives to programs that embed the domain compile and run with nothing but the domain. */
class ReadmeTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Path DOMAIN =
            PROJECT.resolve("domain/target/classes").toAbsolutePath().normalize();

    private static final String AROUND = """
            import io.calminer.domain.project.*;
            import io.calminer.domain.risk.*;
            import io.calminer.domain.simulation.*;
            import io.calminer.domain.valuation.*;
            import java.nio.file.*;

            public class Embedding {
                public static void main(String[] arguments) throws Exception {
            %s
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theEmbeddingLinesCompileAndRunAgainstTheDomainAlone() throws Exception {
        String lines = code();
        assertThat(lines.strip().lines()).hasSize(5);
        compile(AROUND.formatted(lines));
        Files.copy(PROJECT.resolve("ops/demo/copper-mine.json"), folder.resolve("plan.json"));

        List<String> printed = run();

        assertThat(printed).hasSize(2);
        assertThat(printed.get(0)).contains("718.087");
        assertThat(Double.parseDouble(printed.get(1))).isBetween(200.0, 1200.0);
    }

    private static String code() throws IOException {
        Matcher matcher = CODE.matcher(Files.readString(PROJECT.resolve("README.md")));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private void compile(String text) throws IOException {
        Path source = folder.resolve("Embedding.java");
        Files.writeString(source, text);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            StringWriter said = new StringWriter();
            List<String> options =
                    List.of("-proc:none", "-cp", DOMAIN.toString(), "-d", folder.toString(), "--release", "17");
            boolean compiled = compiler.getTask(said, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    private List<String> run() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(), "-cp", folder + System.getProperty("path.separator") + DOMAIN, "Embedding")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }
}
