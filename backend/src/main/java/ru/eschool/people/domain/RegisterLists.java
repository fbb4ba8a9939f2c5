package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import ru.eschool.people.PupilRegister.Kinship;
import ru.eschool.people.PupilRegister.KnownAdult;
import ru.eschool.people.PupilRegister.KnownClass;
import ru.eschool.people.PupilRegister.KnownPupil;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.PupilRegister.PersonalData;
import ru.eschool.people.PupilRegister.Register;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;

/** Reads the register of pupils and guardians as a whole. */
@ApplicationScoped
class RegisterLists {

    private final Database database;
    private final Acting acting;

    RegisterLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** Makes others who enter people into this school wait until the transaction ends. */
    void lock() {
        database.with(handle -> handle.createQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('register ' || :school, 0))) as locked")
                .bind("school", acting.schoolId().toString())
                .mapTo(Integer.class)
                .one());
    }

    LocalDate yearStartsOn(int academicYear) {
        return database.with(handle -> yearStartsOn(handle, academicYear));
    }

    /** Everybody whom a list of pupils could mean. */
    Register read(int academicYear, LocalDate today) {
        return database.with(handle -> new Register(
                yearStartsOn(handle, academicYear),
                classes(handle, academicYear),
                pupils(handle, today),
                adults(handle),
                kinships(handle)));
    }

    private LocalDate yearStartsOn(Handle handle, int academicYear) {
        return handle.createQuery(
                        "select starts_on from academic_year where school_id = :school and academic_year = :year")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .mapTo(LocalDate.class)
                .one();
    }

    private List<KnownClass> classes(Handle handle, int academicYear) {
        return handle.createQuery("""
                        select c.id, g.id as group_id, c.grade, c.letter from school_class c
                        join study_group g on g.school_id = c.school_id and g.academic_year = c.academic_year
                            and g.class_id = c.id and g.kind = 'WHOLE_CLASS'
                        where c.school_id = :school and c.academic_year = :year""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .map((row, context) -> new KnownClass(
                        row.getObject("id", UUID.class),
                        row.getObject("group_id", UUID.class),
                        row.getInt("grade"),
                        row.getString("letter")))
                .list();
    }

    private List<KnownPupil> pupils(Handle handle, LocalDate today) {
        return handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name, d.*, c.grade || c.letter as class_name,
                               not exists (
                                   select from enrolment e where e.school_id = s.school_id and e.student_id = s.person_id
                                     and coalesce(upper(e.during) > :today, true)) as departed
                        from student s
                        join person p on p.school_id = s.school_id and p.id = s.person_id
                        left join person_detail d on d.school_id = p.school_id and d.person_id = p.id
                        left join group_membership m on m.school_id = s.school_id and m.student_id = s.person_id
                            and m.whole_class and m.during @> :today
                        left join study_group g on g.school_id = m.school_id and g.academic_year = m.academic_year and g.id = m.group_id
                        left join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
                        where s.school_id = :school""")
                .bind("school", acting.schoolId())
                .bind("today", today)
                .map((row, context) -> new KnownPupil(
                        row.getObject("id", UUID.class),
                        name(row),
                        new PersonalData(
                                row.getObject("birth_date", LocalDate.class),
                                row.getString("sex"),
                                row.getString("snils"),
                                row.getString("citizenship"),
                                row.getString("registration_address"),
                                row.getString("living_address"),
                                row.getString("phone"),
                                row.getString("email")),
                        row.getString("class_name"),
                        row.getBoolean("departed")))
                .list();
    }

    private List<KnownAdult> adults(Handle handle) {
        return handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name, d.phone, d.email from person p
                        left join person_detail d on d.school_id = p.school_id and d.person_id = p.id
                        where p.school_id = :school
                          and not exists (select from student s where s.school_id = p.school_id and s.person_id = p.id)""")
                .bind("school", acting.schoolId())
                .map((row, context) -> new KnownAdult(
                        row.getObject("id", UUID.class), name(row), row.getString("phone"), row.getString("email")))
                .list();
    }

    private List<Kinship> kinships(Handle handle) {
        return handle.createQuery("select student_id, guardian_id, kinship from guardianship where school_id = :school")
                .bind("school", acting.schoolId())
                .map((row, context) -> new Kinship(
                        row.getObject("student_id", UUID.class),
                        row.getObject("guardian_id", UUID.class),
                        row.getString("kinship")))
                .list();
    }

    private static Name name(ResultSet row) throws SQLException {
        return new Name(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name"));
    }
}
