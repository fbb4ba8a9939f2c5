package ru.eschool.people.classes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;

/** Reads what decides whether pupils can be put into groups. */
@ApplicationScoped
class PlacementLists {
    private final Database database;
    private final Acting acting;

    PlacementLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * Where a pupil is on a day.
     *
     * @param enrolled whether the pupil is at the school
     * @param leaves the first day that the pupil is known to be no longer at the school or in the class, or null
     */
    record Standing(boolean enrolled, UUID classId, LocalDate leaves) {}

    /** Makes others who put pupils of this school into groups wait until the transaction ends. */
    void lock() {
        database.with(handle -> handle.createQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('groups ' || :school, 0))) as locked")
                .bind("school", acting.schoolId().toString())
                .mapTo(Integer.class)
                .one());
    }

    Map<UUID, Standing> standing(int academicYear, Collection<UUID> studentIds, LocalDate on) {
        record Found(UUID id, Standing standing) {}
        return database
                .with(handle -> handle.createQuery("""
                        select s.person_id, e.id is not null as enrolled, g.class_id, least(upper(e.during), upper(m.during)) as leaves
                        from student s
                        left join enrolment e on e.school_id = s.school_id and e.student_id = s.person_id and e.during @> :on
                        left join (group_membership m
                                   join study_group g on g.school_id = m.school_id and g.academic_year = m.academic_year
                                        and g.id = m.group_id)
                            on m.school_id = s.school_id and m.academic_year = :year and m.student_id = s.person_id
                           and m.whole_class and m.during @> :on
                        where s.school_id = :school and s.person_id = any (:students)""")
                        .bind("school", acting.schoolId())
                        .bind("year", academicYear)
                        .bind("students", SqlArray.ids(List.copyOf(studentIds)))
                        .bind("on", on)
                        .map((row, context) -> new Found(
                                row.getObject("person_id", UUID.class),
                                new Standing(
                                        row.getBoolean("enrolled"),
                                        row.getObject("class_id", UUID.class),
                                        row.getObject("leaves", LocalDate.class))))
                        .list())
                .stream()
                .collect(Collectors.toMap(Found::id, Found::standing));
    }

    /** The last day from a day on with a mark or an absence of the pupil in the journals of the group. */
    Optional<LocalDate> lastRecord(int academicYear, UUID groupId, UUID studentId, LocalDate from) {
        return database.with(handle -> handle.createQuery("select records_in_group(:year, :group, :student, :from)")
                .bind("year", academicYear)
                .bind("group", groupId)
                .bind("student", studentId)
                .bind("from", from)
                .mapTo(LocalDate.class)
                .findOne());
    }

    /** Another subgroup of the same class and subject in which the pupil is on the day or later; its name. */
    Optional<String> otherSubgroup(GroupFacts group, UUID studentId, LocalDate from) {
        return database.with(handle -> handle.createQuery("""
                        select o.name from group_membership m
                        join study_group o on o.school_id = m.school_id and o.academic_year = m.academic_year and o.id = m.group_id
                        where m.school_id = :school and m.academic_year = :year and m.student_id = :student
                          and m.during && daterange(:from, null) and o.kind = 'SUBGROUP' and o.id <> :group
                          and o.class_id = :class and o.subject_id = :subject
                        order by o.name limit 1""")
                .bind("school", acting.schoolId())
                .bind("year", group.academicYear())
                .bind("student", studentId)
                .bind("from", from)
                .bind("group", group.id())
                .bind("class", group.schoolClass().id())
                .bind("subject", group.subject().id())
                .mapTo(String.class)
                .findOne());
    }

    boolean isLed(UUID classId) {
        return database.with(handle -> handle.createQuery("select :class = any (session_classes())")
                .bind("class", classId)
                .mapTo(Boolean.class)
                .one());
    }
}
