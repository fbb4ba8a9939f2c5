package ru.eschool.diary.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.diary.domain.WeekOfPupil;
import ru.eschool.files.KeptFile;
import ru.eschool.files.rest.FileAnswer;
import ru.eschool.platform.rest.MayBeAbsent;

/** A page of the diary. */
@Schema(description = "A week of a pupil's diary.")
public record DiaryWeek(
        UUID studentId,
        @Schema(examples = "Иванова Мария") String studentName,

        @Schema(description = "Absent while the pupil has no class.", examples = "7Б") @MayBeAbsent
        String className,

        @Schema(description = "Monday.") LocalDate from,
        @Schema(description = "Sunday.") LocalDate to,

        @Schema(description = "Monday to Saturday always, Sunday when it has lessons.")
        List<DiaryDay> days) {

    /** A day of the diary. */
    @Schema(description = "A day of the diary.")
    public record DiaryDay(
            LocalDate date,

            @Schema(description = "The holiday's name, when the day has no lessons by the calendar.") @MayBeAbsent
            String holiday,

            List<DiaryLesson> lessons) {}

    /** A lesson in the diary. */
    @Schema(description = "A lesson in the diary.")
    public record DiaryLesson(
            UUID id,
            int lessonNumber,

            @Schema(examples = "08:30") @JsonFormat(pattern = "HH:mm")
            LocalTime startsAt,

            @Schema(examples = "09:15") @JsonFormat(pattern = "HH:mm")
            LocalTime endsAt,

            String subjectName,
            @MayBeAbsent String roomName,

            @Schema(description = "Who gives the lesson: the substitute if there is one.")
            String teacherName,

            boolean substitution,
            boolean cancelled,
            @MayBeAbsent String topic,

            @Schema(description = "Homework due for this lesson.") @MayBeAbsent
            String homework,

            @Schema(description = "Files of the homework due for this lesson.")
            List<FileAnswer> homeworkFiles,

            @MayBeAbsent AssignedHomework assigned,
            List<DiaryMark> marks,

            @Schema(description = "Absent when the pupil was there.") @MayBeAbsent
            DiaryAttendance attendance) {}

    /** Homework given at a lesson. */
    @Schema(description = "Homework given at the lesson.")
    public record AssignedHomework(String text, @MayBeAbsent LocalDate dueOn, List<FileAnswer> files) {}

    /** How the pupil missed a lesson or came late. */
    @Schema(description = "How the pupil missed the lesson or came late.")
    public record DiaryAttendance(
            UUID id,

            @Schema(
                    enumeration = {"ABSENT", "UNEXCUSED", "EXCUSED", "ILL", "LATE", "EXEMPT"},
                    examples = "ILL")
            String code,

            @Schema(description = "Only with LATE.") @MayBeAbsent
            Integer minutesLate) {}

    static DiaryWeek of(WeekOfPupil week) {
        var marks = week.marksByLesson();
        var given = week.givenByLesson();
        var due = week.dueByLesson();
        var days = new ArrayList<DiaryDay>(7);
        for (var date = week.from(); !date.isAfter(week.to()); date = date.plusDays(1)) {
            var lessons = new ArrayList<DiaryLesson>();
            for (var lesson : week.lessons()) {
                if (lesson.date().equals(date)) {
                    lessons.add(lesson(
                            lesson,
                            due.get(lesson.id()),
                            given.get(lesson.id()),
                            marks.getOrDefault(lesson.id(), List.of())));
                }
            }
            if (date.getDayOfWeek() != DayOfWeek.SUNDAY || !lessons.isEmpty()) {
                days.add(new DiaryDay(date, week.pupil().holidayOn(date), lessons));
            }
        }
        var pupil = week.pupil();
        return new DiaryWeek(pupil.id(), pupil.displayName(), pupil.className(), week.from(), week.to(), days);
    }

    private static DiaryLesson lesson(
            WeekOfPupil.Lesson lesson,
            WeekOfPupil.Task due,
            WeekOfPupil.GivenHomework given,
            List<WeekOfPupil.Mark> marks) {
        return new DiaryLesson(
                lesson.id(),
                lesson.lessonNumber(),
                lesson.startsAt(),
                lesson.endsAt(),
                lesson.subjectName(),
                lesson.roomName(),
                lesson.teacherName(),
                lesson.substitution(),
                lesson.cancelled(),
                lesson.topic(),
                due == null ? null : due.text(),
                due == null ? List.of() : answers(due.files()),
                given == null ? null : new AssignedHomework(given.text(), given.dueOn(), answers(given.files())),
                marks.stream().map(DiaryMark::of).toList(),
                lesson.attendanceCode() == null
                        ? null
                        : new DiaryAttendance(lesson.attendanceId(), lesson.attendanceCode(), lesson.minutesLate()));
    }

    private static List<FileAnswer> answers(List<KeptFile> files) {
        return files.stream().map(FileAnswer::of).toList();
    }
}
