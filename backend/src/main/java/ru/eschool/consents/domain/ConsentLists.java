package ru.eschool.consents.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import ru.eschool.consents.ConsentPurpose;
import ru.eschool.consents.ConsentStatement;
import ru.eschool.people.PupilNames.Pupil;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.Role;
import ru.eschool.platform.SqlArray;

/** SQL over the papers of the pupils who are in a class today. */
@ApplicationScoped
class ConsentLists {
    /** Each pupil of a class of today, of the own class for its teacher, with what is in force for each purpose. */
    private static final String PUPILS = """
            with pupil as (
                select p.id, p.last_name, p.first_name, p.middle_name, p.name_order, c.id as class_id, c.grade, c.letter,
                       k.purposes, k.statements, k.days, k.versions,
                       (select count(distinct f.purpose) from consent_form f where f.valid_from <= :today)
                           - coalesce(cardinality(k.purposes), 0) as unanswered
                from group_membership m
                join study_group g on g.school_id = m.school_id and g.academic_year = m.academic_year and g.id = m.group_id
                join school_class c on c.school_id = g.school_id and c.academic_year = g.academic_year and c.id = g.class_id
                join person p on p.school_id = m.school_id and p.id = m.student_id
                cross join lateral (
                    select array_agg(l.purpose) as purposes, array_agg(l.statement) as statements,
                           array_agg(l.stated_on) as days, array_agg(l.form_version) as versions
                    from (select distinct on (o.purpose) o.purpose, o.statement, o.stated_on, o.form_version from consent o
                          where o.school_id = m.school_id and o.person_id = m.student_id
                          order by o.purpose, o.stated_on desc, o.entered_at desc, o.id desc) l) k
                where m.school_id = :school and m.whole_class and m.during @> :today
                  and (:wholeSchool or m.student_id = any ((select session_students())::uuid[])))
            """;

    private static final String AGREEMENT = """
            a.id, a.student_id, a.guardian_id, a.number, a.registered_on, a.text_number, a.signed_on, a.refused_number, a.refused_on,
            a.ended_on, a.ended_at, a.ended_by, a.end_reason, a.version
            """;

    private final Database database;
    private final Acting acting;

    ConsentLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /**
     * Which pupils are asked for; what is null stands for all.
     *
     * @param answer of the purpose, or of any purpose without one
     */
    record Wanted(
            String lastName,
            String firstName,
            UUID classId,
            ConsentPurpose purpose,
            ConsentAnswer answer,
            AgreementState agreements,
            ConsentOrder order) {}

    /** A pupil of a part of the list. */
    record Listed(Pupil pupil, UUID classId, String className, List<PupilPapers.State> states) {}

    /** A part of the list, and how many there are in all. */
    record Part(List<Listed> pupils, int total) {}

    /** A guardian of a pupil. */
    record Guardian(UUID studentId, PupilPapers.GuardianPapers papers) {}

    /** The forms in force, in the order of their columns. */
    List<ConsentForm> forms(LocalDate today) {
        return database.with(handle -> handle
                .createQuery("""
                        select distinct on (purpose) purpose, version, valid_from, title, text, data from consent_form
                        where valid_from <= :today order by purpose, version desc""")
                .bind("today", today)
                .map((row, context) -> new ConsentForm(
                        ConsentPurpose.valueOf(row.getString("purpose")),
                        row.getInt("version"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("data")))
                .stream()
                .sorted((one, other) -> one.purpose().compareTo(other.purpose()))
                .toList());
    }

    /** @param after the last pupil of the part before, or null */
    Part pupils(Wanted wanted, LocalDate today, UUID after, int limit) {
        var found = database.with(handle -> bound(handle.createQuery(PUPILS + """
                        , keyed as (
                            select p.*, case when :order = 'UNANSWERED' then -unanswered else 0 end as first_key,
                                   case when :order = 'NAME' then 0 else grade end as grade_key,
                                   case when :order = 'NAME' then '' else letter end as letter_key
                            from pupil p),
                        newest as (select max(number) as number from agreement_text where school_id = :school and valid_from <= :today),
                        found as (
                            select k.*, count(*) over () as total from keyed k
                            where (cast(:class as uuid) is null or k.class_id = :class)
                              and translate(lower(k.last_name), 'ё', 'е') like :last escape '!'
                              and translate(lower(k.first_name), 'ё', 'е') like :first escape '!'
                              and case when cast(:answer as text) is null then true
                                       when :answer = 'NONE' and cast(:purpose as text) is null then k.unanswered > 0
                                       when :answer = 'NONE' then :purpose <> all (coalesce(k.purposes, '{}'))
                                       else exists (select from unnest(k.purposes, k.statements) u (purpose, statement)
                                                    where u.statement = :answer
                                                      and (cast(:purpose as text) is null or u.purpose = :purpose)) end
                              and case cast(:agreements as text)
                                      when 'NONE' then not exists (select from service_agreement a
                                          where a.school_id = :school and a.student_id = k.id)
                                      when 'STANDING' then exists (select from service_agreement a
                                          where a.school_id = :school and a.student_id = k.id and a.ended_on is null)
                                      when 'ENDED' then (select bool_and(a.ended_on is not null) from service_agreement a
                                          where a.school_id = :school and a.student_id = k.id)
                                      when 'TEXT_UNANSWERED' then exists (select from service_agreement a, newest n
                                          where a.school_id = :school and a.student_id = k.id and a.ended_on is null
                                            and a.text_number < n.number and a.refused_number is distinct from n.number)
                                      when 'TEXT_REFUSED' then exists (select from service_agreement a, newest n
                                          where a.school_id = :school and a.student_id = k.id and a.ended_on is null
                                            and a.refused_number = n.number)
                                      else true end)
                        select f.* from found f
                        left join keyed a on a.id = :after
                        where cast(:after as uuid) is null
                           or (f.first_key, f.grade_key, f.letter_key, f.name_order, f.id)
                              > (a.first_key, a.grade_key, a.letter_key, a.name_order, a.id)
                        order by f.first_key, f.grade_key, f.letter_key, f.name_order, f.id limit :limit"""), today)
                .bind("order", wanted.order().name())
                .bind("class", wanted.classId())
                .bind("last", prefix(wanted.lastName()))
                .bind("first", prefix(wanted.firstName()))
                .bind("purpose", name(wanted.purpose()))
                .bind("answer", name(wanted.answer()))
                .bind("agreements", name(wanted.agreements()))
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> Map.entry(row.getInt("total"), listed(row)))
                .list());
        return new Part(
                found.stream().map(Map.Entry::getValue).toList(),
                found.isEmpty() ? 0 : found.getFirst().getKey());
    }

    /** One pupil, whether in a class today or not; empty when the school has none or the session may not see it. */
    Optional<Listed> pupil(UUID studentId, LocalDate today) {
        var inClass = database.with(
                handle -> bound(handle.createQuery(PUPILS + "select * from pupil where id = :student"), today)
                        .bind("student", studentId)
                        .map((row, context) -> listed(row))
                        .findOne());
        return inClass.isPresent()
                ? inClass
                : database.with(handle -> handle.createQuery("""
                                select p.id, p.last_name, p.first_name, p.middle_name from student s
                                join person p on p.school_id = s.school_id and p.id = s.person_id
                                where s.school_id = :school and s.person_id = :student
                                  and (:wholeSchool or s.person_id = any ((select session_students())::uuid[]))""")
                        .bind("school", acting.schoolId())
                        .bind("student", studentId)
                        .bind("wholeSchool", !acting.is(Role.CLASS_TEACHER))
                        .map((row, context) -> new Listed(pupil(row), null, null, List.of()))
                        .findOne());
    }

    /** The guardians of pupils with their agreements and choices, by kinship and name. */
    Map<UUID, List<PupilPapers.GuardianPapers>> guardians(Collection<UUID> studentIds) {
        return database.with(handle -> handle
                .createQuery("""
                        select g.student_id as of_student, p.id as person_id, p.last_name, p.first_name, p.middle_name, g.kinship,
                               g.blocked_at is not null as blocked, c.channels, c.stated_on as chosen_on, d.reason, d.since,
                               %s
                        from guardianship g
                        join person p on p.school_id = g.school_id and p.id = g.guardian_id
                        left join lateral (select * from service_agreement l
                                           where l.school_id = g.school_id and l.guardian_id = g.guardian_id and l.student_id = g.student_id
                                           order by l.ended_on desc nulls first, l.id desc limit 1) a on true
                        left join lateral (select l.channels, l.stated_on from channel_choice l
                                           where l.school_id = g.school_id and l.student_id = g.student_id and l.guardian_id = g.guardian_id
                                           order by l.stated_on desc, l.entered_at desc, l.id desc limit 1) c on true
                        left join lateral delivery_stop(g.school_id, g.student_id, g.guardian_id) d on true
                        where g.school_id = :school and g.student_id = any (:students)
                        order by g.student_id, g.kinship, p.name_order, p.id""".formatted(AGREEMENT))
                .bind("school", acting.schoolId())
                .bind("students", SqlArray.ids(studentIds))
                .map((row, context) -> guardian(row))
                .stream()
                .collect(Collectors.groupingBy(
                        Guardian::studentId, Collectors.mapping(Guardian::papers, Collectors.toList()))));
    }

    /** Why the diaries of pupils are delivered to nobody. */
    Map<UUID, DeliveryStop> stops(Collection<UUID> studentIds) {
        return database.with(handle -> handle
                .createQuery("""
                        select s.id, d.reason, d.since from unnest(:students) s (id)
                        cross join lateral delivery_stop(:school, s.id, null) d""")
                .bind("school", acting.schoolId())
                .bind("students", SqlArray.ids(studentIds))
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), stop(row)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** All papers of a pupil, newest first. */
    List<PupilPapers.Paper> papers(UUID studentId) {
        return database.with(handle -> handle.createQuery("""
                        select c.id, c.purpose, c.form_version, c.statement, c.stated_on, c.entered_at,
                               s.last_name, s.first_name, s.middle_name,
                               e.last_name as by_last_name, e.first_name as by_first_name, e.middle_name as by_middle_name
                        from consent c
                        join person s on s.school_id = c.school_id and s.id = c.signer_id
                        join person e on e.school_id = c.school_id and e.id = c.entered_by
                        where c.school_id = :school and c.person_id = :student
                        order by c.stated_on desc, c.entered_at desc, c.id desc""")
                .bind("school", acting.schoolId())
                .bind("student", studentId)
                .map((row, context) -> new PupilPapers.Paper(
                        row.getObject("id", UUID.class),
                        ConsentPurpose.valueOf(row.getString("purpose")),
                        row.getInt("form_version"),
                        ConsentStatement.valueOf(row.getString("statement")),
                        row.getObject("stated_on", LocalDate.class),
                        PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        PersonNames.full(
                                row.getString("by_last_name"),
                                row.getString("by_first_name"),
                                row.getString("by_middle_name")),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /** How many pupils of each class have answered, by grade and letter. */
    List<ConsentShare> shares(LocalDate today) {
        record Count(
                UUID classId, String className, int pupils, int agreed, int stopped, ConsentShare.OfPurpose purpose) {}
        var counts = database.with(handle -> bound(handle.createQuery(PUPILS + """
                        , whole as (
                            select class_id, grade, letter, count(*)::int as pupils,
                                   count(*) filter (where exists (select from service_agreement a
                                       where a.school_id = :school and a.student_id = p.id and a.ended_on is null))::int as agreed,
                                   count(*) filter (where exists (select from delivery_stop(:school, p.id, null)))::int as stopped
                            from pupil p group by class_id, grade, letter),
                        answered as (
                            select p.class_id, u.purpose, count(*) filter (where u.statement = 'GIVEN')::int as given,
                                   count(*) filter (where u.statement = 'REFUSED')::int as refused,
                                   count(*) filter (where u.statement = 'WITHDRAWN')::int as withdrawn
                            from pupil p cross join lateral unnest(p.purposes, p.statements) u (purpose, statement)
                            group by p.class_id, u.purpose)
                        select w.class_id, w.grade || w.letter as class_name, w.pupils, w.agreed, w.stopped,
                               a.purpose, a.given, a.refused, a.withdrawn
                        from whole w left join answered a on a.class_id = w.class_id
                        order by w.grade, w.letter, w.class_id"""), today)
                .map((row, context) -> new Count(
                        row.getObject("class_id", UUID.class),
                        row.getString("class_name"),
                        row.getInt("pupils"),
                        row.getInt("agreed"),
                        row.getInt("stopped"),
                        row.getString("purpose") == null
                                ? null
                                : new ConsentShare.OfPurpose(
                                        ConsentPurpose.valueOf(row.getString("purpose")),
                                        row.getInt("given"),
                                        row.getInt("refused"),
                                        row.getInt("withdrawn"))))
                .list());
        var classes = new LinkedHashMap<UUID, List<Count>>();
        counts.forEach(count -> classes.computeIfAbsent(count.classId(), id -> new ArrayList<>())
                .add(count));
        return classes.values().stream()
                .map(of -> new ConsentShare(
                        of.getFirst().classId(),
                        of.getFirst().className(),
                        of.getFirst().pupils(),
                        of.getFirst().agreed(),
                        of.getFirst().stopped(),
                        of.stream()
                                .map(Count::purpose)
                                .filter(purpose -> purpose != null)
                                .sorted((one, other) -> one.purpose().compareTo(other.purpose()))
                                .toList()))
                .toList();
    }

    /** The texts of the agreement with how many have signed them, newest first. */
    List<AgreementTextFacts> texts() {
        return database.with(handle -> handle.createQuery("""
                        select t.id, t.number, t.valid_from, t.changes, t.text,
                               count(a.id) filter (where a.text_number = t.number)::int as signed,
                               count(a.id) filter (where a.text_number < t.number
                                                     and coalesce(a.refused_number < t.number, true))::int as unanswered
                        from agreement_text t
                        left join service_agreement a on a.school_id = t.school_id and a.ended_on is null
                        where t.school_id = :school
                        group by t.id, t.number, t.valid_from, t.changes, t.text order by t.number desc""")
                .bind("school", acting.schoolId())
                .map((row, context) -> new AgreementTextFacts(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("changes"),
                        row.getString("text"),
                        row.getInt("signed"),
                        row.getInt("unanswered")))
                .list());
    }

    private <Q extends SqlStatement<Q>> Q bound(Q query, LocalDate today) {
        return query.bind("school", acting.schoolId())
                .bind("today", today)
                .bind("wholeSchool", !acting.is(Role.CLASS_TEACHER));
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String prefix(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("([!%_])", "!$1") + "%";
    }

    private static Pupil pupil(ResultSet row) throws SQLException {
        return new Pupil(
                row.getObject("id", UUID.class),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("middle_name"));
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                pupil(row),
                row.getObject("class_id", UUID.class),
                row.getInt("grade") + row.getString("letter"),
                states(row));
    }

    private static List<PupilPapers.State> states(ResultSet row) throws SQLException {
        if (row.getArray("purposes") == null) {
            return List.of();
        }
        var purposes = elements(row.getArray("purposes"));
        var statements = elements(row.getArray("statements"));
        var days = elements(row.getArray("days"));
        var versions = elements(row.getArray("versions"));
        var states = new ArrayList<PupilPapers.State>();
        for (int at = 0; at < purposes.size(); at++) {
            states.add(new PupilPapers.State(
                    ConsentPurpose.valueOf((String) purposes.get(at)),
                    ConsentStatement.valueOf((String) statements.get(at)),
                    ((Date) days.get(at)).toLocalDate(),
                    (Integer) versions.get(at)));
        }
        states.sort((one, other) -> one.purpose().compareTo(other.purpose()));
        return List.copyOf(states);
    }

    private static List<Object> elements(Array array) throws SQLException {
        return Arrays.asList((Object[]) array.getArray());
    }

    private static Guardian guardian(ResultSet row) throws SQLException {
        var channels = row.getArray("channels");
        return new Guardian(
                row.getObject("of_student", UUID.class),
                new PupilPapers.GuardianPapers(
                        row.getObject("person_id", UUID.class),
                        PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                        row.getString("kinship"),
                        row.getBoolean("blocked"),
                        agreement(row),
                        channels == null
                                ? null
                                : new PupilPapers.Choice(
                                        elements(channels).stream()
                                                .map(channel -> Channel.valueOf((String) channel))
                                                .toList(),
                                        row.getObject("chosen_on", LocalDate.class)),
                        stop(row)));
    }

    private static DeliveryStop stop(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return reason == null ? null : new DeliveryStop(reason, row.getObject("since", LocalDate.class));
    }

    private static AgreementFacts agreement(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        if (id == null) {
            return null;
        }
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new AgreementFacts(
                id,
                row.getObject("student_id", UUID.class),
                row.getObject("guardian_id", UUID.class),
                row.getString("number"),
                row.getObject("registered_on", LocalDate.class),
                row.getInt("text_number"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("refused_number", Integer.class),
                row.getObject("refused_on", LocalDate.class),
                endedAt == null
                        ? null
                        : new AgreementFacts.End(
                                row.getObject("ended_on", LocalDate.class),
                                endedAt.toInstant(),
                                AgreementEnd.valueOf(row.getString("ended_by")),
                                row.getString("end_reason")),
                row.getInt("version"));
    }
}
