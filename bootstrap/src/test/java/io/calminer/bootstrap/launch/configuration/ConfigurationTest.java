package io.calminer.bootstrap.launch.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @Test
    void anEmptyEnvironmentGivesTheDefaults() {
        Configuration configuration = Configuration.of(Map.of("PATH", "/usr/bin", "OTHER", "x"));
        assertThat(configuration.whole(Variable.CALMINER_PORT)).isEqualTo(8000);
        assertThat(configuration.has(Variable.DATABASE_HOST)).isFalse();
        assertThat(configuration.truth(Variable.CALMINER_SEED_FORCE)).isFalse();
    }

    @Test
    void allWrongNamesAndValuesAreToldAtOnce() {
        InvalidConfiguration wrong = catchThrowableOfType(
                InvalidConfiguration.class,
                () -> Configuration.of(Map.of(
                        "CALMINER_PROT", "9000",
                        "CALMINER_BODY_MEGABYTES", "ten",
                        "DATABASE_PORT", "70000",
                        "CALMINER_TOKEN_KEY", "short and secret")));
        assertThat(wrong.problems())
                .containsExactlyInAnyOrder(
                        "CALMINER_PROT is not a name that CalMiner knows. Maybe CALMINER_PORT.",
                        "CALMINER_BODY_MEGABYTES must be a whole number within [1, 1024]: was 'ten'.",
                        "DATABASE_PORT must be a whole number within [0, 65535]: was '70000'.",
                        "CALMINER_TOKEN_KEY must be a text of at least 32 characters.");
    }

    @Test
    void aSecretComesFromItsFileWithoutTheLastLineBreak(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "päss word\n");
        Configuration configuration = Configuration.of(Map.of("DATABASE_PASSWORD_FILE", file.toString()));
        assertThat(configuration.text(Variable.DATABASE_PASSWORD)).isEqualTo("päss word");
    }

    @Test
    void aValueAndItsFileAtOnceAreRefused() {
        assertThatThrownBy(() -> Configuration.of(Map.of("DATABASE_USER", "a", "DATABASE_USER_FILE", "b")))
                .hasMessage("DATABASE_USER and DATABASE_USER_FILE are both set: one of them is allowed.");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> Configuration.of(Map.of("CALMINER_TOKEN_KEY_FILE", "/no/such/file")))
                .hasMessage("CALMINER_TOKEN_KEY_FILE names the file '/no/such/file', which cannot be read.");
    }

    @Test
    void anOptionWinsAndIsCheckedAlike() {
        Configuration configuration = Configuration.of(Map.of("CALMINER_PORT", "9000"));
        assertThat(configuration.with(Variable.CALMINER_PORT, "0").whole(Variable.CALMINER_PORT))
                .isZero();
        assertThatThrownBy(() -> configuration.with(Variable.CALMINER_PORT, "-1"))
                .hasMessageContaining("CALMINER_PORT must be");
    }
}
