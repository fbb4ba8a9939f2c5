package ru.eschool.reporting.subjectteacher.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ru.eschool.assessment.SummaryCounts;
import ru.eschool.reporting.kit.Cell;
import ru.eschool.reporting.kit.Chart;
import ru.eschool.reporting.kit.Kind;
import ru.eschool.reporting.kit.Report;
import ru.eschool.reporting.kit.SummaryFigure;
import ru.eschool.reporting.kit.Writing;

/** The report of a subject teacher in its customary form. */
final class TeacherForm {
    private static final String NO_JOURNALS = "У учителя нет журналов с отметками, поэтому отчёт не заполняется.";
    private static final String NO_PERIOD = "За выбранный период у учителя нет журналов с отметками.";

    private static final List<Report.Group> GROUPS = groups();

    private TeacherForm() {}

    static Report of(TeacherReport report) {
        return new Report(
                heading(report),
                GROUPS,
                report.lines().stream().map(TeacherForm::line).toList(),
                report.totals().stream().map(TeacherForm::total).toList(),
                nothing(report),
                charts(report),
                notes(report),
                List.of(
                        new Report.Signature("Учитель", report.teacherName()),
                        new Report.Signature("Заместитель директора по УВР", null)));
    }

    private static Report.Heading heading(TeacherReport report) {
        var year = Writing.academicYear(report.academicYear());
        var period = report.asked() == null ? "все периоды" : report.asked().name();
        return new Report.Heading(
                report.school(),
                "Отчёт учителя-предметника за " + year + " учебный год",
                "Учитель: " + report.teacherName() + ". Период: " + period + ". Состав групп на "
                        + Writing.day(report.countedOn()),
                report.teacherName() + ", " + year + " учебный год, " + period,
                "Отчёт учителя",
                new Report.FileName(
                        "Отчёт учителя " + report.teacherName() + " " + report.academicYear() + "-"
                                + (report.academicYear() + 1),
                        "subject-teacher-" + report.academicYear()),
                report.moment());
    }

    private static String nothing(TeacherReport report) {
        if (report.periods().isEmpty()) {
            return NO_JOURNALS;
        }
        return report.lines().isEmpty() ? NO_PERIOD : null;
    }

    private static List<Report.Group> groups() {
        var groups = new ArrayList<Report.Group>();
        groups.add(Report.Group.of(Report.Column.repeated("subject", "Предмет", Kind.TEXT)));
        groups.add(Report.Group.of(Report.Column.repeated("group", "Класс, группа", Kind.TEXT)));
        groups.add(Report.Group.of(Report.Column.of("period", "Период", Kind.TEXT)));
        groups.add(Report.Group.of(Report.Column.of("pupils", "Учеников", Kind.NUMBER)));
        groups.add(new Report.Group(
                "Получили за период",
                false,
                List.of(
                        Report.Column.of("n5", "«5»", Kind.NUMBER),
                        Report.Column.of("n4", "«4»", Kind.NUMBER),
                        Report.Column.of("n3", "«3»", Kind.NUMBER),
                        Report.Column.of("n2", "«2»", Kind.NUMBER),
                        Report.Column.of("notAssessed", "н/а", Kind.NUMBER),
                        Report.Column.of("exempt", "осв", Kind.NUMBER),
                        Report.Column.of("noMarkYet", "нет", Kind.NUMBER))));
        SummaryFigure.ALL.forEach(
                figure -> groups.add(Report.Group.of(Report.Column.of(figure.key(), figure.name(), figure.kind()))));
        return List.copyOf(groups);
    }

    private static Report.Line line(TeacherReport.Line line) {
        return new Report.Line(
                line.journalId() + " " + line.period().key(),
                Stream.concat(
                                Stream.of(
                                        Cell.text(line.subjectName()),
                                        Cell.text(line.groupName()),
                                        Cell.text(line.period().name()),
                                        Cell.count(line.pupils())),
                                figures(line.counts()))
                        .toList());
    }

    private static Report.Line total(TeacherReport.Total total) {
        return new Report.Line(
                total.period().key(),
                Stream.concat(
                                Stream.of(
                                        Cell.text("Всего"),
                                        Cell.NOTHING,
                                        Cell.text(total.period().name()),
                                        Cell.count(total.pupils())),
                                figures(total.counts()))
                        .toList());
    }

    private static Stream<Cell> figures(SummaryCounts counts) {
        if (counts == null) {
            return Stream.generate(() -> (Cell) new Cell.Text(Writing.NOTHING)).limit(7L + SummaryFigure.ALL.size());
        }
        return Stream.concat(
                Stream.of(
                                counts.n5(),
                                counts.n4(),
                                counts.n3(),
                                counts.n2(),
                                counts.notAssessed(),
                                counts.exempt(),
                                counts.noMarkYet())
                        .map(Cell::count),
                SummaryFigure.ALL.stream().map(figure -> figure.of(counts)));
    }

    private static List<Chart> charts(TeacherReport report) {
        var shown = report.lines().stream()
                .filter(line -> line.counts() != null && line.counts().counted() > 0)
                .toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        return List.of(new Chart(
                "Успеваемость и качество, %",
                Kind.PERCENT,
                shown.stream()
                        .map(line -> line.groupName() + ", " + line.subjectName() + ", "
                                + line.period().name())
                        .toList(),
                Stream.of(SummaryFigure.ATTAINMENT, SummaryFigure.QUALITY)
                        .map(figure -> new Chart.Series(
                                figure.key(),
                                figure.name(),
                                shown.stream()
                                        .map(line -> figure.formula()
                                                .apply(line.counts())
                                                .orElseThrow())
                                        .toList()))
                        .toList()));
    }

    private static List<String> notes(TeacherReport report) {
        var compiled = "Сформировано " + Writing.moment(report.moment())
                + ". В завершённых периодах учтены ученики, числившиеся в группе в последний день периода, в остальных —"
                + " числящиеся на " + Writing.day(report.countedOn()) + ".";
        if (nothing(report) != null) {
            return List.of(compiled);
        }
        var notes = new ArrayList<String>();
        notes.add("н/а — не аттестован, осв — освобождён, нет — отметка ещё не выставлена."
                + " Ученик двух групп учтён в каждой.");
        if (report.lines().stream().anyMatch(line -> line.counts() == null)) {
            notes.add("По предметам с зачётом показатели не вычисляются, в итоги они не входят.");
        }
        notes.add(SummaryFigure.formulas());
        notes.add(compiled);
        return List.copyOf(notes);
    }
}
