package io.calminer.web.account;

import io.calminer.application.account.session.EndSession;
import io.calminer.application.account.session.ListSessions;
import io.calminer.application.account.token.CreatePersonalToken;
import io.calminer.application.account.token.ListPersonalTokens;
import io.calminer.application.account.token.PersonalToken;
import io.calminer.application.account.token.RevokePersonalToken;
import io.calminer.domain.document.DocumentRule;
import io.calminer.domain.document.Fields;
import io.calminer.web.http.Body;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's own logins, and the tokens by which programs act for the caller. */
@Path("/auth")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    private ListPersonalTokens listTokens;

    @Inject
    private CreatePersonalToken createToken;

    @Inject
    private RevokePersonalToken revokeToken;

    @Inject
    private ListSessions listSessions;

    @Inject
    private EndSession endSession;

    record TokenJson(
            UUID id,
            String name,
            String scope,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {

        static TokenJson of(PersonalToken token) {
            return new TokenJson(
                    token.id(),
                    token.name(),
                    token.scope().text(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt());
        }
    }

    record CreatedJson(TokenJson token, String secret) {}

    @GET
    @Path("/tokens")
    public Response tokens() {
        return Lists.whole(listTokens.list().stream().map(TokenJson::of).toList());
    }

    @POST
    @Path("/tokens")
    public Response create(Body body) {
        CreatePersonalToken.Request request = body.read(fields -> new CreatePersonalToken.Request(
                fields.text("name"), fields.text("scope"), instant(fields, "expires_at")));
        CreatePersonalToken.Created created = Refused.unless(createToken.create(request));
        return Response.created(URI.create("auth/tokens/" + created.token().id()))
                .entity(new CreatedJson(TokenJson.of(created.token()), created.secret()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/tokens/{id}")
    public Response revoke(@PathParam("id") String id) {
        Refused.unless(revokeToken.revoke(Query.id("token", id)));
        return Response.noContent().build();
    }

    @GET
    @Path("/sessions")
    public Response sessions() {
        return Lists.whole(listSessions.list());
    }

    @DELETE
    @Path("/sessions/{id}")
    public Response end(@PathParam("id") String id) {
        Refused.unless(endSession.end(Query.id("session", id)));
        return Response.noContent().build();
    }

    private static Instant instant(Fields fields, String name) {
        String text = fields.text(name);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            if (!text.isEmpty()) {
                fields.problems().add(DocumentRule.WRONG_DATE, fields.pointer(name), text);
            }
            return Instant.EPOCH;
        }
    }
}
