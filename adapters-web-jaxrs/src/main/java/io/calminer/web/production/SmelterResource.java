package io.calminer.web.production;

import io.calminer.application.production.SettleProduct;
import io.calminer.application.production.SmelterInput;
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

/** Settles products by the terms of smelters. */
@Path("/calculations/smelter")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SmelterResource {

    @Inject
    private SettleProduct settleProduct;

    @POST
    public Response settle(Body body) {
        SettleProduct.Request request = new SettleProduct.Request(Calculation.read(body, SmelterInput::read));
        return Response.ok(Refused.unless(settleProduct.settle(request)).document())
                .build();
    }
}
