package ru.eschool.curriculum.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.curriculum.LessonPlans;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;

/** Reads lesson plans and their rows. */
@ApplicationScoped
public class LessonPlanLists implements LessonPlans {

    private static final String SUMMARY = """
            select p.id, p.name, p.subject_id, s.name as subject_name, p.grade, p.academic_year, p.source, p.version,
                   p.created_at, a.id as author_id, a.last_name, a.first_name, a.middle_name, i.hours, i.items
            from lesson_plan p
            join subject s on s.school_id = p.school_id and s.id = p.subject_id
            left join person a on a.school_id = p.school_id and a.id = p.author_id
            cross join lateral (select coalesce(sum(hours), 0)::int as hours, count(*)::int as items
                                from plan_item i where i.school_id = p.school_id and i.plan_id = p.id) i
            where p.school_id = :school""";

    private final Database database;
    private final Acting acting;
    private final ForeseenHours foreseen;

    LessonPlanLists(Database database, Acting acting, ForeseenHours foreseen) {
        this.foreseen = foreseen;
        this.database = database;
        this.acting = acting;
    }

    /** A plan's visiting card; the author is null when unknown. */
    public record Summary(
            UUID id,
            String name,
            UUID subjectId,
            String subjectName,
            int grade,
            int academicYear,
            int hours,
            int itemCount,
            UUID authorId,
            String authorName,
            String source,
            int version) {}

    @Override
    public Optional<Integer> hoursOfCurriculum(int academicYear, int grade, UUID subjectId) {
        return foreseen.ofCurriculum(academicYear, grade, subjectId);
    }

    boolean subjectExists(UUID subjectId) {
        return database.with(handle -> handle.createQuery(
                        "select exists(select from subject where school_id = :school and id = :id)")
                .bind("school", acting.schoolId())
                .bind("id", subjectId)
                .mapTo(Boolean.class)
                .one());
    }

    boolean yearExists(int academicYear) {
        return database.with(handle -> handle.createQuery(
                        "select exists(select from academic_year where school_id = :school and academic_year = :year and status <> 'ARCHIVED')")
                .bind("school", acting.schoolId())
                .bind("year", academicYear)
                .mapTo(Boolean.class)
                .one());
    }

    Optional<Summary> summary(UUID planId) {
        return database.with(handle -> handle.createQuery(SUMMARY + " and p.id = :plan")
                .bind("school", acting.schoolId())
                .bind("plan", planId)
                .map((row, context) -> summary(row))
                .findOne());
    }

    /** Newest first; ids grow with time, so the id is the key. */
    List<Summary> list(UUID subjectId, Integer grade, UUID before, int limit) {
        return database.with(handle -> handle.createQuery(SUMMARY + """
                         and (cast(:subject as uuid) is null or p.subject_id = :subject)
                          and (cast(:grade as int) is null or p.grade = :grade)
                          and (cast(:before as uuid) is null or p.id < :before)
                        order by p.id desc limit :limit""")
                .bind("school", acting.schoolId())
                .bind("subject", subjectId)
                .bind("grade", grade)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> summary(row))
                .list());
    }

    private static Summary summary(ResultSet row) throws SQLException {
        var author = row.getObject("author_id", UUID.class);
        return new Summary(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_name"),
                row.getInt("grade"),
                row.getInt("academic_year"),
                row.getInt("hours"),
                row.getInt("items"),
                author,
                author == null
                        ? null
                        : PersonNames.full(
                                row.getString("last_name"), row.getString("first_name"), row.getString("middle_name")),
                row.getString("source"),
                row.getInt("version"));
    }

    List<LessonPlans.Item> items(UUID planId) {
        return database.with(handle -> handle.createQuery("""
                        select id, position, section, topic, hours, homework from plan_item
                        where school_id = :school and plan_id = :plan order by position""")
                .bind("school", acting.schoolId())
                .bind("plan", planId)
                .map((row, context) -> new LessonPlans.Item(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getString("section"),
                        row.getString("topic"),
                        row.getInt("hours"),
                        row.getString("homework")))
                .list());
    }

    @Override
    public Optional<Plan> find(UUID planId) {
        return summary(planId)
                .map(plan -> new Plan(
                        plan.id(), plan.name(), plan.subjectId(), plan.grade(), plan.academicYear(), items(planId)));
    }
}
