package io.calminer.web.project;

import io.calminer.application.Window;
import io.calminer.application.project.item.Item;
import io.calminer.application.project.item.ListItems;
import io.calminer.application.project.item.ReplaceItems;
import io.calminer.application.project.item.ReviseItem;
import io.calminer.application.project.item.ShowItem;
import io.calminer.domain.document.JsonValue;
import io.calminer.domain.project.PlanCollections;
import io.calminer.web.http.Body;
import io.calminer.web.http.Conditional;
import io.calminer.web.http.Failure;
import io.calminer.web.http.Lists;
import io.calminer.web.http.Query;
import io.calminer.web.http.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of every collection of the plan document: parameters, correlations, processes, lines and the rest. */
@Path("/scenarios/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ItemResource {

    private static final JsonValue.JsonObject NOTHING = new JsonValue.JsonObject(Map.of());

    @Inject
    private ListItems listItems;

    @Inject
    private ShowItem showItem;

    @Inject
    private ReviseItem reviseItem;

    @Inject
    private ReplaceItems replaceItems;

    @PathParam("id")
    private String id = "";

    @PathParam("collection")
    private String collection = "";

    @GET
    @Path("/{collection}")
    public Response list(@Context UriInfo uri) {
        ListItems.Items items = Refused.unless(
                listItems.list(new ListItems.Request(Query.id("scenario", id), collection(), Lists.window(uri))));
        return Response.fromResponse(Lists.answer(uri, items.items(), ItemResource::json))
                .tag(items.hash())
                .build();
    }

    @PUT
    @Path("/{collection}")
    public Response replaceAll(@HeaderParam("If-Match") @Nullable String tag, Body body) {
        String hash = Conditional.tag(tag);
        Refused.unless(replaceItems.replace(
                new ReplaceItems.Request(Query.id("scenario", id), collection(), hash, object(body))));
        ListItems.Items items = Refused.unless(
                listItems.list(new ListItems.Request(Query.id("scenario", id), collection(), Window.first(500))));
        return Response.ok(new Lists.Part(
                        items.items().items().stream().map(ItemResource::json).toList(),
                        items.items().total(),
                        items.items().nextCursor()))
                .tag(items.hash())
                .build();
    }

    @POST
    @Path("/{collection}")
    public Response add(Body body) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(object(body).fields());
        JsonValue key = fields.remove("key");
        if (!(key instanceof JsonValue.JsonText text)) {
            throw new Failure(422, "KEY_MISSING", "A new item needs its name in the field 'key'.", null);
        }
        ReviseItem.Revised revised = revise(text.value(), "", ReviseItem.Mode.ADD, new JsonValue.JsonObject(fields));
        return answer(Response.created(URI.create("scenarios/" + id + "/" + collection + "/" + text.value())), revised);
    }

    @GET
    @Path("/{collection}/{key}")
    public Response show(@PathParam("key") String key, @Context Request request) {
        Item item = Refused.unless(showItem.show(new ShowItem.Request(Query.id("scenario", id), collection(), key)));
        return Conditional.answer(request, json(item), item.hash());
    }

    @PUT
    @Path("/{collection}/{key}")
    public Response replace(@PathParam("key") String key, @HeaderParam("If-Match") @Nullable String tag, Body body) {
        return answer(Response.ok(), revise(key, Conditional.tag(tag), ReviseItem.Mode.REPLACE, withoutKey(key, body)));
    }

    @PATCH
    @Path("/{collection}/{key}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response patch(@PathParam("key") String key, @HeaderParam("If-Match") @Nullable String tag, Body body) {
        return answer(Response.ok(), revise(key, Conditional.tag(tag), ReviseItem.Mode.PATCH, withoutKey(key, body)));
    }

    @DELETE
    @Path("/{collection}/{key}")
    public Response remove(@PathParam("key") String key, @HeaderParam("If-Match") @Nullable String tag) {
        revise(key, Conditional.tag(tag), ReviseItem.Mode.REMOVE, NOTHING);
        return Response.noContent().build();
    }

    private ReviseItem.Revised revise(String key, String hash, ReviseItem.Mode mode, JsonValue.JsonObject fields) {
        return Refused.unless(reviseItem.revise(
                new ReviseItem.Request(Query.id("scenario", id), collection(), key, mode, hash, fields)));
    }

    private static Response answer(Response.ResponseBuilder builder, ReviseItem.Revised revised) {
        Item item = revised.item();
        return item == null
                ? Response.noContent().build()
                : builder.entity(json(item)).tag(item.hash()).build();
    }

    private String collection() {
        if (!PlanCollections.has(collection)) {
            throw new Failure(404, "NOT_FOUND", "A scenario has no '" + collection + "'.", null);
        }
        return collection;
    }

    private static JsonValue.JsonObject object(Body body) {
        if (body.document().root() instanceof JsonValue.JsonObject object) {
            return object;
        }
        throw new Failure(
                422,
                "NOT_AN_OBJECT",
                "An object is expected: found " + body.document().root().typeName() + ".",
                null);
    }

    /** The fields without the key, which may stand among them when it is the one in the address. */
    private static JsonValue.JsonObject withoutKey(String key, Body body) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(object(body).fields());
        JsonValue given = fields.get("key");
        if (given instanceof JsonValue.JsonText text && text.value().equals(key)) {
            fields.remove("key");
        }
        return new JsonValue.JsonObject(fields);
    }

    private static JsonValue json(Item item) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("key", new JsonValue.JsonText(item.key()));
        fields.putAll(item.body().fields());
        return new JsonValue.JsonObject(fields);
    }
}
