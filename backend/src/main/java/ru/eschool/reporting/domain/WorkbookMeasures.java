package ru.eschool.reporting.domain;

/**
 * Widths and heights of the summary sheet as XLSX, so chosen that its print fills a landscape A4: a class on one page with
 * its signatures, the columns as wide as that leaves room for. Widths are in characters, heights in points.
 *
 * @param onePage whether the whole sheet is printed on one page
 */
record WorkbookMeasures(double mark, double average, int columns, boolean onePage) {
    static final double NUMBER = 4.5;
    static final double NAME = 33;
    static final double SUBJECT_HEIGHT = 125;

    private static final int LARGEST_ON_ONE_PAGE = 36;
    private static final double AVERAGE = 7;
    private static final double NARROWEST_MARK = 4.6;
    private static final double WIDEST_MARK = 12;
    /** So much a landscape A4 takes at full size. */
    private static final double PAPER_WIDTH = 150;

    private static final double PAPER_HEIGHT = 520;
    private static final double LINE_HEIGHT = 15;
    private static final double LINE_OF_POINT = LINE_HEIGHT / 11;
    /** Everything but the pupils: headings, figures, notes and signatures. */
    private static final double FRAME_HEIGHT = 430;

    /** Of a Russian letter against the figure that widths are counted in, with some to spare. */
    private static final double LETTER = 1.05;

    static WorkbookMeasures of(SummarySheet sheet) {
        var columns = sheet.columns().size();
        if (columns == 0) {
            return new WorkbookMeasures(0, PAPER_WIDTH - NUMBER - NAME, columns, true);
        }
        var pupils = sheet.rows().size();
        var onePage = pupils <= LARGEST_ON_ONE_PAGE;
        var scale = onePage ? Math.min(1, PAPER_HEIGHT / (FRAME_HEIGHT + pupils * LINE_HEIGHT)) : 1;
        var free = PAPER_WIDTH / scale - NUMBER - NAME - AVERAGE;
        return new WorkbookMeasures(Math.clamp(free / columns, NARROWEST_MARK, WIDEST_MARK), AVERAGE, columns, onePage);
    }

    /** Height of a text that runs across the sheet in a letter of so many points. */
    double height(String text, int points) {
        var width = NUMBER + NAME + mark * columns + average;
        var lines = Math.max(1, Math.ceil(text.length() * LETTER * points / 11 / width));
        return lines * points * LINE_OF_POINT;
    }
}
