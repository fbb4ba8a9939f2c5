package ru.eschool.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Makes a creating POST safe to repeat: the answer is stored under the caller's Idempotency-Key in the transaction that
 * creates, and given again for the same key. A concurrent repeat waits for the first to end.
 */
@ApplicationScoped
public class Idempotency {
    private static final int CREATED = 201;

    private final Database database;
    private final Acting acting;
    private final ObjectMapper json;
    private final SchoolClock clock;

    Idempotency(Database database, Acting acting, ObjectMapper json, SchoolClock clock) {
        this.database = database;
        this.acting = acting;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Creates once.
     *
     * @param key the header's value
     * @param operation the operation with the ids of its path, so that a key serves one thing only
     * @param request what was asked, compared on a repeat; a byte[] body is compared as it is
     * @param create makes the thing; runs at most once for a key
     * @return the thing as JSON, as it was when it was created
     * @throws Problem 400 without a key, 422 for a known key with another request
     */
    @Transactional
    public String once(String key, String operation, Object request, Supplier<?> create) {
        var id = parse(key);
        var hash = hash(operation, request);
        if (!claim(id, operation, hash)) {
            return replay(id, hash);
        }
        var body = text(create.get());
        keep(id, body);
        return body;
    }

    private void keep(UUID key, String body) {
        if (acting.officeId() != null) {
            database.with(handle -> handle.createQuery(
                            "select 1 from (select keep_office_answer(:key, :status, cast(:body as json))) kept")
                    .bind("key", key)
                    .bind("status", CREATED)
                    .bind("body", body)
                    .mapTo(Integer.class)
                    .one());
            return;
        }
        database.with(handle -> handle.createUpdate("""
                        update idempotency_key set status = :status, response = cast(:body as json)
                        where school_id = :school and account_id = :account and key = :key""")
                .bind("status", CREATED)
                .bind("body", body)
                .bind("school", acting.schoolId())
                .bind("account", owner())
                .bind("key", key)
                .execute());
    }

    private UUID parse(String key) {
        if (key == null || key.isBlank()) {
            throw Problem.of(400, "idempotency-key-required");
        }
        try {
            return UUID.fromString(key.strip());
        } catch (IllegalArgumentException notAUuid) {
            throw Problem.of(400, "idempotency-key-invalid");
        }
    }

    private boolean claim(UUID key, String operation, byte[] hash) {
        if (acting.officeId() != null) {
            return database.with(handle -> handle.createQuery("select claim_office_key(:key, :operation, :hash, :now)")
                    .bind("key", key)
                    .bind("operation", operation)
                    .bind("hash", hash)
                    .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .mapTo(Boolean.class)
                    .one());
        }
        return database.with(handle -> handle.createUpdate("""
                                insert into idempotency_key (school_id, account_id, key, operation, request_hash, created_at)
                                values (:school, :account, :key, :operation, :hash, :now) on conflict do nothing""")
                        .bind("school", acting.schoolId())
                        .bind("account", owner())
                        .bind("key", key)
                        .bind("operation", operation)
                        .bind("hash", hash)
                        .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .execute()
                == 1);
    }

    private String replay(UUID key, byte[] hash) {
        return database.with(handle -> stored(handle, key)
                        .map((row, context) -> new Stored(row.getBytes("request_hash"), row.getString("response")))
                        .findOne())
                .map(stored -> {
                    if (!Arrays.equals(stored.hash(), hash)) {
                        throw Problem.refused("idempotency-key-reused");
                    }
                    return stored.response();
                })
                .orElseThrow(() -> Problem.of(409, "conflict"));
    }

    private Query stored(Handle handle, UUID key) {
        return acting.officeId() != null
                ? handle.createQuery("select request_hash, response from office_key(:key)")
                        .bind("key", key)
                : handle.createQuery("""
                                select request_hash, response::text as response from idempotency_key
                                where school_id = :school and account_id = :account and key = :key""")
                        .bind("school", acting.schoolId())
                        .bind("account", owner())
                        .bind("key", key);
    }

    private UUID owner() {
        return acting.accountId() != null
                ? acting.accountId()
                : UUID.nameUUIDFromBytes(acting.claim().clientId().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hash(String operation, Object request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(operation.getBytes(StandardCharsets.UTF_8));
            return digest.digest(
                    request instanceof byte[] raw ? raw : text(request).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private record Stored(byte[] hash, String response) {}
}
