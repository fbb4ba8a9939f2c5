package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.SchoolFrame;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;
import ru.eschool.school.TermStatus;
import ru.eschool.school.domain.SchoolFacts.School;

/** Reads of the school's frame what joins tables, spans schools or is asked at every turn. */
@ApplicationScoped
public class SchoolLists implements SchoolFrame {
    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    SchoolLists(Database database, Acting acting, SchoolClock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    School own() {
        return database.with(handle -> handle.createQuery(
                        "select s.*, academic_year_on(s.school_id, :today) as academic_year from school s where s.school_id = :school")
                .bind("school", acting.schoolId())
                .bind("today", clock.today())
                .map((row, context) -> school(row))
                .one());
    }

    /**
     * The place in a list of schools by name.
     *
     * @param name of the last school seen
     * @param id its id, for schools of one name
     */
    record ListPosition(String name, UUID id) {
        static ListPosition first() {
            return new ListPosition("", new UUID(0, 0));
        }
    }

    List<School> ofPerson(String subject, ListPosition after, int limit) {
        return list("account_schools", subject, after, limit);
    }

    List<School> ofClient(String clientId, ListPosition after, int limit) {
        return list("service_account_schools", clientId, after, limit);
    }

    private List<School> list(String reader, String caller, ListPosition after, int limit) {
        return database.withoutSchool(handle -> handle.createQuery("""
                        select * from %s(:caller, :today)
                        where (short_name, school_id) > (:name, :id)
                        order by short_name, school_id limit :limit""".formatted(reader))
                .bind("caller", caller)
                .bind("today", clock.today())
                .bind("name", after.name())
                .bind("id", after.id())
                .bind("limit", limit)
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
                row.getInt("academic_year"));
    }

    @Override
    public List<Term> terms(int academicYear, int grade) {
        return database.with(handle -> handle.createQuery("""
                        select t.id, t.scheme, t.number, t.name, t.starts_on, t.ends_on, t.status,
                               (t.closed_at at time zone :zone)::date as closed_on
                        from term t
                        join grade_scheme g on g.school_id = t.school_id and g.academic_year = t.academic_year and g.scheme = t.scheme
                        where t.school_id = :school and t.academic_year = :year and g.grade = :grade order by t.number""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("grade", grade)
                .bind("zone", clock.zone().getId())
                .map((row, context) -> term(row))
                .list());
    }

    @Override
    public Map<Integer, List<Term>> termsByGrade(int academicYear) {
        return database.with(handle -> handle.createQuery("""
                        select g.grade, t.id, t.scheme, t.number, t.name, t.starts_on, t.ends_on, t.status,
                               (t.closed_at at time zone :zone)::date as closed_on
                        from term t
                        join grade_scheme g on g.school_id = t.school_id and g.academic_year = t.academic_year and g.scheme = t.scheme
                        where t.school_id = :school and t.academic_year = :year order by g.grade, t.number""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("zone", clock.zone().getId())
                .map((row, context) -> Map.entry(row.getInt("grade"), term(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static Term term(ResultSet row) throws SQLException {
        var scheme = TermScheme.of(row.getString("scheme"));
        var number = row.getInt("number");
        return new Term(
                row.getObject("id", UUID.class),
                scheme,
                number,
                scheme.nameOf(number, row.getString("name")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                TermStatus.valueOf(row.getString("status")),
                row.getObject("closed_on", LocalDate.class));
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
    public int academicYearOf(LocalDate day) {
        return database.with(handle -> handle.createQuery("select academic_year_of(:school, :day)")
                .bind("school", acting.schoolId())
                .bind("day", day)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public String fullName() {
        return own().fullName();
    }
}
