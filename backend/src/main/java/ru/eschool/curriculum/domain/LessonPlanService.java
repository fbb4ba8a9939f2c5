package ru.eschool.curriculum.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.eschool.curriculum.LessonPlans;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Database;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.Today;

/** Keeps the school's lesson plans; every teacher may read and reuse a colleague's. */
@ApplicationScoped
public class LessonPlanService {

    private final LessonPlanRepository plans;
    private final Database database;
    private final Acting acting;
    private final Today today;

    LessonPlanService(LessonPlanRepository plans, Database database, Acting acting, Today today) {
        this.plans = plans;
        this.database = database;
        this.acting = acting;
        this.today = today;
    }

    /** A plan with its rows. */
    public record FullPlan(LessonPlanRepository.Summary summary, List<LessonPlans.Item> items) {}

    /** Proves the acting role where nothing is read or stored, so that only those who may plan have files read. */
    @Transactional
    public Role provedRole() {
        return database.with(handle -> acting.role());
    }

    /**
     * Stores a plan.
     *
     * @throws Problem 400 when the school has no such subject or no such open year
     */
    @Transactional
    public FullPlan create(LessonPlanRepository.NewPlan plan) {
        if (!plans.subjectExists(plan.subjectId())) {
            throw Problem.invalid().at("/subjectId", "plan-subject-unknown");
        }
        if (!plans.yearExists(plan.academicYear())) {
            throw Problem.invalid().at("/academicYear", "plan-year-unknown");
        }
        plans.insert(plan, today.instant());
        return get(plan.id());
    }

    /**
     * One plan.
     *
     * @throws Problem 404 when the school has no such plan
     */
    @Transactional
    public FullPlan get(UUID planId) {
        var summary = plans.summary(planId).orElseThrow(() -> Problem.notFound("lesson-plan-unknown"));
        return new FullPlan(summary, plans.items(planId));
    }

    /** Plans newest first. */
    @Transactional
    public Page<LessonPlanRepository.Summary> list(UUID subjectId, Integer grade, int limit, String cursor) {
        var before = cursor == null ? null : uuid(Cursor.decode(cursor, 1).getFirst());
        return Page.cut(plans.list(subjectId, grade, before, limit + 1), limit, plan -> Cursor.encode(plan.id()));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }
}
