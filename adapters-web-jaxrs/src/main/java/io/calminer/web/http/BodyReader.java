package io.calminer.web.http;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a body as strict JSON in UTF-8, up to the limit of {@link Limits}. */
@Provider
@Consumes(MediaType.WILDCARD)
public class BodyReader implements MessageBodyReader<Body> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Body.class;
    }

    @Override
    public Body readFrom(
            Class<Body> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        byte[] bytes = bytes(stream);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Body(text);
        } catch (CharacterCodingException notUtf8) {
            throw new Failure(400, "NOT_UTF8", "The body is not a text in UTF-8.", null);
        }
    }

    /**
     * The bytes of a body.
     *
     * @throws Failure 413 when there are more than the installation allows
     */
    public static byte[] bytes(InputStream stream) throws IOException {
        int most = Limits.bodyBytes();
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Failure(413, "TOO_LARGE", "The body is larger than " + (most >> 20) + " MB.", null);
        }
        return bytes;
    }
}
