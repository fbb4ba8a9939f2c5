package ru.eschool.diary.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;

/** SQL that finds the pupil, the pupil's class and the holidays, and proves the reader's relation, in one statement. */
@ApplicationScoped
class PupilLookup {
    // The relation is the one that the session has proved: own unblocked children, self, pupils of the own class. Days
    // that
    // no opened year covers, those between two years, are looked at in the year that the school works in then.
    private static final String FIND = """
            with asked as (
                select coalesce(
                    (select array_agg(y.academic_year order by y.academic_year) from academic_year y
                     where y.school_id = :school and y.starts_on <= :to and y.ends_on >= :from
                       and y.status <> 'PLANNED'),
                    array[academic_year_on(:school, :from)]) as years)
            select p.last_name, p.first_name, c.grade, c.letter, h.name, h.starts_on, h.ends_on,
                   (select years from asked) as years,
                   (select session_scope()) = 'SCHOOL' or p.id = any((select session_students())::uuid[]) as visible,
                   concat_ws('-', (select t.stamp from school_stamp t where t.school_id = :school),
                       (select sum(w.stamp) from group_membership o
                        join group_week w on w.school_id = :school and w.academic_year = o.academic_year
                             and w.group_id = o.group_id and w.week between monday(:from) and :to
                        where o.school_id = :school and o.academic_year = any((select years from asked)::int[]) and o.student_id = :student
                          and o.during && daterange(:from, :to, '[]'))) as stamp
            from student s
            join person p on p.school_id = :school and p.id = s.person_id
            left join (group_membership m
                       join study_group g on g.school_id = :school and g.academic_year = m.academic_year and g.id = m.group_id
                       join school_class c on c.school_id = :school and c.academic_year = m.academic_year and c.id = g.class_id)
                   on m.school_id = :school and m.academic_year = any((select years from asked)::int[])
                   and m.student_id = s.person_id
                   and m.whole_class and m.during && daterange(:from, :to, '[]')
            left join holiday h on h.school_id = :school and h.academic_year = any((select years from asked)::int[])
                   and h.starts_on <= :to and h.ends_on >= :from and (h.grades is null or c.grade = any(h.grades))
            where s.school_id = :school and s.person_id = :student
            order by lower(m.during) desc, h.starts_on""";

    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    PupilLookup(Database database, Acting acting, SchoolClock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    /** Whether the pupil is of the family that asks, and the diary is not delivered to it. */
    boolean isStopped(UUID studentId) {
        return database.with(
                handle -> handle.createQuery("select exists (select from stopped_children(:today) where id = :student)")
                        .bind("today", clock.today())
                        .bind("student", studentId)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** The pupil as seen over some days. */
    Optional<Pupil> find(UUID studentId, LocalDate from, LocalDate to) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("school", acting.schoolId())
                .bind("student", studentId)
                .bind("from", from)
                .bind("to", to)
                .scanResultSet((rows, context) -> {
                    try (context;
                            var found = rows.get()) {
                        return pupil(studentId, found);
                    }
                }));
    }

    // One row for each holiday, and for each class of a pupil who changes it within these days: the last class counts.
    private static Optional<Pupil> pupil(UUID studentId, ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        var displayName = row.getString("last_name") + " " + row.getString("first_name");
        var grade = row.getObject("grade", Integer.class);
        var className = grade == null ? null : grade + row.getString("letter");
        var visible = row.getBoolean("visible");
        var years = List.of((Integer[]) row.getArray("years").getArray());
        var stamp = row.getString("stamp");
        var holidays = new ArrayList<Pupil.Holiday>();
        do {
            if (row.getString("name") != null) {
                var holiday = new Pupil.Holiday(
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class));
                if (!holidays.contains(holiday)) {
                    holidays.add(holiday);
                }
            }
        } while (row.next());
        return Optional.of(
                new Pupil(studentId, displayName, className, grade, visible, stamp, years, List.copyOf(holidays)));
    }
}
