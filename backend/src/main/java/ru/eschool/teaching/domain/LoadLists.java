package ru.eschool.teaching.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.PersonNames;

/** Reads the lines of the load, and what decides whether a line can stand. */
@ApplicationScoped
class LoadLists {
    private static final String SELECT = """
            select l.id, l.academic_year, l.version, l.grade, l.weekly_hours, l.since, l.until, l.confirmed_at,
                   g.id as group_id, g.name as group_name, g.kind as group_kind, g.class_id,
                   s.id as subject_id, s.name as subject_name, s.position, t.id as teacher_id, t.last_name, t.first_name, t.middle_name
            from teaching_load l
            join study_group g on g.school_id = l.school_id and g.academic_year = l.academic_year and g.id = l.group_id
            join subject s on s.school_id = l.school_id and s.id = l.subject_id
            left join person t on t.school_id = l.school_id and t.id = l.teacher_id
            where l.school_id = :school\s""";

    private final Database database;
    private final Acting acting;

    LoadLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** The sort key of the last line that was shown. */
    record ListPosition(int grade, String groupName, int subjectPosition, UUID id) {}

    /** A line of a list with its place in it. */
    record Listed(LoadFacts line, ListPosition place) {}

    /** What a line is asked for; null stands for all. */
    record Wanted(UUID classId, UUID teacherId, UUID subjectId, Boolean confirmed) {}

    /**
     * What a line rests on.
     *
     * @param startsOn first day of the year, null when the school has no such year
     * @param grade of the group's class, null without a class
     * @param groupKnown whether the year has the group
     * @param teacherWorks whether the teacher is on the staff at the beginning of the line; true for a vacancy
     */
    record Ground(
            LocalDate startsOn,
            LocalDate endsOn,
            boolean archived,
            boolean groupKnown,
            Integer grade,
            boolean subjectKnown,
            boolean teacherWorks) {}

    /** Lessons that a teacher has of a group in a subject. */
    record LessonsOf(int count, LocalDate last) {}

    Optional<LoadFacts> find(UUID id) {
        return database.with(handle -> handle.createQuery(SELECT + "and l.id = :id")
                .bind("school", acting.schoolId())
                .bind("id", id)
                .map((row, context) -> line(row))
                .findOne());
    }

    List<Listed> list(int academicYear, Wanted wanted, ListPosition after, int limit) {
        return database.with(handle -> wanted(handle.createQuery(SELECT + """
                        and l.academic_year = :year
                        and (cast(:class as uuid) is null or g.class_id = :class)
                        and (cast(:teacher as uuid) is null or l.teacher_id = :teacher)
                        and (cast(:subject as uuid) is null or l.subject_id = :subject)
                        and (cast(:confirmed as boolean) is null or (l.confirmed_at is not null) = :confirmed)
                        and (cast(:afterId as uuid) is null
                             or (l.grade, g.name, s.position, l.id) > (:afterGrade, :afterGroup, :afterPosition, :afterId))
                        order by l.grade, g.name, s.position, l.id limit :limit"""), wanted)
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("afterGrade", after == null ? 0 : after.grade())
                .bind("afterGroup", after == null ? "" : after.groupName())
                .bind("afterPosition", after == null ? 0 : after.subjectPosition())
                .bind("afterId", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> new Listed(
                        line(row),
                        new ListPosition(
                                row.getInt("grade"),
                                row.getString("group_name"),
                                row.getInt("position"),
                                row.getObject("id", UUID.class))))
                .list());
    }

    Ground ground(int academicYear, LoadLine line) {
        return database.with(handle -> handle.createQuery("""
                        select y.starts_on, y.ends_on, coalesce(y.status = 'ARCHIVED', false) as archived,
                               g.id is not null as group_known, c.grade,
                               exists (select from subject s where s.school_id = x.school and s.id = :subject) as subject_known,
                               cast(:teacher as uuid) is null or exists (
                                   select from staff_member m
                                   where m.school_id = x.school and m.person_id = :teacher
                                     and (m.dismissed_on is null or m.dismissed_on >= coalesce(:since, y.starts_on))) as teacher_works
                        from (select cast(:school as uuid) as school) x
                        left join academic_year y on y.school_id = x.school and y.academic_year = :year
                        left join study_group g on g.school_id = x.school and g.academic_year = :year and g.id = :group
                        left join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("group", line.groupId())
                .bind("subject", line.subjectId())
                .bind("teacher", line.teacherId())
                .bind("since", line.since())
                .map((row, context) -> new Ground(
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("archived"),
                        row.getBoolean("group_known"),
                        row.getObject("grade", Integer.class),
                        row.getBoolean("subject_known"),
                        row.getBoolean("teacher_works")))
                .one());
    }

    /** The lessons from a day on that the teacher of the line is to give; those that others substitute count too. */
    LessonsOf lessons(TeachingLoad load, LocalDate from) {
        return database.with(handle -> handle.createQuery("""
                        select count(*)::int as lessons, max(on_date) as last from lesson
                        where school_id = :school and academic_year = :year and group_id = :group and subject_id = :subject
                          and teacher_id = :teacher and on_date >= :from and (cast(:until as date) is null or on_date <= :until)
                          and status <> 'CANCELLED'""")
                .bind("school", acting.schoolId())
                .bind("year", load.academicYear())
                .bind("group", load.taught().groupId())
                .bind("subject", load.taught().subjectId())
                .bind("teacher", load.teacherId())
                .bind("from", from)
                .bind("until", load.until())
                .map((row, context) -> new LessonsOf(row.getInt("lessons"), row.getObject("last", LocalDate.class)))
                .one());
    }

    private static Query wanted(Query query, Wanted wanted) {
        return query.bind("class", wanted.classId())
                .bind("teacher", wanted.teacherId())
                .bind("subject", wanted.subjectId())
                .bind("confirmed", wanted.confirmed());
    }

    private static LoadFacts line(ResultSet row) throws SQLException {
        var teacher = row.getObject("teacher_id", UUID.class);
        return new LoadFacts(
                row.getObject("id", UUID.class),
                row.getInt("academic_year"),
                new LoadFacts.Group(
                        row.getObject("group_id", UUID.class),
                        row.getString("group_name"),
                        row.getString("group_kind"),
                        row.getObject("class_id", UUID.class),
                        row.getInt("grade")),
                new LoadFacts.Subject(row.getObject("subject_id", UUID.class), row.getString("subject_name")),
                teacher == null
                        ? null
                        : new PersonName(
                                teacher,
                                PersonNames.full(
                                        row.getString("last_name"),
                                        row.getString("first_name"),
                                        row.getString("middle_name"))),
                row.getObject("weekly_hours", BigDecimal.class),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getTimestamp("confirmed_at") == null
                        ? null
                        : row.getTimestamp("confirmed_at").toInstant(),
                row.getInt("version"));
    }
}
