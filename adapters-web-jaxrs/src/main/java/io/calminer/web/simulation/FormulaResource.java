package io.calminer.web.simulation;

import io.calminer.application.simulation.FormulaFindings;
import io.calminer.application.simulation.SimulateFormulas;
import io.calminer.domain.document.Fields;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.risk.SettingsFields;
import io.calminer.domain.risk.formulas.FormulaSimulation;
import io.calminer.domain.simulation.Settings;
import io.calminer.domain.simulation.sensitivity.SensitivityMethod;
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
import java.util.List;
import java.util.Optional;

/** Simulates formulas of uncertain inputs. */
@Path("/calculations/simulation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FormulaResource {

    private static final long USUAL_ITERATIONS = 10_000;
    private static final long USUAL_SEED = 42;
    /** Whole numbers up to this are exact in JSON. */
    private static final long LARGEST_SEED = 1L << 53;

    private static final double[] USUAL_PERCENTILES = {1, 5, 10, 25, 50, 75, 90, 95, 99};

    @Inject
    private SimulateFormulas simulateFormulas;

    private record Wanted(
            Optional<FormulaSimulation> simulation, Settings settings, double[] percentiles, SensitivityMethod method) {

        static Wanted of(Fields fields) {
            int told = fields.problems().size();
            long iterations = fields.whole("iterations", 1, SimulateFormulas.MOST_ITERATIONS, USUAL_ITERATIONS);
            boolean asked = fields.has("iterations") && fields.problems().size() == told;
            long seed = fields.whole("seed", -LARGEST_SEED, LARGEST_SEED, USUAL_SEED);
            Settings settings = SettingsFields.read(fields, iterations, asked, seed, outputs(fields));
            SensitivityMethod method = fields.choice("sensitivity", SensitivityMethod.class, SensitivityMethod.NONE);
            double[] percentiles = Choices.percentiles(fields, USUAL_PERCENTILES);
            return new Wanted(FormulaSimulation.read(fields), settings, percentiles, method);
        }

        /** The names of the outputs as far as they can be told. */
        private static List<String> outputs(Fields fields) {
            return fields.raw("outputs") instanceof JsonValue.JsonObject outputs
                    ? List.copyOf(outputs.fields().keySet())
                    : List.of();
        }
    }

    @POST
    public Response simulate(Body body) {
        Wanted wanted = Calculation.read(body, Wanted::of);
        FormulaSimulation simulation = wanted.simulation()
                .orElseThrow(() -> new IllegalStateException("A simulation without problems must be there."));
        FormulaFindings findings = Refused.unless(simulateFormulas.simulate(
                new SimulateFormulas.Request(simulation, wanted.settings(), wanted.method())));
        return Response.ok(FormulaJson.of(findings, wanted.percentiles())).build();
    }
}
