package io.calminer.web.valuation;

import io.calminer.application.valuation.FindBreakEven;
import io.calminer.application.valuation.ShowSensitivity;
import io.calminer.domain.sensitivity.BreakEven;
import io.calminer.domain.sensitivity.Driver;
import io.calminer.domain.sensitivity.Sensitivity;
import io.calminer.domain.sensitivity.TwoWayTable;
import io.calminer.web.http.Body;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What single inputs do to the value of a scenario. */
@Path("/scenarios/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SensitivityResource {

    @Inject
    private ShowSensitivity showSensitivity;

    @Inject
    private FindBreakEven findBreakEven;

    @GET
    @Path("/sensitivity")
    public Response show(
            @PathParam("id") String id,
            @QueryParam("metrics") @Nullable String metrics,
            @QueryParam("drivers") @Nullable String drivers,
            @QueryParam("shares") @Nullable String shares,
            @QueryParam("across") @Nullable String across,
            @Context Request request) {
        ShowSensitivity.Shown shown = Refused.unless(showSensitivity.show(new ShowSensitivity.Request(
                Query.id("scenario", id),
                metrics == null ? List.of("npv", "irr") : Query.texts(metrics),
                Query.texts(drivers),
                shares == null ? Sensitivity.USUAL_SHARES : Query.numbers("shares", shares),
                Query.texts(across))));
        return Conditional.answer(request, json(shown), shown.hash());
    }

    @POST
    @Path("/break-even")
    public Response breakEven(@PathParam("id") String id, Body body) {
        FindBreakEven.Request request = body.read(fields -> new FindBreakEven.Request(
                Query.id("scenario", id), fields.text("parameter"), fields.number("low"), fields.number("high")));
        return Response.ok(json(Refused.unless(findBreakEven.find(request)))).build();
    }

    private static Map<String, @Nullable Object> json(ShowSensitivity.Shown shown) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        Sensitivity table = shown.sensitivity();
        fields.put("metrics", table.metrics());
        fields.put("base", table.base());
        fields.put(
                "drivers", table.rows().stream().map(SensitivityResource::json).toList());
        fields.put(
                "profile",
                shown.profile().points().stream()
                        .map(point -> Map.of("rate", point.rate(), "npv", point.netPresentValue()))
                        .toList());
        TwoWayTable twoWay = shown.twoWay();
        fields.put("two_way", twoWay == null ? null : json(twoWay));
        return fields;
    }

    private static Map<String, Object> json(Sensitivity.Row row) {
        Map<String, Object> fields = json(row.driver());
        fields.put(
                "points",
                row.points().stream()
                        .map(point ->
                                Map.of("share", point.share(), "setting", point.setting(), "values", point.values()))
                        .toList());
        return fields;
    }

    private static Map<String, Object> json(Driver driver) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", driver.key());
        fields.put("label", driver.label());
        fields.put("unit", driver.unit());
        fields.put("base", driver.base());
        fields.put("basis", driver.basis().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    private static Map<String, Object> json(TwoWayTable table) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("metric", table.metric());
        fields.put("rows", table.rowDriver().key());
        fields.put("row_settings", table.rowSettings());
        fields.put("columns", table.columnDriver().key());
        fields.put("column_settings", table.columnSettings());
        fields.put("values", table.values());
        return fields;
    }

    private static Map<String, @Nullable Object> json(BreakEven found) {
        List<Double> settings = found.settings();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(json(found.driver()));
        fields.put("parameter", fields.remove("key"));
        fields.put("low", found.low());
        fields.put("high", found.high());
        fields.put("status", settings.isEmpty() ? "NONE" : settings.size() == 1 ? "UNIQUE" : "MULTIPLE");
        fields.put(
                "value",
                settings.stream()
                        .min(Comparator.comparingDouble(
                                setting -> Math.abs(setting - found.driver().base())))
                        .orElse(null));
        fields.put("settings", settings);
        fields.put("npv_at_low", found.atLow());
        fields.put("npv_at_high", found.atHigh());
        fields.put("reason", settings.isEmpty() ? "The net present value does not cross zero within the range." : null);
        return fields;
    }
}
