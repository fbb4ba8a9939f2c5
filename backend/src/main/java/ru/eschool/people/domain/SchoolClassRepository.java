package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.Today;

/** SQL over classes. */
@ApplicationScoped
public class SchoolClassRepository {
    private final Database database;
    private final Acting acting;
    private final Today today;

    SchoolClassRepository(Database database, Acting acting, Today today) {
        this.database = database;
        this.acting = acting;
        this.today = today;
    }

    /** Classes in the order of grade and letter, after the given one. */
    List<SchoolClassRow> list(int academicYear, int afterGrade, String afterLetter, int limit) {
        return database.with(handle -> handle.createQuery("""
                        select c.id, c.academic_year, c.grade, c.letter, c.shift, t.id as teacher_id,
                               t.last_name, t.first_name, t.middle_name,
                               (select count(*) from study_group g
                                join group_membership m on m.school_id = g.school_id and m.academic_year = g.academic_year and m.group_id = g.id
                                where g.school_id = c.school_id and g.academic_year = c.academic_year and g.class_id = c.id
                                and g.kind = 'WHOLE_CLASS' and m.during @> :today) as students
                        from school_class c
                        left join person t on t.school_id = c.school_id and t.id = c.class_teacher_id
                        where c.school_id = :school and c.academic_year = :year and (c.grade, c.letter) > (:grade, :letter)
                        order by c.grade, c.letter limit :limit""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("grade", afterGrade)
                .bind("letter", afterLetter)
                .bind("today", today.date())
                .bind("limit", limit)
                .map((row, context) -> schoolClass(row))
                .list());
    }

    private static SchoolClassRow schoolClass(ResultSet row) throws SQLException {
        var teacher = row.getObject("teacher_id", UUID.class);
        return new SchoolClassRow(
                row.getObject("id", UUID.class),
                row.getInt("academic_year"),
                row.getInt("grade") + row.getString("letter"),
                row.getInt("grade"),
                row.getString("letter"),
                row.getInt("shift"),
                teacher == null
                        ? null
                        : new PersonName(
                                teacher,
                                PersonNames.full(
                                        row.getString("last_name"),
                                        row.getString("first_name"),
                                        row.getString("middle_name"))),
                row.getInt("students"));
    }
}
