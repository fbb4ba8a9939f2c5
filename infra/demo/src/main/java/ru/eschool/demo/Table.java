package ru.eschool.demo;

import java.util.List;

/** Rows of one table in the text format of COPY. */
final class Table {
    final String name;
    final List<String> columns;
    private final Object[] prefix;
    private final StringBuilder text = new StringBuilder();
    private int rows;

    /** @param prefix values of the first columns, the same in all rows: the school and perhaps the year */
    Table(String name, List<String> columns, Object... prefix) {
        this.name = name;
        this.columns = columns;
        this.prefix = prefix;
    }

    void row(Object... values) {
        if (prefix.length + values.length != columns.size()) {
            throw new IllegalArgumentException("wrong number of values for " + name);
        }
        for (Object value : prefix) {
            append(value).append('\t');
        }
        for (Object value : values) {
            append(value).append('\t');
        }
        text.setCharAt(text.length() - 1, '\n');
        rows++;
    }

    int size() {
        return rows;
    }

    String text() {
        return text.toString();
    }

    private StringBuilder append(Object value) {
        if (value == null) {
            return text.append("\\N");
        }
        String plain = value.toString();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
        return text;
    }
}
