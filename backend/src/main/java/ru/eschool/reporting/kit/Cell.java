package ru.eschool.reporting.kit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A value of a report together with how it is written; forms are in Russian. */
public sealed interface Cell {
    /** A cell with nothing in it. */
    Cell NOTHING = new Text("");

    /** As it is printed. */
    String text();

    /** What can be calculated with; null where there is no number. */
    default BigDecimal number() {
        return null;
    }

    /** Whether nobody has set the value yet: printed in italics and never counted. */
    default boolean preliminary() {
        return false;
    }

    /** A text. */
    record Text(String text) implements Cell {}

    /** A mark as the report writes it. */
    record Mark(String text, boolean preliminary) implements Cell {}

    /** A whole number. */
    record Count(int count) implements Cell {
        @Override
        public String text() {
            return Integer.toString(count);
        }

        @Override
        public BigDecimal number() {
            return BigDecimal.valueOf(count);
        }
    }

    /**
     * A figure that was computed.
     *
     * @param kind PERCENT or AVERAGE
     * @param number null where there is nothing to compute it from: printed as «—»
     */
    record Figure(Kind kind, BigDecimal number) implements Cell {
        @Override
        public String text() {
            return kind == Kind.PERCENT ? Writing.percent(number) : Writing.average(number);
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {
        @Override
        public String text() {
            return Writing.day(day);
        }
    }

    static Cell text(String text) {
        return text == null || text.isEmpty() ? NOTHING : new Text(text);
    }

    static Cell count(int number) {
        return new Count(number);
    }

    /** A percentage, or «—». */
    static Cell percent(Optional<BigDecimal> value) {
        return new Figure(Kind.PERCENT, value.orElse(null));
    }

    /** An average, or «—». */
    static Cell average(Optional<BigDecimal> value) {
        return new Figure(Kind.AVERAGE, value.orElse(null));
    }
}
