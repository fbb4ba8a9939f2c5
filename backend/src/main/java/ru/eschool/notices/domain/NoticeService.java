package ru.eschool.notices.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;

/** Shows whoever is signed in the own notices. */
@ApplicationScoped
public class NoticeService {
    private static final Instant NEWEST = Instant.parse("9999-12-31T00:00:00Z");

    private final NoticeLists notices;
    private final Acting acting;

    NoticeService(NoticeLists notices, Acting acting) {
        this.notices = notices;
        this.acting = acting;
    }

    /**
     * A part of the notices.
     *
     * @param unread how many of all are not read, 100 at most
     */
    public record Part(Page<Notice> page, int unread) {}

    /** Newest first. */
    @Transactional
    public Part list(int limit, String cursor) {
        var subject = acting.claim().subject();
        var place = place(cursor);
        var page = Page.cut(
                notices.own(subject, place.at(), place.id(), limit + 1),
                limit,
                last -> Cursor.encode(last.at(), last.id()));
        return new Part(page, notices.unread(subject));
    }

    /** The caller has read what came until the moment. */
    @Transactional
    public void read(Instant until) {
        notices.read(acting.claim().subject(), until);
    }

    private record Place(Instant at, UUID id) {}

    private static Place place(String cursor) {
        if (cursor == null) {
            return new Place(NEWEST, new UUID(-1, -1));
        }
        var parts = Cursor.decode(cursor, 2);
        try {
            return new Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }
}
