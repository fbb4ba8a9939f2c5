package ru.eschool.reporting.summarysheet.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.assessment.GivenMark;
import ru.eschool.assessment.MarkResult;
import ru.eschool.assessment.PeriodKind;
import ru.eschool.assessment.PeriodMark;
import ru.eschool.assessment.Scale;
import ru.eschool.reporting.summarysheet.domain.SummarySheet.Cell;
import ru.eschool.school.Term;

/** The values of a sheet by pupil, subject and period: what was set, else what the average suggests. */
final class SheetValues {
    private final SheetFacts facts;
    private final Map<UUID, SheetFacts.Journal> journals = new LinkedHashMap<>();
    private final Map<Key, SetMark> set = new HashMap<>();
    private final Map<PupilSubject, List<SheetFacts.WorkMark>> works = new HashMap<>();

    private record PupilSubject(UUID studentId, UUID subjectId) {}

    private record Key(PupilSubject of, PeriodKind kind, int termNumber) {}

    /** A period mark with the scale of its journal. */
    record SetMark(String entry, Scale scale) {}

    SheetValues(SheetFacts facts) {
        this.facts = facts;
        facts.journals().forEach(journal -> journals.put(journal.id(), journal));
        for (var mark : facts.periodMarks()) {
            if (!hasColumn(mark)) {
                continue;
            }
            var journal = journals.get(mark.journalId());
            set.putIfAbsent(
                    new Key(new PupilSubject(mark.studentId(), journal.subjectId()), mark.kind(), mark.termNumber()),
                    new SetMark(mark.entry(), journal.scale()));
        }
        for (var work : facts.works()) {
            var journal = journals.get(work.journalId());
            works.computeIfAbsent(new PupilSubject(work.studentId(), journal.subjectId()), absent -> new ArrayList<>())
                    .add(work);
        }
    }

    // The sheet has one scheme of terms: the half-years of a class with quarters are not columns of it.
    private boolean hasColumn(PeriodMark mark) {
        return mark.kind() != PeriodKind.TERM || facts.terms().stream().anyMatch(mark::isOf);
    }

    /** The mark that was set, or null. */
    SetMark setMark(UUID studentId, UUID subjectId, PeriodKind kind, int termNumber) {
        return set.get(new Key(new PupilSubject(studentId, subjectId), kind, termNumber));
    }

    /** What the sheet shows for a pupil in a column; null where there is nothing to show. */
    Cell cell(UUID studentId, SummarySheet.Column column) {
        var mark = setMark(studentId, column.subjectId(), column.kind(), column.termNumber());
        if (mark != null) {
            return new Cell(mark.entry(), false);
        }
        if (column.kind() != PeriodKind.TERM) {
            return null;
        }
        return facts.terms().stream()
                .filter(term -> term.id().equals(column.termId()) && !term.closed())
                .findFirst()
                .map(term -> suggested(new PupilSubject(studentId, column.subjectId()), term))
                .map(entry -> new Cell(entry, true))
                .orElse(null);
    }

    private String suggested(PupilSubject of, Term term) {
        List<SheetFacts.WorkMark> ofTerm = works.getOrDefault(of, List.of()).stream()
                .filter(work -> term.contains(work.date()))
                .toList();
        if (ofTerm.isEmpty()) {
            return null;
        }
        var scale = journals.get(ofTerm.getLast().journalId()).scale();
        return MarkResult.of(
                        scale,
                        facts.rules(),
                        ofTerm.stream()
                                .map(work -> new GivenMark(work.entry(), work.weight()))
                                .toList())
                .suggestion()
                .entry();
    }
}
