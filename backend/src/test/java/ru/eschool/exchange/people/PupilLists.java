package ru.eschool.exchange.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import ru.eschool.platform.table.Workbooks;

/** Lists of pupils in the layout that school offices export: eighteen columns, one guardian a row. */
public final class PupilLists {

    private static final Object[] HEAD = {
        "Фамилия",
        "Имя",
        "Отчество",
        "Дата рождения",
        "Пол",
        "СНИЛС",
        "Гражданство",
        "Адрес регистрации",
        "Адрес проживания",
        "Класс",
        "Телефон",
        "E-mail",
        "Родитель: Фамилия",
        "Родитель: Имя",
        "Родитель: Отчество",
        "Степень родства",
        "Родитель: Телефон",
        "Родитель: E-mail"
    };

    private PupilLists() {}

    /** A pupil with a mother; change single cells with {@link #with}. */
    public static Object[] pupil(String lastName, String firstName, String snils, String schoolClass) {
        return new Object[] {
            lastName,
            firstName,
            "Михайловна",
            "27.09.2013",
            "Ж",
            snils,
            "РФ",
            "г. Мурманск, ул. Книповича, д. 7, кв. 47",
            null,
            schoolClass,
            null,
            null,
            lastName,
            "Татьяна",
            "Александровна",
            "мать",
            "+7 (911) 364-27-04",
            "parent@example.org"
        };
    }

    /** The row with another value in the column of this head. */
    public static Object[] with(Object[] row, String head, Object value) {
        var changed = row.clone();
        changed[Arrays.asList(HEAD).indexOf(head)] = value;
        return changed;
    }

    public static byte[] file(Object[]... rows) {
        var all = new ArrayList<>(List.<Object[]>of(HEAD));
        all.addAll(List.of(rows));
        return new Workbooks().sheet("Ученики", all.toArray(Object[][]::new)).bytes();
    }
}
