package io.calminer.web.settings;

import io.calminer.application.settings.SaveSetting;
import io.calminer.application.settings.Setting;
import io.calminer.application.settings.ShowSettings;
import io.calminer.web.http.Body;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The settings: theme, registration, pricing defaults. */
@Path("/settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingResource {

    @Inject
    private ShowSettings showSettings;

    @Inject
    private SaveSetting saveSetting;

    record SettingJson(String key, String value, Setting.Origin origin, long revision, String shipped) {

        static SettingJson of(Setting setting) {
            return new SettingJson(
                    setting.key().text(),
                    setting.value(),
                    setting.origin(),
                    setting.revision(),
                    setting.key().shipped());
        }
    }

    @GET
    public Response list() {
        return Lists.whole(showSettings.show().stream().map(SettingJson::of).toList());
    }

    @PUT
    @Path("/{key}")
    public Response save(@PathParam("key") String key, @HeaderParam("If-Match") @Nullable String tag, Body body) {
        long revision = Conditional.revision(tag);
        Setting setting = Refused.unless(
                saveSetting.save(body.read(fields -> new SaveSetting.Request(key, revision, fields.text("value")))));
        return Conditional.ok(SettingJson.of(setting), setting.revision()).build();
    }

    /** Goes back to the shipped value. */
    @DELETE
    @Path("/{key}")
    public Response reset(@PathParam("key") String key, @HeaderParam("If-Match") @Nullable String tag) {
        Refused.unless(saveSetting.save(new SaveSetting.Request(key, Conditional.revision(tag), null)));
        return Response.noContent().build();
    }
}
