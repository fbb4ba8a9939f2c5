package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.audit.AccessLog;
import ru.eschool.audit.History;
import ru.eschool.audit.ValueChange;
import ru.eschool.audit.ValueKind;
import ru.eschool.files.KeptFile;
import ru.eschool.journal.domain.JournalAccess;
import ru.eschool.journal.domain.LessonStatus;
import ru.eschool.journal.domain.LessonWriting;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.people.PupilNames;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.platform.Versions;
import ru.eschool.school.Term;
import ru.eschool.timetable.Lesson;
import ru.eschool.timetable.Lessons;

/** Shows a lesson's record and keeps topic, homework and the sign that attendance was taken. */
@ApplicationScoped
public class LessonRecordService {
    private static final int NEXT_LESSONS = 5;
    private static final int LESSONS_OF_A_YEAR = 400;

    private final JournalAccess access;
    private final LessonWriting writing;
    private final Lessons lessons;
    private final LessonRecords records;
    private final RecordedLessonLists lists;
    private final PupilNames names;
    private final Homeworks homework;
    private final HomeworkFileLists files;
    private final History history;
    private final AccessLog accessLog;
    private final Acting acting;
    private final SchoolClock clock;

    LessonRecordService(
            JournalAccess access,
            LessonWriting writing,
            Lessons lessons,
            LessonRecords records,
            RecordedLessonLists lists,
            PupilNames names,
            Homeworks homework,
            HomeworkFileLists files,
            History history,
            AccessLog accessLog,
            Acting acting,
            SchoolClock clock) {
        this.access = access;
        this.writing = writing;
        this.lessons = lessons;
        this.records = records;
        this.lists = lists;
        this.names = names;
        this.homework = homework;
        this.files = files;
        this.history = history;
        this.accessLog = accessLog;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    public RecordedLesson get(UUID journalId, UUID lessonId) {
        var journal = access.toRead(journalId);
        var lesson = own(journal, lessons.find(journal.academicYear(), lessonId));
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
        // Held, so that two beginnings of one record do not meet.
        var lesson = own(
                journal,
                lessons.lock(journal.academicYear(), List.of(lessonId)).stream().findFirst());
        writing.toRecord(LessonWriting.Facts.of(journal, lesson)).ifPresent(refusal -> {
            throw refusal.problem();
        });
        var seen = lists.read(lesson);
        if (Versions.isStale(version, seen.entered().version())) {
            throw Problem.stale();
        }
        var entered = entered(journal, lesson, seen.entered(), change);
        var before = seen.around().homework();
        var after = homework(lesson, before, change);
        if (!entered.equals(seen.entered()) || !Objects.equals(before, after)) {
            if (!Objects.equals(before, after)) {
                homework.give(lesson, after, clock.instant());
            }
            store(journal, lesson, seen.entered(), entered);
            history.append(changes(journal, lesson, seen.entered().topic(), entered.topic(), before, after));
        }
        return answer(journal, lesson);
    }

    private Lesson own(OpenJournal journal, Optional<Lesson> found) {
        var lesson = found.filter(journal::covers).orElseThrow(() -> Problem.notFound("lesson-not-found"));
        if (journal.isSubstituted() && !lesson.substitutedBy(acting.personId())) {
            throw Problem.forbidden("lesson-not-yours");
        }
        return lesson;
    }

    private RecordedLesson.Entered entered(
            OpenJournal journal, Lesson lesson, RecordedLesson.Entered before, LessonChange change) {
        var early = writing.toEnter(LessonWriting.Facts.of(journal, lesson));
        early.ifPresent(refusal -> {
            if (change.status() == LessonStatus.HELD) {
                throw refusal.problem().at("/status", refusal.code());
            }
            if (Boolean.TRUE.equals(change.attendanceTaken())) {
                throw refusal.problem().at("/attendanceTaken", refusal.code());
            }
        });
        // A topic of the day or later says that the lesson took place; a topic ahead of it is only prepared.
        var held = change.status() == LessonStatus.HELD || (change.topic() != null && early.isEmpty());
        return new RecordedLesson.Entered(
                change.topic() == null ? before.topic() : change.topic(),
                held || before.held(),
                change.attendanceTaken() == null ? before.attendanceTaken() : change.attendanceTaken(),
                before.planItemId(),
                before.version());
    }

    private void store(
            OpenJournal journal, Lesson lesson, RecordedLesson.Entered before, RecordedLesson.Entered entered) {
        var known = records.find(journal.academicYear(), lesson.id());
        var record = known.orElseGet(() -> LessonRecord.begun(journal, lesson.id()));
        record.enter(entered.topic(), entered.held(), entered.attendanceTaken(), clock.instant());
        if (known.isEmpty()) {
            records.add(record);
        } else if (entered.equals(before)) {
            // Only the homework is another one: it is read and changed under the version of the record.
            records.touch(record);
        }
        records.flush();
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

    private static List<ValueChange> changes(
            OpenJournal journal,
            Lesson lesson,
            String topicBefore,
            String topicAfter,
            GivenHomework before,
            GivenHomework after) {
        var changes = new ArrayList<ValueChange>();
        if (!Objects.equals(topicBefore, topicAfter)) {
            changes.add(change(journal, lesson, ValueKind.TOPIC, topicBefore, topicAfter));
        }
        if (!Objects.equals(before, after)) {
            changes.add(change(journal, lesson, ValueKind.HOMEWORK, text(before), text(after)));
        }
        return changes;
    }

    private static ValueChange change(OpenJournal journal, Lesson lesson, ValueKind kind, String before, String after) {
        return ValueChange.ofLesson(journal.academicYear(), kind, journal.id(), lesson.id(), before, after);
    }

    private static String text(GivenHomework homework) {
        if (homework == null) {
            return null;
        }
        return homework.dueOn() == null ? homework.text() : homework.text() + " → " + homework.dueOn();
    }

    private RecordedLesson answer(OpenJournal journal, Lesson lesson) {
        var facts = LessonWriting.Facts.of(journal, lesson);
        var read = lists.read(lesson);
        return new RecordedLesson(
                journal,
                lesson,
                read.entered(),
                read.around(),
                files(lesson, read.around()),
                lessons.next(lesson, NEXT_LESSONS),
                lists.works(journal, lesson.id()),
                writing.toRecord(facts).orElse(null),
                writing.toEnter(facts).orElse(null),
                pupils(journal, lesson));
    }

    private List<KeptFile> files(Lesson lesson, RecordedLesson.Around around) {
        return around.hasFiles()
                ? files.of(lesson.academicYear(), List.of(around.homeworkId()))
                        .getOrDefault(around.homeworkId(), List.of())
                : List.of();
    }

    // Numbered as in the grid, which shows the whole term: those who joined later or left have their places too.
    private List<RecordedLesson.Pupil> pupils(OpenJournal journal, Lesson lesson) {
        var term = journal.termOf(lesson.date());
        var from = term.map(Term::startsOn).orElse(lesson.date());
        var to = term.map(Term::endsOn).orElse(lesson.date());
        var students = new ArrayList<RecordedLesson.Pupil>();
        int number = 0;
        var listed = lists.students(lesson, from, to);
        var names = this.names.inList(
                listed.stream().map(RecordedLessonLists.Listed::pupil).toList());
        for (var student : listed) {
            number++;
            if (student.present()) {
                var id = student.pupil().id();
                students.add(new RecordedLesson.Pupil(id, number, names.get(id), student.attendance()));
            }
        }
        return students;
    }
}
