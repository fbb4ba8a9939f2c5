package ru.eschool.reporting.kit;

import java.util.List;

/** A paragraph of a printed report, already broken into lines. */
public record PrintText(Style style, List<String> lines) {
    static final double LINE_HEIGHT = 1.15;

    /** The letters of a paragraph and what it keeps free under it. */
    public enum Style {
        SCHOOL(8, false, 0.6),
        TITLE(11, true, 1),
        CONTINUED(8, true, 0.6),
        CRITERIA(8, false, 1.5),
        NOTHING(10, false, 12),
        CHART(8, true, 1),
        NOTE(7, false, 0.6);

        private final double points;
        private final boolean bold;
        private final double after;

        Style(double points, boolean bold, double after) {
            this.points = points;
            this.bold = bold;
            this.after = after;
        }

        Letters letters() {
            return bold ? Letters.BOLD : Letters.REGULAR;
        }

        /** The style in CSS. */
        public String css() {
            return "font-size: " + points + "pt; font-weight: " + (bold ? "700" : "400") + "; margin: 0 0 "
                    + Millimetres.of(after) + " 0";
        }
    }

    static PrintText of(Style style, String text, double width) {
        return new PrintText(style, style.letters().lines(text, style.points, width));
    }

    double height() {
        return lines.size() * style.points * LINE_HEIGHT * Letters.POINT_MM + style.after;
    }

    static double height(List<PrintText> texts) {
        return texts.stream().mapToDouble(PrintText::height).sum();
    }
}
