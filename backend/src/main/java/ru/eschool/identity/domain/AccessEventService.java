package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;

/** Shows who touched whose access to those who answer for the school; owners of accounts are told by notices. */
@ApplicationScoped
public class AccessEventService {
    private final AccessEvents events;

    AccessEventService(AccessEvents events) {
        this.events = events;
    }

    /** The school's events, newest first. */
    @Transactional
    public Page<AccessEvents.Event> list(AccessEvents.Filter filter, int limit, String cursor) {
        return Page.cut(
                events.list(filter, position(cursor), limit + 1), limit, last -> Cursor.encode(last.at(), last.id()));
    }

    private static AccessEvents.ListPosition position(String cursor) {
        if (cursor == null) {
            return AccessEvents.ListPosition.first();
        }
        var parts = Cursor.decode(cursor, 2);
        try {
            return new AccessEvents.ListPosition(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }
}
