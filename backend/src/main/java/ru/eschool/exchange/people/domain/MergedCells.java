package ru.eschool.exchange.people.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import ru.eschool.platform.table.Table;

/** What an empty cell shows that belongs to a merged one: the class beside all its pupils, the parent beside siblings. */
final class MergedCells {

    private final Map<Integer, NavigableMap<Integer, Table.Merge>> downwards = new HashMap<>();
    private final Map<Integer, Table.Row> rows = new HashMap<>();

    MergedCells(Table table) {
        for (var merge : table.merges()) {
            if (merge.bottom() > merge.top()) {
                downwards
                        .computeIfAbsent(merge.left(), column -> new TreeMap<>())
                        .put(merge.top(), merge);
            }
        }
        if (!downwards.isEmpty()) {
            table.rows().forEach(row -> rows.put(row.number(), row));
        }
    }

    String text(Table.Row row, int column) {
        var written = row.cell(column);
        if (!written.isEmpty() || !downwards.containsKey(column)) {
            return written;
        }
        var above = downwards.get(column).floorEntry(row.number());
        return above == null || above.getValue().bottom() < row.number() || !rows.containsKey(above.getKey())
                ? ""
                : rows.get(above.getKey()).cell(column);
    }
}
