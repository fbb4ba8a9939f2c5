package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;

/** Shows who touched whose access: to those who answer for the school, and to the owner of an account. */
@ApplicationScoped
public class AccessEventService {
    private final AccessEvents events;
    private final Acting acting;

    AccessEventService(AccessEvents events, Acting acting) {
        this.events = events;
        this.acting = acting;
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

    /** What others did to the caller's own account, over all schools. */
    @Transactional
    public List<AccessEvents.Told> mine() {
        return events.ofOwner(acting.claim().subject());
    }

    @Transactional
    public void acknowledge(Instant until) {
        events.acknowledge(acting.claim().subject(), until);
    }
}
