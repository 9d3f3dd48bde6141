package io.calminer.web.catalogue;

import io.calminer.application.catalogue.Currency;
import io.calminer.application.catalogue.ListCurrencies;
import io.calminer.application.catalogue.SaveCurrency;
import io.calminer.application.catalogue.ShowCurrency;
import io.calminer.domain.document.Fields;
import io.calminer.web.http.Body;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The currencies that projects may use. */
@Path("/currencies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CurrencyResource {

    @Inject
    private ListCurrencies listCurrencies;

    @Inject
    private ShowCurrency showCurrency;

    @Inject
    private SaveCurrency saveCurrency;

    @GET
    public Response list() {
        return Lists.whole(listCurrencies.list());
    }

    @POST
    public Response add(Body body) {
        Currency currency =
                Refused.unless(saveCurrency.save(body.read(fields -> request(fields, fields.text("code"), null))));
        return Response.created(URI.create("currencies/" + currency.code()))
                .entity(currency)
                .tag(Long.toString(currency.revision()))
                .build();
    }

    @GET
    @Path("/{code}")
    public Response show(@PathParam("code") String code, @Context Request request) {
        Currency currency = Refused.unless(showCurrency.show(code));
        return Conditional.answer(request, currency, currency.revision());
    }

    @PUT
    @Path("/{code}")
    public Response change(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String tag, Body body) {
        long revision = Conditional.revision(tag);
        Currency currency = Refused.unless(saveCurrency.save(body.read(fields -> request(fields, code, revision))));
        return Conditional.ok(currency, currency.revision()).build();
    }

    private static SaveCurrency.Request request(Fields fields, String code, @Nullable Long revision) {
        return new SaveCurrency.Request(
                code,
                revision,
                fields.text("name"),
                fields.text("symbol"),
                fields.integer("decimals", 0, 6, 2),
                fields.truth("active", true));
    }
}
