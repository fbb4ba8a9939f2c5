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
import ru.eschool.platform.PersonName;
import ru.eschool.platform.PersonNames;

/** SQL over classes and their pupils. */
@ApplicationScoped
public class ClassLists {
    private static final String SELECT = """
            select c.id, c.academic_year, c.grade, c.letter, c.shift, c.school_days, c.bell_schedule_id, c.version,
                   t.id as teacher_id, t.last_name, t.first_name, t.middle_name,
                   a.id as acting_id, a.last_name as acting_last, a.first_name as acting_first,
                   a.middle_name as acting_middle,
                   (select count(*)::int from study_group g
                    join group_membership m on m.school_id = g.school_id and m.academic_year = g.academic_year
                        and m.group_id = g.id and m.during @> :today
                    where g.school_id = c.school_id and g.academic_year = c.academic_year
                      and g.class_id = c.id and g.kind = 'WHOLE_CLASS') as students
            from school_class c
            left join class_leaders(:school, :today) l
                on l.academic_year = c.academic_year and l.class_id = c.id and not l.acting
            left join person t on t.school_id = c.school_id and t.id = l.person_id
            left join class_leaders(:school, :today) s
                on s.academic_year = c.academic_year and s.class_id = c.id and s.acting
            left join person a on a.school_id = c.school_id and a.id = s.person_id
            where c.school_id = :school""";

    private final Database database;
    private final Acting acting;

    ClassLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * A class with the number of its pupils on a day.
     *
     * @param schoolDays 5 or 6 days of school a week
     * @param bellScheduleId null for the usual one of the shift
     * @param teacher who leads the class, or null
     * @param actingTeacher who acts for the teacher on this day, or null
     */
    public record ClassRow(
            UUID id,
            int academicYear,
            int grade,
            String letter,
            int shift,
            int schoolDays,
            UUID bellScheduleId,
            PersonName teacher,
            PersonName actingTeacher,
            int studentCount,
            int version) {

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
    public record Relation(int academicYear, boolean ledByCaller, boolean taughtByCaller) {}

    /** Classes of a year by grade and letter, after the given place. */
    List<ClassRow> list(int academicYear, LocalDate today, int afterGrade, String afterLetter, int limit) {
        return database.with(handle -> handle.createQuery(SELECT + """
                          and c.academic_year = :year and (c.grade, c.letter) > (:grade, :letter)
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

    /** One class of whatever year. */
    public Optional<ClassRow> find(UUID classId, LocalDate today) {
        return database.with(handle -> handle.createQuery(SELECT + " and c.id = :class")
                .bind("school", acting.schoolId())
                .bind("today", today)
                .bind("class", classId)
                .map((row, context) -> classRow(row))
                .findOne());
    }

    private static ClassRow classRow(ResultSet row) throws SQLException {
        return new ClassRow(
                row.getObject("id", UUID.class),
                row.getInt("academic_year"),
                row.getInt("grade"),
                row.getString("letter"),
                row.getInt("shift"),
                row.getInt("school_days"),
                row.getObject("bell_schedule_id", UUID.class),
                leader(row, "teacher_id", "last_name", "first_name", "middle_name"),
                leader(row, "acting_id", "acting_last", "acting_first", "acting_middle"),
                row.getInt("students"),
                row.getInt("version"));
    }

    private static PersonName leader(ResultSet row, String id, String last, String first, String middle)
            throws SQLException {
        var person = row.getObject(id, UUID.class);
        return person == null
                ? null
                : new PersonName(
                        person, PersonNames.full(row.getString(last), row.getString(first), row.getString(middle)));
    }

    public Optional<Relation> relation(UUID classId) {
        return database.with(handle -> handle.createQuery("""
                        select academic_year, session_teaches_class(academic_year, id) as taught,
                               id = any (session_classes()) as led
                        from school_class c where school_id = :school and id = :class""")
                .bind("school", acting.schoolId())
                .bind("class", classId)
                .map((row, context) ->
                        new Relation(row.getInt("academic_year"), row.getBoolean("led"), row.getBoolean("taught")))
                .findOne());
    }

    /** Pupils of the class on the day, numbered by name as in the journal. */
    public List<Member> members(int academicYear, UUID classId, LocalDate on) {
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
