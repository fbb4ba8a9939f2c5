package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ru.eschool.assessment.WorkType;
import ru.eschool.audit.History;
import ru.eschool.audit.ValueChange;
import ru.eschool.audit.ValueKind;
import ru.eschool.journal.WorkChanged;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Outbox;
import ru.eschool.platform.Problem;
import ru.eschool.timetable.Lesson;
import ru.eschool.timetable.Lessons;

/** Adds, changes and removes the works of a lesson: the columns of the journal. */
@ApplicationScoped
public class WorkService {
    private static final int MOST_WORKS = 6;

    private final JournalAccess access;
    private final LessonWriting writing;
    private final Lessons lessons;
    private final RecordedLessonLists records;
    private final WorkRepository works;
    private final History history;
    private final Outbox outbox;
    private final Acting acting;

    WorkService(
            JournalAccess access,
            LessonWriting writing,
            Lessons lessons,
            RecordedLessonLists records,
            WorkRepository works,
            History history,
            Outbox outbox,
            Acting acting) {
        this.access = access;
        this.writing = writing;
        this.lessons = lessons;
        this.records = records;
        this.works = works;
        this.history = history;
        this.outbox = outbox;
        this.acting = acting;
    }

    /**
     * Adds a work to a lesson, at the first free place.
     *
     * @param title null without one
     * @param weight null for the weight of its kind
     */
    @Transactional
    public WorkColumn create(UUID journalId, UUID lessonId, UUID workTypeId, String title, BigDecimal weight) {
        var journal = access.toWrite(journalId);
        var lesson = lessonToChange(journal, lessonId);
        if (!journal.scale().hasMarks()) {
            throw Refusal.of(Refusal.Reason.SCALE_WITHOUT_MARKS).problem();
        }
        var type = type(journal, workTypeId);
        var taken = records.works(journal, lesson.id()).stream()
                .map(WorkColumn::position)
                .collect(Collectors.toSet());
        var position = IntStream.rangeClosed(1, MOST_WORKS)
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> Problem.refused("too-many-works", MOST_WORKS));
        var work = new WorkColumn(
                Ids.next(), lesson.id(), position, type, title, weight == null ? type.defaultWeight() : weight, 1);
        works.insert(journal, work);
        changed(journal, work, null, text(type, title, work.weight()));
        return work;
    }

    /**
     * One work.
     *
     * @throws Problem 404 when the journal has no such work
     */
    @Transactional
    public WorkColumn get(UUID journalId, UUID workId) {
        return works.find(access.toRead(journalId), workId).orElseThrow(() -> Problem.notFound("work-not-found"));
    }

    /** Changes what is named; null leaves as it is. */
    @Transactional
    public WorkColumn change(
            UUID journalId, UUID workId, int version, UUID workTypeId, String title, BigDecimal weight) {
        var journal = access.toWrite(journalId);
        var work = workToChange(journal, workId, version);
        var type = workTypeId == null ? work.workType() : type(journal, workTypeId);
        var newTitle = title == null ? work.title() : title;
        var newWeight = weight == null ? work.weight() : weight;
        if (!works.update(journal, work, type.id(), newTitle, newWeight)) {
            throw Problem.stale();
        }
        changed(journal, work, text(work.workType(), work.title(), work.weight()), text(type, newTitle, newWeight));
        return new WorkColumn(
                work.id(), work.lessonId(), work.position(), type, newTitle, newWeight, work.version() + 1);
    }

    /** Removes a work that nobody has a mark for. */
    @Transactional
    public void delete(UUID journalId, UUID workId, int version) {
        var journal = access.toWrite(journalId);
        var work = workToChange(journal, workId, version);
        if (works.hasMarks(journal, workId)) {
            throw Problem.refused("work-has-marks");
        }
        if (!works.delete(journal, work)) {
            throw Problem.stale();
        }
        changed(journal, work, text(work.workType(), work.title(), work.weight()), null);
    }

    private WorkColumn workToChange(OpenJournal journal, UUID workId, int version) {
        var work = works.find(journal, workId).orElseThrow(() -> Problem.notFound("work-not-found"));
        lessonToChange(journal, work.lessonId());
        if (work.version() != version) {
            throw Problem.stale();
        }
        return work;
    }

    // The lesson is held, so that no mark arrives while its work goes away and no two works take one place.
    private Lesson lessonToChange(OpenJournal journal, UUID lessonId) {
        var lesson = lessons.lock(journal.academicYear(), List.of(lessonId)).stream()
                .filter(journal::covers)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("lesson-not-found"));
        writing.toRecord(LessonWriting.Facts.of(journal, lesson)).ifPresent(refusal -> {
            throw refusal.problem();
        });
        return lesson;
    }

    private static WorkType type(OpenJournal journal, UUID workTypeId) {
        return journal.workTypes().stream()
                .filter(type -> type.id().equals(workTypeId))
                .findFirst()
                .orElseThrow(() -> Problem.refused("work-type-unknown").at("/workTypeId", "work-type-unknown"));
    }

    private void changed(OpenJournal journal, WorkColumn work, String before, String after) {
        history.append(List.of(new ValueChange(
                journal.academicYear(),
                ValueKind.WORK,
                journal.id(),
                work.lessonId(),
                work.id(),
                null,
                before,
                after,
                null)));
        outbox.publish(new WorkChanged(acting.schoolId(), journal.id(), work.id()));
    }

    private static String text(WorkType type, String title, BigDecimal weight) {
        return type.name() + (title == null ? "" : " «" + title + "»") + " × "
                + weight.stripTrailingZeros().toPlainString();
    }
}
