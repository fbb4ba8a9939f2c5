package ru.eschool.journal.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import ru.eschool.assessment.Scale;
import ru.eschool.assessment.WorkType;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.Subject;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;

/** Reads journals: what one is, who teaches it, what the caller has to do with it. */
@ApplicationScoped
class JournalLists {
    // The session has looked up the journals of which the teacher gives single lessons.
    private static final String SELECT = """
            select j.school_id, j.academic_year, j.id, j.version, j.grade, j.scale, j.group_id, j.lesson_plan_id,
                   (select p.name from lesson_plan p
                    where p.school_id = j.school_id and p.id = j.lesson_plan_id) as plan_name,
                   s.id as subject_id, s.name as subject_name, s.short_name, s.area, s.position,
                   g.name as group_name, g.class_id, c.grade || c.letter as class_name,
                   y.status = 'ARCHIVED' as archived, gs.scheme,
                   (select jsonb_agg(jsonb_build_object('id', p.id,
                               'displayName', concat_ws(' ', p.last_name, p.first_name, p.middle_name),
                               'assignmentId', t.id, 'since', lower(t.during), 'until', upper(t.during) - 1)
                               order by lower(t.during), p.name_order, p.id)
                    from journal_teacher t join person p on p.school_id = t.school_id and p.id = t.teacher_id
                    where t.school_id = j.school_id and t.academic_year = j.academic_year and t.journal_id = j.id
                      and (upper(t.during) is null or upper(t.during) > :today)) as teachers,
                   case
                       when :role = 'TEACHER' then case
                           when exists (select from journal_teacher t
                                        where t.school_id = j.school_id and t.academic_year = j.academic_year
                                          and t.journal_id = j.id and t.teacher_id = :me and t.during @> :today)
                               then 'TAUGHT'
                           when j.id = any ((select session_journals())::uuid[]) then 'SUBSTITUTED' end
                       when :role = 'CLASS_TEACHER' then case
                           when c.id = any ((select session_classes())::uuid[])
                               or exists (select from group_membership m
                                          where m.school_id = j.school_id and m.academic_year = j.academic_year
                                            and m.group_id = j.group_id
                                            and m.student_id = any ((select session_students())::uuid[]))
                               then 'OWN_CLASS' end
                       when :role in ('DEPUTY_HEAD', 'PRINCIPAL') then 'LEADERSHIP' end as relation
            from journal j
            join subject s on s.school_id = j.school_id and s.id = j.subject_id
            join study_group g on g.school_id = j.school_id and g.academic_year = j.academic_year and g.id = j.group_id
            join academic_year y on y.school_id = j.school_id and y.academic_year = j.academic_year
            left join school_class c
                on c.school_id = j.school_id and c.academic_year = j.academic_year and c.id = g.class_id
            left join grade_scheme gs
                on gs.school_id = j.school_id and gs.academic_year = j.academic_year and gs.grade = j.grade
            where j.school_id = :school""";

    private static final String WITH_FRAME = """
            select j.*,
                   (select jsonb_agg(jsonb_build_object('id', t.id, 'scheme', t.scheme, 'number', t.number, 'name', t.name,
                               'startsOn', t.starts_on, 'endsOn', t.ends_on, 'status', t.status,
                               'closedOn', (t.closed_at at time zone :zone)::date) order by t.number)
                    from term t where t.school_id = j.school_id and t.academic_year = j.academic_year
                      and t.scheme = j.scheme) as terms,
                   (select jsonb_agg(jsonb_build_object('id', w.id, 'name', w.name, 'shortName', w.short_name,
                               'defaultWeight', w.default_weight, 'control', w.control) order by w.position, w.name)
                    from work_type w where w.school_id = j.school_id) as work_types,
                   (select jsonb_object_agg(x.name, x.value::text) from school_setting x
                    where x.school_id = j.school_id) as settings
            from (%s and j.id = :id) j""".formatted(SELECT);

    private static final String LIST = """
            select * from (%s and j.academic_year = coalesce(cast(:year as int), academic_year_on(:school, :today))
                             and (cast(:class as uuid) is null or g.class_id = :class)) j
            where relation in ('TAUGHT', 'OWN_CLASS', 'LEADERSHIP')
              and (cast(:afterId as uuid) is null
                   or (grade, group_name, position, id) > (:afterGrade, :afterGroup, :afterPosition, :afterId))
            order by grade, group_name, position, id limit :limit""".formatted(SELECT);

    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;
    private final ObjectMapper json;

    JournalLists(Database database, Acting acting, SchoolClock clock, ObjectMapper json) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
        this.json = json;
    }

    /** The sort key of the last journal that was shown. */
    record ListPosition(int grade, String groupName, int position, UUID id) {}

    /** A journal of a list with its place in it. */
    record Listed(OpenJournal journal, ListPosition place) {}

    /** The journal with the frame its rules need; relation is null when the person has nothing to do with it. */
    Optional<OpenJournal> find(UUID journalId) {
        return database.with(handle -> session(handle.createQuery(WITH_FRAME))
                .bind("id", journalId)
                .bind("zone", clock.zone().getId())
                .map((row, context) -> journal(
                        row,
                        terms(row),
                        list(row.getString("work_types"), new TypeReference<List<WorkType>>() {}),
                        JournalSettings.of(map(row.getString("settings")))))
                .findOne());
    }

    /** Journals that the person teaches or may read, without terms, kinds of work and settings. */
    List<Listed> list(Integer academicYear, UUID classId, ListPosition after, int limit) {
        return database.with(handle -> session(handle.createQuery(LIST))
                .bind("year", academicYear)
                .bind("class", classId)
                .bind("afterGrade", after == null ? 0 : after.grade())
                .bind("afterGroup", after == null ? "" : after.groupName())
                .bind("afterPosition", after == null ? 0 : after.position())
                .bind("afterId", after == null ? null : after.id())
                .bind("limit", limit)
                .map((row, context) -> new Listed(
                        journal(row, List.of(), List.of(), JournalSettings.of(Map.of())),
                        new ListPosition(
                                row.getInt("grade"),
                                row.getString("group_name"),
                                row.getInt("position"),
                                row.getObject("id", UUID.class))))
                .list());
    }

    private Query session(Query query) {
        return query.bind("school", acting.schoolId())
                .bind("role", acting.role().name())
                .bind("me", acting.personId())
                .bind("today", clock.today());
    }

    private OpenJournal journal(ResultSet row, List<Term> terms, List<WorkType> workTypes, JournalSettings settings)
            throws SQLException {
        var relation = row.getString("relation");
        return new OpenJournal(
                row.getInt("academic_year"),
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new Subject(
                        row.getObject("subject_id", UUID.class),
                        row.getString("subject_name"),
                        row.getString("short_name"),
                        row.getString("area")),
                row.getObject("group_id", UUID.class),
                row.getString("group_name"),
                row.getObject("class_id", UUID.class),
                row.getString("class_name"),
                row.getInt("grade"),
                Scale.valueOf(row.getString("scale")),
                row.getObject("lesson_plan_id", UUID.class),
                row.getString("plan_name"),
                row.getBoolean("archived"),
                row.getString("scheme") == null ? null : TermScheme.of(row.getString("scheme")),
                relation == null ? null : OpenJournal.Relation.valueOf(relation),
                list(row.getString("teachers"), new TypeReference<List<JournalTeacher>>() {}),
                terms,
                workTypes,
                settings);
    }

    private List<Term> terms(ResultSet row) throws SQLException {
        return list(row.getString("terms"), new TypeReference<List<Term>>() {}).stream()
                .map(term -> new Term(
                        term.id(),
                        term.scheme(),
                        term.number(),
                        term.scheme().nameOf(term.number(), term.name()),
                        term.startsOn(),
                        term.endsOn(),
                        term.status(),
                        term.closedOn()))
                .toList();
    }

    private Map<String, String> map(String text) {
        return text == null ? Map.of() : read(text, new TypeReference<Map<String, String>>() {});
    }

    private <T> List<T> list(String text, TypeReference<List<T>> type) {
        return text == null ? List.of() : read(text, type);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
