package ru.eschool.reporting.familypapers.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.Role;

/** SQL for the papers: pupils with the guardian who is to sign, and what the forms in force say. */
@ApplicationScoped
class FamilyPaperLists {
    private final Database database;
    private final Acting acting;

    FamilyPaperLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** A pupil and who is to sign, null with the kinship when no guardian is recorded. */
    record Family(UUID pupilId, String pupil, String className, UUID guardianId, String guardian, String kinship) {}

    /** A purpose of the form in force. */
    record Purpose(String text, String data) {}

    /** The text of the agreement in force. */
    record Agreement(int number, LocalDate validFrom) {}

    /** Pupils who are in a class today, by name; a class teacher's own ones. */
    List<Family> families(UUID classId, UUID studentId, LocalDate today) {
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name, c.grade || c.letter as class_name,
                               k.guardian_id, k.kinship, k.last_name as by_last_name, k.first_name as by_first_name,
                               k.middle_name as by_middle_name
                        from group_membership m
                        join study_group g on g.school_id = m.school_id and g.academic_year = m.academic_year and g.id = m.group_id
                        join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
                        join person p on p.school_id = m.school_id and p.id = m.student_id
                        left join lateral (
                            select r.guardian_id, r.kinship, a.last_name, a.first_name, a.middle_name
                            from guardianship r join person a on a.school_id = r.school_id and a.id = r.guardian_id
                            where r.school_id = m.school_id and r.student_id = m.student_id and r.blocked_at is null
                            order by r.kinship, a.name_order, a.id limit 1) k on true
                        where m.school_id = :school and m.whole_class and m.during @> :today
                          and (cast(:class as uuid) is null or c.id = :class)
                          and (cast(:student as uuid) is null or p.id = :student)
                          and (:wholeSchool or p.id = any ((select session_students())::uuid[]))
                        order by p.name_order, p.id""")
                .bind("school", acting.schoolId())
                .bind("today", today)
                .bind("class", classId)
                .bind("student", studentId)
                .bind("wholeSchool", !acting.is(Role.CLASS_TEACHER))
                .map((row, context) -> new Family(
                        row.getObject("id", UUID.class),
                        PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        row.getString("class_name"),
                        row.getObject("guardian_id", UUID.class),
                        row.getString("by_last_name") == null
                                ? null
                                : PersonNames.full(
                                        row.getString("by_last_name"),
                                        row.getString("by_first_name"),
                                        row.getString("by_middle_name")),
                        row.getString("kinship")))
                .list());
    }

    /** The purposes in force, in the order of the form. */
    List<Purpose> purposes(LocalDate today) {
        return database.with(handle -> handle.createQuery("""
                        select f.text, f.data from (
                            select distinct on (purpose) * from consent_form where valid_from <= :today
                            order by purpose, version desc) f
                        order by array_position('{EDUCATION,REGION_SYSTEM,CONTINGENT,JOURNAL,SOCIAL_SECURITY,DISABILITY_REGISTER,EDUCATION_DOCUMENTS,ACHIEVEMENTS}', f.purpose)""")
                .bind("today", today)
                .map((row, context) -> new Purpose(row.getString("text"), row.getString("data")))
                .list());
    }

    /** The newest text of the agreement that is valid, if any. */
    List<Agreement> agreement(LocalDate today) {
        return database.with(handle -> handle.createQuery("""
                        select number, valid_from from agreement_text
                        where school_id = :school and valid_from <= :today order by number desc limit 1""")
                .bind("school", acting.schoolId())
                .bind("today", today)
                .map((row, context) ->
                        new Agreement(row.getInt("number"), row.getObject("valid_from", LocalDate.class)))
                .list());
    }
}
