package io.calminer.web.repeat;

import io.calminer.application.repeat.FreeKey;
import io.calminer.application.repeat.KeepAnswer;
import io.calminer.application.repeat.KeptAnswer;
import io.calminer.application.repeat.TakeKey;
import io.calminer.web.http.AnswerJson;
import io.calminer.web.http.BodyReader;
import io.calminer.web.http.Refused;
import io.calminer.web.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries a {@code POST} with an {@code Idempotency-Key} out once, and gives its answer to whoever sends it again. */
@Provider
@ApplicationScoped
public class RepeatFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String KEY = "Idempotency-Key";
    private static final String TAKEN = "calminer.request-key";
    private static final List<String> HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE, HttpHeaders.CACHE_CONTROL);

    @Inject
    private TakeKey takeKey;

    @Inject
    private KeepAnswer keepAnswer;

    @Inject
    private FreeKey freeKey;

    @Inject
    private Callers callers;

    @Inject
    private Seal seal;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(KEY);
        if (key == null
                || !request.getMethod().equals(HttpMethod.POST)
                || !callers.current().isLoggedIn()) {
            return;
        }
        byte[] body = BodyReader.bytes(request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body));
        String about =
                request.getUriInfo().getRequestUri().getRawPath() + " " + request.getHeaderString(HttpHeaders.IF_MATCH);
        Optional<KeptAnswer> kept =
                Refused.unless(takeKey.take(new TakeKey.Request(key, seal.fingerprint(about, body))));
        if (kept.isPresent()) {
            request.abortWith(again(kept.get()));
        } else {
            request.setProperty(TAKEN, key);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(TAKEN) instanceof String key)) {
            return;
        }
        request.removeProperty(TAKEN);
        if (response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL) {
            freeKey.free(key);
            return;
        }
        byte[] body = response.hasEntity() ? AnswerJson.bytes(response.getEntity()) : new byte[0];
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : HEADERS) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        keepAnswer.keep(new KeepAnswer.Request(key, new KeptAnswer(response.getStatus(), headers, seal.close(body))));
        if (response.hasEntity()) {
            // what is sent is what was kept
            response.setEntity(body);
        }
    }

    private Response again(KeptAnswer kept) {
        byte[] body = seal.open(kept.body());
        Response.ResponseBuilder answer = Response.status(kept.status()).header("Idempotent-Replayed", "true");
        kept.headers().forEach(answer::header);
        return body.length == 0 ? answer.build() : answer.entity(body).build();
    }
}
