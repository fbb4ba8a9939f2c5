package ru.eschool.diary.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import ru.eschool.files.KeptFile;

/** What the tables hold about one week of one pupil, and which of it belongs to which lesson. */
public record WeekOfPupil(
        Pupil pupil,
        LocalDate from,
        LocalDate to,
        List<Lesson> lessons,
        List<GivenHomework> given,
        List<DueHomework> due,
        List<Mark> marks) {

    /**
     * A lesson of one of the pupil's groups, in the order of the week.
     *
     * @param teacherName who gives it: the substitute if there is one
     * @param attendanceCode null when the pupil was there, or nothing is entered yet
     */
    public record Lesson(
            UUID id,
            UUID journalId,
            UUID groupId,
            LocalDate date,
            int lessonNumber,
            LocalTime startsAt,
            LocalTime endsAt,
            String subjectName,
            String roomName,
            String teacherName,
            boolean substitution,
            boolean cancelled,
            String topic,
            UUID attendanceId,
            String attendanceCode,
            Integer minutesLate) {}

    /**
     * Homework given at a lesson of the week.
     *
     * @param dueOn null when no day was named
     */
    public record GivenHomework(UUID lessonId, String text, LocalDate dueOn, List<KeptFile> files) {}

    /**
     * Homework due on a day of the week.
     *
     * @param dueLessonId the lesson it is due for, or null when only the day was named
     * @param journalId the journal it was given in; null when the lesson is named
     */
    public record DueHomework(UUID dueLessonId, UUID journalId, LocalDate dueOn, Task task) {}

    /** What is to be done for a lesson. */
    public record Task(String text, List<KeptFile> files) {
        private Task and(Task more) {
            return new Task(text + "\n" + more.text, concat(files, more.files));
        }
    }

    /** A mark of the week. */
    public record Mark(
            UUID id,
            UUID lessonId,
            UUID workId,
            String entry,
            String workTypeName,
            BigDecimal weight,
            String title,
            String comment,
            Instant changedAt) {}

    /** The same week with what the next academic year holds of it. */
    WeekOfPupil followedBy(WeekOfPupil later) {
        return new WeekOfPupil(
                pupil,
                from,
                to,
                concat(lessons, later.lessons),
                concat(given, later.given),
                concat(due, later.due),
                concat(marks, later.marks));
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** The marks by lesson. */
    public Map<UUID, List<Mark>> marksByLesson() {
        var byLesson = new HashMap<UUID, List<Mark>>();
        for (var mark : marks) {
            byLesson.computeIfAbsent(mark.lessonId(), id -> new ArrayList<>()).add(mark);
        }
        return byLesson;
    }

    /** What was given, by lesson; general and individual homework of one lesson become one text. */
    public Map<UUID, GivenHomework> givenByLesson() {
        var byLesson = new HashMap<UUID, GivenHomework>();
        for (var homework : given) {
            byLesson.merge(
                    homework.lessonId(),
                    homework,
                    (first, second) -> new GivenHomework(
                            first.lessonId(),
                            first.text() + "\n" + second.text(),
                            first.dueOn() == null ? second.dueOn() : first.dueOn(),
                            concat(first.files(), second.files())));
        }
        return byLesson;
    }

    /**
     * What is due, by lesson. Homework that names only a day belongs to the first lesson of its journal on that day.
     */
    public Map<UUID, Task> dueByLesson() {
        var byLesson = new HashMap<UUID, Task>();
        for (var homework : due) {
            var lesson = lessonFor(homework);
            if (lesson != null) {
                byLesson.merge(lesson.id(), homework.task(), Task::and);
            }
        }
        return byLesson;
    }

    private Lesson lessonFor(DueHomework homework) {
        Lesson ofTheDay = null;
        for (var lesson : lessons) {
            if (lesson.id().equals(homework.dueLessonId())) {
                return lesson;
            }
            if (homework.dueLessonId() == null
                    && ofTheDay == null
                    && lesson.date().equals(homework.dueOn())
                    && lesson.journalId().equals(homework.journalId())) {
                ofTheDay = lesson;
            }
        }
        return ofTheDay;
    }
}
