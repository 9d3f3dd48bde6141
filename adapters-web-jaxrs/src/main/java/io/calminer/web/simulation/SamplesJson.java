package io.calminer.web.simulation;

import io.calminer.application.simulation.ListSamples.Samples;
import io.calminer.domain.simulation.Iteration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of the iterations of a run, in answers.
 *
 * @param total the iterations of the run
 * @param nextFrom where the next part begins; null after the last one
 * @param kept whether they were kept, not computed again
 */
record SamplesJson(
        List<SampleJson> items, long total, @Nullable Long nextFrom, boolean kept) {

    /** One iteration: metrics are null where undefined; of an input drawn over time the mean is given. */
    record SampleJson(long iteration, Map<String, Double> metrics, Map<String, Double> inputs) {

        static SampleJson of(Iteration iteration) {
            return new SampleJson(iteration.number(), iteration.metrics(), iteration.inputs());
        }
    }

    static SamplesJson of(Samples samples, long from) {
        long next = from + samples.iterations().size();
        return new SamplesJson(
                samples.iterations().stream().map(SampleJson::of).toList(),
                samples.total(),
                next < samples.total() ? next : null,
                samples.kept());
    }
}
