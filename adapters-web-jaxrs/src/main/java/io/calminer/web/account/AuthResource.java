package io.calminer.web.account;

import io.calminer.application.account.login.LogIn;
import io.calminer.application.account.login.RefreshLogin;
import io.calminer.application.account.login.Tokens;
import io.calminer.application.account.session.LogOut;
import io.calminer.application.account.session.Session;
import io.calminer.application.account.user.ChangePassword;
import io.calminer.application.account.user.ShowMe;
import io.calminer.web.http.Body;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Opens, prolongs and ends logins of programs. */
@Path("/auth")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuthResource {

    @Inject
    private LogIn logIn;

    @Inject
    private RefreshLogin refreshLogin;

    @Inject
    private LogOut logOut;

    @Inject
    private ShowMe showMe;

    @Inject
    private ChangePassword changePassword;

    record TokensJson(
            String accessToken, String tokenType, long expiresIn, String refreshToken, boolean passwordChangeRequired) {

        static TokensJson of(Tokens tokens) {
            return new TokensJson(
                    tokens.accessToken(),
                    "Bearer",
                    tokens.expiresIn().toSeconds(),
                    tokens.refreshToken(),
                    tokens.passwordChangeRequired());
        }
    }

    @POST
    @Path("/login")
    public Response logIn(Body body, @HeaderParam("User-Agent") @DefaultValue("") String agent) {
        LogIn.Request request = body.read(
                fields -> new LogIn.Request(fields.text("username"), fields.text("password"), Session.Kind.API, agent));
        return tokens(Refused.unless(logIn.logIn(request).map(LogIn.LoggedIn::tokens)));
    }

    @POST
    @Path("/refresh")
    public Response refresh(Body body) {
        RefreshLogin.Request request = body.read(fields -> new RefreshLogin.Request(fields.text("refresh_token")));
        return tokens(Refused.unless(refreshLogin.refresh(request)));
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.WILDCARD)
    public Response logOut() {
        logOut.logOut();
        return Response.noContent().build();
    }

    @GET
    @Path("/me")
    public Response me() {
        return Response.ok(UserJson.of(showMe.show().get()))
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/password")
    public Response changePassword(Body body) {
        ChangePassword.Request request = body.read(
                fields -> new ChangePassword.Request(fields.text("current_password"), fields.text("new_password")));
        return Response.ok(UserJson.of(Refused.unless(changePassword.change(request))))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response tokens(Tokens tokens) {
        return Response.ok(TokensJson.of(tokens))
                .header("Cache-Control", "no-store")
                .build();
    }
}
