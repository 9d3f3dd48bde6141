package io.calminer.web.simulation;

import io.calminer.application.simulation.distribution.DescribeDistribution;
import io.calminer.application.simulation.distribution.DistributionFigures;
import io.calminer.domain.document.Fields;
import io.calminer.domain.project.DistributionFields;
import io.calminer.domain.simulation.distribution.Constant;
import io.calminer.domain.simulation.distribution.Distribution;
import io.calminer.web.http.Body;
import io.calminer.web.http.Calculation;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes distributions that are not part of a plan. */
@Path("/calculations/distribution")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DistributionResource {

    private static final double[] NONE = {};

    @Inject
    private DescribeDistribution describeDistribution;

    @POST
    public Response describe(Body body) {
        DescribeDistribution.Request request = Calculation.read(body, DistributionResource::request);
        return Response.ok(json(Refused.unless(describeDistribution.describe(request))))
                .build();
    }

    private static DescribeDistribution.Request request(Fields fields) {
        Fields object = fields.object("distribution");
        Distribution law = fields.has("distribution") ? DistributionFields.readPlain(object) : null;
        double[] probabilities = fields.numbers("probabilities", NONE);
        Shares.check(fields, "probabilities", probabilities, 0);
        // a wrong distribution is told; the constant is thrown away
        return new DescribeDistribution.Request(
                law == null ? Constant.of(0) : law, fields.numbers("at", NONE), probabilities);
    }

    private static Map<String, Object> json(DistributionFigures figures) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("mean", figures.mean());
        fields.put("variance", figures.variance());
        Map<String, @Nullable Object> support = new LinkedHashMap<>();
        support.put("lower", figures.lower());
        support.put("upper", figures.upper());
        fields.put("support", support);
        fields.put("density", figures.density());
        fields.put("cumulative", figures.cumulative());
        fields.put("survival", figures.survival());
        fields.put("quantiles", figures.quantiles());
        fields.put("reasons", figures.reasons());
        return fields;
    }
}
