package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;

/** Reads which lessons a room is still needed for. */
@ApplicationScoped
class LessonsAheadLists {
    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    LessonsAheadLists(Database database, Acting acting, SchoolClock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The lessons of a room that are not over.
     *
     * @param until the day of the last one; null without lessons
     */
    record LessonsAhead(int count, LocalDate until) {}

    LessonsAhead in(UUID roomId) {
        return database.with(handle -> handle.createQuery("""
                        select count(*) as lessons, max(on_date) as until from lesson
                        where school_id = :school and room_id = :room and status <> 'CANCELLED'
                          and during && tsrange(:now, null)""")
                .bind("school", acting.schoolId())
                .bind("room", roomId)
                .bind("now", clock.now())
                .map((row, context) -> new LessonsAhead(row.getInt("lessons"), row.getObject("until", LocalDate.class)))
                .one());
    }
}
