package io.calminer.web.calculation;

import io.calminer.application.calculation.Calculator;
import io.calminer.application.calculation.ListSnapshots;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** The snapshots of a calculator as lists in parts. */
public final class SnapshotLists {

    private SnapshotLists() {}

    /** The part that a request asks for; an id that is none belongs to no scenario. */
    public static Response answer(ListSnapshots listSnapshots, Calculator calculator, UriInfo uri) {
        @Nullable String scenario = uri.getQueryParameters().getFirst("scenario_id");
        ListSnapshots.Request request = new ListSnapshots.Request(
                calculator, scenario == null ? null : Query.id("scenario", scenario), Lists.window(uri));
        return Lists.answer(uri, Refused.unless(listSnapshots.list(request)), KeptJson::of);
    }
}
