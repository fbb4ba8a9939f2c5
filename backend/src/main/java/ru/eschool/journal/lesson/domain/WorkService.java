package ru.eschool.journal.lesson.domain;

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
import ru.eschool.journal.cells.domain.MarkCells;
import ru.eschool.journal.domain.JournalAccess;
import ru.eschool.journal.domain.LessonWriting;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.journal.domain.Refusal;
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
    private final RecordedLessonLists lists;
    private final Works works;
    private final MarkCells marks;
    private final History history;

    WorkService(
            JournalAccess access,
            LessonWriting writing,
            Lessons lessons,
            RecordedLessonLists lists,
            Works works,
            MarkCells marks,
            History history) {
        this.access = access;
        this.writing = writing;
        this.lessons = lessons;
        this.lists = lists;
        this.works = works;
        this.marks = marks;
        this.history = history;
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
        var taken = lists.works(journal, lesson.id()).stream()
                .map(WorkColumn::position)
                .collect(Collectors.toSet());
        var position = IntStream.rangeClosed(1, MOST_WORKS)
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> Problem.refused("too-many-works", MOST_WORKS));
        var work = works.add(new Work(journal, lesson.id(), position)
                .describe(type.id(), title, weight == null ? type.defaultWeight() : weight));
        works.flush();
        var column = work.column(journal);
        changed(journal, column, null, text(column));
        return column;
    }

    /**
     * One work.
     *
     * @throws Problem 404 when the journal has no such work
     */
    @Transactional
    public WorkColumn get(UUID journalId, UUID workId) {
        var journal = access.toRead(journalId);
        return find(journal, workId).column(journal);
    }

    /** Changes what is named; null leaves as it is. */
    @Transactional
    public WorkColumn change(
            UUID journalId, UUID workId, int version, UUID workTypeId, String title, BigDecimal weight) {
        var journal = access.toWrite(journalId);
        var work = workToChange(journal, workId, version);
        var before = work.column(journal);
        work.describe(
                (workTypeId == null ? before.workType() : type(journal, workTypeId)).id(),
                title == null ? before.title() : title,
                weight == null || weight.compareTo(before.weight()) == 0 ? before.weight() : weight);
        works.flush();
        var after = work.column(journal);
        if (!before.equals(after)) {
            changed(journal, after, text(before), text(after));
        }
        return after;
    }

    /** Removes a work that nobody has a mark for. */
    @Transactional
    public void delete(UUID journalId, UUID workId, int version) {
        var journal = access.toWrite(journalId);
        var work = workToChange(journal, workId, version);
        if (marks.any(journal, workId)) {
            throw Problem.refused("work-has-marks");
        }
        works.delete(work);
        works.flush();
        var column = work.column(journal);
        changed(journal, column, text(column), null);
    }

    private Work find(OpenJournal journal, UUID workId) {
        return works.find(journal, workId).orElseThrow(() -> Problem.notFound("work-not-found"));
    }

    private Work workToChange(OpenJournal journal, UUID workId, int version) {
        var work = find(journal, workId);
        lessonToChange(journal, work.lessonId());
        work.requireVersion(version);
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
        return journal.workType(workTypeId)
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
    }

    private static String text(WorkColumn work) {
        return work.workType().name() + (work.title() == null ? "" : " «" + work.title() + "»") + " × "
                + work.weight().stripTrailingZeros().toPlainString();
    }
}
