package io.calminer.domain.simulation.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.calminer.domain.document.JsonValue.JsonObject;
import io.calminer.domain.document.PublishedCases;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static final double[] SPREAD = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3.5};

    @Test
    void quantilesOfAllNineTypesAreThoseOfR() {
        for (JsonObject given : PublishedCases.objects(PublishedCases.read("quantile_types_1_to_9"), "cases")) {
            Sample sample = Sample.of(PublishedCases.numbers(given, "values"));
            double[] expected = PublishedCases.numbers(given, "expected");
            double tolerance =
                    PublishedCases.hasNumber(given, "abs_tol") ? PublishedCases.number(given, "abs_tol") : 1e-12;
            for (int type = 1; type <= 9; type++) {
                assertThat(sample.quantile(PublishedCases.number(given, "p"), QuantileType.of(type)))
                        .as("type %s of %s", type, given)
                        .isEqualTo(expected[type - 1], within(tolerance));
            }
        }
    }

    @Test
    void theWorstShareIsAveragedWithItsBoundaryInPart() {
        JsonObject given = PublishedCases.read("expected_shortfall_discrete");
        Sample sample =
                Sample.of(PublishedCases.numbers(given, "profit"), PublishedCases.numbers(given, "probability"));
        for (String part : new String[] {"printed_in_stored_text", "by_the_same_rule"}) {
            PublishedCases.object(given, part).fields().keySet().forEach(name -> {
                double tail = Double.parseDouble(name.substring("ES_".length()));
                assertThat(sample.expectedShortfall(tail))
                        .as(name)
                        .isEqualTo(PublishedCases.number(PublishedCases.object(given, part), name), within(1e-4));
            });
        }
    }

    @Test
    void momentsAreThoseOfTheirDefinition() {
        Sample sample = Sample.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(sample.mean()).isEqualTo(5);
        assertThat(sample.populationVariance()).isEqualTo(4, within(1e-14));
        assertThat(sample.variance()).isEqualTo(32.0 / 7, within(1e-14));
        assertThat(sample.skewness()).isEqualTo(0.65625, within(1e-14));
        assertThat(sample.kurtosis()).isEqualTo(-0.21875, within(1e-14));
    }

    @Test
    void equalWeightsOfAnySizeAreNoWeights() {
        double[] sevenths = new double[SPREAD.length];
        Arrays.fill(sevenths, 1.0 / 7);
        Sample bare = Sample.of(SPREAD);
        Sample weighted = Sample.of(SPREAD, sevenths);
        assertThat(weighted.variance()).isEqualTo(bare.variance(), within(1e-12));
        for (QuantileType type : QuantileType.values()) {
            assertThat(weighted.quantile(0.3, type)).isEqualTo(bare.quantile(0.3, type), within(1e-12));
        }
    }

    @Test
    void weightedQuantilesTendToTheBareOnesAsWeightsBecomeEqual() {
        double[] nearly = new double[SPREAD.length];
        Arrays.setAll(nearly, i -> 1 + i * 1e-9);
        for (QuantileType type : QuantileType.values()) {
            for (double p = 0.03; p < 1 && type.isLinear(); p += 0.07) {
                assertThat(Sample.of(SPREAD, nearly).quantile(p, type))
                        .as("%s at %s", type, p)
                        .isEqualTo(Sample.of(SPREAD).quantile(p, type), within(1e-6));
            }
        }
    }

    @Test
    void weightedValuesHaveTheNearestOfThemToo() {
        double[] nearly = new double[SPREAD.length];
        Arrays.setAll(nearly, i -> 1 + i * 1e-9);
        for (double p = 0; p <= 1; p += 0.07) {
            assertThat(Sample.of(SPREAD, nearly).quantile(p, QuantileType.NEAREST_EVEN))
                    .as("at %s", p)
                    .isEqualTo(Sample.of(SPREAD).quantile(p, QuantileType.NEAREST_EVEN));
        }
        Sample weighted = Sample.of(new double[] {1, 2}, new double[] {1, 3});
        assertThat(weighted.quantile(0.6, QuantileType.NEAREST_EVEN)).isEqualTo(2);
        assertThat(weighted.quantile(0, QuantileType.NEAREST_EVEN)).isEqualTo(1);
    }

    @Test
    void aValueOfTwiceTheWeightIsInTheMeanAndTheTailTwice() {
        Sample weighted = Sample.of(new double[] {-10, 3, 7}, new double[] {2, 1, 1});
        Sample bare = Sample.of(-10, -10, 3, 7);
        assertThat(weighted.mean()).isEqualTo(bare.mean(), within(1e-14));
        assertThat(weighted.populationVariance()).isEqualTo(bare.populationVariance(), within(1e-12));
        for (double tail : new double[] {0.1, 0.5, 0.6, 0.9, 1}) {
            assertThat(weighted.expectedShortfall(tail)).isEqualTo(bare.expectedShortfall(tail), within(1e-12));
        }
        assertThat(weighted.quantile(0.5, QuantileType.INVERSE)).isEqualTo(-10);
        assertThat(weighted.quantile(0.5, QuantileType.INVERSE_AVERAGED)).isEqualTo(-3.5);
    }

    @Test
    void aSampleOfNothingOrOfOneValueSaysSo() {
        assertThat(Sample.of().mean()).isNaN();
        assertThat(Sample.of().expectedShortfall(0.05)).isNaN();
        assertThat(Sample.of(7).variance()).isNaN();
        assertThat(Sample.of(7).expectedShortfall(0.05)).isEqualTo(-7);
        assertThat(Sample.of(7, 7, 7).skewness()).isZero();
    }

    @Test
    void barsHoldEveryValueOnce() {
        Bars bars = Sample.of(SPREAD).bars(4);
        assertThat(bars.edges()).containsExactly(1, 3, 5, 7, 9);
        assertThat(bars.counts()).containsExactly(3, 3, 3, 1);
        assertThat(Sample.of(5, 5).bars(4).counts()).containsExactly(2);
        assertThat(Sample.of(-1e308, 1e308).bars(2).edges()).containsExactly(-1e308, 0, 1e308);
    }
}
