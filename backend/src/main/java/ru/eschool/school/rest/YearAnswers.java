package ru.eschool.school.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.school.TermScheme;
import ru.eschool.school.domain.YearPlan;
import ru.eschool.school.domain.YearStatus;

/** The records that the operations on academic years answer with. */
public final class YearAnswers {
    private YearAnswers() {}

    /** An academic year. */
    @Schema(
            description =
                    "An academic year, named by the calendar year in which it starts, with its first and last day.")
    public record AcademicYear(
            UUID id,
            @Schema(examples = "2027") int academicYear,
            LocalDate startsOn,
            LocalDate endsOn,
            YearStatus status,
            int version) {
        static AcademicYear of(YearPlan.Days year) {
            return new AcademicYear(
                    year.id(), year.academicYear(), year.startsOn(), year.endsOn(), year.status(), year.version());
        }
    }

    /** The years of a school. */
    @Schema(description = "The academic years of the school, the latest first.")
    public record AcademicYearList(List<AcademicYear> items) {}

    /** A way of dividing the year. */
    @Schema(description = "A way in which a year is divided, with its terms and the grades that have them.")
    public record PlannedScheme(
            TermScheme scheme,

            @Schema(
                    description = "What the school calls a scheme of its own; absent for the customary ones.",
                    examples = "Модули")
            @MayBeAbsent
            String name,

            @Schema(examples = "[5, 6, 7]") List<Integer> grades,
            List<TermAnswer> terms) {
        static PlannedScheme of(YearPlan.Scheme scheme) {
            return new PlannedScheme(
                    scheme.scheme(),
                    scheme.name(),
                    scheme.grades(),
                    scheme.terms().stream().map(TermAnswer::of).toList());
        }
    }

    /** A day with the lessons of another weekday. */
    @Schema(
            description =
                    "A day on which the school teaches by the timetable of another weekday: a working Saturday, or a"
                            + " moved day.")
    public record MovedDay(
            UUID id,
            LocalDate day,

            @Schema(description = "The weekday, 1 is Monday.", examples = "1")
            int taughtAs,

            @Schema(examples = "Отработка за 22 февраля") String reason) {
        static MovedDay of(YearPlan.MovedDay moved) {
            return new MovedDay(moved.id(), moved.day(), moved.taughtAs(), moved.reason());
        }
    }

    /** School days without a term. */
    @Schema(
            description =
                    "School days in a row that belong to no term of a scheme and to no holidays, so that lessons on"
                            + " them would be assessed in none.")
    public record YearGap(TermScheme scheme, LocalDate from, LocalDate to) {
        static YearGap of(YearPlan.Gap gap) {
            return new YearGap(gap.scheme(), gap.from(), gap.to());
        }
    }

    /** The plan of a year. */
    @Schema(
            description =
                    "The plan of an academic year. It is one thing under one version: every change names the version"
                            + " of the whole and answers with the whole.")
    public record YearPlanAnswer(
            UUID id,
            @Schema(examples = "2027") int academicYear,
            LocalDate startsOn,
            LocalDate endsOn,
            YearStatus status,
            List<PlannedScheme> termSchemes,
            List<SchoolAnswers.Holiday> holidays,
            List<MovedDay> movedDays,

            @Schema(description = "Must be none before the year is opened, and none may be torn into an open one.")
            List<YearGap> gaps,

            int version) {
        static YearPlanAnswer of(YearPlan plan) {
            var year = plan.days();
            return new YearPlanAnswer(
                    year.id(),
                    year.academicYear(),
                    year.startsOn(),
                    year.endsOn(),
                    year.status(),
                    plan.schemes().stream().map(PlannedScheme::of).toList(),
                    plan.holidays().stream().map(SchoolAnswers.Holiday::of).toList(),
                    plan.movedDays().stream().map(MovedDay::of).toList(),
                    plan.gaps().stream().map(YearGap::of).toList(),
                    plan.version());
        }
    }
}
