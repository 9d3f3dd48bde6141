package io.calminer.persistence.repeat;

import io.calminer.application.repeat.KeptAnswer;
import io.calminer.application.repeat.RequestKey;
import io.calminer.application.repeat.RequestKeys;
import io.calminer.domain.document.CanonicalJson;
import io.calminer.domain.document.JsonDocument;
import io.calminer.domain.document.JsonValue;
import io.calminer.persistence.Columns;
import io.calminer.persistence.JpaUnitOfWork;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class JpaRequestKeys implements RequestKeys {

    private final JpaUnitOfWork work;

    public JpaRequestKeys(JpaUnitOfWork work) {
        this.work = work;
    }

    @Override
    public boolean add(RequestKey key) {
        String sql = "INSERT INTO idempotency_key (user_id, key, request_hash, created_at) VALUES (?1, ?2, ?3, ?4)"
                + " ON CONFLICT DO NOTHING";
        return work.with(entities -> entities.createNativeQuery(sql)
                        .setParameter(1, key.userId())
                        .setParameter(2, key.key())
                        .setParameter(3, key.fingerprint())
                        .setParameter(4, Columns.time(key.takenAt()))
                        .executeUpdate()
                == 1);
    }

    @Override
    public Optional<RequestKey> find(UUID userId, String key) {
        String sql = "SELECT request_hash, created_at, status, headers, body FROM idempotency_key"
                + " WHERE user_id = ?1 AND key = ?2";
        return work.with(entities -> {
            List<?> rows = entities.createNativeQuery(sql)
                    .setParameter(1, userId)
                    .setParameter(2, key)
                    .getResultList();
            return rows.isEmpty() ? Optional.empty() : Optional.of(key(userId, key, (Object[]) rows.get(0)));
        });
    }

    @Override
    public void answer(UUID userId, String key, KeptAnswer answer) {
        String sql = "UPDATE idempotency_key SET status = ?1, headers = ?2, body = ?3 WHERE user_id = ?4 AND key = ?5";
        work.with(entities -> entities.createNativeQuery(sql)
                .setParameter(1, answer.status())
                .setParameter(2, json(answer.headers()))
                .setParameter(3, answer.body())
                .setParameter(4, userId)
                .setParameter(5, key)
                .executeUpdate());
    }

    @Override
    public void remove(UUID userId, String key) {
        String sql = "DELETE FROM idempotency_key WHERE user_id = ?1 AND key = ?2";
        work.with(entities -> entities.createNativeQuery(sql)
                .setParameter(1, userId)
                .setParameter(2, key)
                .executeUpdate());
    }

    @Override
    public int forget(Instant answeredBefore, Instant unansweredBefore) {
        String sql = "DELETE FROM idempotency_key WHERE (created_at < ?1 AND status IS NOT NULL)"
                + " OR (created_at < ?2 AND status IS NULL)";
        return work.with(entities -> entities.createNativeQuery(sql)
                .setParameter(1, Columns.time(answeredBefore))
                .setParameter(2, Columns.time(unansweredBefore))
                .executeUpdate());
    }

    private static RequestKey key(UUID userId, String key, Object[] row) {
        return new RequestKey(
                userId,
                key,
                Columns.text(row[0]),
                Columns.instant(row[1]),
                row[2] == null ? null : answer(row[2], row[3], row[4]));
    }

    private static KeptAnswer answer(Object status, @Nullable Object headers, @Nullable Object body) {
        return new KeptAnswer(
                (int) Columns.number(status), headers(Columns.text(headers)), (byte[]) Objects.requireNonNull(body));
    }

    private static String json(Map<String, String> headers) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        headers.forEach((name, value) -> fields.put(name, new JsonValue.JsonText(value)));
        return CanonicalJson.write(new JsonValue.JsonObject(fields));
    }

    private static Map<String, String> headers(String json) {
        Map<String, String> headers = new LinkedHashMap<>();
        ((JsonValue.JsonObject) JsonDocument.parse(json).root())
                .fields()
                .forEach((name, value) -> headers.put(name, ((JsonValue.JsonText) value).value()));
        return headers;
    }
}
