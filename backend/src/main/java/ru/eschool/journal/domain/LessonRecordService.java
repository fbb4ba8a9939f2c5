package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ru.eschool.audit.AccessLog;
import ru.eschool.audit.History;
import ru.eschool.audit.ValueChange;
import ru.eschool.audit.ValueKind;
import ru.eschool.journal.LessonRecorded;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Outbox;
import ru.eschool.platform.PersonNames;
import ru.eschool.platform.Problem;
import ru.eschool.school.Term;
import ru.eschool.timetable.Lesson;
import ru.eschool.timetable.LessonStatus;
import ru.eschool.timetable.Lessons;

/** Shows a lesson's record and keeps topic, homework and the sign that attendance was taken. */
@ApplicationScoped
public class LessonRecordService {
    private static final int NEXT_LESSONS = 5;
    private static final int LESSONS_OF_A_YEAR = 400;

    private final JournalAccess access;
    private final LessonWriting writing;
    private final Lessons lessons;
    private final LessonRecordRepository records;
    private final HomeworkRepository homework;
    private final History history;
    private final AccessLog accessLog;
    private final Outbox outbox;
    private final Acting acting;

    LessonRecordService(
            JournalAccess access,
            LessonWriting writing,
            Lessons lessons,
            LessonRecordRepository records,
            HomeworkRepository homework,
            History history,
            AccessLog accessLog,
            Outbox outbox,
            Acting acting) {
        this.access = access;
        this.writing = writing;
        this.lessons = lessons;
        this.records = records;
        this.homework = homework;
        this.history = history;
        this.accessLog = accessLog;
        this.outbox = outbox;
        this.acting = acting;
    }

    @Transactional
    public RecordedLesson get(UUID journalId, UUID lessonId) {
        var journal = access.toRead(journalId);
        var lesson = lessonToRead(journal, lessonId);
        accessLog.read("getLesson", null, journal.classId(), journal.id());
        return answer(journal, lesson);
    }

    /**
     * Records a lesson.
     *
     * @param version the version that the caller saw
     */
    @Transactional
    public RecordedLesson record(UUID journalId, UUID lessonId, int version, LessonChange change) {
        var journal = access.toWrite(journalId);
        var lesson = lessonToRead(journal, lessonId);
        writing.toRecord(LessonWriting.Facts.of(journal, lesson)).ifPresent(refusal -> {
            throw refusal.problem();
        });
        if (lesson.version() != version) {
            throw Problem.stale();
        }
        var record = record(journal, lesson, change);
        var before = records.around(lesson).homework();
        var after = homework(lesson, before, change);
        var changes = changes(lesson, record, before, after);
        var same = changes.isEmpty()
                && record.status() == lesson.status()
                && record.attendanceTaken() == lesson.attendanceTaken()
                && Objects.equals(before, after);
        if (!same) {
            lessons.record(lesson, record).orElseThrow(Problem::stale);
            store(lesson, before, after);
            history.append(changes);
            outbox.publish(new LessonRecorded(acting.schoolId(), journal.id(), lesson.id()));
        }
        return answer(journal, lessonToRead(journal, lessonId));
    }

    private Lesson lessonToRead(OpenJournal journal, UUID lessonId) {
        var lesson = lessons.find(journal.academicYear(), lessonId)
                .filter(found -> found.journalId().equals(journal.id()))
                .orElseThrow(() -> Problem.notFound("lesson-not-found"));
        if (journal.isSubstituted() && !lesson.substitutedBy(acting.personId())) {
            throw Problem.forbidden("lesson-not-yours");
        }
        return lesson;
    }

    private Lessons.LessonRecord record(OpenJournal journal, Lesson lesson, LessonChange change) {
        var early = writing.toEnter(LessonWriting.Facts.of(journal, lesson));
        early.ifPresent(refusal -> {
            if (change.status() == LessonStatus.HELD) {
                throw refusal.problem().at("/status", refusal.code());
            }
            if (Boolean.TRUE.equals(change.attendanceTaken())) {
                throw refusal.problem().at("/attendanceTaken", refusal.code());
            }
        });
        var topic = change.topic() == null ? lesson.topic() : change.topic();
        // A topic of the day or later says that the lesson took place; a topic ahead of it is only prepared.
        var held = change.status() == LessonStatus.HELD || (change.topic() != null && early.isEmpty());
        return new Lessons.LessonRecord(
                topic,
                held ? LessonStatus.HELD : lesson.status(),
                change.attendanceTaken() == null ? lesson.attendanceTaken() : change.attendanceTaken());
    }

    private GivenHomework homework(Lesson lesson, GivenHomework before, LessonChange change) {
        if (change.removeHomework()) {
            return null;
        }
        if (change.homework() == null && change.homeworkDueLessonId() == null) {
            return before;
        }
        var text = change.homework() != null ? change.homework() : before == null ? null : before.text();
        if (text == null) {
            throw Problem.refused("homework-missing").at("/homeworkDueLessonId", "homework-missing");
        }
        if (change.homeworkDueLessonId() == null && before != null) {
            return new GivenHomework(text, before.dueLessonId(), before.dueOn());
        }
        return due(lesson, text, change.homeworkDueLessonId());
    }

    private GivenHomework due(Lesson lesson, String text, UUID dueLessonId) {
        if (dueLessonId == null) {
            return lessons.next(lesson, 1).stream()
                    .findFirst()
                    .map(next -> new GivenHomework(text, next.id(), next.date()))
                    .orElseGet(() -> new GivenHomework(text, null, null));
        }
        return lessons.next(lesson, LESSONS_OF_A_YEAR).stream()
                .filter(next -> next.id().equals(dueLessonId))
                .findFirst()
                .map(next -> new GivenHomework(text, next.id(), next.date()))
                .orElseThrow(
                        () -> Problem.refused("due-lesson-unknown").at("/homeworkDueLessonId", "due-lesson-unknown"));
    }

    private void store(Lesson lesson, GivenHomework before, GivenHomework after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (after == null) {
            homework.remove(lesson);
        } else {
            homework.give(lesson, after);
        }
    }

    private static List<ValueChange> changes(
            Lesson lesson, Lessons.LessonRecord record, GivenHomework before, GivenHomework after) {
        var changes = new ArrayList<ValueChange>();
        if (!Objects.equals(lesson.topic(), record.topic())) {
            changes.add(change(lesson, ValueKind.TOPIC, lesson.topic(), record.topic()));
        }
        if (!Objects.equals(before, after)) {
            changes.add(change(lesson, ValueKind.HOMEWORK, text(before), text(after)));
        }
        return changes;
    }

    private static ValueChange change(Lesson lesson, ValueKind kind, String before, String after) {
        return ValueChange.ofLesson(lesson.academicYear(), kind, lesson.journalId(), lesson.id(), before, after);
    }

    private static String text(GivenHomework homework) {
        if (homework == null) {
            return null;
        }
        return homework.dueOn() == null ? homework.text() : homework.text() + " → " + homework.dueOn();
    }

    private RecordedLesson answer(OpenJournal journal, Lesson lesson) {
        var facts = LessonWriting.Facts.of(journal, lesson);
        return new RecordedLesson(
                journal,
                lesson,
                records.around(lesson),
                lessons.next(lesson, NEXT_LESSONS),
                records.works(journal, lesson.id()),
                writing.toRecord(facts).orElse(null),
                writing.toEnter(facts).orElse(null),
                pupils(journal, lesson));
    }

    // Numbered as in the grid, which shows the whole term: those who joined later or left have their places too.
    private List<RecordedLesson.Pupil> pupils(OpenJournal journal, Lesson lesson) {
        var term = journal.termOf(lesson.date());
        var from = term.map(Term::startsOn).orElse(lesson.date());
        var to = term.map(Term::endsOn).orElse(lesson.date());
        var students = new ArrayList<RecordedLesson.Pupil>();
        int number = 0;
        for (var student : NameOrder.sorted(
                records.students(lesson, from, to),
                LessonRecordRepository.Listed::lastName,
                LessonRecordRepository.Listed::firstName)) {
            number++;
            if (student.present()) {
                students.add(new RecordedLesson.Pupil(
                        student.id(),
                        number,
                        PersonNames.ofPupil(student.lastName(), student.firstName()),
                        student.attendance()));
            }
        }
        return students;
    }
}
