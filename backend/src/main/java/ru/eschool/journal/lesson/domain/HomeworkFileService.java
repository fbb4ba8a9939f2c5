package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.eschool.audit.AccessLog;
import ru.eschool.audit.History;
import ru.eschool.audit.ValueChange;
import ru.eschool.audit.ValueKind;
import ru.eschool.files.KeptFile;
import ru.eschool.journal.domain.JournalAccess;
import ru.eschool.journal.domain.LessonWriting;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.platform.Problem;
import ru.eschool.timetable.Lessons;

/**
 * Files of a lesson's homework, everybody's or one pupil's. Whoever may write the homework may add and remove them; they do
 * not move the version of the record, so that two can be uploaded at once.
 */
@ApplicationScoped
public class HomeworkFileService {
    private static final int MOST_FILES = 10;

    private final JournalAccess access;
    private final LessonWriting writing;
    private final Lessons lessons;
    private final HomeworkFileLists lists;
    private final AttachedFiles attached;
    private final History history;
    private final AccessLog accessLog;

    HomeworkFileService(
            JournalAccess access,
            LessonWriting writing,
            Lessons lessons,
            HomeworkFileLists lists,
            AttachedFiles attached,
            History history,
            AccessLog accessLog) {
        this.access = access;
        this.writing = writing;
        this.lessons = lessons;
        this.lists = lists;
        this.attached = attached;
        this.history = history;
        this.accessLog = accessLog;
    }

    /** Refuses what {@link #attach} would refuse, before a file is written for nothing. */
    @Transactional
    public void requireRoom(UUID journalId, UUID homeworkId) {
        target(access.toWrite(journalId), homeworkId);
    }

    /**
     * Hangs a kept file on homework.
     *
     * @throws Problem 404 when the journal has no such homework, 422 when it has as many files as it can have or the lesson is
     *     closed
     */
    @Transactional
    public KeptFile attach(UUID journalId, UUID homeworkId, KeptFile file) {
        var journal = access.toWrite(journalId);
        var target = target(journal, homeworkId);
        attached.add(journal, target.id(), file);
        changed(journal, target.lessonId(), target.studentId(), null, file);
        return file;
    }

    /** Takes a file off its homework; the store still has it until it is discarded. */
    @Transactional
    public void remove(UUID journalId, UUID fileId) {
        var journal = access.toWrite(journalId);
        var found = lists.attached(journal, fileId).orElseThrow(HomeworkFileService::unknownFile);
        hold(journal, found.lessonId());
        attached.remove(journal, fileId);
        changed(journal, found.lessonId(), found.studentId(), found.file(), null);
    }

    /** A file as the teacher, the class teacher and the school's heads read it. */
    @Transactional
    public KeptFile get(UUID journalId, UUID fileId) {
        var journal = access.toRead(journalId);
        var found = lists.attached(journal, fileId).orElseThrow(HomeworkFileService::unknownFile);
        accessLog.read("getHomeworkFile", found.studentId(), journal.classId(), journal.id());
        return found.file();
    }

    // The lesson is held, so that the files are counted one after another and the homework does not go meanwhile.
    private HomeworkFileLists.Target target(OpenJournal journal, UUID homeworkId) {
        var found = lists.target(journal, homeworkId).orElseThrow(HomeworkFileService::unknownHomework);
        hold(journal, found.lessonId());
        var held = lists.target(journal, homeworkId).orElseThrow(HomeworkFileService::unknownHomework);
        if (held.files() >= MOST_FILES) {
            throw Problem.refused("homework-files-too-many", MOST_FILES);
        }
        return held;
    }

    private void hold(OpenJournal journal, UUID lessonId) {
        var lesson = lessons.lock(journal.academicYear(), List.of(lessonId)).stream()
                .filter(journal::covers)
                .findFirst()
                .orElseThrow(HomeworkFileService::unknownHomework);
        writing.toRecord(LessonWriting.Facts.of(journal, lesson)).ifPresent(refusal -> {
            throw refusal.problem();
        });
    }

    private void changed(OpenJournal journal, UUID lessonId, UUID studentId, KeptFile before, KeptFile after) {
        history.append(List.of(new ValueChange(
                journal.academicYear(),
                ValueKind.HOMEWORK,
                journal.id(),
                lessonId,
                null,
                studentId,
                name(before),
                name(after),
                null)));
    }

    private static String name(KeptFile file) {
        return file == null ? null : "📎 " + file.name();
    }

    private static Problem unknownHomework() {
        return Problem.notFound("homework-not-found");
    }

    private static Problem unknownFile() {
        return Problem.notFound("file-not-found");
    }
}
