package ru.eschool.journal.lesson.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.journal.domain.LessonStatus;
import ru.eschool.journal.lesson.domain.DayOfTeacher;
import ru.eschool.journal.lesson.domain.MissingRecord;
import ru.eschool.journal.rest.ReasonTexts;
import ru.eschool.platform.rest.MayBeAbsent;

/** A teacher's day. */
public final class TeachingDayAnswers {
    private TeachingDayAnswers() {}

    /** The lessons of a day and what earlier days still lack. */
    @Schema(description = "My lessons of a day and what earlier lessons still lack.")
    public record TeachingDay(
            LocalDate date,
            List<TeachingLesson> lessons,

            @Schema(description = "Earlier lessons without topic or attendance, newest first, at most 20.")
            List<OverdueLesson> overdue,

            @Schema(description = "How many there are in all.")
            int overdueCount) {
        static TeachingDay of(DayOfTeacher day, ReasonTexts reasons) {
            return new TeachingDay(
                    day.date(),
                    day.lessons().stream()
                            .map(lesson -> TeachingLesson.of(lesson, reasons))
                            .toList(),
                    day.overdue().stream()
                            .map(lesson -> OverdueLesson.of(lesson, reasons))
                            .toList(),
                    day.overdueCount());
        }
    }

    /** A lesson of the day. */
    @Schema(description = "A lesson that the caller gives on this day, with what is recorded of it.")
    public record TeachingLesson(
            UUID id,
            UUID journalId,
            int lessonNumber,

            @JsonFormat(pattern = "HH:mm") @Schema(implementation = String.class, examples = "08:30")
            LocalTime startsAt,

            @JsonFormat(pattern = "HH:mm") @Schema(implementation = String.class, examples = "09:15")
            LocalTime endsAt,

            @Schema(examples = "7Б") String groupName,
            String subjectName,
            @MayBeAbsent String roomName,
            LessonStatus status,
            @MayBeAbsent String topic,
            @MayBeAbsent String plannedTopic,
            @MayBeAbsent String homework,

            @Schema(description = "Whether I give it for somebody else.")
            boolean substitution,

            @Schema(description = "What is not recorded yet; empty until the lesson begins.")
            List<MissingRecord> missing,

            @Schema(description = "Pupils who are not in the room.")
            int absentCount,

            int markCount,

            @Schema(
                    description =
                            "Why the caller may not write topic, homework and works, as a stable code; absent when"
                                    + " nothing hinders.",
                    examples = "term-closed")
            @MayBeAbsent
            String readOnlyReason,

            @Schema(description = "The same in the caller's language.") @MayBeAbsent
            String readOnlyMessage) {
        static TeachingLesson of(DayOfTeacher.Lesson lesson, ReasonTexts reasons) {
            return new TeachingLesson(
                    lesson.id(),
                    lesson.journalId(),
                    lesson.lessonNumber(),
                    lesson.startsAt(),
                    lesson.endsAt(),
                    lesson.groupName(),
                    lesson.subjectName(),
                    lesson.roomName(),
                    lesson.status(),
                    lesson.topic(),
                    lesson.plannedTopic(),
                    lesson.homework(),
                    lesson.substitution(),
                    lesson.missing(),
                    lesson.absentCount(),
                    lesson.markCount(),
                    ReasonTexts.code(lesson.readOnly()),
                    reasons.message(lesson.readOnly()));
        }
    }

    /** An earlier lesson that is not recorded. */
    @Schema(description = "An earlier lesson whose topic or attendance is not recorded yet.")
    public record OverdueLesson(
            UUID id,
            UUID journalId,
            LocalDate date,
            int lessonNumber,
            String groupName,
            String subjectName,
            List<MissingRecord> missing,

            @Schema(
                    description =
                            "Why the caller may not write topic, homework and works, as a stable code; absent when"
                                    + " nothing hinders.",
                    examples = "term-closed")
            @MayBeAbsent
            String readOnlyReason,

            @Schema(description = "The same in the caller's language.") @MayBeAbsent
            String readOnlyMessage) {
        static OverdueLesson of(DayOfTeacher.Overdue lesson, ReasonTexts reasons) {
            return new OverdueLesson(
                    lesson.id(),
                    lesson.journalId(),
                    lesson.date(),
                    lesson.lessonNumber(),
                    lesson.groupName(),
                    lesson.subjectName(),
                    lesson.missing(),
                    ReasonTexts.code(lesson.readOnly()),
                    reasons.message(lesson.readOnly()));
        }
    }
}
