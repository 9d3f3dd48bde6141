package io.calminer.web.http;

import io.calminer.application.Listing;
import io.calminer.application.Window;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists in parts: {@code ?limit=&cursor=&sort=} and filters by field. */
public final class Lists {

    private static final Set<String> CONTROLS = Set.of("limit", "cursor", "sort");

    private Lists() {}

    /** A part of a list. */
    public record Part(List<?> items, long total, @Nullable String nextCursor) {}

    /** The part that a request asks for. */
    public static Window window(UriInfo uri) {
        Map<String, String> filters = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (!CONTROLS.contains(name)) {
                filters.put(name, values.get(0));
            }
        });
        return new Window(
                limit(uri.getQueryParameters().getFirst("limit")),
                uri.getQueryParameters().getFirst("cursor"),
                uri.getQueryParameters().getFirst("sort"),
                filters);
    }

    private static @Nullable Integer limit(@Nullable String text) {
        return text == null ? null : Query.whole("limit", text);
    }

    /** The part with a link to the next one. */
    public static <T> Response answer(UriInfo uri, Listing<T> listing, Function<? super T, ?> item) {
        Part part =
                new Part(listing.items().stream().<Object>map(item).toList(), listing.total(), listing.nextCursor());
        Response.ResponseBuilder answer = Response.ok(part).header("Cache-Control", "private, no-cache");
        if (listing.nextCursor() != null) {
            String next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", listing.nextCursor())
                    .build()
                    .toString();
            answer.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** A list that is short enough to come whole. */
    public static Response whole(List<?> items) {
        return Response.ok(new Part(items, items.size(), null))
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
