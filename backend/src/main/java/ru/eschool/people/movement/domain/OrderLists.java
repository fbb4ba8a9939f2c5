package ru.eschool.people.movement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.PersonNames;

/** SQL over orders and what they say of pupils. */
@ApplicationScoped
class OrderLists {
    private static final String ORDER = """
            select o.id, o.academic_year, o.number, o.issued_on, o.kind, o.status, o.basis, o.signed_at, o.version,
                   s.id as signer_id, s.last_name as signer_last, s.first_name as signer_first, s.middle_name as signer_middle,
                   c.id as cancels_id, c.number as cancels_number, c.issued_on as cancels_issued_on,
                   b.id as by_id, b.number as by_number, b.issued_on as by_issued_on""";
    private static final String JOINED = """

            from school_order o
            left join person s on s.school_id = o.school_id and s.id = o.signed_by
            left join school_order c on c.school_id = o.school_id and c.id = o.cancels_id
            left join school_order b on b.school_id = o.school_id and b.cancels_id = o.id
            """;
    private static final String LINE = """
            select m.id, m.student_id, coalesce(p.last_name, m.last_name) as last_name,
                   coalesce(p.first_name, m.first_name) as first_name, m.middle_name, m.birth_date, m.sex, m.snils,
                   m.another_person, m.effective_on, m.reason, m.place, m.subjects,
                   f.id as from_id, f.academic_year as from_year, f.grade || f.letter as from_name,
                   t.id as to_id, t.academic_year as to_year, t.grade || t.letter as to_name""";
    private static final String LINES = """

            from movement m
            left join person p on p.school_id = m.school_id and p.id = m.student_id
            left join school_class f on f.school_id = m.school_id and f.academic_year = m.from_year and f.id = m.from_class_id
            left join school_class t on t.school_id = m.school_id and t.academic_year = m.to_year and t.id = m.to_class_id
            """;

    private final Database database;
    private final Acting acting;

    OrderLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** A part of a list, and how many there are in all. */
    record Part(List<OrderFacts.Row> rows, int total) {}

    Optional<OrderFacts> find(UUID id) {
        return database.with(handle -> handle.createQuery(ORDER + JOINED + "where o.school_id = :school and o.id = :id")
                        .bind("school", acting.schoolId())
                        .bind("id", id)
                        .map((row, context) -> order(row))
                        .findOne())
                .map(order -> order.with(
                        lines(order.cancels() == null ? id : order.cancels().id())));
    }

    /** What an order says of pupils, in its order; of one that cancels another what that one said. */
    private List<OrderFacts.Line> lines(UUID orderId) {
        return database.with(handle -> handle.createQuery(LINE + LINES + """
                        where m.school_id = :school and m.order_id = :order order by m.position""")
                .bind("school", acting.schoolId())
                .bind("order", orderId)
                .map((row, context) -> line(row))
                .list());
    }

    /** @param after the last order of the part before, or null */
    Part list(OrderSearch search, UUID after, int limit) {
        var found = database.with(handle -> handle.createQuery(
                        "with keyed as (" + ORDER + """
                        , coalesce(o.cancels_id, o.id) as lines_of, %s collate "C" as key""".formatted(key(search.sort())) + JOINED + """
                        where o.school_id = :school
                          and (cast(:kind as text) is null or o.kind = :kind)
                          and (cast(:status as text) is null or o.status = :status)
                          and (cast(:year as int) is null or o.academic_year = :year)
                          and (cast(:query as text) is null or lower(o.number) like :query escape '!' or exists (
                              select from movement m left join person p on p.school_id = m.school_id and p.id = m.student_id
                              where m.school_id = o.school_id and m.order_id = coalesce(o.cancels_id, o.id)
                                and translate(lower(coalesce(p.last_name, m.last_name) || ' '
                                              || coalesce(p.first_name, m.first_name)), 'ё', 'е') like :query escape '!')))
                        , found as (select k.*, count(*) over () as total from keyed k),
                        page as (
                            select f.* from found f left join keyed a on a.id = :after
                            where cast(:after as uuid) is null
                               or (case when :descending then f.key < a.key else f.key > a.key end)
                               or f.key = a.key and (f.issued_on < a.issued_on or f.issued_on = a.issued_on and f.id > a.id)
                            order by case when :descending then f.key end desc nulls last,
                                     case when not :descending then f.key end, f.issued_on desc, f.id
                            limit :limit)
                        select f.*, n.pupils, n.first_pupil, n.effective_on
                        from page f
                        left join lateral (
                            select count(*)::int as pupils, min(m.effective_on) as effective_on,
                                   (array_agg(coalesce(p.last_name, m.last_name) || ' ' || coalesce(p.first_name, m.first_name)
                                              order by m.position))[1] as first_pupil
                            from movement m left join person p on p.school_id = m.school_id and p.id = m.student_id
                            where m.school_id = :school and m.order_id = f.lines_of) n on true
                        order by case when :descending then f.key end desc nulls last,
                                 case when not :descending then f.key end, f.issued_on desc, f.id""")
                .bind("school", acting.schoolId())
                .bind("kind", search.kind() == null ? null : search.kind().name())
                .bind("status", search.status() == null ? null : search.status().name())
                .bind("year", search.academicYear())
                .bind("query", search.query() == null ? null : prefix(search.query()))
                .bind("after", after)
                .bind("descending", search.descending())
                .bind("limit", limit)
                .map((row, context) -> Map.entry(row.getInt("total"), row(row)))
                .list());
        return new Part(
                found.stream().map(Map.Entry::getValue).toList(),
                found.isEmpty() ? 0 : found.getFirst().getKey());
    }

    private static String key(OrderSearch.Sort sort) {
        return switch (sort) {
            case ISSUED -> "to_char(o.issued_on, 'YYYYMMDD')";
            // «9-у» before «12-у».
            case NUMBER -> "lpad(coalesce(substring(o.number from '^[0-9]+'), ''), 12, '0') || lower(o.number)";
            case KIND -> "array_position('{ENROLMENT,TRANSFER,DEPARTURE,REPEAT,CONDITIONAL,GRADUATION}', o.kind)::text";
            case STATUS -> "array_position('{DRAFT,SIGNED,CANCELLED}', o.status)::text";
        };
    }

    private static String prefix(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("([!%_])", "!$1") + "%";
    }

    /** What orders have said of a pupil, the latest first; drafts are not among it. */
    List<PupilPath.Step> steps(UUID studentId) {
        return database.with(handle -> handle.createQuery(LINE + """
                        , o.id as order_id, o.number as order_number, o.issued_on as order_issued_on, o.kind, o.status,
                        b.id as by_id, b.number as by_number, b.issued_on as by_issued_on""" + LINES + """
                        join school_order o on o.school_id = m.school_id and o.id = m.order_id and o.status <> 'DRAFT'
                        left join school_order b on b.school_id = o.school_id and b.cancels_id = o.id and b.status = 'SIGNED'
                        where m.school_id = :school and m.student_id = :student
                        order by m.effective_on desc, o.signed_at desc, m.id""")
                .bind("school", acting.schoolId())
                .bind("student", studentId)
                .map((row, context) -> new PupilPath.Step(
                        ref(row, "order_"),
                        MovementKind.valueOf(row.getString("kind")),
                        OrderStatus.valueOf(row.getString("status")),
                        ref(row, "by_"),
                        line(row)))
                .list());
    }

    /** When somebody was a pupil of the school, the latest first. */
    List<PupilPath.Period> periods(UUID studentId) {
        return database.with(handle -> handle.createQuery("""
                        select lower(e.during) as since, upper(e.during) as until,
                               o.id as opened_id, o.number as opened_number, o.issued_on as opened_issued_on,
                               c.id as closed_id, c.number as closed_number, c.issued_on as closed_issued_on
                        from enrolment e
                        left join movement om on om.school_id = e.school_id and om.id = e.opened_by
                        left join school_order o on o.school_id = om.school_id and o.id = om.order_id
                        left join movement cm on cm.school_id = e.school_id and cm.id = e.closed_by
                        left join school_order c on c.school_id = cm.school_id and c.id = cm.order_id
                        where e.school_id = :school and e.student_id = :student
                        order by e.during desc""")
                .bind("school", acting.schoolId())
                .bind("student", studentId)
                .map((row, context) -> new PupilPath.Period(
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        ref(row, "opened_"),
                        ref(row, "closed_")))
                .list());
    }

    private static OrderFacts order(ResultSet row) throws SQLException {
        return new OrderFacts(
                row.getObject("id", UUID.class),
                row.getInt("academic_year"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                MovementKind.valueOf(row.getString("kind")),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("basis"),
                ref(row, "cancels_"),
                ref(row, "by_"),
                signer(row),
                row.getTimestamp("signed_at") == null
                        ? null
                        : row.getTimestamp("signed_at").toInstant(),
                List.of(),
                row.getInt("version"));
    }

    private static OrderFacts.Row row(ResultSet row) throws SQLException {
        var order = order(row);
        return new OrderFacts.Row(
                order.id(),
                order.academicYear(),
                order.number(),
                order.issuedOn(),
                order.kind(),
                order.status(),
                order.cancels(),
                order.cancelledBy(),
                row.getInt("pupils"),
                row.getString("first_pupil"),
                row.getObject("effective_on", LocalDate.class),
                order.signedBy(),
                order.signedAt());
    }

    private static PersonName signer(ResultSet row) throws SQLException {
        var id = row.getObject("signer_id", UUID.class);
        return id == null
                ? null
                : new PersonName(
                        id,
                        PersonNames.full(
                                row.getString("signer_last"),
                                row.getString("signer_first"),
                                row.getString("signer_middle")));
    }

    private static OrderFacts.Line line(ResultSet row) throws SQLException {
        var student = row.getObject("student_id", UUID.class);
        var last = row.getString("last_name");
        var first = row.getString("first_name");
        return new OrderFacts.Line(
                row.getObject("id", UUID.class),
                student,
                PersonNames.ofPupil(last, first),
                student != null
                        ? null
                        : new OrderText.Newcomer(
                                new Name(last, first, row.getString("middle_name")),
                                row.getObject("birth_date", LocalDate.class),
                                row.getString("sex"),
                                row.getString("snils"),
                                row.getBoolean("another_person")),
                row.getObject("effective_on", LocalDate.class),
                classOf(row, "from_"),
                classOf(row, "to_"),
                row.getString("reason"),
                row.getString("place"),
                row.getString("subjects"));
    }

    private static OrderFacts.ClassOf classOf(ResultSet row, String prefix) throws SQLException {
        var id = row.getObject(prefix + "id", UUID.class);
        return id == null
                ? null
                : new OrderFacts.ClassOf(id, row.getInt(prefix + "year"), row.getString(prefix + "name"));
    }

    static OrderFacts.Ref ref(ResultSet row, String prefix) throws SQLException {
        var id = row.getObject(prefix + "id", UUID.class);
        return id == null
                ? null
                : new OrderFacts.Ref(
                        id, row.getString(prefix + "number"), row.getObject(prefix + "issued_on", LocalDate.class));
    }
}
