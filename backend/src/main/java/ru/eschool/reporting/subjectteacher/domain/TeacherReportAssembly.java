package ru.eschool.reporting.subjectteacher.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.assessment.PeriodKind;
import ru.eschool.assessment.PeriodMark;
import ru.eschool.assessment.Scale;
import ru.eschool.assessment.SummaryCounts;
import ru.eschool.reporting.kit.CountingDay;
import ru.eschool.reporting.subjectteacher.domain.TeacherReport.Line;
import ru.eschool.reporting.subjectteacher.domain.TeacherReport.Total;
import ru.eschool.school.Term;
import ru.eschool.school.TermScheme;

/** Counts what the marks of a teacher's groups come to. */
final class TeacherReportAssembly {
    private final TeacherFacts facts;
    private final Map<Key, String> entries;

    private record Key(UUID journalId, UUID studentId, PeriodKind kind, TermScheme scheme, int number) {
        static Key of(UUID journalId, UUID studentId, Period period) {
            return new Key(journalId, studentId, period.kind(), period.scheme(), period.number());
        }
    }

    /** A period of a journal and the day on which its pupils are counted. */
    private record Counted(Period period, LocalDate day) {}

    private TeacherReportAssembly(TeacherFacts facts) {
        this.facts = facts;
        this.entries = facts.periodMarks().stream()
                .collect(Collectors.toMap(
                        mark -> new Key(
                                mark.journalId(), mark.studentId(), mark.kind(), mark.scheme(), mark.termNumber()),
                        PeriodMark::entry));
    }

    /**
     * The report.
     *
     * @param asked key of a period; null for all
     */
    static TeacherReport of(TeacherFacts facts, String asked) {
        return new TeacherReportAssembly(facts).report(asked);
    }

    private TeacherReport report(String asked) {
        var all = new ArrayList<Line>();
        for (var journal : facts.journals()) {
            periods(journal).forEach(counted -> all.add(line(journal, counted)));
        }
        var periods =
                all.stream().map(Line::period).distinct().sorted(Period.ORDER).toList();
        var lines = all.stream()
                .filter(line -> asked == null || line.period().key().equals(asked))
                .toList();
        var frame = facts.frame();
        return new TeacherReport(
                frame.school(),
                frame.teacherId(),
                frame.teacherName(),
                frame.academicYear(),
                facts.moment(),
                facts.countedOn(),
                periods.stream()
                        .filter(period -> period.key().equals(asked))
                        .findFirst()
                        .orElse(null),
                periods,
                lines,
                totals(lines));
    }

    // Terms that have begun or have a mark already; the rest of the year with its first mark.
    private List<Counted> periods(TeacherFacts.Journal journal) {
        var periods = new ArrayList<Counted>();
        for (var term : facts.terms().getOrDefault(journal.grade(), List.<Term>of())) {
            if (!term.startsOn().isAfter(facts.countedOn()) || anySet(journal, Period.of(term))) {
                periods.add(new Counted(Period.of(term), CountingDay.of(term, facts.countedOn())));
            }
        }
        for (var kind : List.of(PeriodKind.YEAR, PeriodKind.EXAM, PeriodKind.FINAL)) {
            if (anySet(journal, Period.of(kind))) {
                periods.add(new Counted(Period.of(kind), facts.countedOn()));
            }
        }
        return periods;
    }

    private boolean anySet(TeacherFacts.Journal journal, Period period) {
        return facts.periodMarks().stream()
                .anyMatch(mark -> mark.journalId().equals(journal.id()) && period.isOf(mark));
    }

    private Line line(TeacherFacts.Journal journal, Counted counted) {
        var students = journal.students(counted.day());
        var results = new ArrayList<String>();
        students.forEach(student -> results.add(entries.get(Key.of(journal.id(), student, counted.period()))));
        return new Line(
                journal.id(),
                journal.subjectName(),
                journal.groupName(),
                counted.period(),
                students.size(),
                journal.scale() == Scale.PASS_FAIL ? null : SummaryCounts.of(journal.scale(), results));
    }

    private static List<Total> totals(List<Line> lines) {
        var byPeriod = new LinkedHashMap<Period, List<Line>>();
        lines.stream()
                .filter(line -> line.counts() != null)
                .sorted(Comparator.comparing(Line::period, Period.ORDER))
                .forEach(line -> byPeriod.computeIfAbsent(line.period(), period -> new ArrayList<>())
                        .add(line));
        return byPeriod.entrySet().stream()
                .filter(period -> period.getValue().size() > 1)
                .map(period -> new Total(
                        period.getKey(),
                        period.getValue().stream().mapToInt(Line::pupils).sum(),
                        period.getValue().stream()
                                .map(Line::counts)
                                .reduce(SummaryCounts::plus)
                                .orElseThrow()))
                .toList();
    }
}
