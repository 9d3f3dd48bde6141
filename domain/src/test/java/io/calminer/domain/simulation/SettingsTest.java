package io.calminer.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.calminer.domain.simulation.draw.Sampling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 1, 10001, 10001",
        "ANTITHETIC, 1, 10001, 10000",
        "ANTITHETIC, 1, 1, 2",
        "LATIN_HYPERCUBE, 16, 10000, 10000",
        "LATIN_HYPERCUBE, 16, 10009, 10016",
        "LATIN_HYPERCUBE, 16, 1, 16",
        "LATIN_HYPERCUBE, 7, 1000000000, 999999994",
        "SOBOL, 16, 10000, 8192",
        "SOBOL, 16, 16384, 16384",
        "SOBOL, 16, 100000, 131072",
        "SOBOL, 16, 1, 16",
        "SOBOL, 16, 1000000000, 536870912"
    })
    void theNearestNumberOfIterationsIsOneThatTheSamplingCanHave(
            Sampling sampling, int randomizations, long asked, long nearest) {
        assertThat(Settings.nearest(asked, sampling, randomizations)).isEqualTo(nearest);
        assertThat(Settings.fits(nearest, sampling, randomizations)).isTrue();
        Settings settings = Settings.iterations(nearest).sampling(sampling, randomizations);
        assertThat(settings.size() * settings.randomizations()).isEqualTo(nearest);
        if (asked != nearest) {
            assertThat(Settings.fits(asked, sampling, randomizations)).isFalse();
            assertThatThrownBy(() -> Settings.iterations(asked).sampling(sampling, randomizations))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
