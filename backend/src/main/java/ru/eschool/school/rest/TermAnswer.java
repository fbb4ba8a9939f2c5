package ru.eschool.school.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.Offered;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.school.Term;

/** A term as the contract has it; the record of every answer that names one. */
@Offered
@Schema(name = "Term")
public record TermAnswer(
        UUID id,

        @Schema(
                description = "QUARTER, TRIMESTER or HALF_YEAR; an open list: others may be added.",
                examples = "QUARTER")
        String scheme,

        int number,
        @Schema(examples = "1 четверть") String name,
        LocalDate startsOn,
        LocalDate endsOn,

        @Schema(description = "OPEN or CLOSED; a closed term admits corrections by request only.", examples = "OPEN")
        String status,

        @Schema(description = "The day on which the term was closed; absent while it is open.") @MayBeAbsent
        LocalDate closedOn) {
    public static TermAnswer of(Term term) {
        return new TermAnswer(
                term.id(),
                term.scheme().name(),
                term.number(),
                term.name(),
                term.startsOn(),
                term.endsOn(),
                term.status().name(),
                term.closedOn());
    }
}
