package io.calminer.domain.simulation.distribution.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.simulation.distribution.Beta;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.domain.simulation.distribution.Exponential;
import io.calminer.domain.simulation.distribution.Gamma;
import io.calminer.domain.simulation.distribution.Geometric;
import io.calminer.domain.simulation.distribution.Gumbel;
import io.calminer.domain.simulation.distribution.LogUniform;
import io.calminer.domain.simulation.distribution.Logistic;
import io.calminer.domain.simulation.distribution.Lognormal;
import io.calminer.domain.simulation.distribution.Normal;
import io.calminer.domain.simulation.distribution.Pareto;
import io.calminer.domain.simulation.distribution.Pert;
import io.calminer.domain.simulation.distribution.Poisson;
import io.calminer.domain.simulation.distribution.StudentT;
import io.calminer.domain.simulation.distribution.Triangular;
import io.calminer.domain.simulation.distribution.Uniform;
import io.calminer.domain.simulation.distribution.Weibull;
import io.calminer.domain.simulation.distribution.special.Digamma;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FittingTest {

    private static final int COUNT = 600;

    private static final Map<Candidate, Distribution> LAWS = Map.ofEntries(
            Map.entry(Candidate.NORMAL, Normal.of(10, 3)),
            Map.entry(Candidate.LOGNORMAL, Lognormal.of(1, 0.5)),
            Map.entry(Candidate.UNIFORM, Uniform.of(-2, 5)),
            Map.entry(Candidate.LOG_UNIFORM, LogUniform.of(2, 50)),
            Map.entry(Candidate.TRIANGULAR, Triangular.of(1, 4, 6)),
            Map.entry(Candidate.PERT, Pert.of(80, 100, 110, 4)),
            Map.entry(Candidate.BETA, Beta.of(2, 5, 0, 1)),
            Map.entry(Candidate.GAMMA, Gamma.of(2.5, 4)),
            Map.entry(Candidate.WEIBULL, Weibull.of(1.7, 900)),
            Map.entry(Candidate.EXPONENTIAL, Exponential.of(12)),
            Map.entry(Candidate.PARETO, Pareto.of(3, 2.5)),
            Map.entry(Candidate.GUMBEL, Gumbel.of(20, 4)),
            Map.entry(Candidate.LOGISTIC, Logistic.of(-5, 2)),
            Map.entry(Candidate.STUDENT_T, StudentT.of(4, 1, 2)),
            Map.entry(Candidate.POISSON, Poisson.of(6.5)),
            Map.entry(Candidate.GEOMETRIC, Geometric.of(0.2)));

    static Stream<Candidate> candidates() {
        return Arrays.stream(Candidate.values());
    }

    /** The quantiles in the middle of equal steps of probability: the most typical sample of a law. */
    private static double[] typical(Distribution law) {
        return IntStream.range(0, COUNT)
                .mapToDouble(i -> law.quantile((i + 0.5) / COUNT))
                .toArray();
    }

    private static Distribution law(Candidate candidate) {
        return java.util.Objects.requireNonNull(LAWS.get(candidate));
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void theTypicalSampleOfALawGivesItBack(Candidate candidate) {
        Distribution law = law(candidate);
        Fitting fitting = Fitting.of(typical(law), List.of(candidate));
        Fit fit = fitting.fits().get(0);
        for (double p : new double[] {0.1, 0.5, 0.9}) {
            double width = law.quantile(0.75) - law.quantile(0.25);
            assertThat(fit.law().quantile(p)).isEqualTo(law.quantile(p), within(0.02 * width));
        }
        assertThat(fit.akaike()).isEqualTo(2 * candidate.parameters() - 2 * fit.logLikelihood());
        double[] sample = typical(law);
        // no law is likelier than the one that was fitted, nor the one that the sample came from
        double truth = Arrays.stream(sample).map(law::logDensity).sum();
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(truth - 1e-9 * Math.abs(truth));
        assertThat(fit.goodness().kolmogorovSmirnov()).isLessThan(0.02);
        fit.goodness()
                .criticalValues()
                .values()
                .forEach(value ->
                        assertThat(fit.goodness().andersonDarlingAdjusted()).isLessThan(value));
    }

    @ParameterizedTest
    @MethodSource("candidates")
    void theLawThatASampleCameFromIsAmongTheBest(Candidate candidate) {
        double[] sample = typical(law(candidate));
        Fitting fitting = Fitting.of(sample, List.of(Candidate.values()));
        assertThat(fitting.fits().stream().limit(3).map(Fit::candidate)).contains(candidate);
        assertThat(fitting.fits().stream().map(Fit::akaike).toList()).isSorted();
        assertThat(fitting.fits().size() + fitting.leftOut().size()).isEqualTo(Candidate.values().length);
    }

    @Test
    void whatAFamilyCannotHaveIsLeftOutWithTheReason() {
        Fitting fitting = Fitting.of(
                new double[] {-1, 2, 3, 4, 5.5}, List.of(Candidate.LOGNORMAL, Candidate.NORMAL, Candidate.POISSON));
        assertThat(fitting.fits()).hasSize(1);
        assertThat(fitting.leftOut().get(Candidate.LOGNORMAL)).contains("above 0");
        assertThat(fitting.leftOut().get(Candidate.POISSON)).contains("whole");
    }

    @Test
    void fewOrEqualValuesAreRefused() {
        assertThatThrownBy(() -> Fitting.of(new double[] {1, 2, 3, 4}, List.of(Candidate.NORMAL)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fitting.of(new double[] {2, 2, 2, 2, 2}, List.of(Candidate.NORMAL)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The ball bearings of Lieblein and Zelen, whose estimates are printed by Thoman, Bain, Antle, Technometrics 11, 1969. */
    @Test
    void theLivesOfBallBearingsHaveTheirPublishedEstimates() {
        double[] lives = {
            17.88, 28.92, 33.00, 41.52, 42.12, 45.60, 48.48, 51.84, 51.96, 54.12, 55.56, 67.80, 68.64, 68.64, 68.88,
            84.12, 93.12, 98.64, 105.12, 105.84, 127.92, 128.04, 173.40
        };
        Weibull weibull = (Weibull)
                Fitting.of(lives, List.of(Candidate.WEIBULL)).fits().get(0).law();
        assertThat(weibull.shape()).isEqualTo(2.102, within(0.001));
        assertThat(weibull.scale()).isEqualTo(81.87, within(0.02));
    }

    @Test
    void digammaHasItsKnownValues() {
        assertThat(Digamma.of(1)).isEqualTo(-0.5772156649015329, within(1e-14));
        assertThat(Digamma.of(0.5)).isEqualTo(-1.9635100260214235, within(1e-14));
        assertThat(Digamma.of(100)).isEqualTo(4.600161852738087, within(1e-13));
    }
}
