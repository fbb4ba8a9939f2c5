package ru.eschool.reporting.summarysheet.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import ru.eschool.assessment.PeriodKind;
import ru.eschool.reporting.kit.CountingDay;

/**
 * Who stands on the sheet and who counts in a period. Who has left the class stays on it with the periods at whose end the
 * pupil still belonged to it.
 */
final class SheetRoll {
    private final SheetFacts facts;
    private final LocalDate countedOn;

    SheetRoll(SheetFacts facts) {
        this.facts = facts;
        this.countedOn = facts.schoolClass().countedOn(facts.today());
    }

    /** The pupils of the class as it stands, then those who have left it since a period in which they count. */
    List<SheetFacts.Pupil> pupils() {
        return facts.pupils().stream()
                .filter(pupil -> isMember(pupil)
                        || facts.terms().stream().anyMatch(term -> pupil.belongs(CountingDay.of(term, countedOn))))
                .sorted(Comparator.comparing(this::isMember).reversed())
                .toList();
    }

    boolean isMember(SheetFacts.Pupil pupil) {
        return pupil.belongs(countedOn);
    }

    /** The day on which the pupils of a period are counted. */
    LocalDate day(PeriodKind kind, int termNumber) {
        return facts.terms().stream()
                .filter(term -> kind == PeriodKind.TERM && term.number() == termNumber)
                .findFirst()
                .map(term -> CountingDay.of(term, countedOn))
                .orElse(countedOn);
    }

    boolean counts(SheetFacts.Pupil pupil, PeriodKind kind, int termNumber) {
        return pupil.belongs(day(kind, termNumber));
    }

    /** Whether the pupil's value of a period is shown: who came later brings the marks of the class before. */
    boolean shows(SheetFacts.Pupil pupil, PeriodKind kind, int termNumber) {
        return isMember(pupil) || counts(pupil, kind, termNumber);
    }

    /** Whether the pupil is taught the subject at the end of the period: else there is no mark to wait for. */
    boolean studies(SheetFacts.Pupil pupil, UUID subjectId, PeriodKind kind, int termNumber) {
        var day = day(kind, termNumber);
        return facts.journals().stream()
                .anyMatch(journal -> journal.subjectId().equals(subjectId) && journal.teaches(pupil.id(), day));
    }

    /** The first day on which the pupil was no longer in the class; null for a member. */
    LocalDate leftOn(SheetFacts.Pupil pupil) {
        return isMember(pupil) ? null : pupil.stays().getLast().until();
    }
}
