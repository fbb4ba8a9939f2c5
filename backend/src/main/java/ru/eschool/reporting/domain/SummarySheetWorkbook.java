package ru.eschool.reporting.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The summary sheet as XLSX, ready to be printed on landscape A4. Everything that people enter is written as text, so
 * that nothing can become a formula; only figures that the service has computed are numbers.
 */
@ApplicationScoped
public class SummarySheetWorkbook {
    private static final int HEAD_ROW = 4;
    private static final int FIRST_PUPIL_ROW = 6;
    private static final int FIRST_MARK_COLUMN = 2;
    private static final double NUMBER_WIDTH = 5;
    private static final double NAME_WIDTH = 30;
    private static final double MARK_WIDTH = 7;
    private static final double SUBJECT_HEIGHT = 120;
    private static final double LINE_HEIGHT = 15;
    private static final String TWO_DECIMALS = "0.00";
    private static final float MARGIN_INCHES = 0.4f;

    public byte[] xlsx(SummarySheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "eschool", "1.0")) {
            var page = workbook.newWorksheet("Ведомость " + sheet.className());
            var lastColumn = FIRST_MARK_COLUMN + sheet.columns().size();
            setUp(page, sheet);
            title(page, sheet, lastColumn);
            head(page, sheet, lastColumn);
            pupils(page, sheet, lastColumn);
            var row = totals(page, sheet, FIRST_PUPIL_ROW + sheet.rows().size());
            notes(page, sheet, row + 1, lastColumn);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static void setUp(Worksheet page, SummarySheet sheet) {
        page.pageOrientation("landscape");
        page.paperSize(PaperSize.A4_PAPER);
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.leftMargin(MARGIN_INCHES);
        page.rightMargin(MARGIN_INCHES);
        page.repeatRows(HEAD_ROW, HEAD_ROW + 1);
        page.freezePane(FIRST_MARK_COLUMN, FIRST_PUPIL_ROW);
        page.footer("Лист &P из &N", Position.RIGHT);
        page.footer(sheet.className() + ", " + sheet.yearName(), Position.LEFT);
        page.width(0, NUMBER_WIDTH);
        page.width(1, NAME_WIDTH);
        for (var column = 0; column <= sheet.columns().size(); column++) {
            page.width(FIRST_MARK_COLUMN + column, MARK_WIDTH);
        }
    }

    private static void title(Worksheet page, SummarySheet sheet, int lastColumn) {
        line(page, 0, lastColumn, sheet.school(), style -> style.horizontalAlignment("center"));
        line(
                page,
                1,
                lastColumn,
                "Сводная ведомость успеваемости обучающихся " + sheet.className() + " класса за " + sheet.yearName()
                        + " учебный год",
                style -> style.bold().fontSize(13).horizontalAlignment("center"));
        line(
                page,
                2,
                lastColumn,
                "Классный руководитель: " + (sheet.classTeacher() == null ? SheetText.NOTHING : sheet.classTeacher())
                        + ". Состав класса на " + SheetText.day(sheet.countedOn()),
                style -> style.horizontalAlignment("center"));
    }

    private static void line(Worksheet page, int row, int lastColumn, String text, Consumer<StyleSetter> style) {
        page.value(row, 0, text);
        var setter = page.range(row, 0, row, lastColumn).style();
        style.accept(setter);
        setter.wrapText(true).verticalAlignment("center").set();
        page.range(row, 0, row, lastColumn).merge();
    }

    private static void head(Worksheet page, SummarySheet sheet, int lastColumn) {
        tall(page, 0, "№ п/п", 90);
        tall(page, 1, "Фамилия Имя", 0);
        tall(page, lastColumn, "Средний балл", 90);
        var columns = sheet.columns();
        for (var first = 0; first < columns.size(); ) {
            var last = first;
            while (last + 1 < columns.size()
                    && columns.get(last + 1)
                            .subjectId()
                            .equals(columns.get(first).subjectId())) {
                last++;
            }
            page.value(HEAD_ROW, FIRST_MARK_COLUMN + first, columns.get(first).subjectName());
            var subject = page.range(HEAD_ROW, FIRST_MARK_COLUMN + first, HEAD_ROW, FIRST_MARK_COLUMN + last);
            bordered(subject.style().rotation(90).bold()).set();
            if (last > first) {
                subject.merge();
            }
            for (var column = first; column <= last; column++) {
                page.value(
                        HEAD_ROW + 1,
                        FIRST_MARK_COLUMN + column,
                        columns.get(column).title());
                bordered(page.style(HEAD_ROW + 1, FIRST_MARK_COLUMN + column).bold())
                        .set();
            }
            first = last + 1;
        }
        page.rowHeight(HEAD_ROW, SUBJECT_HEIGHT);
    }

    private static void tall(Worksheet page, int column, String text, int rotation) {
        page.value(HEAD_ROW, column, text);
        var cell = page.range(HEAD_ROW, column, HEAD_ROW + 1, column);
        bordered(cell.style().bold().rotation(rotation)).set();
        cell.merge();
    }

    private static StyleSetter bordered(StyleSetter style) {
        return style.borderStyle(BorderStyle.THIN)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .wrapText(true);
    }

    private static void pupils(Worksheet page, SummarySheet sheet, int lastColumn) {
        for (var pupil : sheet.rows()) {
            var row = FIRST_PUPIL_ROW + pupil.number() - 1;
            page.value(row, 0, pupil.number());
            bordered(page.style(row, 0)).set();
            page.value(row, 1, pupil.displayName());
            page.style(row, 1).borderStyle(BorderStyle.THIN).set();
            for (var column = 0; column < pupil.cells().size(); column++) {
                var cell = pupil.cells().get(column);
                page.value(row, FIRST_MARK_COLUMN + column, SheetText.cell(cell));
                var style = bordered(page.style(row, FIRST_MARK_COLUMN + column));
                (cell != null && cell.preliminary() ? style.italic() : style).set();
            }
            page.value(row, lastColumn, pupil.average());
            bordered(page.style(row, lastColumn).format(TWO_DECIMALS)).set();
        }
    }

    private static int totals(Worksheet page, SummarySheet sheet, int firstRow) {
        var row = firstRow;
        for (var figure : SheetText.FIGURES) {
            page.value(row, 1, figure.name());
            page.style(row, 1).bold().borderStyle(BorderStyle.THIN).set();
            for (var column = 0; column < sheet.columns().size(); column++) {
                var value = figure.formula().apply(sheet.totals().get(column));
                if (value.isPresent()) {
                    page.value(row, FIRST_MARK_COLUMN + column, value.get());
                } else {
                    page.value(row, FIRST_MARK_COLUMN + column, SheetText.NOTHING);
                }
                bordered(page.style(row, FIRST_MARK_COLUMN + column).format(TWO_DECIMALS))
                        .set();
            }
            row++;
        }
        return row;
    }

    private static void notes(Worksheet page, SummarySheet sheet, int firstRow, int lastColumn) {
        var row = firstRow;
        for (var text : SheetNotes.of(sheet)) {
            line(page, row, lastColumn, text, style -> style.horizontalAlignment("left"));
            row++;
        }
        row++;
        for (var signature : SheetNotes.signatures(sheet)) {
            line(page, row, lastColumn, signature, style -> style.horizontalAlignment("left"));
            page.rowHeight(row, LINE_HEIGHT * 2);
            row++;
        }
    }
}
