package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import ru.eschool.identity.RoleGrants;
import ru.eschool.people.PupilRegister;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Role;
import ru.eschool.platform.SqlArray;

/** SQL over the whole register of pupils; every statement writes many rows. */
@ApplicationScoped
class PupilRegisterRepository implements PupilRegister {

    private final Database database;
    private final Acting acting;
    private final RoleGrants roles;

    PupilRegisterRepository(Database database, Acting acting, RoleGrants roles) {
        this.database = database;
        this.acting = acting;
        this.roles = roles;
    }

    @Override
    public void lock() {
        database.with(handle -> handle.createQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('register ' || :school, 0))) as locked")
                .bind("school", acting.schoolId().toString())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Register read(int academicYear, LocalDate today) {
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
                               s.departed_on is not null and s.departed_on <= :today as departed
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

    @Override
    public void enter(int academicYear, Entries entries) {
        database.with(handle -> {
            insertClasses(handle, academicYear, entries.classes());
            insertPersons(handle, entries.pupils());
            insertPersons(handle, entries.guardians());
            insertStudents(handle, entries);
            upsertDetails(handle, entries.details());
            insertMemberships(handle, academicYear, entries.memberships());
            return insertKinships(handle, entries.kinships());
        });
        roles.grant(column(entries.pupils(), Person::id), Role.STUDENT, entries.rolesFrom());
        roles.grant(new HashSet<>(column(entries.kinships(), Kinship::guardianId)), Role.GUARDIAN, entries.rolesFrom());
    }

    private void insertClasses(Handle handle, int academicYear, List<KnownClass> classes) {
        handle.createUpdate("""
                        insert into school_class (school_id, academic_year, id, grade, letter)
                        select :school, :year, c.id, c.grade, c.letter
                        from unnest(:ids, :grades, :letters) as c (id, grade, letter)""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("ids", SqlArray.ids(column(classes, KnownClass::id)))
                .bind("grades", SqlArray.numbers(column(classes, KnownClass::grade)))
                .bind("letters", SqlArray.texts(column(classes, KnownClass::letter)))
                .execute();
        handle.createUpdate("""
                        insert into study_group (school_id, academic_year, id, kind, name, class_id)
                        select :school, :year, g.id, 'WHOLE_CLASS', g.name, g.class_id
                        from unnest(:ids, :names, :classes) as g (id, name, class_id)""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("ids", SqlArray.ids(column(classes, KnownClass::groupId)))
                .bind("names", SqlArray.texts(column(classes, known -> known.grade() + known.letter())))
                .bind("classes", SqlArray.ids(column(classes, KnownClass::id)))
                .execute();
    }

    private void insertPersons(Handle handle, List<Person> persons) {
        handle.createUpdate("""
                        insert into person (school_id, id, last_name, first_name, middle_name)
                        select :school, p.id, p.last_name, p.first_name, p.middle_name
                        from unnest(:ids, :lastNames, :firstNames, :middleNames) as p (id, last_name, first_name, middle_name)""")
                .bind("school", acting.schoolId())
                .bind("ids", SqlArray.ids(column(persons, Person::id)))
                .bind(
                        "lastNames",
                        SqlArray.texts(column(persons, person -> person.name().lastName())))
                .bind(
                        "firstNames",
                        SqlArray.texts(column(persons, person -> person.name().firstName())))
                .bind(
                        "middleNames",
                        SqlArray.texts(column(persons, person -> person.name().middleName())))
                .execute();
    }

    /** A new pupil is enrolled on the first day in the class. */
    private void insertStudents(Handle handle, Entries entries) {
        handle.createUpdate("""
                        insert into student (school_id, person_id, enrolled_on)
                        select :school, s.id, coalesce(m.since::date, :from)
                        from unnest(:ids) as s (id)
                        left join unnest(:members, :since) as m (id, since) on m.id = s.id""")
                .bind("school", acting.schoolId())
                .bind("from", entries.rolesFrom())
                .bind("ids", SqlArray.ids(column(entries.pupils(), Person::id)))
                .bind("members", SqlArray.ids(column(entries.memberships(), Membership::studentId)))
                .bind(
                        "since",
                        SqlArray.texts(column(
                                entries.memberships(), member -> member.from().toString())))
                .execute();
    }

    private void upsertDetails(Handle handle, List<Details> details) {
        handle.createUpdate("""
                        insert into person_detail as d (school_id, person_id, birth_date, sex, snils, citizenship,
                            registration_address, living_address, phone, email)
                        select :school, n.id, n.birth_date::date, n.sex, n.snils, n.citizenship, n.registration, n.living,
                            n.phone, n.email
                        from unnest(:ids, :birthDates, :sexes, :snils, :citizenships, :registrations, :livings, :phones, :emails)
                            as n (id, birth_date, sex, snils, citizenship, registration, living, phone, email)
                        on conflict (school_id, person_id) do update set
                            birth_date = coalesce(excluded.birth_date, d.birth_date),
                            sex = coalesce(excluded.sex, d.sex),
                            snils = coalesce(excluded.snils, d.snils),
                            citizenship = coalesce(excluded.citizenship, d.citizenship),
                            registration_address = coalesce(excluded.registration_address, d.registration_address),
                            living_address = coalesce(excluded.living_address, d.living_address),
                            phone = coalesce(excluded.phone, d.phone),
                            email = coalesce(excluded.email, d.email)""")
                .bind("school", acting.schoolId())
                .bind("ids", SqlArray.ids(column(details, Details::personId)))
                .bind("birthDates", SqlArray.texts(data(details, data -> Objects.toString(data.birthDate(), null))))
                .bind("sexes", SqlArray.texts(data(details, PersonalData::sex)))
                .bind("snils", SqlArray.texts(data(details, PersonalData::snils)))
                .bind("citizenships", SqlArray.texts(data(details, PersonalData::citizenship)))
                .bind("registrations", SqlArray.texts(data(details, PersonalData::registrationAddress)))
                .bind("livings", SqlArray.texts(data(details, PersonalData::livingAddress)))
                .bind("phones", SqlArray.texts(data(details, PersonalData::phone)))
                .bind("emails", SqlArray.texts(data(details, PersonalData::email)))
                .execute();
    }

    private void insertMemberships(Handle handle, int academicYear, List<Membership> memberships) {
        handle.createUpdate("""
                        insert into group_membership (school_id, academic_year, group_id, student_id, whole_class, during)
                        select :school, :year, m.group_id, m.student_id, true, daterange(m.since::date, null)
                        from unnest(:groups, :students, :since) as m (group_id, student_id, since)""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("groups", SqlArray.ids(column(memberships, Membership::groupId)))
                .bind("students", SqlArray.ids(column(memberships, Membership::studentId)))
                .bind(
                        "since",
                        SqlArray.texts(
                                column(memberships, member -> member.from().toString())))
                .execute();
    }

    private int insertKinships(Handle handle, List<Kinship> kinships) {
        return handle.createUpdate("""
                        insert into guardianship (school_id, student_id, guardian_id, kinship)
                        select :school, k.student_id, k.guardian_id, k.kinship
                        from unnest(:students, :guardians, :kinships) as k (student_id, guardian_id, kinship)""")
                .bind("school", acting.schoolId())
                .bind("students", SqlArray.ids(column(kinships, Kinship::studentId)))
                .bind("guardians", SqlArray.ids(column(kinships, Kinship::guardianId)))
                .bind("kinships", SqlArray.texts(column(kinships, Kinship::kinship)))
                .execute();
    }

    private static List<String> data(List<Details> details, Function<PersonalData, String> value) {
        return column(details, detail -> value.apply(detail.data()));
    }

    private static <S, T> List<T> column(List<S> rows, Function<S, T> value) {
        return rows.stream().map(value).toList();
    }
}
