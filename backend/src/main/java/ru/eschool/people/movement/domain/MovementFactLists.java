package ru.eschool.people.movement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.eschool.people.movement.domain.MovementPolicy.Years;
import ru.eschool.people.movement.domain.OrderText.Line;
import ru.eschool.people.movement.domain.PupilFacts.Place;
import ru.eschool.people.movement.domain.PupilFacts.Stay;
import ru.eschool.people.movement.domain.PupilFacts.Target;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.SqlArray;
import ru.eschool.platform.persistence.DaySpan;

/** Reads what orders are judged by, for all pupils of an order at once. */
@ApplicationScoped
class MovementFactLists {
    private final Database database;
    private final Acting acting;

    MovementFactLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** A row of something with the pupil whose it is. */
    private record Of<T>(UUID studentId, T thing) {}

    Map<UUID, PupilFacts> pupils(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var stays = stays(ids);
        var places = places(ids);
        return database.with(handle -> handle
                .createQuery("""
                        select p.id, p.last_name, p.first_name
                        from student s join person p on p.school_id = s.school_id and p.id = s.person_id
                        where s.school_id = :school and s.person_id = any (:ids)""")
                .bind("school", acting.schoolId())
                .bind("ids", SqlArray.ids(ids))
                .map((row, context) -> new PupilFacts(
                        row.getObject("id", UUID.class),
                        PersonNames.ofPupil(row.getString("last_name"), row.getString("first_name")),
                        stays.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        places.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list()
                .stream()
                .collect(Collectors.toMap(PupilFacts::id, Function.identity())));
    }

    private Map<UUID, List<Stay>> stays(Collection<UUID> ids) {
        return byPupil(database.with(handle -> handle.createQuery("""
                        select student_id, id, lower(during) as since, upper(during) as until from enrolment
                        where school_id = :school and student_id = any (:ids) order by during""")
                .bind("school", acting.schoolId())
                .bind("ids", SqlArray.ids(ids))
                .map((row, context) -> new Of<>(
                        row.getObject("student_id", UUID.class), new Stay(row.getObject("id", UUID.class), span(row))))
                .list()));
    }

    private Map<UUID, List<Place>> places(Collection<UUID> ids) {
        return byPupil(database.with(handle -> handle.createQuery("""
                        select m.student_id, m.academic_year, m.id, g.name, m.whole_class, g.class_id, c.grade,
                               lower(m.during) as since, upper(m.during) as until
                        from group_membership m
                        join study_group g on g.school_id = m.school_id and g.academic_year = m.academic_year and g.id = m.group_id
                        left join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
                        where m.school_id = :school and m.student_id = any (:ids)
                        order by m.during, g.name, m.id""")
                .bind("school", acting.schoolId())
                .bind("ids", SqlArray.ids(ids))
                .map((row, context) -> new Of<>(
                        row.getObject("student_id", UUID.class),
                        new Place(
                                row.getInt("academic_year"),
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getBoolean("whole_class"),
                                row.getObject("class_id", UUID.class),
                                row.getObject("grade", Integer.class),
                                span(row))))
                .list()));
    }

    private static DaySpan span(ResultSet row) throws SQLException {
        return new DaySpan(row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class));
    }

    private static <T> Map<UUID, List<T>> byPupil(List<Of<T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(Of::studentId, Collectors.mapping(Of::thing, Collectors.toList())));
    }

    /** Classes with the days of their year; a year lasts until the next one may begin, the summer included. */
    Map<UUID, Target> targets(Collection<UUID> classIds) {
        if (classIds.isEmpty()) {
            return Map.of();
        }
        return database.with(handle -> handle
                .createQuery("""
                        select c.id, c.academic_year, g.id as group_id, c.grade, c.letter, y.starts_on,
                               make_date(y.academic_year + 1, 8, 31) as ends_on, y.status = 'ARCHIVED' as archived
                        from school_class c
                        join academic_year y on y.school_id = c.school_id and y.academic_year = c.academic_year
                        join study_group g on g.school_id = c.school_id and g.academic_year = c.academic_year
                            and g.class_id = c.id and g.kind = 'WHOLE_CLASS'
                        where c.school_id = :school and c.id = any (:ids)""")
                .bind("school", acting.schoolId())
                .bind("ids", SqlArray.ids(classIds))
                .map((row, context) -> new Target(
                        row.getObject("id", UUID.class),
                        row.getInt("academic_year"),
                        row.getObject("group_id", UUID.class),
                        row.getInt("grade") + row.getString("letter"),
                        row.getInt("grade"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("archived")))
                .list()
                .stream()
                .collect(Collectors.toMap(Target::id, Function.identity())));
    }

    Years years() {
        return database.with(handle -> handle.createQuery("""
                        select min(starts_on) as first, make_date(max(academic_year) + 1, 8, 31) as last
                        from academic_year where school_id = :school""")
                .bind("school", acting.schoolId())
                .map((row, context) ->
                        new Years(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .one());
    }

    Set<String> takenSnils(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.with(handle -> handle.createQuery(
                        "select snils from person_detail where school_id = :school and snils = any (:numbers)")
                .bind("school", acting.schoolId())
                .bind("numbers", SqlArray.texts(numbers))
                .mapTo(String.class)
                .list()));
    }

    /** Pupils who are called so, a missing patronymic notwithstanding, and are not known to be born on another day. */
    List<PupilMatch> matches(Line line, LocalDate today) {
        var child = line.newcomer();
        return database.with(handle -> handle.createQuery("""
                        select p.id, p.last_name, p.first_name, p.middle_name, d.birth_date,
                               c.grade || c.letter as class_name, exists (
                                   select from enrolment e where e.school_id = s.school_id and e.student_id = s.person_id
                                     and coalesce(upper(e.during) > :today, true)) as enrolled
                        from student s
                        join person p on p.school_id = s.school_id and p.id = s.person_id
                        left join person_detail d on d.school_id = p.school_id and d.person_id = p.id
                        left join group_membership m on m.school_id = s.school_id and m.student_id = s.person_id
                            and m.whole_class and m.during @> :today
                        left join study_group g on g.school_id = m.school_id and g.academic_year = m.academic_year and g.id = m.group_id
                        left join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
                        where s.school_id = :school
                          and starts_with(p.name_order, name_order_of(:last, :first, null))
                          and (coalesce(:middle, '') = '' or coalesce(p.middle_name, '') = ''
                               or name_order_of(:middle) = name_order_of(p.middle_name))
                          and (d.birth_date is null or d.birth_date = :birth)
                        order by p.name_order, p.id limit 20""")
                .bind("school", acting.schoolId())
                .bind("today", today)
                .bind("last", child.name().lastName())
                .bind("first", child.name().firstName())
                .bind("middle", child.name().middleName())
                .bind("birth", child.birthDate())
                .map((row, context) -> new PupilMatch(
                        row.getObject("id", UUID.class),
                        PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("class_name"),
                        row.getBoolean("enrolled")))
                .list());
    }

    /** The earliest order about the pupil that was signed after another one and still stands. */
    Optional<OrderFacts.Ref> orderAfter(UUID studentId, UUID orderId) {
        return database.with(handle -> handle.createQuery("""
                        select o.id, o.number, o.issued_on
                        from school_order before
                        join movement m on m.school_id = before.school_id and m.student_id = :student
                        join school_order o on o.school_id = m.school_id and o.id = m.order_id and o.status = 'SIGNED'
                             and (o.signed_at, o.id) > (before.signed_at, before.id)
                        where before.school_id = :school and before.id = :order
                        order by o.signed_at, o.id limit 1""")
                .bind("school", acting.schoolId())
                .bind("student", studentId)
                .bind("order", orderId)
                .map((row, context) -> OrderLists.ref(row, ""))
                .findOne());
    }
}
