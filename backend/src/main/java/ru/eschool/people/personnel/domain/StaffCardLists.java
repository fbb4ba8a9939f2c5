package ru.eschool.people.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.people.EducationLevel;
import ru.eschool.people.PositionKind;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.people.StaffCategory;
import ru.eschool.people.personnel.domain.StaffCard.Attested;
import ru.eschool.people.personnel.domain.StaffDescription.Course;
import ru.eschool.people.personnel.domain.StaffDescription.Education;
import ru.eschool.people.personnel.domain.StaffDescription.Position;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Problem;

/** SQL over one record of staff with all its parts. */
@ApplicationScoped
class StaffCardLists {
    private final Database database;
    private final Acting acting;

    StaffCardLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * The record.
     *
     * @throws Problem 404 when nobody of the school's staff has this id
     */
    StaffCard find(UUID personId, LocalDate today) {
        var head = head(personId).orElseThrow(() -> Problem.notFound("staff-unknown"));
        var attestations = attestations(personId);
        var last = attestations.isEmpty() ? null : attestations.getFirst();
        return new StaffCard(
                personId,
                new StaffDescription(
                        head.name(),
                        head.birthDate(),
                        head.hiredOn(),
                        positions(personId),
                        attestations.stream().map(Attested::attestation).toList(),
                        educations(personId),
                        courses(personId)),
                category(last, today),
                last == null ? null : last.dueOn(),
                attestations,
                head.dismissal(),
                head.reinstatementReason(),
                head.version());
    }

    /** A category that has run out is none any more; conformity stays what was found until it is confirmed anew. */
    private static StaffCategory category(Attested last, LocalDate today) {
        if (last == null) {
            return StaffCategory.NONE;
        }
        var found = last.attestation().category();
        var over = last.dueOn() != null && last.dueOn().isBefore(today);
        return over && found != AttestationResult.CONFORMITY ? StaffCategory.NONE : StaffCategory.valueOf(found.name());
    }

    private record Head(
            Name name,
            LocalDate birthDate,
            LocalDate hiredOn,
            StaffCard.Dismissal dismissal,
            String reinstatementReason,
            int version) {}

    private Optional<Head> head(UUID personId) {
        return database.with(handle -> handle.createQuery("""
                        select p.last_name, p.first_name, p.middle_name, d.birth_date, s.hired_on, s.dismissed_on,
                               s.dismissal_document, s.reinstatement_reason, s.version
                        from staff_member s
                        join person p on p.school_id = s.school_id and p.id = s.person_id
                        left join person_detail d on d.school_id = s.school_id and d.person_id = s.person_id
                        where s.school_id = :school and s.person_id = :person""")
                .bind("school", acting.schoolId())
                .bind("person", personId)
                .map((row, context) -> head(row))
                .findOne());
    }

    private static Head head(ResultSet row) throws SQLException {
        var dismissedOn = row.getObject("dismissed_on", LocalDate.class);
        return new Head(
                new Name(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                row.getObject("birth_date", LocalDate.class),
                row.getObject("hired_on", LocalDate.class),
                dismissedOn == null ? null : new StaffCard.Dismissal(dismissedOn, row.getString("dismissal_document")),
                row.getString("reinstatement_reason"),
                row.getInt("version"));
    }

    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> parts(String sql, UUID personId, Mapping<T> mapping) {
        return database.with(handle -> handle.createQuery(sql)
                .bind("school", acting.schoolId())
                .bind("person", personId)
                .map((row, context) -> mapping.of(row))
                .list());
    }

    private List<Position> positions(UUID personId) {
        return parts(
                """
                select id, title, kind, rate, starts_on, ends_on from staff_position
                where school_id = :school and person_id = :person
                order by ends_on desc nulls first, kind = 'MAIN' desc, starts_on desc, title, id""",
                personId,
                row -> new Position(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        PositionKind.valueOf(row.getString("kind")),
                        row.getBigDecimal("rate"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)));
    }

    private List<Attested> attestations(UUID personId) {
        return parts(
                """
                select id, category, attested_on, document, due_on from staff_attestation
                where school_id = :school and person_id = :person order by attested_on desc""",
                personId,
                row -> new Attested(
                        new StaffDescription.Attestation(
                                row.getObject("id", UUID.class),
                                AttestationResult.valueOf(row.getString("category")),
                                row.getObject("attested_on", LocalDate.class),
                                row.getString("document")),
                        row.getObject("due_on", LocalDate.class)));
    }

    private List<Education> educations(UUID personId) {
        return parts(
                """
                select id, level, institution, speciality, graduated_in, document from staff_education
                where school_id = :school and person_id = :person order by graduated_in nulls first, institution, id""",
                personId,
                row -> new Education(
                        row.getObject("id", UUID.class),
                        EducationLevel.valueOf(row.getString("level")),
                        row.getString("institution"),
                        row.getString("speciality"),
                        row.getObject("graduated_in", Integer.class),
                        row.getString("document")));
    }

    private List<Course> courses(UUID personId) {
        return parts(
                """
                select id, title, hours, starts_on, ends_on, document from staff_course
                where school_id = :school and person_id = :person order by ends_on desc, starts_on desc, title, id""",
                personId,
                row -> new Course(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getInt("hours"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("document")));
    }
}
