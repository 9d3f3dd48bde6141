package io.calminer.bootstrap.launch.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.calminer.application.settings.SettingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VariableTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `([A-Z_]+)` \\| (?:`([^`]*)`)? ?\\| (file)? ?\\| \\S.* \\|$", Pattern.MULTILINE);

    @Test
    void thePageNamesEveryVariableWithItsDefaultAndWhetherItHasAFile() throws IOException {
        String page = Files.readString(Path.of("../docs/configuration.md"));
        List<String> rows = ROW.matcher(page)
                .results()
                .map(row -> row.group(1) + "=" + (row.group(2) == null ? "" : row.group(2))
                        + (row.group(3) == null ? "" : " file"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Variable.values())
                        .map(variable ->
                                variable.name() + "=" + variable.otherwise() + (variable.hasFile() ? " file" : ""))
                        .toList());
    }

    @Test
    void everySettingCanBeSetByTheEnvironmentAndTakesItsShippedValue() {
        for (SettingKey key : SettingKey.values()) {
            Variable variable = Variable.valueOf("CALMINER_" + key.name());
            assertThat(variable.form().problem(key.shipped())).as(key.text()).isNull();
        }
    }
}
