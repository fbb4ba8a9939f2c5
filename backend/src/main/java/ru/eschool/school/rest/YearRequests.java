package ru.eschool.school.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.school.TermScheme;
import ru.eschool.school.domain.SchoolFacts;
import ru.eschool.school.domain.YearChanges;

/** What the operations on academic years receive. */
public final class YearRequests {
    private static final String SOME_TEXT = "\\s*\\S[\\s\\S]*";

    private YearRequests() {}

    /** A new year. */
    @Schema(description = "An academic year that is to be planned.")
    public record CreateAcademicYear(
            @Schema(description = "The calendar year in which it starts.", examples = "2027")
            @NotNull
            @Min(2000)
            @Max(2100)
            Integer academicYear,

            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,

            @Schema(
                    description =
                            "The year whose terms, holidays and schemes of the grades are taken over, moved by whole"
                                    + " weeks; a single free day keeps its date. Nothing is taken over when absent.",
                    examples = "2026")
            @Min(2000)
            @Max(2100)
            Integer copyFrom) {}

    /** From when to when a year lasts. */
    @Schema(
            description = "The first and the last day of a year. Terms that began or ended together with the year go"
                    + " along.")
    public record DescribeAcademicYear(
            @NotNull LocalDate startsOn, @NotNull LocalDate endsOn) {}

    /** All schemes of a year. */
    @Schema(description = "All schemes by which a year is divided; one that is left out is removed.")
    public record DivideAcademicYear(
            @NotNull @Size(max = 20) @Valid List<@NotNull DescribeTermScheme> items) {
        List<YearChanges.Scheme> changes() {
            return items.stream().map(DescribeTermScheme::change).toList();
        }
    }

    /** A scheme with its terms. */
    @Schema(description = "A way of dividing the year, with its terms in order.")
    public record DescribeTermScheme(
            @Schema(
                    description = "Absent for a scheme of the school's own that is new: it is given a code.",
                    examples = "QUARTER")
            @Pattern(regexp = TermScheme.CODE)
            String scheme,

            @Schema(
                    description = "What the school calls a scheme of its own; of no meaning for the customary ones.",
                    examples = "Модули")
            @Size(max = 100)
            @Pattern(regexp = SOME_TEXT)
            String name,

            @NotEmpty @Size(max = 12) @Valid List<@NotNull DescribeTerm> terms) {
        YearChanges.Scheme change() {
            return new YearChanges.Scheme(
                    scheme == null ? null : TermScheme.of(scheme),
                    name == null ? null : name.strip(),
                    terms.stream().map(DescribeTerm::change).toList());
        }
    }

    /** A term. */
    @Schema(description = "A term, the first and the last day included; its number is its place in the list.")
    public record DescribeTerm(
            @Schema(
                    description =
                            "What the school calls a term of its own scheme; of no meaning for the customary ones.",
                    examples = "1 модуль")
            @Size(max = 100)
            @Pattern(regexp = SOME_TEXT)
            String name,

            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn) {
        YearChanges.Term change() {
            return new YearChanges.Term(name == null ? null : name.strip(), startsOn, endsOn);
        }
    }

    /** Which grade has which terms. */
    @Schema(description = "The scheme of every grade; a grade that is left out has none.")
    public record ChooseTermSchemes(
            @NotNull @Size(max = 11) @Valid List<@NotNull ChooseTermScheme> items) {
        List<SchoolFacts.GradeScheme> choices() {
            return items.stream()
                    .map(item -> new SchoolFacts.GradeScheme(item.grade(), TermScheme.of(item.scheme())))
                    .toList();
        }
    }

    /** Which terms a grade has. */
    @Schema(description = "Which terms a grade has.")
    public record ChooseTermScheme(
            @Schema(examples = "5") @NotNull @Min(1) @Max(11)
            Integer grade,

            @Schema(description = "One that the year has.", examples = "QUARTER")
            @NotNull
            @Pattern(regexp = TermScheme.CODE)
            String scheme) {}

    /** All holidays of a year. */
    @Schema(description = "All holidays and free days of a year; one that is left out is removed.")
    public record DescribeHolidays(
            @NotNull @Size(max = 100) @Valid List<@NotNull DescribeHoliday> items) {
        List<YearChanges.Holiday> changes() {
            return items.stream().map(DescribeHoliday::change).toList();
        }
    }

    /** Days without lessons. */
    @Schema(description = "Days without lessons, the first and the last included.")
    public record DescribeHoliday(
            @Schema(description = "Absent for new ones.") UUID id,

            @Schema(examples = "Осенние каникулы") @NotNull @Size(max = 100) @Pattern(regexp = SOME_TEXT)
            String name,

            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,

            @Schema(description = "The grades that have it; absent for the whole school.", examples = "[1]")
            @Size(min = 1, max = 11)
            List<@NotNull @Min(1) @Max(11) Integer> grades) {
        YearChanges.Holiday change() {
            return new YearChanges.Holiday(
                    id,
                    name.strip(),
                    startsOn,
                    endsOn,
                    grades == null ? null : grades.stream().distinct().sorted().toList());
        }
    }

    /** All moved days of a year. */
    @Schema(description = "All days of a year that are taught as another weekday; one that is left out is removed.")
    public record DescribeMovedDays(
            @NotNull @Size(max = 50) @Valid List<@NotNull DescribeMovedDay> items) {
        List<YearChanges.MovedDay> changes() {
            return items.stream().map(DescribeMovedDay::change).toList();
        }
    }

    /** A moved day. */
    @Schema(description = "A day on which the school teaches by the timetable of another weekday.")
    public record DescribeMovedDay(
            @Schema(description = "Absent for a new one.") UUID id,

            @NotNull LocalDate day,

            @Schema(description = "The weekday, 1 is Monday.", examples = "1") @NotNull @Min(1) @Max(7)
            Integer taughtAs,

            @Schema(examples = "Отработка за 22 февраля") @NotNull @Size(max = 200) @Pattern(regexp = SOME_TEXT)
            String reason) {
        YearChanges.MovedDay change() {
            return new YearChanges.MovedDay(id, day, taughtAs, reason.strip());
        }
    }
}
