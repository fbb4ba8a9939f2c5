package ru.eschool.platform;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items the rows of this part
 * @param nextCursor where the next part begins; absent on the last one
 */
public record Page<T>(List<T> items, String nextCursor) {
    /** A list that always fits into one answer. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** Cuts a list that was read with one row more than the limit; the cursor is made from the last row that stays. */
    public static <T> Page<T> cut(List<T> readOneMore, int limit, Function<T, String> cursor) {
        if (readOneMore.size() <= limit) {
            return whole(readOneMore);
        }
        var items = List.copyOf(readOneMore.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()));
    }
}
