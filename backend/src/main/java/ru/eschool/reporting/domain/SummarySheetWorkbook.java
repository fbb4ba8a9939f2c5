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
    private static final double SIGNATURE_HEIGHT = 24;
    /** Customary in schools, and every office program has it or a font of the same measures. */
    private static final String FONT = "Times New Roman";

    private static final int DEFAULT_SIZE = 10;
    private static final int FONT_SIZE = 11;
    private static final int TITLE_SIZE = 13;
    private static final int FIGURE_SIZE = 9;
    private static final String TWO_DECIMALS = "0.00";
    private static final float MARGIN_INCHES = 0.4f;
    private static final float FOOT_INCHES = 0.6f;

    public byte[] xlsx(SummarySheet sheet) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "eschool", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, DEFAULT_SIZE);
            var page = workbook.newWorksheet("Ведомость " + sheet.className());
            setUp(page, sheet);
            title(page, sheet);
            notes(page, sheet, sheet.columns().isEmpty() ? noMarks(page, sheet) : table(page, sheet));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static int lastColumn(SummarySheet sheet) {
        return FIRST_MARK_COLUMN + sheet.columns().size();
    }

    private static void setUp(Worksheet page, SummarySheet sheet) {
        var measures = WorkbookMeasures.of(sheet);
        page.pageOrientation("landscape");
        page.paperSize(PaperSize.A4_PAPER);
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) (measures.onePage() ? 1 : 0));
        page.leftMargin(MARGIN_INCHES);
        page.rightMargin(MARGIN_INCHES);
        page.topMargin(MARGIN_INCHES);
        page.bottomMargin(FOOT_INCHES);
        page.headerMargin(0);
        page.footerMargin(MARGIN_INCHES / 2);
        page.footer("Лист &P из &N", Position.RIGHT, FONT, FIGURE_SIZE);
        page.footer(sheet.className() + ", " + sheet.yearName() + " учебный год", Position.LEFT, FONT, FIGURE_SIZE);
        page.width(0, WorkbookMeasures.NUMBER);
        page.width(1, WorkbookMeasures.NAME);
        for (var column = 0; column < sheet.columns().size(); column++) {
            page.width(FIRST_MARK_COLUMN + column, measures.mark());
        }
        page.width(lastColumn(sheet), measures.average());
    }

    private static void title(Worksheet page, SummarySheet sheet) {
        line(page, sheet, 0, sheet.school(), FONT_SIZE, style -> style.horizontalAlignment("center"));
        line(
                page,
                sheet,
                1,
                "Сводная ведомость успеваемости обучающихся " + sheet.className() + " класса за " + sheet.yearName()
                        + " учебный год",
                TITLE_SIZE,
                style -> style.bold().horizontalAlignment("center"));
        line(
                page,
                sheet,
                2,
                "Классный руководитель: " + (sheet.classTeacher() == null ? SheetText.NOTHING : sheet.classTeacher())
                        + ". Состав класса на " + SheetText.day(sheet.countedOn()),
                FONT_SIZE,
                style -> style.horizontalAlignment("center"));
    }

    /** A text across the sheet; a merged row does not grow by itself, so its height follows from the text. */
    private static void line(
            Worksheet page, SummarySheet sheet, int row, String text, int size, Consumer<StyleSetter> style) {
        page.value(row, 0, text);
        var range = page.range(row, 0, row, lastColumn(sheet));
        var setter = inFont(range.style()).fontSize(size);
        style.accept(setter);
        setter.wrapText(true).verticalAlignment("center").set();
        range.merge();
        page.rowHeight(row, WorkbookMeasures.of(sheet).height(text, size));
    }

    private static int noMarks(Worksheet page, SummarySheet sheet) {
        line(page, sheet, HEAD_ROW, SheetNotes.NO_MARKS, FONT_SIZE, style -> style.horizontalAlignment("center"));
        return HEAD_ROW + 1;
    }

    /** The table; answers the row under it. */
    private static int table(Worksheet page, SummarySheet sheet) {
        page.repeatRows(HEAD_ROW, HEAD_ROW + 1);
        page.freezePane(FIRST_MARK_COLUMN, FIRST_PUPIL_ROW);
        head(page, sheet, lastColumn(sheet));
        pupils(page, sheet, lastColumn(sheet));
        return totals(page, sheet, FIRST_PUPIL_ROW + sheet.rows().size());
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
            bordered(inFont(subject.style()).rotation(90).bold()).set();
            if (last > first) {
                subject.merge();
            }
            for (var column = first; column <= last; column++) {
                page.value(
                        HEAD_ROW + 1,
                        FIRST_MARK_COLUMN + column,
                        columns.get(column).title());
                bordered(cell(page, HEAD_ROW + 1, FIRST_MARK_COLUMN + column)
                                .bold()
                                .fontSize(FIGURE_SIZE))
                        .set();
            }
            first = last + 1;
        }
        page.rowHeight(HEAD_ROW, WorkbookMeasures.SUBJECT_HEIGHT);
    }

    private static void tall(Worksheet page, int column, String text, int rotation) {
        page.value(HEAD_ROW, column, text);
        var cell = page.range(HEAD_ROW, column, HEAD_ROW + 1, column);
        bordered(inFont(cell.style()).bold().rotation(rotation)).set();
        cell.merge();
    }

    private static StyleSetter cell(Worksheet page, int row, int column) {
        return inFont(page.style(row, column));
    }

    // Named in every cell: office programs put a font of their own in place of the workbook's default one.
    private static StyleSetter inFont(StyleSetter style) {
        return style.fontName(FONT).fontSize(FONT_SIZE);
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
            bordered(cell(page, row, 0)).set();
            page.value(row, 1, pupil.displayName());
            cell(page, row, 1)
                    .borderStyle(BorderStyle.THIN)
                    .horizontalAlignment("left")
                    .indent(1)
                    .set();
            for (var column = 0; column < pupil.cells().size(); column++) {
                var cell = pupil.cells().get(column);
                page.value(row, FIRST_MARK_COLUMN + column, SheetText.cell(cell));
                var style = bordered(cell(page, row, FIRST_MARK_COLUMN + column));
                (cell != null && cell.preliminary() ? style.italic() : style).set();
            }
            page.value(row, lastColumn, pupil.average());
            bordered(cell(page, row, lastColumn).format(TWO_DECIMALS)).set();
        }
    }

    private static int totals(Worksheet page, SummarySheet sheet, int firstRow) {
        var row = firstRow;
        for (var figure : SheetText.FIGURES) {
            bordered(cell(page, row, 0)).set();
            page.value(row, 1, figure.name());
            cell(page, row, 1)
                    .bold()
                    .borderStyle(BorderStyle.THIN)
                    .horizontalAlignment("left")
                    .indent(1)
                    .set();
            for (var column = 0; column < sheet.columns().size(); column++) {
                var value = figure.formula().apply(sheet.totals().get(column));
                if (value.isPresent()) {
                    page.value(row, FIRST_MARK_COLUMN + column, value.get());
                } else {
                    page.value(row, FIRST_MARK_COLUMN + column, SheetText.NOTHING);
                }
                var style = cell(page, row, FIRST_MARK_COLUMN + column).fontSize(FIGURE_SIZE);
                bordered(style.format(figure.format())).set();
            }
            bordered(cell(page, row, lastColumn(sheet))).set();
            row++;
        }
        return row;
    }

    private static void notes(Worksheet page, SummarySheet sheet, int rowAbove) {
        var row = rowAbove + 1;
        for (var text : SheetNotes.of(sheet)) {
            line(page, sheet, row, text, FIGURE_SIZE, style -> style.horizontalAlignment("left"));
            row++;
        }
        for (var signature : SheetNotes.signatures(sheet)) {
            var text = signature.post() + " ____________________ / " + signature.name() + " /";
            line(page, sheet, row, text, FONT_SIZE, style -> style.horizontalAlignment("left"));
            page.rowHeight(row, SIGNATURE_HEIGHT);
            row++;
        }
    }
}
