package io.calminer.application.project.item;

import io.calminer.application.account.user.Secrets;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonValue;

/**
 * One item of a collection.
 *
 * @param key its immutable name, which formulas use
 * @param body its fields
 * @param hash SHA-256 of its canonical JSON, by which changes are noticed
 * @param revision the revision of the scenario in which it stands so
 */
public record Item(String key, JsonValue.JsonObject body, String hash, long revision) {

    static Item of(String key, JsonValue body, long revision) {
        return new Item(key, (JsonValue.JsonObject) body, hash(body), revision);
    }

    static String hash(JsonValue body) {
        return Secrets.hash(CanonicalJson.write(body));
    }

    /** The place among the others that the item states; 0 when it states none. */
    int position() {
        return body.fields().get("position") instanceof JsonValue.JsonNumber number ? (int) number.value() : 0;
    }
}
