package ru.eschool.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of one table in the text format of COPY, in UTF-8. */
final class Table {
    final String name;
    final List<String> columns;
    private final Object[] prefix;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
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
        var line = new StringBuilder();
        for (Object value : prefix) {
            append(line, value).append('\t');
        }
        for (Object value : values) {
            append(line, value).append('\t');
        }
        line.setCharAt(line.length() - 1, '\n');
        text.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
        rows++;
    }

    int size() {
        return rows;
    }

    byte[] text() {
        return text.toByteArray();
    }

    private static StringBuilder append(StringBuilder line, Object value) {
        if (value == null) {
            return line.append("\\N");
        }
        String plain = value.toString();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
        return line;
    }
}
