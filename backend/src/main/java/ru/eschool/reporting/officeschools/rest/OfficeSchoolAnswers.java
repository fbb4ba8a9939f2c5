package ru.eschool.reporting.officeschools.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.reporting.officeschools.domain.OfficeSchool;

/** What an officer above the schools is answered. */
final class OfficeSchoolAnswers {
    private OfficeSchoolAnswers() {}

    /** A part of the list. */
    @Schema(description = "Schools that the office reaches.")
    public record OfficeSchoolList(
            List<OfficeSchoolRow> items, @MayBeAbsent String nextCursor) {}

    /** A school with figures that tell of no person. */
    @Schema(description = "A school with figures that tell of no person.")
    public record OfficeSchoolRow(
            UUID id,
            @Schema(examples = "Школа № 10") String shortName,
            String fullName,
            @Schema(examples = "г. Светлоречинск") String locality,
            String municipalityName,

            @Schema(description = "The one that the school works in; absent when it has none.", examples = "2026")
            @MayBeAbsent
            Integer academicYear,

            @MayBeAbsent LocalDate startsOn,
            @MayBeAbsent LocalDate endsOn,

            @Schema(
                    description =
                            "NOT_OPENED, OPENED_AHEAD, RUNNING, NOT_CLOSED (its last day is over) or CLOSED; an open list.",
                    examples = "RUNNING")
            String yearState,

            @Schema(description = "Terms of the year, of all schemes.")
            int terms,

            int closedTerms,
            int classes,

            @Schema(description = "In a class today; before the first day and after the last one, on that day.")
            int pupils,

            @Schema(description = "Persons who hold the role today.")
            int teachers) {
        static OfficeSchoolRow of(OfficeSchool school) {
            return new OfficeSchoolRow(
                    school.id(),
                    school.shortName(),
                    school.fullName(),
                    school.locality(),
                    school.municipalityName(),
                    school.academicYear(),
                    school.startsOn(),
                    school.endsOn(),
                    school.yearState().name(),
                    school.terms(),
                    school.closedTerms(),
                    school.classes(),
                    school.pupils(),
                    school.teachers());
        }
    }
}
