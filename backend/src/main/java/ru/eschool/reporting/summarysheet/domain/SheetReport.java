package ru.eschool.reporting.summarysheet.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.eschool.reporting.kit.Cell;
import ru.eschool.reporting.kit.Kind;
import ru.eschool.reporting.kit.Report;
import ru.eschool.reporting.kit.SummaryFigure;
import ru.eschool.reporting.kit.Writing;

/** The summary sheet in its customary form. */
final class SheetReport {
    private SheetReport() {}

    static Report of(SummarySheet sheet) {
        return new Report(
                heading(sheet),
                groups(sheet),
                sheet.rows().stream().map(SheetReport::line).toList(),
                SummaryFigure.ALL.stream().map(figure -> total(sheet, figure)).toList(),
                sheet.columns().isEmpty() ? SheetNotes.NO_MARKS : null,
                List.of(),
                SheetNotes.of(sheet),
                List.of(
                        new Report.Signature("Классный руководитель", sheet.classTeacher()),
                        new Report.Signature("Заместитель директора по УВР", null),
                        new Report.Signature("Директор", null)));
    }

    private static Report.Heading heading(SummarySheet sheet) {
        return new Report.Heading(
                sheet.school(),
                "Сводная ведомость успеваемости обучающихся " + sheet.className() + " класса за " + sheet.yearName()
                        + " учебный год",
                "Классный руководитель: " + (sheet.classTeacher() == null ? Writing.NOTHING : sheet.classTeacher())
                        + ". Состав класса на " + Writing.day(sheet.countedOn()),
                sheet.className() + ", " + sheet.yearName() + " учебный год",
                "Ведомость " + sheet.className(),
                new Report.FileName(
                        "Сводная ведомость " + sheet.className() + " " + sheet.academicYear() + "-"
                                + (sheet.academicYear() + 1),
                        "summary-sheet-" + sheet.academicYear()),
                sheet.moment());
    }

    private static List<Report.Group> groups(SummarySheet sheet) {
        var groups = new ArrayList<Report.Group>();
        groups.add(Report.Group.of(Report.Column.repeated("number", "№ п/п", Kind.NUMBER)));
        groups.add(Report.Group.of(Report.Column.repeated("name", "Фамилия Имя", Kind.TEXT)));
        var columns = sheet.columns();
        for (var first = 0; first < columns.size(); ) {
            var subject = columns.get(first);
            var ofSubject = columns.stream()
                    .filter(column -> column.subjectId().equals(subject.subjectId()))
                    .map(column -> Report.Column.of(column.kind().name(), column.title(), Kind.MARK))
                    .toList();
            groups.add(new Report.Group(subject.subjectName(), true, ofSubject));
            first += ofSubject.size();
        }
        groups.add(Report.Group.turned(Report.Column.of("average", "Средний балл", Kind.AVERAGE)));
        return List.copyOf(groups);
    }

    private static Report.Line line(SummarySheet.Row row) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.count(row.number()));
        cells.add(Cell.text(
                row.leftOn() == null ? row.displayName() : row.displayName() + ", выб. " + Writing.day(row.leftOn())));
        row.cells().forEach(cell -> cells.add(cell == null ? Cell.NOTHING : mark(cell)));
        cells.add(Cell.average(Optional.ofNullable(row.average())));
        return new Report.Line(row.studentId().toString(), List.copyOf(cells));
    }

    private static Cell mark(SummarySheet.Cell cell) {
        var text = Writing.entry(cell.entry());
        return new Cell.Mark(cell.preliminary() ? "(" + text + ")" : text, cell.preliminary());
    }

    private static Report.Line total(SummarySheet sheet, SummaryFigure figure) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.NOTHING);
        cells.add(Cell.text(figure.name()));
        sheet.totals().forEach(counts -> cells.add(figure.of(counts)));
        cells.add(Cell.NOTHING);
        return new Report.Line("", List.copyOf(cells));
    }
}
