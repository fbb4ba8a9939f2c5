package ru.eschool.reporting.kit;

import java.util.List;

/**
 * A page as the template needs it. The pages are divided here and not by the renderer, which loses headings that are
 * turned upwards when it repeats the head of a table.
 *
 * @param table null on a page without one
 * @param notes empty but on the last page, where the signatures stand too
 */
public record PrintPage(
        boolean first,
        List<PrintText> heading,
        PrintTable table,
        List<PrintChart> charts,
        List<PrintText> notes,
        boolean signed) {}
