package ru.eschool.timetable.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;
import ru.eschool.timetable.Lesson;
import ru.eschool.timetable.Lessons;

/** Reads lessons, and holds them for those who write what belongs to them. */
@ApplicationScoped
class LessonLists implements Lessons {
    private static final String SELECT = """
            select id, academic_year, subject_id, group_id, on_date, lesson_number, starts_at, ends_at, teacher_id,
                   substitute_id, room_id, status = 'CANCELLED' as cancelled
            from lesson where school_id = :school and academic_year = :year\s""";

    private final Database database;
    private final Acting acting;

    LessonLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    @Override
    public Optional<Lesson> find(int academicYear, UUID lessonId) {
        return database.with(handle -> handle.createQuery(SELECT + "and id = :id")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("id", lessonId)
                .map((row, context) -> lesson(row))
                .findOne());
    }

    @Override
    public List<Lesson> lock(int academicYear, Collection<UUID> lessonIds) {
        return database.with(handle -> handle.createQuery(SELECT + "and id = any(:ids) order by id for no key update")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("ids", SqlArray.ids(List.copyOf(lessonIds)))
                .map((row, context) -> lesson(row))
                .list());
    }

    @Override
    public List<Lesson> taught(int academicYear, UUID groupId, UUID subjectId) {
        return database.with(handle -> handle.createQuery(SELECT + """
                        and group_id = :group and subject_id = :subject and status <> 'CANCELLED'
                        order by on_date, lesson_number, id""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("group", groupId)
                .bind("subject", subjectId)
                .map((row, context) -> lesson(row))
                .list());
    }

    @Override
    public List<Lesson> next(Lesson lesson, int limit) {
        return database.with(handle -> handle.createQuery(SELECT + """
                        and group_id = :group and subject_id = :subject and status <> 'CANCELLED'
                        and (on_date, lesson_number) > (:date, :number) order by on_date, lesson_number limit :limit""")
                .bind("school", acting.schoolId())
                .bind("year", lesson.academicYear())
                .bind("group", lesson.groupId())
                .bind("subject", lesson.subjectId())
                .bind("date", lesson.date())
                .bind("number", lesson.lessonNumber())
                .bind("limit", limit)
                .map((row, context) -> lesson(row))
                .list());
    }

    @Override
    public boolean holds(UUID personId, int academicYear, UUID lessonId) {
        return database.with(handle -> handle.createQuery("""
                        select exists (select from lesson where school_id = :school and academic_year = :year
                                       and id = :id and coalesce(substitute_id, teacher_id) = :person)""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("id", lessonId)
                .bind("person", personId)
                .mapTo(Boolean.class)
                .one());
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(
                row.getObject("id", UUID.class),
                row.getInt("academic_year"),
                row.getObject("subject_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("on_date", LocalDate.class),
                row.getInt("lesson_number"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getObject("teacher_id", UUID.class),
                row.getObject("substitute_id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getBoolean("cancelled"));
    }
}
