package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.school.SchoolFrame;
import ru.eschool.school.Subject;
import ru.eschool.school.Term;
import ru.eschool.school.domain.SchoolFacts.BellRow;
import ru.eschool.school.domain.SchoolFacts.GradeScheme;
import ru.eschool.school.domain.SchoolFacts.Holiday;
import ru.eschool.school.domain.SchoolFacts.School;
import ru.eschool.school.domain.SchoolFacts.Year;

/** SQL over the school's frame. */
@ApplicationScoped
public class SchoolRepository implements SchoolFrame {
    private final Database database;
    private final Acting acting;

    SchoolRepository(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    School own() {
        return database.with(handle -> handle.createQuery("select * from school where school_id = :school")
                .bind("school", acting.schoolId())
                .map((row, context) -> school(row))
                .one());
    }

    List<School> ofPerson(String subject, LocalDate today) {
        return database.withoutSchool(handle -> handle.createQuery("select * from account_schools(:subject, :today)")
                .bind("subject", subject)
                .bind("today", today)
                .map((row, context) -> school(row))
                .list());
    }

    List<School> ofClient(String clientId) {
        return database.withoutSchool(handle -> handle.createQuery("select * from service_account_schools(:client)")
                .bind("client", clientId)
                .map((row, context) -> school(row))
                .list());
    }

    private static School school(ResultSet row) throws SQLException {
        return new School(
                row.getObject("school_id", UUID.class),
                row.getString("short_name"),
                row.getString("full_name"),
                row.getString("locality"),
                row.getString("time_zone"),
                row.getInt("current_academic_year"));
    }

    Year year(int academicYear) {
        return database.with(handle -> handle.createQuery(
                        "select starts_on, ends_on from academic_year where school_id = :school and academic_year = :year")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .map((row, context) -> new Year(
                        row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)))
                .findOne()
                .orElse(null));
    }

    List<Term> terms(int academicYear) {
        return database.with(handle -> handle.createQuery("""
                        select id, scheme, number, starts_on, ends_on, status from term
                        where school_id = :school and academic_year = :year order by scheme, number""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .map((row, context) -> term(row))
                .list());
    }

    @Override
    public List<Term> terms(int academicYear, int grade) {
        return database.with(handle -> handle.createQuery("""
                        select t.id, t.scheme, t.number, t.starts_on, t.ends_on, t.status from term t
                        join grade_scheme g on g.school_id = t.school_id and g.academic_year = t.academic_year and g.scheme = t.scheme
                        where t.school_id = :school and t.academic_year = :year and g.grade = :grade order by t.number""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("grade", grade)
                .map((row, context) -> term(row))
                .list());
    }

    private static Term term(ResultSet row) throws SQLException {
        var scheme = row.getString("scheme");
        var number = row.getInt("number");
        return new Term(
                row.getObject("id", UUID.class),
                scheme,
                number,
                Term.nameOf(scheme, number),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("status"));
    }

    List<Holiday> holidays(int academicYear) {
        return database.with(handle -> handle.createQuery("""
                        select id, name, starts_on, ends_on, grades from holiday
                        where school_id = :school and academic_year = :year order by starts_on, id""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .map((row, context) -> new Holiday(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        grades(row)))
                .list());
    }

    private static List<Integer> grades(ResultSet row) throws SQLException {
        var grades = row.getArray("grades");
        return grades == null ? null : List.of((Integer[]) grades.getArray());
    }

    List<GradeScheme> gradeSchemes(int academicYear) {
        return database.with(handle -> handle.createQuery("""
                        select grade, scheme from grade_scheme
                        where school_id = :school and academic_year = :year order by grade""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .map((row, context) -> new GradeScheme(row.getInt("grade"), row.getString("scheme")))
                .list());
    }

    List<BellRow> bells() {
        return database.with(handle -> handle.createQuery("""
                        select s.id, s.name, s.shift, b.lesson_number, b.starts_at, b.ends_at
                        from bell_schedule s join bell b on b.school_id = s.school_id and b.bell_schedule_id = s.id
                        where s.school_id = :school order by s.shift, s.id, b.lesson_number""")
                .bind("school", acting.schoolId())
                .map((row, context) -> new BellRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("shift"),
                        row.getInt("lesson_number"),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class)))
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

    @Override
    public Map<String, String> settings() {
        return database.with(handle -> handle
                .createQuery("select name, value::text as value from school_setting where school_id = :school")
                .bind("school", acting.schoolId())
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public int currentAcademicYear() {
        return own().currentAcademicYear();
    }

    @Override
    public String fullName() {
        return own().fullName();
    }
}
