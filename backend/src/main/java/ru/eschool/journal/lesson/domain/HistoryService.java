package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.eschool.audit.AccessLog;
import ru.eschool.audit.History;
import ru.eschool.audit.RecordedChange;
import ru.eschool.journal.domain.JournalAccess;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.people.People;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.Problem;
import ru.eschool.timetable.Lessons;

/** Shows who entered what in a cell or a lesson, and what stood there before. */
@ApplicationScoped
public class HistoryService {
    private final JournalAccess access;
    private final Lessons lessons;
    private final Works works;
    private final History history;
    private final People people;
    private final AccessLog accessLog;
    private final Acting acting;

    HistoryService(
            JournalAccess access,
            Lessons lessons,
            Works works,
            History history,
            People people,
            AccessLog accessLog,
            Acting acting) {
        this.access = access;
        this.lessons = lessons;
        this.works = works;
        this.history = history;
        this.people = people;
        this.accessLog = accessLog;
        this.acting = acting;
    }

    /** A change with the name of who made it. */
    public record NamedChange(RecordedChange recorded, PersonName by) {}

    /**
     * Changes of a pupil's cell in a work, newest first.
     *
     * @throws Problem 400 for a cursor of another list
     */
    @Transactional
    public Page<NamedChange> ofCell(UUID journalId, UUID workId, UUID studentId, int limit, String cursor) {
        var part = part(limit, cursor);
        var journal = access.toRead(journalId);
        if (journal.isSubstituted()) {
            var work = works.find(journal, workId).orElseThrow(() -> Problem.notFound("work-not-found"));
            ownLesson(journal, work.lessonId());
        }
        accessLog.read("getHistory", studentId, journal.classId(), journal.id());
        return named(history.ofCell(journal.academicYear(), journal.id(), workId, studentId, part), limit);
    }

    /**
     * Changes in a lesson, newest first; of one pupil, or of all with null.
     *
     * @throws Problem 400 for a cursor of another list
     */
    @Transactional
    public Page<NamedChange> ofLesson(UUID journalId, UUID lessonId, UUID studentId, int limit, String cursor) {
        var part = part(limit, cursor);
        var journal = access.toRead(journalId);
        if (journal.isSubstituted()) {
            ownLesson(journal, lessonId);
        }
        accessLog.read("getHistory", studentId, journal.classId(), journal.id());
        return named(history.ofLesson(journal.academicYear(), journal.id(), lessonId, studentId, part), limit);
    }

    private void ownLesson(OpenJournal journal, UUID lessonId) {
        if (!lessons.holds(acting.personId(), journal.academicYear(), lessonId)) {
            throw Problem.forbidden("lesson-not-yours");
        }
    }

    // One more than asked for shows whether there are further ones.
    private static History.Part part(int limit, String cursor) {
        try {
            var before = cursor == null
                    ? Long.MAX_VALUE
                    : Long.parseLong(Cursor.decode(cursor, 1).getFirst());
            return new History.Part(before, limit + 1);
        } catch (NumberFormatException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }

    private Page<NamedChange> named(List<RecordedChange> oneMore, int limit) {
        var page = Page.cut(oneMore, limit, last -> Cursor.encode(last.seq()));
        return new Page<>(named(page.items()), page.nextCursor());
    }

    private List<NamedChange> named(List<RecordedChange> changes) {
        var names = people.names(
                changes.stream().map(RecordedChange::actorId).distinct().toList());
        return changes.stream()
                .map(recorded -> new NamedChange(
                        recorded, new PersonName(recorded.actorId(), names.getOrDefault(recorded.actorId(), "—"))))
                .toList();
    }
}
