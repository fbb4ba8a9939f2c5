package ru.eschool.exchange.marks.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ru.eschool.audit.AccessLog;
import ru.eschool.exchange.marks.domain.MarkRecordLists.After;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/** Lists marks for integrators. */
@ApplicationScoped
public class MarkRecordService {
    /** The longest range of one request: a year. */
    private static final int MAXIMUM_DAYS = 366;

    private final MarkRecordLists marks;
    private final AccessLog accessLog;

    MarkRecordService(MarkRecordLists marks, AccessLog accessLog) {
        this.marks = marks;
        this.accessLog = accessLog;
    }

    /**
     * A part of the marks between two days, both included, in order of day, work and pupil.
     *
     * @param classId only pupils who were in this class on the day; null for the whole school
     * @param cursor where the part begins; null for the first
     * @throws Problem 400 for a range that is reversed or longer than a year, 404 for an unknown class
     */
    @Transactional
    public Page<MarkRecord> list(UUID classId, LocalDate from, LocalDate to, int limit, String cursor) {
        check(from, to);
        var after = cursor == null ? After.dawnOf(from) : decode(cursor, from, to);
        accessLog.read("listMarks", null, classId, null);
        var years = IntStream.rangeClosed(SchoolClock.academicYearOf(after.date()), SchoolClock.academicYearOf(to));
        UUID groupId = null;
        if (classId != null) {
            var group = marks.groupOf(classId).orElseThrow(() -> Problem.notFound("class-not-found"));
            groupId = group.groupId();
            years = years.filter(year -> year == group.academicYear());
        }
        List<MarkRecord> found = new ArrayList<>();
        for (var year : years.toArray()) {
            if (found.size() <= limit) {
                found.addAll(marks.list(year, groupId, from, to, after, limit + 1 - found.size()));
            }
        }
        return Page.cut(found, limit, last -> Cursor.encode(last.date(), last.workId(), last.studentId()));
    }

    private static void check(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.invalid().at("/to", "range-reversed");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MAXIMUM_DAYS) {
            throw Problem.invalid().at("/to", "range-too-long", MAXIMUM_DAYS);
        }
    }

    private static After decode(String cursor, LocalDate from, LocalDate to) {
        var key = Cursor.decode(cursor, 3);
        try {
            var date = LocalDate.parse(key.get(0));
            if (!date.isBefore(from) && !date.isAfter(to)) {
                return new After(date, UUID.fromString(key.get(1)), UUID.fromString(key.get(2)));
            }
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            // the same answer as for a cursor of another range
        }
        throw Problem.invalid().at("/cursor", "cursor-invalid");
    }
}
