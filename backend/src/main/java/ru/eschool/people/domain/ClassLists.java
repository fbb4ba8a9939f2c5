package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.people.PupilNames;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;

/** SQL over classes and their pupils. */
@ApplicationScoped
public class ClassLists {

    private final Database database;
    private final Acting acting;

    ClassLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** A class with its teacher, who may be unknown, and the number of its pupils on a day. */
    public record ClassRow(
            UUID id,
            int academicYear,
            int grade,
            String letter,
            int shift,
            UUID teacherId,
            String teacherName,
            int studentCount) {

        /** «7Б». */
        public String name() {
            return grade + letter;
        }
    }

    /** A pupil as a member of a class. */
    public record Member(
            PupilNames.Pupil pupil,
            int number,
            LocalDate birthDate,
            UUID membershipId,
            LocalDate since,
            LocalDate until) {}

    /** What decides who may look at a class. */
    record Relation(int academicYear, UUID classTeacherId, boolean taughtByCaller) {}

    /** Classes of a year by grade and letter, after the given place. */
    List<ClassRow> list(int academicYear, LocalDate today, int afterGrade, String afterLetter, int limit) {
        return database.with(handle -> handle.createQuery("""
                        select c.id, c.academic_year, c.grade, c.letter, c.shift, t.id as teacher_id, t.last_name,
                               t.first_name, t.middle_name,
                               (select count(*)::int from study_group g
                                join group_membership m on m.school_id = g.school_id and m.academic_year = g.academic_year
                                    and m.group_id = g.id and m.during @> :today
                                where g.school_id = c.school_id and g.academic_year = c.academic_year
                                  and g.class_id = c.id and g.kind = 'WHOLE_CLASS') as students
                        from school_class c
                        left join person t on t.school_id = c.school_id and t.id = c.class_teacher_id
                        where c.school_id = :school and c.academic_year = :year
                          and (c.grade, c.letter) > (:grade, :letter)
                        order by c.grade, c.letter limit :limit""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("today", today)
                .bind("grade", afterGrade)
                .bind("letter", afterLetter)
                .bind("limit", limit)
                .map((row, context) -> classRow(row))
                .list());
    }

    private static ClassRow classRow(ResultSet row) throws SQLException {
        var teacher = row.getObject("teacher_id", UUID.class);
        return new ClassRow(
                row.getObject("id", UUID.class),
                row.getInt("academic_year"),
                row.getInt("grade"),
                row.getString("letter"),
                row.getInt("shift"),
                teacher,
                teacher == null
                        ? null
                        : PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                row.getInt("students"));
    }

    Optional<Relation> relation(UUID classId) {
        return database.with(handle -> handle.createQuery("""
                        select academic_year, class_teacher_id, session_teaches_class(academic_year, id) as taught
                        from school_class where school_id = :school and id = :class""")
                .bind("school", acting.schoolId())
                .bind("class", classId)
                .map((row, context) -> new Relation(
                        row.getInt("academic_year"),
                        row.getObject("class_teacher_id", UUID.class),
                        row.getBoolean("taught")))
                .findOne());
    }

    /** Pupils of the class on the day, numbered by name as in the journal. */
    List<Member> members(int academicYear, UUID classId, LocalDate on) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name, d.birth_date,
                               m.id as membership_id, lower(m.during) as since, upper(m.during) - 1 as until,
                               row_number() over (order by p.name_order, p.id)::int as number
                        from study_group g
                        join group_membership m on m.school_id = g.school_id and m.academic_year = g.academic_year
                            and m.group_id = g.id and m.during @> :on
                        join person p on p.school_id = m.school_id and p.id = m.student_id
                        left join person_detail d on d.school_id = p.school_id and d.person_id = p.id
                        where g.school_id = :school and g.academic_year = :year and g.class_id = :class
                          and g.kind = 'WHOLE_CLASS'
                        order by number""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("class", classId)
                .bind("on", on)
                .map((row, context) -> new Member(
                        StudentLists.pupil(row),
                        row.getInt("number"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getObject("membership_id", UUID.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list());
    }
}
