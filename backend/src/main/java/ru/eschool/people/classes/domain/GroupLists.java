package ru.eschool.people.classes.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import ru.eschool.people.PupilNames;
import ru.eschool.people.domain.GroupKind;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;

/** Reads groups, who is in them, and what decides whether they can be changed. */
@ApplicationScoped
class GroupLists {
    private static final String SELECT = """
            select g.id, g.academic_year, g.kind, g.name, g.class_id, c.grade || c.letter as class_name,
                   g.subject_id, s.name as subject_name, g.capacity, g.shift, g.school_days, g.at_home, g.ended_on, g.version,
                   (select count(*)::int from group_membership m
                    where m.school_id = g.school_id and m.academic_year = g.academic_year and m.group_id = g.id
                      and m.during @> :today) as members
            from study_group g
            left join school_class c
                on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
            left join subject s on s.school_id = g.school_id and s.id = g.subject_id
            where g.school_id = :school and g.kind <> 'WHOLE_CLASS'""";

    private final Database database;
    private final Acting acting;

    GroupLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** How much hangs on a group. */
    record InUse(int memberships, int journals) {
        boolean nothing() {
            return memberships + journals == 0;
        }
    }

    /** Lessons of a group after a day. */
    record LessonsAhead(int count, LocalDate last) {}

    /** The groups of a year by class, kind and name; null stands for all classes. */
    List<GroupFacts> list(int academicYear, UUID classId, LocalDate today) {
        return query(
                SELECT + """
                          and g.academic_year = :year and (cast(:class as uuid) is null or g.class_id = :class)
                        order by c.grade nulls last, c.letter, g.kind, lower(g.name), g.id""", today, query -> query.bind("year", academicYear).bind("class", classId));
    }

    Optional<GroupFacts> find(UUID groupId, LocalDate today) {
        return query(SELECT + " and g.id = :id", today, query -> query.bind("id", groupId)).stream()
                .findFirst();
    }

    List<GroupFacts> of(Collection<UUID> groupIds, LocalDate today) {
        return query(
                SELECT + " and g.id = any (:ids)",
                today,
                query -> query.bind("ids", SqlArray.ids(List.copyOf(groupIds))));
    }

    private interface Binding {
        Query on(Query query);
    }

    private List<GroupFacts> query(String sql, LocalDate today, Binding binding) {
        return database.with(handle -> binding.on(handle.createQuery(sql))
                .bind("school", acting.schoolId())
                .bind("today", today)
                .map((row, context) -> group(row))
                .list());
    }

    private static GroupFacts group(ResultSet row) throws SQLException {
        return new GroupFacts(
                row.getObject("id", UUID.class),
                row.getInt("academic_year"),
                GroupKind.valueOf(row.getString("kind")),
                row.getString("name"),
                named(row.getObject("class_id", UUID.class), row.getString("class_name")),
                named(row.getObject("subject_id", UUID.class), row.getString("subject_name")),
                row.getObject("capacity", Integer.class),
                row.getObject("shift", Integer.class),
                row.getObject("school_days", Integer.class),
                row.getBoolean("at_home"),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("members"),
                row.getInt("version"));
    }

    private static GroupFacts.Named named(UUID id, String name) {
        return id == null ? null : new GroupFacts.Named(id, name);
    }

    /** Everybody who was, is or will be in one of the groups, by name. */
    List<GroupMember> members(int academicYear, Collection<UUID> groupIds, LocalDate today) {
        return database.with(handle -> handle.createQuery("""
                        select m.id as membership_id, m.group_id, lower(m.during) as since, upper(m.during) - 1 as until,
                               p.id, p.last_name, p.first_name, p.middle_name,
                               (select c.grade || c.letter from group_membership o
                                join study_group w on w.school_id = o.school_id and w.academic_year = o.academic_year and w.id = o.group_id
                                join school_class c on c.school_id = w.school_id and c.academic_year = w.academic_year and c.id = w.class_id
                                where o.school_id = m.school_id and o.academic_year = m.academic_year and o.student_id = m.student_id
                                  and o.whole_class and o.during @> :today limit 1) as class_name
                        from group_membership m
                        join person p on p.school_id = m.school_id and p.id = m.student_id
                        where m.school_id = :school and m.academic_year = :year and m.group_id = any (:groups)
                        order by p.name_order, p.id, lower(m.during)""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("groups", SqlArray.ids(List.copyOf(groupIds)))
                .bind("today", today)
                .map((row, context) -> new GroupMember(
                        row.getObject("membership_id", UUID.class),
                        row.getObject("group_id", UUID.class),
                        new PupilNames.Pupil(
                                row.getObject("id", UUID.class),
                                row.getString("last_name"),
                                row.getString("first_name"),
                                row.getString("middle_name")),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("class_name")))
                .list());
    }

    boolean hasSubject(UUID subjectId) {
        return database.with(handle -> handle.createQuery(
                        "select exists (select from subject where school_id = :school and id = :id) as known")
                .bind("school", acting.schoolId())
                .bind("id", subjectId)
                .mapTo(Boolean.class)
                .one());
    }

    boolean hasClass(int academicYear, UUID classId) {
        return database.with(handle -> handle.createQuery("""
                        select exists (select from school_class
                                       where school_id = :school and academic_year = :year and id = :id) as known""")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .bind("id", classId)
                .mapTo(Boolean.class)
                .one());
    }

    InUse inUse(GroupFacts group) {
        return database.with(handle -> handle.createQuery("""
                        select (select count(*) from group_membership m where m.school_id = :school
                                and m.academic_year = :year and m.group_id = :group)::int as memberships,
                               ((select count(*) from journal j where j.school_id = :school
                                 and j.academic_year = :year and j.group_id = :group)
                                + (select count(*) from teaching_load l where l.school_id = :school
                                   and l.academic_year = :year and l.group_id = :group))::int as journals""")
                .bind("school", acting.schoolId())
                .bind("year", group.academicYear())
                .bind("group", group.id())
                .map((row, context) -> new InUse(row.getInt("memberships"), row.getInt("journals")))
                .one());
    }

    LessonsAhead lessonsAfter(GroupFacts group, LocalDate day) {
        return database.with(handle -> handle.createQuery("""
                        select count(*)::int as lessons, max(on_date) as last from lesson
                        where school_id = :school and academic_year = :year and group_id = :group and on_date > :day
                          and status <> 'CANCELLED'""")
                .bind("school", acting.schoolId())
                .bind("year", group.academicYear())
                .bind("group", group.id())
                .bind("day", day)
                .map((row, context) -> new LessonsAhead(row.getInt("lessons"), row.getObject("last", LocalDate.class)))
                .one());
    }
}
