package ru.eschool.school.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Offered;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;
import ru.eschool.school.TermStatus;

/** A term as the contract has it; the record of every answer that names one. */
@Offered
@Schema(
        name = "Term",
        description = "A quarter, trimester or half-year of an academic year, the first and the last day included.")
public record TermAnswer(
        UUID id,

        @Schema(examples = "QUARTER") TermScheme scheme,

        int number,
        @Schema(examples = "1 четверть") String name,
        LocalDate startsOn,
        LocalDate endsOn,

        @Schema(description = "A closed term admits corrections by request only.", examples = "OPEN")
        TermStatus status,

        @Schema(description = "The day on which the term was closed; absent while it is open.") @MayBeAbsent
        LocalDate closedOn) {
    public static TermAnswer of(Term term) {
        return new TermAnswer(
                term.id(),
                term.scheme(),
                term.number(),
                term.name(),
                term.startsOn(),
                term.endsOn(),
                term.status(),
                term.closedOn());
    }
}
