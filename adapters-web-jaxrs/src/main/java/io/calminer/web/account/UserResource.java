package io.calminer.web.account;

import io.calminer.application.account.Role;
import io.calminer.application.account.user.CreateUser;
import io.calminer.application.account.user.ListRoles;
import io.calminer.application.account.user.ListUsers;
import io.calminer.application.account.user.ResetPassword;
import io.calminer.application.account.user.ReviseUser;
import io.calminer.application.account.user.ShowUser;
import io.calminer.application.account.user.User;
import io.calminer.web.http.Body;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Optionals;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The accounts, for administrators, and the roles that they can hold. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserResource {

    @Inject
    private ListUsers listUsers;

    @Inject
    private ShowUser showUser;

    @Inject
    private CreateUser createUser;

    @Inject
    private ReviseUser reviseUser;

    @Inject
    private ResetPassword resetPassword;

    @Inject
    private ListRoles listRoles;

    record RoleJson(String name, String description) {}

    record CreatedJson(UserJson user, @Nullable String oneTimePassword) {}

    @GET
    @Path("/roles")
    public Response roles() {
        return Lists.whole(listRoles.list().stream()
                .map(role -> new RoleJson(role.text(), role.description()))
                .toList());
    }

    @GET
    @Path("/users")
    public Response list(@Context UriInfo uri) {
        return Lists.answer(
                uri, Refused.unless(listUsers.list(new ListUsers.Request(Lists.window(uri)))), UserJson::of);
    }

    @POST
    @Path("/users")
    public Response create(Body body) {
        CreateUser.Request request = body.read(fields -> new CreateUser.Request(
                fields.text("username"),
                fields.text("email"),
                Objects.requireNonNullElse(Optionals.texts(fields, "roles"), List.of(Role.VIEWER.text())),
                Optionals.text(fields, "password")));
        CreateUser.Created created = Refused.unless(createUser.create(request));
        User user = created.user();
        return Response.created(URI.create("users/" + user.id()))
                .entity(new CreatedJson(UserJson.of(user), created.oneTimePassword()))
                .tag(Long.toString(user.revision()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/users/{id}")
    public Response show(@PathParam("id") String id, @Context Request request) {
        User user = Refused.unless(showUser.show(Query.id("user", id)));
        return Conditional.answer(request, UserJson.of(user), user.revision());
    }

    @PATCH
    @Path("/users/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response revise(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String tag, Body body) {
        long revision = Conditional.revision(tag);
        ReviseUser.Request request = body.read(fields -> new ReviseUser.Request(
                Query.id("user", id),
                revision,
                Optionals.text(fields, "email"),
                Optionals.texts(fields, "roles"),
                Optionals.truth(fields, "active")));
        User user = Refused.unless(reviseUser.revise(request));
        return Conditional.ok(UserJson.of(user), user.revision()).build();
    }

    @POST
    @Path("/users/{id}/password-reset")
    @Consumes(MediaType.WILDCARD)
    public Response resetPassword(@PathParam("id") String id) {
        ResetPassword.OneTimePassword reset = Refused.unless(resetPassword.reset(Query.id("user", id)));
        return Response.ok(new CreatedJson(UserJson.of(reset.user()), reset.password()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
