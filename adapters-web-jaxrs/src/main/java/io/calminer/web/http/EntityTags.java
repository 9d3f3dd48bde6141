package io.calminer.web.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Gives every answer in JSON or YAML that is read, and has no tag of its own, one made from its bytes; and answers 304 when the
 * client has these bytes already.
 */
@Provider
public class EntityTags implements ContainerResponseFilter {

    private static final Set<String> TEXTS = Set.of("json", "yaml");
    private static final int TAG_BYTES = 16;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (!request.getMethod().equals(HttpMethod.GET) || entity == null || !isPlainAnswer(response)) {
            return;
        }
        byte[] bytes = entity instanceof byte[] written ? written : AnswerJson.bytes(entity);
        EntityTag tag = new EntityTag(digest(bytes));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        if (Conditional.isNotModified(request.getRequest(), tag)) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(bytes);
        }
    }

    private static boolean isPlainAnswer(ContainerResponseContext response) {
        return response.getStatus() == Response.Status.OK.getStatusCode()
                && response.getEntityTag() == null
                && TEXTS.contains(response.getMediaType().getSubtype());
    }

    /** The tag of bytes: a part of their SHA-256 that nobody meets twice by chance. */
    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
