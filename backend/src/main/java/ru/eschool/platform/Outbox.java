package ru.eschool.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Keeps events in the transaction that caused them; the relay hands them on after the commit. */
@ApplicationScoped
public class Outbox {
    private final Database database;
    private final ObjectMapper json;
    private final SchoolClock clock;

    Outbox(Database database, ObjectMapper json, SchoolClock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Records an event within the current transaction. */
    public void publish(Event event) {
        database.with(handle -> handle.createUpdate(
                        "insert into outbox_event (school_id, id, type, payload, occurred_at) values (:school, :id, :type, cast(:payload as jsonb), :at)")
                .bind("school", event.schoolId())
                .bind("id", Ids.next())
                .bind("type", event.getClass().getSimpleName())
                .bind("payload", payload(event))
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
    }

    private String payload(Event event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
