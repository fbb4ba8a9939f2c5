package ru.eschool.school.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.school.Subject;
import ru.eschool.school.TermScheme;
import ru.eschool.school.domain.SchoolFacts;
import ru.eschool.school.domain.SchoolService;

/** The records that the school's operations answer with. */
public final class SchoolAnswers {
    private SchoolAnswers() {}

    /**
     * A school's visiting card.
     *
     * @param currentAcademicYear the calendar year in which the current academic year started
     */
    @Schema(
            description =
                    "A school with its names and time zone; `currentAcademicYear` is the calendar year in which its"
                            + " academic year began.")
    public record School(
            UUID id, String shortName, String fullName, String locality, String timeZone, int currentAcademicYear) {
        static School of(SchoolFacts.School school) {
            return new School(
                    school.id(),
                    school.shortName(),
                    school.fullName(),
                    school.locality(),
                    school.timeZone(),
                    school.currentAcademicYear());
        }
    }

    /** Days without lessons, both ends included. */
    @Schema(description = "Days without lessons, the first and the last included.")
    public record Holiday(
            UUID id,
            String name,
            LocalDate startsOn,
            LocalDate endsOn,

            @Schema(description = "The grades that have it; absent for the whole school.", examples = "[1]")
            @MayBeAbsent
            List<Integer> grades) {
        static Holiday of(SchoolFacts.Holiday holiday) {
            return new Holiday(holiday.id(), holiday.name(), holiday.startsOn(), holiday.endsOn(), holiday.grades());
        }
    }

    /** Which terms a grade has. */
    @Schema(description = "Into which terms the year of a grade is divided.")
    public record GradeScheme(int grade, TermScheme scheme) {}

    /** When a lesson begins and ends. */
    @Schema(description = "When the lesson of this number begins and ends, by the clock of the school.")
    public record Bell(
            int lessonNumber,
            @JsonFormat(pattern = "HH:mm") LocalTime startsAt,
            @JsonFormat(pattern = "HH:mm") LocalTime endsAt) {}

    /** The bells of a shift. */
    @Schema(description = "When the lessons of a shift begin and end.")
    public record BellSchedule(UUID id, String name, int shift, List<Bell> bells) {}

    /** An academic year with everything that has a date in it. */
    @Schema(description = "An academic year with everything that has a date in it, and today's date at the school.")
    public record Calendar(
            @Schema(description = "Of the academic year.") UUID id,
            int academicYear,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate today,
            List<TermAnswer> terms,
            List<Holiday> holidays,
            List<YearAnswers.MovedDay> movedDays,
            List<GradeScheme> gradeSchemes,
            List<BellSchedule> bellSchedules) {
        static Calendar of(SchoolService.Frame frame) {
            var schedules = new LinkedHashMap<UUID, BellSchedule>();
            for (var row : frame.bells()) {
                schedules
                        .computeIfAbsent(
                                row.scheduleId(),
                                id -> new BellSchedule(id, row.name(), row.shift(), new ArrayList<>()))
                        .bells()
                        .add(new Bell(row.lessonNumber(), row.startsAt(), row.endsAt()));
            }
            return new Calendar(
                    frame.year().id(),
                    frame.academicYear(),
                    frame.year().startsOn(),
                    frame.year().endsOn(),
                    frame.today(),
                    frame.terms().stream().map(TermAnswer::of).toList(),
                    frame.holidays().stream().map(Holiday::of).toList(),
                    frame.movedDays().stream().map(YearAnswers.MovedDay::of).toList(),
                    frame.gradeSchemes().stream()
                            .map(scheme -> new GradeScheme(scheme.grade(), scheme.scheme()))
                            .toList(),
                    List.copyOf(schedules.values()));
        }
    }

    /** A list of schools. */
    @Schema(
            description = "A part of the schools in which the caller has a role, or that have admitted the machine"
                    + " account, by name.")
    public record SchoolList(List<School> items, String nextCursor) {}

    /** A list of subjects. */
    @Schema(description = "All subjects of the school in the order of the curriculum.")
    public record SubjectList(List<Subject> items) {}
}
