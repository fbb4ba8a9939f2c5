package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.audit.History;
import ru.eschool.audit.ValueChange;
import ru.eschool.audit.ValueKind;
import ru.eschool.curriculum.LessonPlans;
import ru.eschool.journal.domain.JournalAccess;
import ru.eschool.journal.domain.Journals;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.Refusal;
import ru.eschool.platform.Problem;
import ru.eschool.timetable.Lesson;
import ru.eschool.timetable.Lessons;

/** Lays a lesson plan over the lessons of a journal, in order, and takes it off. Topics already recorded stay. */
@ApplicationScoped
public class PlanAttachmentService {
    private final JournalAccess access;
    private final Journals journals;
    private final LessonPlans plans;
    private final Lessons lessons;
    private final LessonRecords records;
    private final History history;

    PlanAttachmentService(
            JournalAccess access,
            Journals journals,
            LessonPlans plans,
            Lessons lessons,
            LessonRecords records,
            History history) {
        this.access = access;
        this.journals = journals;
        this.plans = plans;
        this.lessons = lessons;
        this.records = records;
        this.history = history;
    }

    /**
     * Attaches a plan, instead of the one before.
     *
     * @param version the journal's version that the caller saw
     */
    @Transactional
    public PlanFit attach(UUID journalId, int version, UUID lessonPlanId) {
        var journal = access.ofItsTeacher(journalId);
        open(journal);
        var plan = plans.find(lessonPlanId)
                .orElseThrow(() -> Problem.refused("plan-unknown").at("/lessonPlanId", "plan-unknown"));
        if (!plan.subjectId().equals(journal.subject().id())) {
            throw Problem.refused("plan-other-subject").at("/lessonPlanId", "plan-other-subject");
        }
        if (plan.grade() != journal.grade()) {
            throw Problem.refused("plan-other-grade", plan.grade(), journal.grade())
                    .at("/lessonPlanId", "plan-other-grade", plan.grade(), journal.grade());
        }
        var ordered = taught(journal);
        var rows = lay(plan, ordered);
        var now = store(journal, version, plan.id(), plan.name(), ordered, rows);
        return new PlanFit(
                now,
                plan.id(),
                plan.name(),
                plan.hours(),
                ordered.size(),
                rows.size(),
                plans.hoursOfCurriculum(
                                journal.academicYear(),
                                journal.grade(),
                                journal.subject().id())
                        .orElse(null));
    }

    /** Takes the plan off; the topics that were recorded stay. */
    @Transactional
    public void detach(UUID journalId, int version) {
        var journal = access.ofItsTeacher(journalId);
        open(journal);
        if (journal.lessonPlanId() == null) {
            return;
        }
        store(journal, version, null, null, taught(journal), Map.of());
    }

    private List<Lesson> taught(OpenJournal journal) {
        return lessons.taught(
                journal.academicYear(), journal.groupId(), journal.subject().id());
    }

    private static void open(OpenJournal journal) {
        if (journal.archived()) {
            throw Refusal.of(Refusal.Reason.YEAR_ARCHIVED).problem();
        }
    }

    private int store(
            OpenJournal journal,
            int version,
            UUID planId,
            String planName,
            List<Lesson> ordered,
            Map<UUID, UUID> rows) {
        var now = journals.plan(journal, planId, version);
        // Held, so that the plan and a teacher who writes a record do not meet, whether it is laid or taken off.
        lessons.lock(journal.academicYear(), ordered.stream().map(Lesson::id).toList());
        records.plan(journal, ordered, rows);
        history.append(List.of(ValueChange.ofLesson(
                journal.academicYear(), ValueKind.PLAN, journal.id(), null, journal.planName(), planName)));
        return now;
    }

    /** Each row takes as many consecutive lessons as it has hours. */
    static Map<UUID, UUID> lay(LessonPlans.Plan plan, List<Lesson> lessons) {
        var rows = new HashMap<UUID, UUID>();
        var lesson = lessons.iterator();
        for (var item : plan.items()) {
            for (int hour = 0; hour < item.hours() && lesson.hasNext(); hour++) {
                rows.put(lesson.next().id(), item.id());
            }
        }
        return rows;
    }
}
