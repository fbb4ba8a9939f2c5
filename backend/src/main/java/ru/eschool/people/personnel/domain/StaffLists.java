package ru.eschool.people.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import ru.eschool.people.EducationLevel;
import ru.eschool.people.Personnel.Education;
import ru.eschool.people.Personnel.HeldPosition;
import ru.eschool.people.Personnel.Order;
import ru.eschool.people.Personnel.Row;
import ru.eschool.people.Personnel.Selection;
import ru.eschool.people.PositionKind;
import ru.eschool.people.StaffCategory;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.SqlArray;

/** SQL over the staff of the school: lists, and what is counted from the same rows. */
@ApplicationScoped
class StaffLists {
    /** Each of the staff with the last attestation and the positions of today, or of the last day of work. */
    private static final String LISTED = """
            with listed as (
                select p.id, p.name_order, p.last_name, p.first_name, p.middle_name, s.hired_on, s.dismissed_on,
                       coalesce(s.dismissed_on >= :today, true) as works, held.on_date,
                       a.attested_on, a.due_on,
                       -- A category that has run out is none any more.
                       case when a.category <> 'CONFORMITY' and a.due_on < :today then 'NONE'
                            else coalesce(a.category, 'NONE') end as category,
                       (select t.title from staff_position t
                        where t.school_id = s.school_id and t.person_id = s.person_id and t.starts_on <= held.on_date
                          and coalesce(t.ends_on >= held.on_date, true)
                        order by t.kind = 'MAIN' desc, t.rate desc nulls last, t.title limit 1) as title
                from staff_member s
                join person p on p.school_id = s.school_id and p.id = s.person_id
                cross join lateral (select case when s.dismissed_on < :today then s.dismissed_on
                                                else greatest(s.hired_on, :today) end as on_date) held
                left join lateral (select l.category, l.attested_on, l.due_on from staff_attestation l
                                   where l.school_id = s.school_id and l.person_id = s.person_id
                                   order by l.attested_on desc limit 1) a on true
                where s.school_id = :school)
            """;

    private final Database database;
    private final Acting acting;

    StaffLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** A part of a list, and how many there are in all. */
    record Part(List<Row> rows, int total) {}

    /** @param after the last person of the part before, or null */
    Part list(Selection selection, LocalDate today, UUID after, int limit) {
        var found = database.with(handle -> handle.createQuery(LISTED + """
                        , keyed as (select l.*, %s collate "C" as key from listed l),
                        found as (
                            select k.*, count(*) over () as total from keyed k
                            where (:state = 'ALL' or k.works = (:state = 'WORKING'))
                              and (cast(:category as text) is null or k.category = :category)
                              and (cast(:dueBy as date) is null or k.due_on <= :dueBy)
                              and translate(lower(k.last_name), 'ё', 'е') like :last escape '!'
                              and translate(lower(k.first_name), 'ё', 'е') like :first escape '!'
                              and (cast(:position as text) is null or exists (
                                  select from staff_position t
                                  where t.school_id = :school and t.person_id = k.id and t.starts_on <= k.on_date
                                    and coalesce(t.ends_on >= k.on_date, true)
                                    and name_order_of(t.title) = name_order_of(:position))))
                        select f.* from found f
                        left join keyed a on a.id = :after
                        where cast(:after as uuid) is null
                           or (case when :descending then f.key < a.key else f.key > a.key end)
                           or f.key = a.key and (f.name_order, f.id) > (a.name_order, a.id)
                        order by case when :descending then f.key end desc nulls last,
                                 case when not :descending then f.key end, f.name_order, f.id
                        limit :limit""".formatted(key(selection.order())))
                .bind("school", acting.schoolId())
                .bind("today", today)
                .bind("state", selection.state().name())
                .bind(
                        "category",
                        selection.category() == null
                                ? null
                                : selection.category().name())
                .bind(
                        "dueBy",
                        selection.dueWithinMonths() == null ? null : today.plusMonths(selection.dueWithinMonths()))
                .bind("last", prefix(selection.lastName()))
                .bind("first", prefix(selection.firstName()))
                .bind("position", selection.position())
                .bind("after", after)
                .bind("descending", selection.descending())
                .bind("limit", limit)
                .map((row, context) -> Map.entry(row.getInt("total"), row(row)))
                .list());
        var held = positions(found.stream().map(row -> row.getValue().id()).toList(), today);
        return new Part(
                found.stream()
                        .map(row -> holding(
                                row.getValue(), held.getOrDefault(row.getValue().id(), List.of())))
                        .toList(),
                found.isEmpty() ? 0 : found.getFirst().getKey());
    }

    private static String key(Order order) {
        return switch (order) {
            case NAME -> "l.name_order";
            case POSITION -> "coalesce(name_order_of(l.title), 'яяя')";
            case CATEGORY -> "array_position('{HIGHEST,FIRST,CONFORMITY,NONE}', l.category)::text";
            case ATTESTATION_DUE -> "coalesce(to_char(l.due_on, 'YYYYMMDD'), '99999999')";
            case HIRED -> "to_char(l.hired_on, 'YYYYMMDD')";
        };
    }

    private static String prefix(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("([!%_])", "!$1") + "%";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                PersonNames.full(row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                List.of(),
                StaffCategory.valueOf(row.getString("category")),
                row.getObject("attested_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("hired_on", LocalDate.class),
                row.getObject("dismissed_on", LocalDate.class));
    }

    private static Row holding(Row row, List<HeldPosition> positions) {
        return new Row(
                row.id(),
                row.displayName(),
                positions,
                row.category(),
                row.attestedOn(),
                row.attestationDueOn(),
                row.hiredOn(),
                row.dismissedOn());
    }

    private Map<UUID, List<HeldPosition>> positions(Collection<UUID> personIds, LocalDate today) {
        return ofPersons(
                """
                select t.person_id, t.title, t.kind, t.rate
                from staff_position t
                join staff_member s on s.school_id = t.school_id and s.person_id = t.person_id
                cross join lateral (select case when s.dismissed_on < :today then s.dismissed_on
                                                else greatest(s.hired_on, :today) end as on_date) held
                where t.school_id = :school and t.person_id = any (:persons) and t.starts_on <= held.on_date
                  and coalesce(t.ends_on >= held.on_date, true)
                order by t.kind = 'MAIN' desc, t.rate desc nulls last, t.title, t.id""",
                personIds,
                statement -> statement.bind("today", today),
                row -> new HeldPosition(
                        row.getString("title"),
                        PositionKind.valueOf(row.getString("kind")),
                        row.getBigDecimal("rate")));
    }

    Map<UUID, List<Education>> educations(Collection<UUID> personIds) {
        return ofPersons(
                """
                select person_id, level, institution, speciality from staff_education
                where school_id = :school and person_id = any (:persons)
                order by graduated_in nulls first, institution, id""",
                personIds,
                statement -> {},
                row -> new Education(
                        EducationLevel.valueOf(row.getString("level")),
                        row.getString("institution"),
                        row.getString("speciality")));
    }

    /** Further training of one person. */
    record Training(int hours, LocalDate lastOn) {}

    /** Hours of the courses that ended since the day, and when the last one did. */
    Map<UUID, List<Training>> training(Collection<UUID> personIds, LocalDate since) {
        return ofPersons(
                """
                select person_id, coalesce(sum(hours) filter (where ends_on > :since), 0) as hours, max(ends_on) as last_on
                from staff_course where school_id = :school and person_id = any (:persons) group by person_id""",
                personIds,
                statement -> statement.bind("since", since),
                row -> new Training(row.getInt("hours"), row.getObject("last_on", LocalDate.class)));
    }

    private interface Binding {
        void on(SqlStatement<?> statement);
    }

    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<UUID, List<T>> ofPersons(
            String sql, Collection<UUID> personIds, Binding binding, Mapping<T> mapping) {
        if (personIds.isEmpty()) {
            return Map.of();
        }
        return database.with(handle -> {
            var query =
                    handle.createQuery(sql).bind("school", acting.schoolId()).bind("persons", SqlArray.ids(personIds));
            binding.on(query);
            return query
                    .map((row, context) -> Map.entry(row.getObject("person_id", UUID.class), mapping.of(row)))
                    .list()
                    .stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        });
    }

    StaffSummary summary(LocalDate today) {
        var counted = database.with(handle -> handle.createQuery(LISTED + """
                        select category, count(*) as people, count(*) filter (where due_on < :today) as overdue,
                               count(*) filter (where due_on between :today and :nextYear) as due
                        from listed where works group by category""")
                .bind("school", acting.schoolId())
                .bind("today", today)
                .bind("nextYear", today.plusYears(1))
                .map((row, context) -> new Counted(
                        StaffCategory.valueOf(row.getString("category")),
                        row.getInt("people"),
                        row.getInt("overdue"),
                        row.getInt("due")))
                .list());
        return new StaffSummary(
                counted.stream().mapToInt(Counted::people).sum(),
                counted.stream().mapToInt(Counted::overdue).sum(),
                counted.stream().mapToInt(Counted::due).sum(),
                counted.stream().collect(Collectors.toMap(Counted::category, Counted::people)),
                titles(today));
    }

    private record Counted(StaffCategory category, int people, int overdue, int due) {}

    private List<StaffSummary.Titled> titles(LocalDate today) {
        return database.with(handle -> handle.createQuery("""
                        select min(t.title) as title, count(distinct t.person_id) as people
                        from staff_position t
                        join staff_member s on s.school_id = t.school_id and s.person_id = t.person_id
                        where t.school_id = :school and coalesce(s.dismissed_on >= :today, true)
                          and t.starts_on <= greatest(s.hired_on, :today)
                          and coalesce(t.ends_on >= greatest(s.hired_on, :today), true)
                        group by name_order_of(t.title) order by name_order_of(t.title)""")
                .bind("school", acting.schoolId())
                .bind("today", today)
                .map((row, context) -> new StaffSummary.Titled(row.getString("title"), row.getInt("people")))
                .list());
    }
}
