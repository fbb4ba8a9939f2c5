package ru.eschool.diary.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import ru.eschool.assessment.Scale;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.school.Term;

/** SQL that reads a term of a pupil: journals, term marks, absences and marks in one statement. */
@ApplicationScoped
class StudentMarkLists {
    // The pupil's marks and absences are read once, by index range, and only then matched with the journals.
    private static final String FIND = """
            with marks as materialized (
                select m.id, m.journal_id, m.on_date, m.work_id, m.entry, m.comment, m.changed_at,
                       w.position, w.weight, w.title, t.name as work_type
                from mark m
                join work w on w.school_id = :school and w.academic_year = :year and w.id = m.work_id
                join work_type t on t.school_id = :school and t.id = w.work_type_id
                where m.school_id = :school and m.academic_year = :year and m.student_id = :student
                  and m.on_date between :from and :to),
            absences as materialized (
                select journal_id,
                       count(*) filter (where code in ('ABSENT', 'UNEXCUSED', 'EXCUSED', 'ILL')) as total,
                       count(*) filter (where code = 'ILL') as ill,
                       count(*) filter (where code = 'UNEXCUSED') as unexcused,
                       count(*) filter (where code = 'LATE') as late
                from attendance
                where school_id = :school and academic_year = :year and student_id = :student
                  and on_date between :from and :to
                group by journal_id)
            select j.id as journal_id, j.scale, s.name as subject_name, t.teacher_name, p.id as term_mark_id, p.entry as term_mark,
                   a.total, a.ill, a.unexcused, a.late,
                   m.id as mark_id, m.work_id, m.on_date, m.entry, m.comment, m.changed_at, m.weight, m.title, m.work_type
            from journal j
            join subject s on s.school_id = :school and s.id = j.subject_id
            left join lateral (
                select concat_ws(' ', n.last_name, n.first_name, n.middle_name) as teacher_name
                from journal_teacher jt
                join person n on n.school_id = :school and n.id = jt.teacher_id
                where jt.school_id = :school and jt.academic_year = :year and jt.journal_id = j.id
                  and jt.during && daterange(:from, :to, '[]')
                order by upper(jt.during) desc, lower(jt.during) desc, n.id limit 1) t on true
            left join period_mark p on p.school_id = :school and p.academic_year = :year and p.journal_id = j.id
                 and p.student_id = :student and p.kind = 'TERM'
                 and p.term_scheme = :scheme and p.term_number = :term
            left join absences a on a.journal_id = j.id
            left join marks m on m.journal_id = j.id
            where j.school_id = :school and j.academic_year = :year
              and j.group_id in (select g.group_id from group_membership g
                                 where g.school_id = :school and g.academic_year = :year and g.student_id = :student
                                   and g.during && daterange(:from, :to, '[]'))
            order by s.position, s.name, j.id, m.on_date, m.position, m.work_id""";

    private final Database database;
    private final Acting acting;

    StudentMarkLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    List<MarksOfPupil.Row> find(UUID studentId, int academicYear, Term term) {
        return database.with(handle -> handle.createQuery(FIND)
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("student", studentId)
                .bind("from", term.startsOn())
                .bind("to", term.endsOn())
                .bind("scheme", term.scheme().code())
                .bind("term", term.number())
                .scanResultSet((rows, context) -> {
                    try (context;
                            var found = rows.get()) {
                        return journals(found);
                    }
                }));
    }

    private static List<MarksOfPupil.Row> journals(ResultSet row) throws SQLException {
        var journals = new LinkedHashMap<UUID, MarksOfPupil.Row>();
        while (row.next()) {
            var journalId = row.getObject("journal_id", UUID.class);
            var journal = journals.get(journalId);
            if (journal == null) {
                journal = journal(journalId, row);
                journals.put(journalId, journal);
            }
            if (row.getObject("work_id") != null) {
                journal.marks().add(mark(row));
            }
        }
        return List.copyOf(journals.values());
    }

    private static MarksOfPupil.Row journal(UUID journalId, ResultSet row) throws SQLException {
        return new MarksOfPupil.Row(
                journalId,
                row.getString("subject_name"),
                row.getString("teacher_name"),
                Scale.valueOf(row.getString("scale")),
                row.getObject("term_mark_id", UUID.class),
                row.getString("term_mark"),
                new MarksOfPupil.Absences(
                        row.getInt("total"), row.getInt("ill"), row.getInt("unexcused"), row.getInt("late")),
                new ArrayList<>());
    }

    private static MarksOfPupil.Mark mark(ResultSet row) throws SQLException {
        return new MarksOfPupil.Mark(
                row.getObject("mark_id", UUID.class),
                row.getObject("work_id", UUID.class),
                row.getObject("on_date", LocalDate.class),
                row.getString("entry"),
                row.getString("work_type"),
                row.getBigDecimal("weight").stripTrailingZeros(),
                row.getString("title"),
                row.getString("comment"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
