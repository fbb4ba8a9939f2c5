package ru.eschool.consents.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Role;
import ru.eschool.platform.SqlArray;

/** Adds what the papers say; nothing that was added is changed or taken away. */
@ApplicationScoped
class ConsentPapers {
    private final Database database;
    private final Acting acting;

    ConsentPapers(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * What a paper rests on.
     *
     * @param pupilKnown whether the pupil is one whose papers the caller may take
     * @param signerKnown whether whoever signed is the pupil or a guardian whom no court has blocked
     * @param given whether all purposes of the paper are given at present
     */
    record Ground(boolean pupilKnown, boolean signerKnown, boolean given) {}

    /** What each of the papers rests on, in their order; one statement. */
    List<Ground> grounds(HandedIn handedIn) {
        return database.with(handle -> handle.createQuery("""
                        select exists (select from student s where s.school_id = :school and s.person_id = x.student
                                       and (:wholeSchool or s.person_id = any ((select session_students())::uuid[]))) as pupil_known,
                               x.student = x.signer or exists (
                                   select from guardianship g
                                   where g.school_id = :school and g.student_id = x.student and g.guardian_id = x.signer
                                     and g.blocked_at is null) as signer_known,
                               (select coalesce(bool_and(coalesce((
                                    select c.statement = 'GIVEN' from consent c
                                    where c.school_id = :school and c.person_id = x.student and c.purpose = u.purpose
                                    order by c.stated_on desc, c.entered_at desc, c.id desc limit 1), false)), true)
                                from unnest(:purposes) u (purpose)) as given
                        from unnest(:students, :signers) with ordinality x (student, signer, place) order by x.place""")
                .bind("school", acting.schoolId())
                .bind("wholeSchool", !acting.is(Role.CLASS_TEACHER))
                .bind("students", students(handedIn))
                .bind("signers", signers(handedIn))
                .bind("purposes", purposes(handedIn))
                .map((row, context) -> new Ground(
                        row.getBoolean("pupil_known"), row.getBoolean("signer_known"), row.getBoolean("given")))
                .list());
    }

    /** Adds a row for each paper and purpose, by the form that was valid on the paper's date or else by the first. */
    int add(HandedIn handedIn) {
        return database.with(handle -> handle.createUpdate("""
                        insert into consent (school_id, id, person_id, signer_id, purpose, form_version, statement, stated_on, entered_by)
                        select :school, next_id(), x.student, x.signer, u.purpose, f.version, :statement, :on, :me
                        from unnest(:students, :signers) x (student, signer)
                        cross join unnest(:purposes) u (purpose)
                        cross join lateral (select o.version from consent_form o where o.purpose = u.purpose
                                            order by o.valid_from <= :on desc, case when o.valid_from <= :on then -o.version else o.version end
                                            limit 1) f""")
                .bind("school", acting.schoolId())
                .bind("me", acting.personId())
                .bind("statement", handedIn.statement().name())
                .bind("on", handedIn.statedOn())
                .bind("students", students(handedIn))
                .bind("signers", signers(handedIn))
                .bind("purposes", purposes(handedIn))
                .execute());
    }

    /** Adds a guardian's written choice of channels. */
    void choose(UUID studentId, UUID guardianId, Collection<Channel> channels, LocalDate on) {
        database.with(handle -> handle.createUpdate("""
                        insert into channel_choice (school_id, id, student_id, guardian_id, channels, stated_on, entered_by)
                        values (:school, :id, :student, :guardian, :channels, :on, :me)""")
                .bind("school", acting.schoolId())
                .bind("id", Ids.next())
                .bind("student", studentId)
                .bind("guardian", guardianId)
                .bind(
                        "channels",
                        SqlArray.texts(
                                channels.stream().sorted().map(Channel::name).toList()))
                .bind("on", on)
                .bind("me", acting.personId())
                .execute());
    }

    private static SqlArray students(HandedIn handedIn) {
        return SqlArray.ids(
                handedIn.papers().stream().map(HandedIn.Paper::studentId).toList());
    }

    private static SqlArray signers(HandedIn handedIn) {
        return SqlArray.ids(
                handedIn.papers().stream().map(HandedIn.Paper::signerId).toList());
    }

    private static SqlArray purposes(HandedIn handedIn) {
        return SqlArray.texts(
                handedIn.purposes().stream().sorted().map(Enum::name).toList());
    }
}
