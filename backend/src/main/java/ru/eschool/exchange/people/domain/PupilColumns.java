package ru.eschool.exchange.people.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import ru.eschool.exchange.people.domain.ColumnMeaning.Adult;
import ru.eschool.platform.table.Table;

/**
 * Where the columns of a list of pupils are: the pupil's own, and one group of columns for each guardian («Родитель:
 * Фамилия», «Родитель 2: Имя», «Телефон матери»). The head may take two rows, «Родитель» above «Фамилия» and «Имя».
 *
 * @param headerRow the last row of the head
 * @param heads what stands above the columns, by column number
 * @param unread what stands above columns that are not read
 * @param meanings what the columns hold, by column number
 */
record PupilColumns(
        int headerRow,
        Map<ListField, Integer> pupil,
        Map<Adult, Map<ListField, Integer>> guardians,
        Map<Integer, String> heads,
        List<String> unread,
        Map<Integer, ColumnMeaning> meanings) {

    private static final int LETTERS = 26;
    private static final String OF_GUARDIAN =
            "родител[ьяией]*|законн\\p{L}+ представител\\p{L}+|представител[ьяией]*|опекун\\p{L}*|мать|матери|мам[аы]|отец|отца|пап[аы]";
    private static final Pattern GUARDIAN_FIRST = Pattern.compile(
            "^((?:" + OF_GUARDIAN + ")(?: ?\\(?№? ?\\d\\)?)?)(?:\\s*[:.,\\-–—/]?\\s+|\\s*[:.,/]\\s*)(.+)$");
    private static final Pattern GUARDIAN_LAST =
            Pattern.compile("^(.+?)[\\s,(]+((?:" + OF_GUARDIAN + ")(?: ?№? ?\\d)?)[\\s)]*$");
    private static final Pattern GUARDIAN_ALONE = Pattern.compile("^((?:" + OF_GUARDIAN + ")(?: ?№? ?\\d)?)$");
    private static final Pattern OF_PUPIL = Pattern.compile(
            "^(?:данные )?(?:ученик\\p{L}*|учени[цч]\\p{L}*|учащ\\p{L}+|обучающ\\p{L}+|реб[её]н\\p{L}+|дет[иея]\\p{L}*|воспитанник\\p{L}*)$");

    /** The columns as their heads name them. */
    static PupilColumns read(int row, List<String> written) {
        var meanings = new LinkedHashMap<Integer, ColumnMeaning>();
        Adult last = null;
        for (var column = 0; column < written.size(); column++) {
            var head = Head.of(written.get(column));
            if (head.field() == null) {
                continue;
            }
            if (head.adult() != null) {
                last = head.adult();
            } else if (head.field() == ListField.KINSHIP && last == null) {
                last = new Adult(ColumnOwner.PARENT, 1);
            }
            var adult = head.field() == ListField.KINSHIP && head.adult() == null ? last : head.adult();
            var meaning = adult == null
                    ? new ColumnMeaning(ColumnOwner.PUPIL, 1, head.field())
                    : new ColumnMeaning(adult.owner(), adult.number(), head.field());
            if (!meanings.containsValue(meaning)) {
                meanings.put(column, meaning);
            }
        }
        return of(row, written, meanings);
    }

    /** The columns as somebody has said; a column without a head goes by its letter. */
    static PupilColumns of(int row, List<String> written, Map<Integer, ColumnMeaning> meanings) {
        Map<ListField, Integer> pupil = new EnumMap<>(ListField.class);
        var guardians = new LinkedHashMap<Adult, Map<ListField, Integer>>();
        var heads = new LinkedHashMap<Integer, String>();
        meanings.forEach((column, meaning) -> {
            var group = meaning.adult() == null
                    ? pupil
                    : guardians.computeIfAbsent(meaning.adult(), adult -> new EnumMap<>(ListField.class));
            group.put(meaning.field(), column);
            var head = column < written.size() ? written.get(column) : "";
            heads.put(column, head.isBlank() ? letter(column) : head);
        });
        // A running number is nobody's data.
        var unread = IntStream.range(0, written.size())
                .filter(column -> !meanings.containsKey(column))
                .mapToObj(written::get)
                .filter(head -> !head.isBlank() && !head.matches("№.*"))
                .toList();
        return new PupilColumns(row, pupil, guardians, heads, unread, meanings);
    }

    /** The letters by which a spreadsheet names a column counted from 0. */
    static String letter(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
    }

    /** The column of these letters, counted from 0. */
    static int column(String letter) {
        return letter.chars().reduce(0, (column, next) -> column * LETTERS + next - 'A' + 1) - 1;
    }

    String head(Map<ListField, Integer> group, ListField field) {
        return heads.getOrDefault(group.getOrDefault(field, -1), "");
    }

    /** Whether the row repeats the head, as tables that run over several pages do. */
    boolean isRepeatedBy(Table.Row row) {
        return heads.entrySet().stream()
                .allMatch(head -> oneLine(row.cell(head.getKey())).equalsIgnoreCase(head.getValue()));
    }

    /**
     * What a head says.
     *
     * @param adult whose column it is; null for the pupil's own
     * @param field null when it is none that is read
     */
    private record Head(Adult adult, ListField field) {

        static Head of(String written) {
            var head = written.toLowerCase(Locale.ROOT).replace('ё', 'е');
            var first = GUARDIAN_FIRST.matcher(head);
            if (first.matches() && ListField.of(plain(first.group(2))) != null) {
                return new Head(named(first.group(1)), ListField.of(plain(first.group(2))));
            }
            var last = GUARDIAN_LAST.matcher(head);
            if (last.matches() && ListField.of(plain(last.group(1))) != null) {
                return new Head(named(last.group(2)), ListField.of(plain(last.group(1))));
            }
            var alone = GUARDIAN_ALONE.matcher(head);
            return alone.matches()
                    ? new Head(named(alone.group(1)), ListField.FULL_NAME)
                    : new Head(null, ofPupil(head));
        }

        /** «Ф.И.О. ребёнка», «Ученик: Фамилия», «Учащийся»: the pupil's own, whatever stands around it. */
        private static ListField ofPupil(String head) {
            var words = plain(head).split(" ");
            var kept = new ArrayList<String>();
            var ofPupil = false;
            for (var word : words) {
                if (OF_PUPIL.matcher(word).matches()) {
                    ofPupil = true;
                } else {
                    kept.add(word);
                }
            }
            return kept.isEmpty() && ofPupil ? ListField.FULL_NAME : ListField.of(String.join(" ", kept));
        }

        /** A number tells two of a kind apart. */
        private static Adult named(String guardian) {
            var number = guardian.replaceAll("\\D", "");
            return new Adult(
                    ColumnOwner.ofAdult(guardian), number.isEmpty() ? 1 : Math.max(1, Integer.parseInt(number)));
        }
    }

    static String oneLine(String head) {
        return head.replaceAll("\\s+", " ");
    }

    private static String plain(String head) {
        return head.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
