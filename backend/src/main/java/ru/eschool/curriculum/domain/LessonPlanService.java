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
import ru.eschool.platform.SchoolClock;

/** Keeps the school's lesson plans; every teacher may read and reuse a colleague's. */
@ApplicationScoped
public class LessonPlanService {

    private final Plans plans;
    private final PlanItems items;
    private final LessonPlanLists lists;
    private final ForeseenHours foreseen;
    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    LessonPlanService(
            Plans plans,
            PlanItems items,
            LessonPlanLists lists,
            ForeseenHours foreseen,
            Database database,
            Acting acting,
            SchoolClock clock) {
        this.foreseen = foreseen;
        this.plans = plans;
        this.items = items;
        this.lists = lists;
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    /** A plan with its rows. */
    public record FullPlan(LessonPlanLists.Summary summary, List<LessonPlans.Item> items) {}

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
    public FullPlan create(NewPlan plan) {
        if (!lists.subjectExists(plan.subjectId())) {
            throw Problem.invalid().at("/subjectId", "plan-subject-unknown");
        }
        if (!lists.yearExists(plan.academicYear())) {
            throw Problem.invalid().at("/academicYear", "plan-year-unknown");
        }
        plans.add(new LessonPlan(plan, acting.personId(), clock.instant()));
        for (int row = 0; row < plan.items().size(); row++) {
            items.add(new PlanItem(plan.id(), row + 1, plan.items().get(row)));
        }
        plans.flush();
        return get(plan.id());
    }

    /**
     * One plan.
     *
     * @throws Problem 404 when the school has no such plan
     */
    @Transactional
    public FullPlan get(UUID planId) {
        var summary = lists.summary(planId).orElseThrow(() -> Problem.notFound("lesson-plan-unknown"));
        return new FullPlan(summary, lists.items(planId));
    }

    /**
     * What is to be said of a plan's hours before it is stored: whether they are those that the curriculum gives the
     * subject, or the timetable where the curriculum is silent.
     */
    @Transactional
    public List<PlanDraft.Issue> remarksOnHours(UUID subjectId, int grade, int academicYear, int hours) {
        var ofCurriculum = foreseen.ofCurriculum(academicYear, grade, subjectId);
        if (ofCurriculum.isPresent()) {
            return remark("plan-hours-of-curriculum-differ", hours, ofCurriculum.get());
        }
        return foreseen.ofTimetable(academicYear, grade, subjectId)
                .map(lessons -> remark("plan-hours-of-timetable-differ", hours, lessons))
                .orElse(List.of());
    }

    private static List<PlanDraft.Issue> remark(String code, int hours, int foreseen) {
        return hours == foreseen ? List.of() : List.of(PlanDraft.Issue.warning(null, code, hours, foreseen));
    }

    /** Plans newest first. */
    @Transactional
    public Page<LessonPlanLists.Summary> list(UUID subjectId, Integer grade, int limit, String cursor) {
        var before = cursor == null ? null : uuid(Cursor.decode(cursor, 1).getFirst());
        return Page.cut(lists.list(subjectId, grade, before, limit + 1), limit, plan -> Cursor.encode(plan.id()));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }
}
