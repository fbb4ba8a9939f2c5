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
 * Фамилия», «Родитель 2: Имя», «Мать: Телефон»).
 *
 * @param heads what stands above the columns, by column number
 */
record PupilColumns(
        int headerRow,
        Map<Field, Integer> pupil,
        Map<String, Map<Field, Integer>> guardians,
        Map<Integer, String> heads) {

    static final int ROWS_TO_SEARCH = 30;
    private static final Pattern GUARDIAN = Pattern.compile(
            "^((?:родитель|законный представитель|представитель|опекун|мать|мама|отец|папа)(?: ?\\(?\\d\\)?)?)\\s*[:.,\\-–—/]?\\s+(.+)$");

    /** What a column can hold. */
    enum Field {
        FULL_NAME("фио|ф и о|фамилия имя отчество"),
        LAST_NAME("фамилия"),
        FIRST_NAME("имя"),
        MIDDLE_NAME("отчество"),
        BIRTH_DATE("дата рождения|д р|др|день рождения"),
        SEX("пол"),
        SNILS("снилс|номер снилс|страховой номер"),
        CITIZENSHIP("гражданство"),
        REGISTRATION("адрес регистрации|адрес по прописке|регистрация"),
        LIVING("адрес проживания|адрес|фактический адрес|адрес места жительства"),
        CLASS("класс"),
        PHONE("телефон|тел|мобильный телефон|номер телефона"),
        EMAIL("e mail|email|электронная почта|эл почта|почта"),
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
     * The row that names the most columns.
     *
     * @throws UnreadableList when no row does, or a column is missing that every list must have
     */
    static PupilColumns find(Table table) {
        PupilColumns best = null;
        for (var row :
                table.rows().subList(0, Math.min(ROWS_TO_SEARCH, table.rows().size()))) {
            var found = read(row);
            if (best == null || found.heads.size() > best.heads.size()) {
                best = found;
            }
        }
        if (best == null || best.heads.size() < 2) {
            throw new UnreadableList("people-import-header-not-found");
        }
        best.refuseMissing();
        return best;
    }

    private void refuseMissing() {
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
        if (!pupil.containsKey(Field.CLASS)) {
            missing.add("Класс");
        }
        if (!missing.isEmpty()) {
            throw new UnreadableList("people-import-columns-missing", String.join(", ", missing));
        }
    }

    String head(Map<Field, Integer> group, Field field) {
        return heads.getOrDefault(group.getOrDefault(field, -1), "");
    }

    private static PupilColumns read(Table.Row row) {
        Map<Field, Integer> pupil = new EnumMap<>(Field.class);
        var guardians = new LinkedHashMap<String, Map<Field, Integer>>();
        var heads = new LinkedHashMap<Integer, String>();
        for (var column = 0; column < row.cells().size(); column++) {
            var written =
                    row.cell(column).toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
            var ofGuardian = GUARDIAN.matcher(written);
            Map<Field, Integer> group = pupil;
            var head = written;
            if (ofGuardian.matches()) {
                head = ofGuardian.group(2);
                group = guardians.computeIfAbsent(ofGuardian.group(1), name -> new EnumMap<>(Field.class));
            } else if (Field.of(plain(written)) == Field.KINSHIP) {
                group = guardians.isEmpty()
                        ? guardians.computeIfAbsent("родитель", name -> new EnumMap<>(Field.class))
                        : List.copyOf(guardians.values()).getLast();
            }
            var field = Field.of(plain(head));
            if (field != null && group.putIfAbsent(field, column) == null) {
                heads.put(column, row.cell(column).replaceAll("\\s+", " "));
            }
        }
        guardians.values().removeIf(Map::isEmpty);
        return new PupilColumns(row.number(), pupil, guardians, heads);
    }

    private static String plain(String head) {
        return head.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
