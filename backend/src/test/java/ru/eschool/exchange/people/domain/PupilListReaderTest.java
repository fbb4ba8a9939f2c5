package ru.eschool.exchange.people.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.platform.table.Workbooks.row;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.eschool.exchange.people.domain.SheetHead.Matchings;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.platform.table.TableFile;
import ru.eschool.platform.table.Uploads;
import ru.eschool.platform.table.Workbooks;

/** Lists as offices make them. */
class PupilListReaderTest {
    private static final LocalDate YEAR = LocalDate.of(2026, 9, 1);

    private static PupilListReader reader(Workbooks workbook) {
        return reader(workbook, new Matchings(Map.of(), null));
    }

    private static PupilListReader reader(Workbooks workbook, Matchings matchings) {
        var file = TableFile.read(Uploads.of(workbook.bytes()), PupilListReader.MOST_LINES);
        var calendar = new PupilCells.Calendar(file.dayZero(), LocalDate.of(2026, 11, 12), ZoneId.of("Europe/Moscow"));
        return new PupilListReader(file, YEAR, calendar, matchings, (done, total) -> {});
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
    void aListWithoutAClassAnywhereWaitsForAnAnswer() {
        var reader = reader(
                new Workbooks().sheet("S", row("Фамилия", "Имя", "Дата рождения"), row("Ким", "Яна", "01.05.2014")));
        assertEquals(List.of(), reader.read());
        assertEquals(List.of(RowIssue.warning("", "columns-not-found", "Класс")), reader.notes());
        assertEquals(ListHead.State.UNKNOWN, reader.heads().getFirst().state());
    }

    @Test
    void columnsUnderUnknownHeadsAreShownWithTheirFirstValues() {
        var reader = reader(new Workbooks()
                .sheet(
                        "Список",
                        row("Школа № 5", null, null, null),
                        row("Кто", "Когда родился", "Куда ходит", null),
                        row("Ким Яна", "01.05.2014", "5А", "x"),
                        row("Цой Лев", null, "5Б", null),
                        row("Ли Анна", "02.05.2014", "5В", null),
                        row("Пак Инна", "03.05.2014", "5Г", null)));
        assertEquals(List.of(), reader.read());
        assertEquals(List.of(RowIssue.warning("", "head-not-understood")), reader.notes());
        var head = reader.heads().getFirst();
        assertEquals(2, head.row());
        assertEquals(
                List.of(
                        new ListHead.Column("A", "Кто", List.of("Ким Яна", "Цой Лев", "Ли Анна"), null),
                        new ListHead.Column(
                                "B", "Когда родился", List.of("01.05.2014", "02.05.2014", "03.05.2014"), null),
                        new ListHead.Column("C", "Куда ходит", List.of("5А", "5Б", "5В"), null),
                        new ListHead.Column("D", "", List.of("x"), null)),
                head.columns());
    }

    /** What somebody says of the one head of a list. */
    private static ColumnMatching said(Workbooks list, ColumnMatching.Column... columns) {
        var unknown = reader(list);
        unknown.read();
        var head = unknown.heads().getFirst();
        return new ColumnMatching(head.key(), List.of(columns), List.of()).under(WrittenHead.of(head));
    }

    private static Matchings kept(ColumnMatching matching) {
        return new Matchings(Map.of(matching.head(), matching), null);
    }

    private static ColumnMatching.Column column(String letter, ColumnOwner owner, ListField field) {
        return new ColumnMatching.Column(letter, new ColumnMeaning(owner, 1, field));
    }

    @Test
    void whatWasSaidOfAHeadHoldsForAnyListUnderIt() {
        var list = new Workbooks()
                .sheet(
                        "Список",
                        row("Кто", "Когда", "Куда", "Чей", null),
                        row("Ким Яна", "01.05.2014", "5А", "Ким Ольга Львовна", "89110000001"));
        var matching = said(
                list,
                column("A", ColumnOwner.PUPIL, ListField.FULL_NAME),
                column("B", ColumnOwner.PUPIL, ListField.BIRTH_DATE),
                column("C", ColumnOwner.PUPIL, ListField.CLASS),
                column("D", ColumnOwner.MOTHER, ListField.FULL_NAME),
                column("E", ColumnOwner.MOTHER, ListField.PHONE));
        var given = reader(list, new Matchings(Map.of(), matching));
        var pupil = given.read().getFirst();
        assertEquals(name("Ким", "Яна", null), pupil.name());
        assertEquals("мать", pupil.guardians().getFirst().kinship());
        assertEquals("+79110000001", pupil.guardians().getFirst().phone());
        assertEquals(List.of(), given.notes());
        assertEquals(ListHead.State.GIVEN, given.heads().getFirst().state());

        var next = reader(
                new Workbooks()
                        .sheet(
                                "Ноябрь",
                                row("Выгрузка за ноябрь"),
                                row("КТО", "Когда ", "Куда", "Чей"),
                                row("Цой Лев", "02.05.2014", "5Б", null)),
                kept(matching));
        assertEquals("Лев", next.read().getFirst().name().firstName());
        assertEquals(List.of(RowIssue.warning("", "matching-kept")), next.notes());
        assertEquals(ListHead.State.KEPT, next.heads().getFirst().state());

        // The telephone has no head by which it could be found elsewhere.
        var moved = reader(
                new Workbooks().sheet("Ноябрь", row("Когда", "Кто", "Куда", "Чей"), row("02.05.2014", "Цой Лев", "5Б")),
                kept(matching));
        assertEquals(List.of(), moved.read());
        assertEquals(ListHead.State.UNKNOWN, moved.heads().getFirst().state());
    }

    @Test
    void columnsAreFoundByTheirHeadsInWhateverOrder() {
        var list = new Workbooks()
                .sheet("Список", row("Кто", "Когда", "Куда", "Шкафчик"), row("Ким Яна", "01.05.2014", "5А", "12"))
                .sheet("Ещё", row("Когда", "Кто", "Шкафчик", "Куда"), row("02.05.2014", "Цой Лев", "13", "5Б"));
        var matching = said(
                list,
                column("A", ColumnOwner.PUPIL, ListField.FULL_NAME),
                column("B", ColumnOwner.PUPIL, ListField.BIRTH_DATE),
                column("C", ColumnOwner.PUPIL, ListField.CLASS));
        var given = reader(list, new Matchings(Map.of(), matching));
        assertEquals(
                List.of("5А", "5Б"),
                given.read().stream().map(PupilRow::className).toList());
        assertEquals(1, given.heads().size());

        var other = new Workbooks()
                .sheet(
                        "Список",
                        row("Куда", null, "шкафчик ", "КОГДА", "Кто"),
                        row("5В", "x", "14", "03.05.2014", "Ли Анна"));
        var next = reader(other, kept(matching));
        var pupil = next.read().getFirst();
        assertEquals(name("Ли", "Анна", null), pupil.name());
        assertEquals("5В", pupil.className());
        assertEquals(ListHead.State.KEPT, next.heads().getFirst().state());

        var one = row("Кто", "Когда", "Куда", "Шкафчик", "Рост");
        assertEquals(
                ListHead.State.UNKNOWN,
                stateOf(
                        new Workbooks().sheet("Список", one, row("Ли Анна", "03.05.2014", "5В", "14", "150")),
                        matching));
    }

    private static ListHead.State stateOf(Workbooks list, ColumnMatching kept) {
        var reader = reader(list, kept(kept));
        reader.read();
        return reader.heads().getFirst().state();
    }

    @Test
    void columnsUnderTheSameWordsAreKnownAgainInTheirOwnOrderOnly() {
        var head = row("Кто", "Когда", "Куда", "Чей", "Звонить", "Чей", "Звонить");
        var pupil = row("Ким Яна", "01.05.2014", "5А", "Ким Ольга", "89110000001", "Ким Пётр", "89110000002");
        var list = new Workbooks().sheet("Список", head, pupil);
        var matching = said(
                list,
                column("A", ColumnOwner.PUPIL, ListField.FULL_NAME),
                column("B", ColumnOwner.PUPIL, ListField.BIRTH_DATE),
                column("C", ColumnOwner.PUPIL, ListField.CLASS),
                column("D", ColumnOwner.MOTHER, ListField.FULL_NAME),
                column("E", ColumnOwner.MOTHER, ListField.PHONE),
                column("F", ColumnOwner.FATHER, ListField.FULL_NAME),
                column("G", ColumnOwner.FATHER, ListField.PHONE));
        assertEquals(ListHead.State.KEPT, stateOf(list, matching));
        var moved = new Workbooks()
                .sheet(
                        "Список",
                        row("Чей", "Звонить", "Чей", "Звонить", "Кто", "Когда", "Куда"),
                        row("Ким Пётр", "89110000002", "Ким Ольга", "89110000001", "Ким Яна", "01.05.2014", "5А"));
        assertEquals(ListHead.State.UNKNOWN, stateOf(moved, matching));
    }

    @Test
    void groupsUnderAMergedHeadMayChangePlaces() {
        var list = new Workbooks()
                .sheet(
                        "Список",
                        "D1:E1 F1:G1",
                        row("Кто", "Когда", "Куда", "Первый", null, "Второй", null),
                        row(null, null, null, "Зовут", "Звонить", "Зовут", "Звонить"),
                        row("Ким Яна", "01.05.2014", "5А", "Ким Ольга", "89110000001", "Ким Пётр", "89110000002"));
        var columns = List.of(
                column("A", ColumnOwner.PUPIL, ListField.FULL_NAME),
                column("B", ColumnOwner.PUPIL, ListField.BIRTH_DATE),
                column("C", ColumnOwner.PUPIL, ListField.CLASS),
                column("D", ColumnOwner.MOTHER, ListField.FULL_NAME),
                column("E", ColumnOwner.MOTHER, ListField.PHONE),
                column("F", ColumnOwner.FATHER, ListField.FULL_NAME),
                column("G", ColumnOwner.FATHER, ListField.PHONE));
        var written = WrittenHead.of(List.of(
                "Кто", "Когда", "Куда", "Первый: Зовут", "Первый: Звонить", "Второй: Зовут", "Второй: Звонить"));
        var matching = new ColumnMatching(written.key(), columns, List.of()).under(written);
        assertEquals(ListHead.State.KEPT, stateOf(list, matching));
        var moved = reader(
                new Workbooks()
                        .sheet(
                                "Список",
                                "A1:B1 F1:G1",
                                row("Второй", null, "Кто", "Когда", "Куда", "Первый", null),
                                row("Звонить", "Зовут", null, null, null, "Зовут", "Звонить"),
                                row(
                                        "89110000002",
                                        "Ким Пётр",
                                        "Ким Яна",
                                        "01.05.2014",
                                        "5А",
                                        "Ким Ольга",
                                        "89110000001")),
                kept(matching));
        var guardians = moved.read().getFirst().guardians();
        assertEquals(
                List.of("мать +79110000001", "отец +79110000002"),
                guardians.stream()
                        .map(adult -> adult.kinship() + " " + adult.phone())
                        .sorted()
                        .toList());
    }

    @Test
    void whatWasKeptBeforeTheOrderCeasedToMatterHoldsInThatOrder() {
        var list = new Workbooks().sheet("5А", row("Когда", "Кто"), row("01.05.2014", "Ким Яна"));
        var before = new ColumnMatching(
                WrittenHead.of(List.of("Когда", "Кто")).keyInOrder(),
                List.of(
                        column("B", ColumnOwner.PUPIL, ListField.FULL_NAME),
                        column("A", ColumnOwner.PUPIL, ListField.BIRTH_DATE)),
                null);
        assertEquals(ListHead.State.KEPT, stateOf(list, before));
        var moved = new Workbooks().sheet("5А", row("Кто", "Когда"), row("Ким Яна", "01.05.2014"));
        assertEquals(ListHead.State.UNKNOWN, stateOf(moved, before));
    }

    @Test
    void aKeptAnswerThatNoLongerSufficesIsAskedForAnew() {
        var withTitle = new Workbooks().sheet("5А", row("Кто", "Когда"), row("Ким Яна", "01.05.2014"));
        var kept = kept(said(
                withTitle,
                column("A", ColumnOwner.PUPIL, ListField.FULL_NAME),
                column("B", ColumnOwner.PUPIL, ListField.BIRTH_DATE)));
        assertEquals("5А", reader(withTitle, kept).read().getFirst().className());
        var without = reader(new Workbooks().sheet("Лист1", row("Кто", "Когда"), row("Ким Яна", "01.05.2014")), kept);
        assertEquals(List.of(), without.read());
        assertEquals(List.of(RowIssue.warning("", "columns-not-found", "Класс")), without.notes());
    }

    @Test
    void sheetsUnderTheSameHeadAreAskedAboutOnce() {
        var reader = reader(new Workbooks()
                .sheet("5А", row("Кто", "Когда"), row("Ким Яна", "01.05.2014"))
                .sheet("5Б", row("Кто", "Когда"), row("Цой Лев", "02.05.2014")));
        reader.read();
        assertEquals(1, reader.heads().size());
        assertEquals(List.of("5А", "5Б"), reader.heads().getFirst().sheets());
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
