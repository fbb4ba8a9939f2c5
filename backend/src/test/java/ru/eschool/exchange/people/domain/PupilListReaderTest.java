package ru.eschool.exchange.people.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.platform.table.Workbooks.row;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.platform.table.TableFile;
import ru.eschool.platform.table.Uploads;
import ru.eschool.platform.table.Workbooks;

/** Lists as offices make them. */
class PupilListReaderTest {
    private static final LocalDate YEAR = LocalDate.of(2026, 9, 1);

    private static PupilListReader reader(Workbooks workbook) {
        var file = TableFile.read(Uploads.of(workbook.bytes()), PupilListReader.MOST_LINES);
        var calendar = new PupilCells.Calendar(file.dayZero(), LocalDate.of(2026, 11, 12), ZoneId.of("Europe/Moscow"));
        return new PupilListReader(file, YEAR, calendar, (done, total) -> {});
    }

    private static List<PupilRow> read(Object[]... rows) {
        return reader(new Workbooks().sheet("S", rows)).read();
    }

    private static List<String> codes(PupilRow row) {
        return row.issues().stream().map(RowIssue::code).toList();
    }

    private static Name name(String last, String first, String middle) {
        return new Name(last, first, middle);
    }

    @Test
    void aNameInOneColumnIsTakenApartForPupilsAndParents() {
        var rows = read(
                row("№", "Ф.И.О. ребёнка", "Дата рожд.", "Класс", "ФИО родителя", "Телефон родителя"),
                row(
                        1,
                        "Иванова-  Петрова Анна Львовна",
                        "1 мая 2014 г.",
                        "5А",
                        "де Сент-Экзюпери Антуан",
                        "8-911-000-00-01 (папа), 8-921-000-00-02"));
        var pupil = rows.getFirst();
        assertEquals(name("Иванова-Петрова", "Анна", "Львовна"), pupil.name());
        assertEquals(LocalDate.of(2014, 5, 1), pupil.data().birthDate());
        var guardian = pupil.guardians().getFirst();
        assertEquals(name("де Сент-Экзюпери", "Антуан", null), guardian.name());
        assertEquals(List.of("+79110000001", "+79210000002"), guardian.phones());
        assertEquals(List.of("kinship-missing", "phone-several"), codes(pupil));
    }

    @Test
    void motherAndFatherHaveColumnsOfTheirOwn() {
        var rows = read(
                row("Фамилия", "Имя", "Дата рождения", "Класс", "Мать", "Телефон матери", "ФИО отца", "Телефон отца"),
                row(
                        "Ким",
                        "Яна",
                        "01.05.2014",
                        "5А",
                        "Ким Ольга Львовна",
                        "89110000001",
                        "Ким Олег Ильич",
                        "89110000002"));
        var guardians = rows.getFirst().guardians();
        assertEquals(
                List.of("мать", "отец"),
                guardians.stream().map(g -> g.kinship()).toList());
        assertEquals(
                List.of("+79110000001", "+79110000002"),
                guardians.stream().map(g -> g.phone()).toList());
        assertEquals(List.of(), codes(rows.getFirst()));
    }

    @Test
    void aHeadOfTwoRowsIsReadAsOne() {
        var rows = reader(new Workbooks()
                        .sheet(
                                "S",
                                "A1:B1 C1:C2 D1:D2 E1:F1",
                                row("Ученик", null, "Дата рождения", "Класс", "Мать", null),
                                row("Фамилия", "Имя", null, null, "ФИО", "Телефон"),
                                row("Ким", "Яна", "01.05.2014", "5А", "Ким Ольга Львовна", "89110000001")))
                .read();
        assertEquals(1, rows.size());
        assertEquals(name("Ким", "Яна", null), rows.getFirst().name());
        assertEquals("Ольга", rows.getFirst().guardians().getFirst().name().firstName());
    }

    @Test
    void aMergedClassBelongsToAllRowsBesideIt() {
        var rows = reader(new Workbooks()
                        .sheet(
                                "S",
                                "A2:A3",
                                row("Класс", "Фамилия", "Имя", "Дата рождения"),
                                row("5А", "Ким", "Яна", "01.05.2014"),
                                row(null, "Цой", "Лев", "02.05.2014"),
                                row(null, "Шац", "Ия", "03.05.2014")))
                .read();
        assertEquals(
                List.of("5А", "5А", ""), rows.stream().map(PupilRow::className).toList());
        assertTrue(codes(rows.get(2)).contains("value-missing"));
    }

    @Test
    void totalsAndRepeatedHeadsAreLeftOutAndTotalsCounted() {
        var reader = reader(new Workbooks()
                .sheet(
                        "S",
                        row("Фамилия", "Имя", "Дата рождения", "Класс"),
                        row("Ким", "Яна", "01.05.2014", "5А"),
                        row("Итого: 1", null, null, null),
                        row("Фамилия", "Имя", "Дата рождения", "Класс"),
                        row("Цой", "Лев", "02.05.2014", "5Б"),
                        row("Всего по школе", 2, null, null)));
        assertEquals(
                List.of("5А", "5Б"),
                reader.read().stream().map(PupilRow::className).toList());
        assertEquals(List.of(RowIssue.warning("", "totals-left-out", 2)), reader.notes());
    }

    @Test
    void everyVisibleSheetIsReadAndWhatIsNoListIsNamed() {
        var reader = reader(new Workbooks()
                .sheet("5А", row("Фамилия", "Имя", "Дата рождения"), row("Ким", "Яна", "01.05.2014"))
                .sheet("5 «Б»", row("Фамилия", "Имя", "Дата рождения"), row("Цой", "Лев", "02.05.2014"))
                .sheet("hidden", row("Фамилия", "Имя", "Дата рождения"), row("Шац", "Ия", "02.05.2014"))
                .sheet("Отчёт", row("Численность", 2)));
        var rows = reader.read();
        assertEquals(List.of("5А", "5Б"), rows.stream().map(PupilRow::className).toList());
        assertEquals(List.of("5А", "5 «Б»"), rows.stream().map(PupilRow::sheet).toList());
        assertTrue(rows.stream().allMatch(row -> codes(row).contains("class-from-title")));
        assertEquals(
                List.of(
                        RowIssue.warning("", "sheet-left-out", "Отчёт"),
                        RowIssue.warning("", "sheets-read", "5А, 5 «Б»")),
                reader.notes());
    }

    @Test
    void aRowThatNamesTheClassOpensIt() {
        var rows = read(
                row("Фамилия", "Имя", "Дата рождения"),
                row("5А класс", null, null),
                row("Ким", "Яна", "01.05.2014"),
                row("Класс: 5Б", null, null),
                row("Цой", "Лев", "02.05.2014"));
        assertEquals(List.of("5А", "5Б"), rows.stream().map(PupilRow::className).toList());
    }

    @Test
    void doubtfulDatesAreSaidOrAsked() {
        var rows = read(
                row("Фамилия", "Имя", "Дата рождения", "Класс"),
                row("Ким", "Яна", "06.05.13", "7А"),
                row("Цой", "Лев", "5/6/2013", "7А"),
                row("Шац", "Ия", "вчера", "7А"));
        assertEquals(LocalDate.of(2013, 5, 6), rows.get(0).data().birthDate());
        assertTrue(rows.get(0)
                .issues()
                .contains(RowIssue.warning("Дата рождения", "birth-date-century", "06.05.13", "06.05.2013")));
        assertTrue(rows.get(1)
                .issues()
                .contains(RowIssue.question("Дата рождения", "birth-date-order", "5/6/2013", "05.06.2013")));
        assertTrue(rows.get(2).blocked());
    }

    @Test
    void aFormulaWhoseValueWasNotStoredIsCalledThat() {
        var rows = reader(new Workbooks().rawSheet("S", """
                        <sheetData><row r="1">%s</row><row r="2">%s<c r="D2"><f>B1</f></c></row></sheetData>""".formatted(
                                texts("1", "Фамилия", "Имя", "Дата рождения", "Класс"),
                                texts("2", "Ким", "Яна", "01.05.2014"))))
                .read();
        assertTrue(rows.getFirst().issues().contains(RowIssue.error("Класс", "formula-without-value")));
    }

    private static String texts(String row, String... texts) {
        return Stream.iterate(0, column -> column < texts.length, column -> column + 1)
                .map(column -> "<c r=\"%c%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted('A' + column, row, texts[column]))
                .reduce("", String::concat);
    }

    @Test
    void aListWithoutAClassAnywhereIsRefused() {
        var refusal = assertThrows(
                UnreadableList.class,
                () -> read(row("Фамилия", "Имя", "Дата рождения"), row("Ким", "Яна", "01.05.2014")));
        assertEquals(List.of("Класс"), refusal.arguments());
    }

    @Test
    void columnsThatAreNotReadAreNamed() {
        var reader = reader(new Workbooks()
                .sheet(
                        "S",
                        row("№ п/п", "Фамилия", "Имя", "Дата рождения", "Класс", "Группа здоровья", "Фамилия"),
                        row(1, "Ким", "Яна", "01.05.2014", "5А", "II", "Ли")));
        assertEquals("Ким", reader.read().getFirst().name().lastName());
        assertEquals(List.of(RowIssue.warning("", "columns-left-out", "Группа здоровья, Фамилия")), reader.notes());
    }
}
