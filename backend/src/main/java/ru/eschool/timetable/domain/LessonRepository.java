package ru.eschool.timetable.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;
import ru.eschool.platform.Today;
import ru.eschool.timetable.Lesson;
import ru.eschool.timetable.LessonStatus;
import ru.eschool.timetable.Lessons;

/** SQL over lessons. */
@ApplicationScoped
class LessonRepository implements Lessons {
    private static final String SELECT = """
            select id, academic_year, journal_id, group_id, on_date, lesson_number, starts_at, ends_at, teacher_id,
                   substitute_id, room_id, status, plan_item_id, topic, attendance_taken_at is not null as taken, version
            from lesson where school_id = :school and academic_year = :year\s""";

    private final Database database;
    private final Acting acting;
    private final Today today;

    LessonRepository(Database database, Acting acting, Today today) {
        this.database = database;
        this.acting = acting;
        this.today = today;
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
    public List<Lesson> ofJournal(int academicYear, UUID journalId) {
        return database.with(handle -> handle.createQuery(SELECT
                        + "and journal_id = :journal and status <> 'CANCELLED' order by on_date, lesson_number, id")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("journal", journalId)
                .map((row, context) -> lesson(row))
                .list());
    }

    @Override
    public List<Lesson> next(Lesson lesson, int limit) {
        return database.with(handle -> handle.createQuery(SELECT + """
                        and journal_id = :journal and status <> 'CANCELLED'
                        and (on_date, lesson_number) > (:date, :number) order by on_date, lesson_number limit :limit""")
                .bind("school", acting.schoolId())
                .bind("year", lesson.academicYear())
                .bind("journal", lesson.journalId())
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

    @Override
    public OptionalInt record(Lesson seen, LessonRecord record) {
        return database.with(handle -> handle.createQuery("""
                        update lesson set topic = :topic,
                            topic_at = case when cast(:topic as text) is not null then coalesce(topic_at, :now) end,
                            status = :status,
                            attendance_taken_at = case when :taken then coalesce(attendance_taken_at, :now) end,
                            version = version + 1
                        where school_id = :school and academic_year = :year and id = :id and version = :version
                        returning version""")
                .bind("school", acting.schoolId())
                .bind("year", seen.academicYear())
                .bind("id", seen.id())
                .bind("version", seen.version())
                .bind("topic", record.topic())
                .bind("status", record.status().name())
                .bind("taken", record.attendanceTaken())
                .bind("now", OffsetDateTime.ofInstant(today.instant(), ZoneOffset.UTC))
                .mapTo(Integer.class)
                .findOne()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty()));
    }

    @Override
    public void plan(int academicYear, UUID journalId, Map<UUID, UUID> planItemByLesson) {
        var entries = List.copyOf(planItemByLesson.entrySet());
        database.with(handle -> handle.createUpdate("""
                        update lesson l set plan_item_id = given.item
                        from lesson own left join unnest(:lessons, :items) as given (lesson, item) on given.lesson = own.id
                        where own.school_id = :school and own.academic_year = :year and own.journal_id = :journal
                          and l.school_id = own.school_id and l.academic_year = own.academic_year and l.id = own.id
                          and l.school_id = :school and l.academic_year = :year
                          and l.plan_item_id is distinct from given.item""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("journal", journalId)
                .bind(
                        "lessons",
                        SqlArray.ids(entries.stream().map(Map.Entry::getKey).toList()))
                .bind(
                        "items",
                        SqlArray.ids(entries.stream().map(Map.Entry::getValue).toList()))
                .execute());
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        return new Lesson(
                row.getObject("id", UUID.class),
                row.getInt("academic_year"),
                row.getObject("journal_id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getObject("on_date", LocalDate.class),
                row.getInt("lesson_number"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getObject("teacher_id", UUID.class),
                row.getObject("substitute_id", UUID.class),
                row.getObject("room_id", UUID.class),
                LessonStatus.valueOf(row.getString("status")),
                row.getObject("plan_item_id", UUID.class),
                row.getString("topic"),
                row.getBoolean("taken"),
                row.getInt("version"));
    }
}
