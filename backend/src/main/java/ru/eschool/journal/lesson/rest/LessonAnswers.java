package ru.eschool.journal.lesson.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.files.rest.FileAnswer;
import ru.eschool.journal.cells.rest.CellAnswers.AttendanceCell;
import ru.eschool.journal.domain.LessonStatus;
import ru.eschool.journal.lesson.domain.RecordedLesson;
import ru.eschool.journal.rest.ReasonTexts;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.rest.MayBeAbsent;

/** A lesson as the teacher records it. */
public final class LessonAnswers {
    private LessonAnswers() {}

    /** The record of a lesson. */
    @Schema(description = "The record of a lesson.")
    public record Lesson(
            UUID id,
            UUID journalId,
            LocalDate date,
            int lessonNumber,

            @JsonFormat(pattern = "HH:mm") @Schema(implementation = String.class, examples = "08:30")
            LocalTime startsAt,

            @JsonFormat(pattern = "HH:mm") @Schema(implementation = String.class, examples = "09:15")
            LocalTime endsAt,

            String groupName,
            String subjectName,
            @MayBeAbsent String roomName,
            PersonName teacher,
            @MayBeAbsent PersonName substitute,
            LessonStatus status,
            @MayBeAbsent String topic,

            @Schema(description = "The topic of the lesson plan.") @MayBeAbsent
            String plannedTopic,

            @MayBeAbsent UUID planItemId,
            @MayBeAbsent Homework homework,

            @Schema(description = "Up to five lessons that homework can be due for.")
            List<NextLesson> nextLessons,

            List<WorkAnswer> works,
            boolean attendanceTaken,
            boolean mayEdit,

            @Schema(
                    description =
                            "Why the caller may not write topic, homework and works, as a stable code; absent when"
                                    + " nothing hinders.",
                    examples = "term-closed")
            @MayBeAbsent
            String readOnlyReason,

            @Schema(description = "The same in the caller's language.") @MayBeAbsent
            String readOnlyMessage,

            @Schema(
                    description =
                            "Why the caller may not enter marks and attendance, as a stable code; absent when nothing"
                                    + " hinders. As readOnlyReason, and lesson-in-future until the day of the lesson.",
                    examples = "lesson-in-future")
            @MayBeAbsent
            String cellsReadOnlyReason,

            @Schema(description = "The same in the caller's language.") @MayBeAbsent
            String cellsReadOnlyMessage,

            @Schema(description = "0 while nothing is recorded.")
            int version,

            List<LessonStudent> students) {
        static Lesson of(RecordedLesson recorded, ReasonTexts reasons) {
            var lesson = recorded.lesson();
            var entered = recorded.entered();
            var around = recorded.around();
            return new Lesson(
                    lesson.id(),
                    recorded.journal().id(),
                    lesson.date(),
                    lesson.lessonNumber(),
                    lesson.startsAt(),
                    lesson.endsAt(),
                    recorded.journal().groupName(),
                    recorded.journal().subject().name(),
                    around.roomName(),
                    around.teacher(),
                    around.substitute(),
                    recorded.status(),
                    entered.topic(),
                    around.plannedTopic(),
                    entered.planItemId(),
                    around.homework() == null ? null : Homework.of(recorded),
                    recorded.next().stream().map(NextLesson::of).toList(),
                    recorded.works().stream().map(WorkAnswer::of).toList(),
                    entered.attendanceTaken(),
                    recorded.readOnly() == null,
                    ReasonTexts.code(recorded.readOnly()),
                    reasons.message(recorded.readOnly()),
                    ReasonTexts.code(recorded.cellsReadOnly()),
                    reasons.message(recorded.cellsReadOnly()),
                    entered.version(),
                    recorded.pupils().stream().map(LessonStudent::of).toList());
        }
    }

    /** Homework for everybody. */
    @Schema(
            description =
                    "What a lesson gives everybody to do, and the later lesson of the journal for which it is due.")
    public record Homework(
            UUID id,
            String text,
            @MayBeAbsent UUID dueLessonId,
            @MayBeAbsent LocalDate dueOn,

            @Schema(description = "In the order in which they were added.")
            List<FileAnswer> files) {
        static Homework of(RecordedLesson recorded) {
            var homework = recorded.around().homework();
            return new Homework(
                    recorded.around().homeworkId(),
                    homework.text(),
                    homework.dueLessonId(),
                    homework.dueOn(),
                    recorded.homeworkFiles().stream().map(FileAnswer::of).toList());
        }
    }

    /** A lesson that follows. */
    @Schema(description = "A later lesson of the journal, for which homework can be due.")
    public record NextLesson(UUID id, LocalDate date, int lessonNumber) {
        static NextLesson of(ru.eschool.timetable.Lesson lesson) {
            return new NextLesson(lesson.id(), lesson.date(), lesson.lessonNumber());
        }
    }

    /** A pupil of the group on the day. */
    @Schema(description = "A pupil who is in the group on the day of the lesson.")
    public record LessonStudent(
            UUID id,
            int number,
            @Schema(examples = "Иванов Иван") String displayName,

            @Schema(description = "Absent when the pupil was there.") @MayBeAbsent
            AttendanceCell attendance) {
        static LessonStudent of(RecordedLesson.Pupil pupil) {
            return new LessonStudent(
                    pupil.id(),
                    pupil.number(),
                    pupil.displayName(),
                    pupil.attendance() == null ? null : AttendanceCell.of(pupil.attendance()));
        }
    }
}
