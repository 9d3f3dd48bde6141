package io.calminer.application.repeat;

import java.util.Map;

/**
 * An answer that is given again.
 *
 * @param status the status of HTTP
 * @param headers the headers that belong to it, by name
 * @param body the body, sealed by whoever kept it: it may hold a secret
 */
public record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

    public KeptAnswer {
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }
}
