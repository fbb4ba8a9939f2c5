package ru.eschool.reporting.kit;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import ru.eschool.platform.persistence.DaySpan;

/** Spans of days as a query answers them in two columns: the first days, and the first days after. */
public final class Spans {
    private Spans() {}

    public static List<DaySpan> of(Array since, Array until) throws SQLException {
        var from = (Date[]) since.getArray();
        var to = (Date[]) until.getArray();
        return IntStream.range(0, from.length)
                .mapToObj(i -> new DaySpan(from[i].toLocalDate(), to[i] == null ? null : to[i].toLocalDate()))
                .toList();
    }
}
