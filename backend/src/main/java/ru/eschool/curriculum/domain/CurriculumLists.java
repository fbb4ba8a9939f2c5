package ru.eschool.curriculum.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.curriculum.CurriculumPart;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.school.Subject;

/** Reads the curriculum and what it is made for. */
@ApplicationScoped
class CurriculumLists {
    private static final String SELECT = """
            select l.id, l.academic_year, l.grade, l.subject_id, l.weekly_hours, l.part, l.version
            from curriculum_line l
            join subject s on s.school_id = l.school_id and s.id = l.subject_id
            where l.school_id = :school\s""";

    private final Database database;
    private final Acting acting;

    CurriculumLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    Optional<CurriculumFacts.Line> find(UUID id) {
        return database.with(handle -> handle.createQuery(SELECT + "and l.id = :id")
                .bind("school", acting.schoolId())
                .bind("id", id)
                .map((row, context) -> line(row))
                .findOne());
    }

    List<CurriculumFacts.Line> lines(int academicYear) {
        return database.with(handle -> handle.createQuery(
                        SELECT + "and l.academic_year = :year order by l.grade, s.position, s.name")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .map((row, context) -> line(row))
                .list());
    }

    Optional<CurriculumFacts.Year> year(int academicYear) {
        return database.with(handle -> handle.createQuery("""
                        select y.id, y.academic_year, y.status = 'ARCHIVED' as archived,
                               (select count(*)::int from curriculum_line l
                                where l.school_id = y.school_id and l.academic_year = y.academic_year - 1) as before
                        from academic_year y where y.school_id = :school and y.academic_year = :year""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .map((row, context) -> new CurriculumFacts.Year(
                        row.getObject("id", UUID.class),
                        row.getInt("academic_year"),
                        row.getBoolean("archived"),
                        row.getInt("before")))
                .findOne());
    }

    List<Integer> years() {
        return database.with(handle -> handle.createQuery(
                        "select academic_year from academic_year where school_id = :school order by 1 desc")
                .bind("school", acting.schoolId())
                .mapTo(Integer.class)
                .list());
    }

    List<Integer> grades(int academicYear) {
        return database.with(handle -> handle.createQuery("""
                        select distinct grade from school_class where school_id = :school and academic_year = :year order by 1""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .mapTo(Integer.class)
                .list());
    }

    List<Subject> subjects() {
        return database.with(handle -> handle.createQuery(
                        "select id, name, short_name, area from subject where school_id = :school order by position, name")
                .bind("school", acting.schoolId())
                .map((row, context) -> new Subject(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("area")))
                .list());
    }

    boolean subjectExists(UUID subjectId) {
        return database.with(handle -> handle.createQuery(
                        "select exists (select from subject where school_id = :school and id = :subject)")
                .bind("school", acting.schoolId())
                .bind("subject", subjectId)
                .mapTo(Boolean.class)
                .one());
    }

    /** Makes others who take lines over into this school wait until the transaction ends. */
    void lockCopying() {
        database.with(handle -> handle.createQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('curriculum ' || :school, 0))) as locked")
                .bind("school", acting.schoolId().toString())
                .mapTo(Integer.class)
                .one());
    }

    private static CurriculumFacts.Line line(ResultSet row) throws SQLException {
        return new CurriculumFacts.Line(
                row.getObject("id", UUID.class),
                row.getInt("academic_year"),
                row.getInt("grade"),
                row.getObject("subject_id", UUID.class),
                row.getBigDecimal("weekly_hours"),
                CurriculumPart.valueOf(row.getString("part")),
                row.getInt("version"));
    }
}
