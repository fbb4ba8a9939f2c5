package ru.eschool.reporting.summarysheet.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.eschool.assessment.PeriodKind;
import ru.eschool.assessment.Scale;
import ru.eschool.assessment.SummaryCounts;
import ru.eschool.assessment.SummaryFormulas;
import ru.eschool.reporting.summarysheet.domain.SummarySheet.Cell;
import ru.eschool.reporting.summarysheet.domain.SummarySheet.ClassResult;
import ru.eschool.reporting.summarysheet.domain.SummarySheet.Column;
import ru.eschool.reporting.summarysheet.domain.SummarySheet.Row;
import ru.eschool.school.Term;

/** Puts the sheet together: which columns there are, what stands in them, what they come to. */
final class SheetAssembly {
    private static final SummaryCounts NOBODY = new SummaryCounts(0, 0, 0, 0, 0, 0, 0);
    private static final SummaryCounts WAITING = new SummaryCounts(0, 0, 0, 0, 0, 0, 1);

    private final SheetFacts facts;
    private final SheetValues values;
    private final SheetRoll roll;
    private final List<SheetFacts.Pupil> pupils;

    private SheetAssembly(SheetFacts facts) {
        this.facts = facts;
        this.values = new SheetValues(facts);
        this.roll = new SheetRoll(facts);
        this.pupils = roll.pupils();
    }

    static SummarySheet of(SheetFacts facts) {
        return new SheetAssembly(facts).sheet();
    }

    /** A period in which the class can be looked at as a whole. */
    private record Period(PeriodKind kind, int termNumber, String name) {}

    private SummarySheet sheet() {
        var columns = columns();
        var period = lastPeriod();
        var schoolClass = facts.schoolClass();
        return new SummarySheet(
                schoolClass.schoolName(),
                schoolClass.id(),
                schoolClass.name(),
                schoolClass.academicYear(),
                schoolClass.teacherName(),
                facts.moment(),
                schoolClass.countedOn(facts.today()),
                columns,
                rows(columns, period),
                columns.stream().map(this::total).toList(),
                classResult(period));
    }

    private List<Column> columns() {
        var subjects = facts.journals().stream()
                .collect(Collectors.toMap(
                        SheetFacts.Journal::subjectId,
                        SheetFacts.Journal::subjectName,
                        (first, same) -> first,
                        LinkedHashMap::new));
        var columns = new ArrayList<Column>();
        subjects.forEach((subjectId, name) -> {
            for (var term : facts.terms()) {
                if (hasBegun(term) || anySet(subjectId, PeriodKind.TERM, term.number())) {
                    columns.add(new Column(subjectId, name, PeriodKind.TERM, term.id(), term.number()));
                }
            }
            for (var kind : List.of(PeriodKind.YEAR, PeriodKind.EXAM, PeriodKind.FINAL)) {
                if (anySet(subjectId, kind, 0)) {
                    columns.add(new Column(subjectId, name, kind, null, 0));
                }
            }
        });
        return List.copyOf(columns);
    }

    private boolean hasBegun(Term term) {
        return !term.startsOn().isAfter(facts.today());
    }

    private List<Row> rows(List<Column> columns, Period period) {
        var rows = new ArrayList<Row>();
        for (var pupil : pupils) {
            List<Cell> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(
                    roll.shows(pupil, column.kind(), column.termNumber()) ? values.cell(pupil.id(), column) : null));
            rows.add(new Row(
                    pupil.id(),
                    rows.size() + 1,
                    pupil.displayName(),
                    roll.leftOn(pupil),
                    cells,
                    average(pupil, period)));
        }
        return List.copyOf(rows);
    }

    private BigDecimal average(SheetFacts.Pupil pupil, Period period) {
        return period != null && roll.shows(pupil, period.kind(), period.termNumber())
                ? SummaryFormulas.averageMark(marksOf(pupil, period)).orElse(null)
                : null;
    }

    private SummaryCounts total(Column column) {
        return counting(column.kind(), column.termNumber())
                .map(pupil -> count(pupil, column.subjectId(), column.kind(), column.termNumber()))
                .reduce(NOBODY, SummaryCounts::plus);
    }

    private Stream<SheetFacts.Pupil> counting(PeriodKind kind, int termNumber) {
        return pupils.stream().filter(pupil -> roll.counts(pupil, kind, termNumber));
    }

    private SummaryCounts count(SheetFacts.Pupil pupil, UUID subjectId, PeriodKind kind, int termNumber) {
        var mark = values.setMark(pupil.id(), subjectId, kind, termNumber);
        if (mark != null) {
            return SummaryCounts.of(mark.scale(), List.of(mark.entry()));
        }
        return roll.studies(pupil, subjectId, kind, termNumber) ? WAITING : NOBODY;
    }

    private boolean anySet(UUID subjectId, PeriodKind kind, int termNumber) {
        return pupils.stream()
                .filter(pupil -> roll.shows(pupil, kind, termNumber))
                .anyMatch(pupil -> values.setMark(pupil.id(), subjectId, kind, termNumber) != null);
    }

    // The last period that has marks: final before yearly before the terms from the last to the first.
    private Period lastPeriod() {
        var periods = new ArrayList<Period>();
        periods.add(new Period(PeriodKind.FINAL, 0, "итог"));
        periods.add(new Period(PeriodKind.YEAR, 0, "год"));
        facts.terms().stream()
                .sorted(Comparator.comparing(Term::number).reversed())
                .forEach(term -> periods.add(new Period(PeriodKind.TERM, term.number(), term.name())));
        return periods.stream()
                .filter(period -> !subjectsOf(period).isEmpty())
                .findFirst()
                .orElse(null);
    }

    // A subject that is marked by half-years only has no mark in the first quarter, and nobody waits for one; зачёт has
    // no place among fives and twos.
    private List<UUID> subjectsOf(Period period) {
        return facts.journals().stream()
                .filter(journal -> journal.scale() != Scale.PASS_FAIL)
                .map(SheetFacts.Journal::subjectId)
                .distinct()
                .filter(subject -> anySet(subject, period.kind(), period.termNumber()))
                .toList();
    }

    private SummaryCounts marksOf(SheetFacts.Pupil pupil, Period period) {
        return subjectsOf(period).stream()
                .map(subject -> count(pupil, subject, period.kind(), period.termNumber()))
                .reduce(NOBODY, SummaryCounts::plus);
    }

    private ClassResult classResult(Period period) {
        if (period == null) {
            return new ClassResult(
                    null,
                    new SummaryCounts(0, 0, 0, 0, 0, 0, (int)
                            pupils.stream().filter(roll::isMember).count()),
                    NOBODY,
                    0,
                    0);
        }
        var ofPupils = counting(period.kind(), period.termNumber())
                .map(pupil -> marksOf(pupil, period))
                .toList();
        var levels = ofPupils.stream().collect(Collectors.groupingBy(SheetAssembly::level, Collectors.counting()));
        return new ClassResult(
                period.name(),
                new SummaryCounts(
                        of(levels, Level.FIVES),
                        of(levels, Level.FOURS),
                        of(levels, Level.THREES),
                        of(levels, Level.TWOS),
                        of(levels, Level.NOT_ASSESSED),
                        of(levels, Level.EXEMPT),
                        of(levels, Level.INCOMPLETE)),
                ofPupils.stream().reduce(NOBODY, SummaryCounts::plus),
                (int) ofPupils.stream()
                        .filter(marks -> level(marks) == Level.FOURS && marks.n4() == 1)
                        .count(),
                (int) ofPupils.stream()
                        .filter(marks -> level(marks) == Level.THREES && marks.n3() == 1)
                        .count());
    }

    private static int of(Map<Level, Long> levels, Level level) {
        return levels.getOrDefault(level, 0L).intValue();
    }

    /** What a pupil reached in a period: the lowest result decides. */
    private enum Level {
        FIVES,
        FOURS,
        THREES,
        TWOS,
        NOT_ASSESSED,
        EXEMPT,
        INCOMPLETE
    }

    // A two is a two whatever is still missing; everything better needs all results.
    private static Level level(SummaryCounts marks) {
        if (marks.n2() > 0) {
            return Level.TWOS;
        }
        if (marks.notAssessed() > 0) {
            return Level.NOT_ASSESSED;
        }
        if (marks.noMarkYet() > 0) {
            return Level.INCOMPLETE;
        }
        if (marks.n3() > 0) {
            return Level.THREES;
        }
        if (marks.n4() > 0) {
            return Level.FOURS;
        }
        return marks.n5() > 0 ? Level.FIVES : Level.EXEMPT;
    }
}
