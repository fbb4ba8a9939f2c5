package ru.eschool.exchange.people.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import ru.eschool.platform.table.Table;

/**
 * Where the columns of a list of pupils are: the pupil's own, and one group of columns for each guardian («Родитель:
 * Фамилия», «Родитель 2: Имя», «Телефон матери»). The head may take two rows, «Родитель» above «Фамилия» and «Имя».
 *
 * @param headerRow the last row of the head
 * @param heads what stands above the columns, by column number
 * @param unread what stands above columns that are not read
 */
record PupilColumns(
        int headerRow,
        Map<Field, Integer> pupil,
        Map<String, Map<Field, Integer>> guardians,
        Map<Integer, String> heads,
        List<String> unread) {

    static final int ROWS_TO_SEARCH = 30;
    private static final String OF_GUARDIAN =
            "родител[ьяией]*|законн\\p{L}+ представител\\p{L}+|представител[ьяией]*|опекун\\p{L}*|мать|матери|мам[аы]|отец|отца|пап[аы]";
    private static final Pattern GUARDIAN_FIRST = Pattern.compile(
            "^((?:" + OF_GUARDIAN + ")(?: ?\\(?№? ?\\d\\)?)?)(?:\\s*[:.,\\-–—/]?\\s+|\\s*[:.,/]\\s*)(.+)$");
    private static final Pattern GUARDIAN_LAST =
            Pattern.compile("^(.+?)[\\s,(]+((?:" + OF_GUARDIAN + ")(?: ?№? ?\\d)?)[\\s)]*$");
    private static final Pattern GUARDIAN_ALONE = Pattern.compile("^((?:" + OF_GUARDIAN + ")(?: ?№? ?\\d)?)$");
    private static final Pattern OF_PUPIL = Pattern.compile(
            "^(?:данные )?(?:ученик\\p{L}*|учени[цч]\\p{L}*|учащ\\p{L}+|обучающ\\p{L}+|реб[её]н\\p{L}+|дет[иея]\\p{L}*|воспитанник\\p{L}*)$");

    /** What a column can hold. */
    enum Field {
        FULL_NAME("фио|ф и о|фамилия имя(?: и)?(?: отчество)?|фамилия и имя"),
        LAST_NAME("фамилия"),
        FIRST_NAME("имя"),
        MIDDLE_NAME("отчество(?: при наличии)?"),
        BIRTH_DATE("дата рожд(?:ения)?|д р|др|день рождения|(?:число|день) месяц(?: и)? год рождения|родил\\p{L}+"),
        SEX("пол"),
        SNILS("снилс|номер снилс|снилс номер|страховой номер"),
        CITIZENSHIP("гражданство"),
        REGISTRATION("адрес регистрации|адрес по прописке|адрес прописки|регистрация|прописка"),
        LIVING("адрес проживания|адрес|домашний адрес|фактический адрес|адрес места жительства|место жительства"),
        CLASS("класс|кл|класс литера|класс и литера|класс группа"),
        PHONE(
                "телефон\\p{L}*|тел|моб(?:ильный)? тел(?:ефон)?|сот(?:овый)? тел(?:ефон)?|номер\\p{L}* телефон\\p{L}*|контактн\\p{L}+ телефон\\p{L}*"),
        EMAIL("e mail|email|mail|электронная почта|эл почта|почта|адрес электронной почты"),
        KINSHIP("степень родства|родство|кем приходится");

        private final Pattern heads;

        Field(String heads) {
            this.heads = Pattern.compile(heads);
        }

        static Field of(String head) {
            for (var field : values()) {
                if (field.heads.matcher(head).matches()) {
                    return field;
                }
            }
            return null;
        }
    }

    /**
     * The row, or two rows, that name the most columns.
     *
     * @param classElsewhere whether the class stands in the name of the sheet or in rows of its own
     * @throws UnreadableList when no row does, or a column is missing that every list must have
     */
    static PupilColumns find(Table table, boolean classElsewhere) {
        PupilColumns best = null;
        var rows = table.rows().subList(0, Math.min(ROWS_TO_SEARCH, table.rows().size()));
        for (var index = 0; index < rows.size(); index++) {
            best = better(best, read(rows.get(index).number(), heads(rows.get(index))));
            if (index > 0 && rows.get(index - 1).number() == rows.get(index).number() - 1) {
                best = better(best, read(rows.get(index).number(), heads(table, rows.get(index - 1), rows.get(index))));
            }
        }
        if (best == null || best.heads.size() < 2) {
            throw new UnreadableList("people-import-header-not-found");
        }
        best.refuseMissing(classElsewhere);
        return best;
    }

    private static PupilColumns better(PupilColumns best, PupilColumns found) {
        return best == null || found.heads.size() > best.heads.size() ? found : best;
    }

    private void refuseMissing(boolean classElsewhere) {
        var missing = new ArrayList<String>();
        if (!pupil.containsKey(Field.FULL_NAME)) {
            if (!pupil.containsKey(Field.LAST_NAME)) {
                missing.add("Фамилия");
            }
            if (!pupil.containsKey(Field.FIRST_NAME)) {
                missing.add("Имя");
            }
        }
        if (!pupil.containsKey(Field.BIRTH_DATE)) {
            missing.add("Дата рождения");
        }
        if (!pupil.containsKey(Field.CLASS) && !classElsewhere) {
            missing.add("Класс");
        }
        if (!missing.isEmpty()) {
            throw new UnreadableList("people-import-columns-missing", String.join(", ", missing));
        }
    }

    String head(Map<Field, Integer> group, Field field) {
        return heads.getOrDefault(group.getOrDefault(field, -1), "");
    }

    /** Whether the row repeats the head, as tables that run over several pages do. */
    boolean isRepeatedBy(Table.Row row) {
        return heads.entrySet().stream()
                .allMatch(head -> oneLine(row.cell(head.getKey())).equalsIgnoreCase(head.getValue()));
    }

    private static List<String> heads(Table.Row row) {
        return row.cells().stream().map(PupilColumns::oneLine).toList();
    }

    /** Two rows as one head: what a merged cell says above several columns belongs to each of them. */
    private static List<String> heads(Table table, Table.Row upper, Table.Row lower) {
        var heads = new ArrayList<String>();
        for (var column = 0;
                column < Math.max(upper.cells().size(), lower.cells().size());
                column++) {
            var merge = table.mergeAt(upper.number(), column);
            var above = oneLine(upper.cell(merge.map(Table.Merge::left).orElse(column)));
            var below = oneLine(lower.cell(column));
            heads.add(below.isEmpty() ? above : above.isEmpty() ? below : above + ": " + below);
        }
        return heads;
    }

    private static PupilColumns read(int row, List<String> written) {
        Map<Field, Integer> pupil = new EnumMap<>(Field.class);
        var guardians = new LinkedHashMap<String, Map<Field, Integer>>();
        var heads = new LinkedHashMap<Integer, String>();
        var unread = new ArrayList<String>();
        for (var column = 0; column < written.size(); column++) {
            var head = Head.of(written.get(column));
            if (head.field() == null) {
                addUnread(unread, written.get(column));
                continue;
            }
            var group = head.guardian() != null
                    ? guardians.computeIfAbsent(head.guardian(), name -> new EnumMap<>(Field.class))
                    : head.field() == Field.KINSHIP ? lastOf(guardians) : pupil;
            if (group.putIfAbsent(head.field(), column) == null) {
                heads.put(column, written.get(column));
            } else {
                addUnread(unread, written.get(column));
            }
        }
        guardians.values().removeIf(Map::isEmpty);
        return new PupilColumns(row, pupil, guardians, heads, unread);
    }

    // A running number is nobody's data.
    private static void addUnread(List<String> unread, String head) {
        if (!head.isBlank() && !head.matches("№.*")) {
            unread.add(head);
        }
    }

    private static Map<Field, Integer> lastOf(Map<String, Map<Field, Integer>> guardians) {
        return guardians.isEmpty()
                ? guardians.computeIfAbsent("родитель", name -> new EnumMap<>(Field.class))
                : List.copyOf(guardians.values()).getLast();
    }

    /**
     * What a head says.
     *
     * @param guardian whose column it is; null for the pupil's own
     * @param field null when it is none that is read
     */
    private record Head(String guardian, Field field) {

        static Head of(String written) {
            var head = written.toLowerCase(Locale.ROOT).replace('ё', 'е');
            var first = GUARDIAN_FIRST.matcher(head);
            if (first.matches() && Field.of(plain(first.group(2))) != null) {
                return new Head(named(first.group(1)), Field.of(plain(first.group(2))));
            }
            var last = GUARDIAN_LAST.matcher(head);
            if (last.matches() && Field.of(plain(last.group(1))) != null) {
                return new Head(named(last.group(2)), Field.of(plain(last.group(1))));
            }
            var alone = GUARDIAN_ALONE.matcher(head);
            return alone.matches() ? new Head(named(alone.group(1)), Field.FULL_NAME) : new Head(null, ofPupil(head));
        }

        /** «Ф.И.О. ребёнка», «Ученик: Фамилия», «Учащийся»: the pupil's own, whatever stands around it. */
        private static Field ofPupil(String head) {
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
            return kept.isEmpty() && ofPupil ? Field.FULL_NAME : Field.of(String.join(" ", kept));
        }

        /** «матери», «мама» and «мать» are one group; a number tells two of a kind apart. */
        private static String named(String guardian) {
            var number = guardian.replaceAll("\\D", "");
            var kind = guardian.startsWith("мат") || guardian.startsWith("мам")
                    ? "мать"
                    : guardian.startsWith("от") || guardian.startsWith("пап")
                            ? "отец"
                            : guardian.startsWith("родител") ? "родитель" : "представитель";
            return number.isEmpty() || number.equals("1") ? kind : kind + " " + number;
        }
    }

    private static String oneLine(String head) {
        return head.replaceAll("\\s+", " ");
    }

    private static String plain(String head) {
        return head.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
