package ru.eschool.exchange.retired.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import ru.eschool.exchange.retired.domain.RetiredRecordLists.After;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/** Lists what was deleted of the records that other programs read. */
@ApplicationScoped
public class RetiredRecordService {
    private static final List<String> ROSTER = List.of(
            "school",
            "academic_year",
            "term",
            "term_scheme",
            "holiday",
            "moved_day",
            "grade_scheme",
            "bell_schedule",
            "bell",
            "subject",
            "person",
            "person_detail",
            "school_class",
            "class_teacher",
            "study_group",
            "group_membership");
    private static final List<String> MARKS = List.of("journal", "work_type", "work", "mark");

    private final RetiredRecordLists retired;
    private final SchoolClock clock;

    RetiredRecordService(RetiredRecordLists retired, SchoolClock clock) {
        this.retired = retired;
        this.clock = clock;
    }

    /**
     * Of the frame of the school and its people.
     *
     * @param since the first day, by the school's clock
     * @param cursor where the part begins; null for the first
     */
    @Transactional
    public Page<RetiredRecord> ofRoster(LocalDate since, int limit, String cursor) {
        return list(ROSTER, since, limit, cursor);
    }

    /** Of journals, works and marks, as {@link #ofRoster}. */
    @Transactional
    public Page<RetiredRecord> ofMarks(LocalDate since, int limit, String cursor) {
        return list(MARKS, since, limit, cursor);
    }

    private Page<RetiredRecord> list(List<String> kinds, LocalDate since, int limit, String cursor) {
        var dawn = since.atStartOfDay(clock.zone()).toInstant();
        var after = cursor == null ? After.from(dawn) : decode(cursor, kinds, dawn);
        return Page.cut(
                retired.list(kinds, after, limit + 1),
                limit,
                last -> Cursor.encode(last.retiredAt(), last.kind(), last.id()));
    }

    private static After decode(String cursor, List<String> kinds, Instant dawn) {
        var key = Cursor.decode(cursor, 3);
        try {
            var moment = Instant.parse(key.get(0));
            if (!moment.isBefore(dawn) && kinds.contains(key.get(1))) {
                return new After(moment, key.get(1), UUID.fromString(key.get(2)));
            }
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            // the same answer as for a cursor of another list
        }
        throw Problem.invalid().at("/cursor", "cursor-invalid");
    }
}
