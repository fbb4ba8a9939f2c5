package ru.eschool.exchange.people.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.eschool.exchange.people.domain.ColumnMeaning.Adult;
import ru.eschool.platform.Problem;

/**
 * What somebody has said of the columns under a head.
 *
 * @param head the key of a {@link ListHead}
 * @param columns those that are needed
 * @param heads by which they are found in another order, of each column of the list: {@link WrittenHead#digests}; none while
 *     it is not known under which list it was said, as well as in what was kept before the order ceased to matter
 */
public record ColumnMatching(String head, List<Column> columns, List<String> heads) {

    public ColumnMatching {
        columns = List.copyOf(columns);
        heads = heads == null ? List.of() : List.copyOf(heads);
    }

    ColumnMatching under(WrittenHead written) {
        return new ColumnMatching(written.key(), columns, written.digests());
    }

    /** A column by its letter; a meaning of null says that it is not needed. */
    public record Column(String letter, ColumnMeaning meaning) {}

    Map<String, ColumnMeaning> meanings() {
        return columns.stream()
                .filter(column -> column.meaning() != null)
                .collect(Collectors.toMap(Column::letter, Column::meaning));
    }

    /**
     * Goes on only when a list with this head can be read so.
     *
     * @throws Problem 400 naming each column that is not in the file, is named twice or holds what another one holds; 422
     *     when a field that every list must have is in no column
     */
    void requireFor(ListHead head) {
        var problem = Problem.invalid();
        var faults = 0;
        var letters = new HashMap<String, ListHead.Column>();
        head.columns().forEach(column -> letters.put(column.letter(), column));
        var seen = new ArrayList<String>();
        var taken = new HashMap<ColumnMeaning, String>();
        for (var index = 0; index < columns.size(); index++) {
            var column = columns.get(index);
            var fault = fault(column, letters, seen, taken);
            seen.add(column.letter());
            if (fault != null) {
                faults++;
                problem.at("/columns/" + index + "/" + fault.property(), fault.code(), fault.argument());
            }
        }
        if (faults > 0) {
            throw problem;
        }
        var missing = missing(taken, head.classElsewhere());
        taken.keySet().stream()
                .map(ColumnMeaning::adult)
                .filter(adult -> adult != null && !isNamed(adult, taken))
                .distinct()
                .forEach(adult -> missing.add("ФИО: " + adult));
        if (!missing.isEmpty()) {
            throw Problem.refused("people-import-fields-missing", String.join(", ", missing));
        }
    }

    private record Fault(String property, String code, String argument) {}

    private static Fault fault(
            Column column, Map<String, ListHead.Column> letters, List<String> seen, Map<ColumnMeaning, String> taken) {
        if (!letters.containsKey(column.letter())) {
            return new Fault("column", "column-not-in-file", column.letter());
        }
        if (seen.contains(column.letter())) {
            return new Fault("column", "column-repeated", column.letter());
        }
        var meaning = column.meaning();
        if (meaning == null) {
            return null;
        }
        if (!meaning.field().isOf(meaning.owner())) {
            return new Fault("field", "field-of-others", meaning.owner().word());
        }
        var other = taken.putIfAbsent(meaning, column.letter());
        return other == null ? null : new Fault("field", "field-repeated", other);
    }

    private static boolean isNamed(Adult adult, Map<ColumnMeaning, ?> meanings) {
        return meanings.containsKey(new ColumnMeaning(adult.owner(), adult.number(), ListField.FULL_NAME))
                || meanings.containsKey(new ColumnMeaning(adult.owner(), adult.number(), ListField.LAST_NAME))
                        && meanings.containsKey(new ColumnMeaning(adult.owner(), adult.number(), ListField.FIRST_NAME));
    }

    /** What is missing in the words of a list's heads, so that it can also be added to the file. */
    static List<String> missing(Map<ColumnMeaning, ?> meanings, boolean classElsewhere) {
        var fields = meanings.keySet().stream()
                .filter(meaning -> meaning.adult() == null)
                .map(ColumnMeaning::field)
                .collect(Collectors.toSet());
        var missing = new ArrayList<String>();
        if (!fields.contains(ListField.FULL_NAME)) {
            if (!fields.contains(ListField.LAST_NAME)) {
                missing.add("Фамилия");
            }
            if (!fields.contains(ListField.FIRST_NAME)) {
                missing.add("Имя");
            }
        }
        if (!fields.contains(ListField.BIRTH_DATE)) {
            missing.add("Дата рождения");
        }
        if (!fields.contains(ListField.CLASS) && !classElsewhere) {
            missing.add("Класс");
        }
        return missing;
    }
}
