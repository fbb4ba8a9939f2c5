package ru.eschool.reporting.kit;

import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes one report on one worksheet. */
final class ReportSheet {
    /** Customary in schools, and every office program has it or a font of the same measures. */
    static final String FONT = "Times New Roman";

    static final int DEFAULT_SIZE = 10;
    private static final int FONT_SIZE = WorkbookMeasures.FONT_SIZE;
    private static final int TITLE_SIZE = 13;
    private static final int SMALL_SIZE = 9;
    private static final int HEAD_ROW = 4;
    private static final int TURNED = 90;
    private static final float MARGIN_INCHES = 0.4f;
    private static final float FOOT_INCHES = 0.6f;
    /** What office programs print and nothing else: no stray cell adds a page. */
    private static final String PRINT_AREA = "_xlnm.Print_Area";

    private final Worksheet page;
    private final Report report;
    private final WorkbookMeasures measures;
    private final int lastColumn;
    private final int firstLine;

    ReportSheet(Worksheet page, Report report) {
        this.page = page;
        this.report = report;
        this.measures = WorkbookMeasures.of(report);
        this.lastColumn = Math.max(1, measures.widths().size()) - 1;
        this.firstLine = HEAD_ROW + (report.grouped() ? 2 : 1);
    }

    void write() {
        setUp();
        var about = report.heading();
        across(0, about.school(), FONT_SIZE, style -> style.horizontalAlignment("center"));
        across(1, about.title(), TITLE_SIZE, style -> style.bold().horizontalAlignment("center"));
        across(2, about.criteria(), FONT_SIZE, style -> style.horizontalAlignment("center"));
        var last = notes(report.nothing() == null ? table() : nothing());
        page.range(0, 0, last, lastColumn).setName(PRINT_AREA);
    }

    private void setUp() {
        page.pageOrientation(measures.landscape() ? "landscape" : "portrait");
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
        page.footer(footText(report.heading().foot()), Position.LEFT, FONT, SMALL_SIZE);
        page.footer(
                "Сформировано " + Writing.moment(report.heading().moment()) + " · Лист &P из &N",
                Position.RIGHT,
                FONT,
                SMALL_SIZE);
        for (var column = 0; column < measures.widths().size(); column++) {
            page.width(column, measures.widths().get(column));
        }
    }

    // An ampersand begins a code in the foot of a page.
    private static String footText(String text) {
        return text.replace("&", "&&");
    }

    /** A text across the sheet; a merged row does not grow by itself, so its height follows from the text. */
    private void across(int row, String text, int size, Consumer<StyleSetter> style) {
        page.value(row, 0, text);
        var range = page.range(row, 0, row, lastColumn);
        var setter = inFont(range.style()).fontSize(size);
        style.accept(setter);
        setter.wrapText(true).verticalAlignment("center").set();
        if (lastColumn > 0) {
            range.merge();
        }
        page.rowHeight(row, measures.height(text, size));
    }

    private int nothing() {
        across(HEAD_ROW, report.nothing(), FONT_SIZE, style -> style.horizontalAlignment("center"));
        return HEAD_ROW + 1;
    }

    /** The table; answers the row under it. */
    private int table() {
        page.repeatRows(HEAD_ROW, firstLine - 1);
        page.freezePane(
                (int) report.columns().stream().filter(Report.Column::repeated).count(), firstLine);
        head();
        var row = firstLine;
        for (var line : report.lines()) {
            line(row, line, false);
            row++;
        }
        for (var line : report.totals()) {
            line(row, line, true);
            row++;
        }
        return row;
    }

    private void head() {
        var column = 0;
        for (var group : report.groups()) {
            var last = column + group.columns().size() - 1;
            if (group.title() == null) {
                heading(
                        HEAD_ROW,
                        column,
                        firstLine - 1,
                        last,
                        group.columns().getFirst().title(),
                        group.turned());
            } else {
                heading(HEAD_ROW, column, HEAD_ROW, last, group.title(), group.turned());
                for (var i = column; i <= last; i++) {
                    heading(
                            HEAD_ROW + 1,
                            i,
                            HEAD_ROW + 1,
                            i,
                            group.columns().get(i - column).title(),
                            false);
                }
            }
            column = last + 1;
        }
        page.rowHeight(HEAD_ROW, measures.headHeight());
    }

    private void heading(int top, int left, int bottom, int right, String text, boolean turned) {
        page.value(top, left, text);
        var cells = page.range(top, left, bottom, right);
        var style = bordered(inFont(cells.style())).bold().fontSize(turned ? FONT_SIZE : SMALL_SIZE + 1);
        (turned ? style.rotation(TURNED) : style).set();
        if (bottom > top || right > left) {
            cells.merge();
        }
    }

    private void line(int row, Report.Line line, boolean total) {
        for (var column = 0; column < line.cells().size(); column++) {
            var cell = line.cells().get(column);
            value(row, column, cell);
            var style = bordered(inFont(page.style(row, column)));
            var kind = report.columns().get(column).kind();
            if (kind == Kind.TEXT) {
                style.horizontalAlignment("left").indent(1);
            }
            if (total && (kind == Kind.TEXT || kind == Kind.NUMBER)) {
                style.bold();
            } else if (total && kind == Kind.MARK) {
                style.fontSize(SMALL_SIZE);
            }
            if (cell.preliminary()) {
                style.italic();
            }
            style.set();
        }
        page.rowHeight(row, measures.lineHeight(line));
    }

    // A sealed type: a new kind of cell does not compile until the sheet can write it.
    private void value(int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Text text -> page.value(row, column, text.text());
            case Cell.Mark mark -> page.value(row, column, mark.text());
            case Cell.Count count -> number(row, column, count.number(), Kind.NUMBER);
            case Cell.Figure figure when figure.number() != null -> number(row, column, figure.number(), figure.kind());
            case Cell.Figure undefined -> page.value(row, column, undefined.text());
            case Cell.Day day -> {
                page.value(row, column, day.day());
                page.style(row, column).format(Kind.DATE.format()).set();
            }
        }
    }

    private void number(int row, int column, java.math.BigDecimal value, Kind kind) {
        page.value(row, column, value);
        page.style(row, column).format(kind.format()).set();
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

    /** Notes and signatures; answers the last row of the sheet. */
    private int notes(int rowAbove) {
        var row = rowAbove + 1;
        for (var text : report.notes()) {
            across(row, text, SMALL_SIZE, style -> style.horizontalAlignment("left"));
            row++;
        }
        for (var text : signatures()) {
            across(row, text, FONT_SIZE, style -> style.horizontalAlignment("left"));
            page.rowHeight(row, WorkbookMeasures.SIGNATURE_HEIGHT);
            row++;
        }
        return row - 1;
    }

    private List<String> signatures() {
        return report.signatures().stream()
                .map(signature -> signature.post() + " ____________________ / "
                        + (signature.name() == null ? "____________________" : signature.name()) + " /")
                .toList();
    }
}
