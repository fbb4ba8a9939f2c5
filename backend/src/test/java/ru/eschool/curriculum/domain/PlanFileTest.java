package ru.eschool.curriculum.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.platform.table.Workbooks.row;

import java.nio.charset.Charset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import ru.eschool.curriculum.domain.PlanDraft.Issue;
import ru.eschool.curriculum.domain.PlanDraft.Item;
import ru.eschool.platform.table.UnreadableFile;
import ru.eschool.platform.table.Uploads;
import ru.eschool.platform.table.Workbooks;

class PlanFileTest {

    private static final Object[] HEAD = row("№ п/п", "Тема урока", "Кол-во часов", "Домашнее задание");

    private static PlanDraft read(byte[] bytes) {
        return new PlanFile("План.xlsx", null, null).read(Uploads.of(bytes));
    }

    private static PlanDraft read(Workbooks file) {
        return read(file.bytes());
    }

    private static List<String> codes(PlanDraft draft) {
        return draft.issues().stream().map(Issue::code).toList();
    }

    private static List<String> topics(PlanDraft draft) {
        return draft.items().stream().map(Item::topic).toList();
    }

    @Test
    void findsTheTableBehindACoverSheetAndBelowATitle() {
        var draft = read(new Workbooks()
                .sheet("Титульный лист", row(), row(null, "Рабочая программа"), row(null, "История, 7 класс"))
                .sheet(
                        "КТП",
                        row(null, null, "Календарно-тематическое планирование. История, 7 класс"),
                        row(),
                        row(null, "№ п/п", "Тема урока", "Кол-во часов", "Домашнее задание"),
                        row(null, 1, "Введение", 1, "§ 1"),
                        row(null, 2, "Мир на заре Нового времени", 2),
                        row(null, "Итого", null, 3)));
        assertEquals(
                List.of(new Item(null, "Введение", 1, "§ 1"), new Item(null, "Мир на заре Нового времени", 2, null)),
                draft.items());
        assertEquals(7, draft.grade());
        assertEquals("КТП", draft.sheet());
        assertEquals("Календарно-тематическое планирование. История, 7 класс", draft.name());
        assertEquals(List.of(), draft.issues());
    }

    @Test
    void readsSectionsAndIgnoresContentColumns() {
        var draft = read(new Workbooks()
                .sheet(
                        "8 класс",
                        row(
                                "Раздел",
                                "№ п/п",
                                "Тема",
                                "Количество часов",
                                "Программное содержание",
                                "Виды деятельности"),
                        row("Раздел Природа России", null, null, 6),
                        row(null, 1, "Климат", 4, "Факторы…", "Описывать…"),
                        row(null, 2, "Почвы", 2),
                        row("Раздел Резервное время", null, null, 3),
                        row("ИТОГО", null, null, 9)));
        assertEquals(
                List.of(
                        new Item("Природа России", "Климат", 4, null),
                        new Item("Природа России", "Почвы", 2, null),
                        new Item(null, "Резервное время", 3, null)),
                draft.items());
        assertEquals(List.of("plan-section-as-topic"), codes(draft));
        assertEquals(8, draft.grade());
    }

    @Test
    void readsSectionRowsThatRunAcrossTheTable() {
        var draft = read(new Workbooks()
                .sheet(
                        "КТП",
                        "A2:D2 A4:D4",
                        HEAD,
                        row("Раздел 1. Дроби (2 ч)"),
                        row(1, "Обыкновенные дроби", 2),
                        row("Числа"),
                        row(2, "Целые числа", 1)));
        assertEquals(
                List.of("Раздел 1. Дроби", "Числа"),
                draft.items().stream().map(Item::section).toList());
        assertEquals(List.of(), draft.issues());
    }

    @Test
    void takesSectionTitlesOutOfTheTopicColumn() {
        var draft = read(new Workbooks()
                .sheet("КТП", "B2:D2", HEAD, row(null, "Повторение"), row(1, "Числа", 1), row(2, "Дроби", 1)));
        assertEquals(
                List.of("Повторение", "Повторение"),
                draft.items().stream().map(Item::section).toList());
    }

    @Test
    void dividesHoursOfAMergedCellAmongItsTopics() {
        var draft = read(new Workbooks()
                .sheet(
                        "КТП",
                        "C2:C3 C4:C5",
                        HEAD,
                        row(1, "Числа", 3),
                        row(2, "Дроби"),
                        row(3, "Куб", 1),
                        row(4, "Шар")));
        assertEquals(
                List.of(
                        new Item(null, "Числа", 1, null),
                        new Item(null, "Дроби", 2, null),
                        new Item(null, "Куб. Шар", 1, null)),
                draft.items());
    }

    @Test
    void repeatsATopicWhoseCellReachesOverSeveralLessons() {
        var draft = read(new Workbooks().sheet("КТП", "B2:B3", HEAD, row(1, "Числа", 1), row(2, null, 1)));
        assertEquals(List.of("Числа", "Числа"), topics(draft));
        assertEquals(2, draft.totalHours());
    }

    @Test
    void skipsTheSecondLineOfTheHeadRepeatedHeadsAndColumnNumbers() {
        var draft = read(new Workbooks()
                .sheet(
                        "КТП",
                        "C1:D1",
                        row("№ п/п", "Тема урока", "Количество часов", null, "Дата"),
                        row(null, null, "Всего", "Контрольные работы", "По плану"),
                        row(1, 2, 3, 4, 5),
                        row(1, "Числа", 1, null, 45901),
                        row("№ п/п", "Тема урока", "Количество часов", null, "Дата"),
                        row(2, "Дроби", 1, 1, 45908)));
        assertEquals(List.of("Числа", "Дроби"), topics(draft));
        assertEquals(List.of(), draft.issues());
    }

    @Test
    void readsHoursAsTeachersWriteThem() {
        var draft = read(new Workbooks()
                .sheet(
                        "КТП",
                        HEAD,
                        row(1, "Текстом", "2 ч."),
                        row(2, "С контрольной", "3/1"),
                        row(3, "Половина", "0,5"),
                        row(4, "Словами", "два"),
                        row(5, "Пусто"),
                        row("6-7", "Два урока"),
                        row(8, "Ноль", 0),
                        row(9, "Слишком", 1000),
                        row(10, null, 1)));
        assertEquals(
                List.of(2, 3, 1, 1, 1, 2),
                draft.items().stream().map(Item::hours).toList());
        assertEquals(
                List.of(
                        "plan-hours-rounded",
                        "plan-hours-unreadable",
                        "plan-hours-missing",
                        "plan-hours-zero",
                        "plan-hours-too-many",
                        "plan-topic-missing"),
                codes(draft));
        assertEquals(4, draft.issues().getFirst().rowNumber());
    }

    @Test
    void countsOneHourALessonWhenThereIsNoColumnOfHours() {
        var draft = read("Номер;Тема\n1;Числа\n2;Дроби\n".getBytes(UTF_8));
        assertEquals(2, draft.totalHours());
        assertEquals(List.of("plan-without-hours"), codes(draft));
    }

    @Test
    void cutsTheProgrammesTotalOffTheLastTopic() {
        var draft =
                read("№ п/п;Тема урока;Часы\n1;Текст ОБЩЕЕ КОЛИЧЕСТВО УРОКОВ ПО ПРОГРАММЕ: 68, из них не более 6;1\n"
                        .getBytes(UTF_8));
        assertEquals(List.of("Текст"), topics(draft));
        assertEquals(List.of("plan-total-cut"), codes(draft));
    }

    @Test
    void keepsTopicsThatOnlySoundLikeTotals() {
        var draft = read(
                "№;Тема;Часы\n1;Итоговая контрольная работа;1\n2;Всероссийская проверочная работа;1\n".getBytes(UTF_8));
        assertEquals(2, draft.items().size());
    }

    @Test
    void warnsWhenTheStatedTotalIsNotTheSum() {
        var draft = read("№;Тема;Часы\n1;Числа;1\nИтого;;68\n".getBytes(UTF_8));
        assertEquals(List.of("plan-total-differs"), codes(draft));
        assertEquals(List.of("Итого", "68", "1"), draft.issues().getFirst().arguments());
    }

    @Test
    void readsWindows1251WithQuotedLineBreaks() {
        var csv = "№ п/п;Тема урока;Домашнее задание;Часы\r\n1;\"Числа;\r\nи дроби\";\"§ 1\r\n№ 5\";2\r\n";
        var draft = read(csv.getBytes(Charset.forName("windows-1251")));
        assertEquals(List.of(new Item(null, "Числа; и дроби", 2, "§ 1\n№ 5")), draft.items());
        assertEquals("windows-1251", draft.encoding());
    }

    @Test
    void keepsATopicThatLooksLikeAFormulaAsText() {
        var draft = read(new Workbooks().sheet("КТП", HEAD, row(1, "=HYPERLINK(\"http://x\")", 1, "+79110000000")));
        assertEquals(List.of(new Item(null, "=HYPERLINK(\"http://x\")", 1, "+79110000000")), draft.items());
    }

    @Test
    void choosesTheSheetOfTheAskedGradeAndNamesTheOthers() {
        var file = new Workbooks()
                .sheet("5 класс", HEAD, row(1, "Пятый", 1))
                .sheet("6 класс", HEAD, row(1, "Шестой", 1))
                .bytes();
        var draft = new PlanFile("КТП.xlsx", 6, null).read(Uploads.of(file));
        assertEquals(List.of("Шестой"), topics(draft));
        assertEquals(List.of("6 класс", "5 класс"), draft.issues().getFirst().arguments());
    }

    @Test
    void aGradeThatTheHeadDoesNotNameIsAskedAndNotGuessed() {
        var csv = "№;Тема\n1;Числа\n".getBytes(UTF_8);
        var draft = new PlanFile("russkij-yazyk-10.csv", null, null).read(Uploads.of(csv));
        assertNull(draft.grade());
        var asked = new PlanFile("russkij-yazyk-10.csv", 10, null).read(Uploads.of(csv));
        assertEquals(10, asked.grade());
    }

    @Test
    void twoGradesInTheHeadOrAnotherPlansGradeAreNoAnswer() {
        assertNull(read(new Workbooks()
                        .sheet("КТП", row("История, 7 класс"), row("Учебник для 8 класса"), HEAD, row(1, "Тема", 1)))
                .grade());
        assertNull(read(new Workbooks()
                        .sheet("КТП", row("Программа для 5–9 классов"), HEAD, row(1, "Тема", 1), row(2, "Ещё", 1))
                        .sheet("Другой", row("8 класс"), HEAD, row(1, "Восьмой", 1)))
                .grade());
        assertEquals(
                7,
                read(new Workbooks()
                                .sheet("Титул", row("Рабочая программа"), row("7 класс"))
                                .sheet("КТП", row("Программа для 5–9 классов"), HEAD, row(1, "Тема", 1)))
                        .grade());
    }

    @Test
    void refusesATableWithoutAPlan() {
        assertEquals("plan-header-not-found", refusal("Имя;Телефон\nАня;1\n"));
        assertEquals("plan-without-lessons", refusal("№;Тема;Часы\nИтого;;0\n"));
    }

    private static String refusal(String csv) {
        return assertThrows(UnreadablePlan.class, () -> read(csv.getBytes(UTF_8)))
                .code();
    }

    @Property(tries = 200)
    void noHourIsLostBetweenFileAndPlan(@ForAll("plans") List<Item> items) {
        var csv = new StringBuilder("№ п/п;Тема урока;Кол-во часов\n");
        items.forEach(item -> csv.append("1;\"")
                .append(item.topic())
                .append("\";")
                .append(item.hours())
                .append('\n'));
        var draft = read(csv.toString().getBytes(UTF_8));
        assertEquals(items.stream().mapToInt(Item::hours).sum(), draft.totalHours());
        assertEquals(items.size(), draft.items().size());
        assertTrue(draft.issues().isEmpty());
    }

    @Provide
    Arbitrary<List<Item>> plans() {
        var words = Arbitraries.of("Числа", "Дроби, доли", "Куб; шар", "Итоговый урок", "Раздел текста", "100", "=A1");
        var items = Combinators.combine(words, words, Arbitraries.integers().between(1, PlanHours.MOST))
                .as((a, b, hours) -> new Item(null, a + " и " + b, hours, null));
        return items.list().ofMinSize(1).ofMaxSize(60);
    }

    @Test
    void titlesWithoutHoursAreSectionsOfTheRowsBelow() {
        var draft = read(new Workbooks()
                .sheet(
                        "S",
                        HEAD,
                        row(null, "Тема «Числа»", 0),
                        row(1, "Натуральные числа", 2),
                        row(2, "Дроби", 1),
                        row(null, "Раздел 2. Фигуры", 0),
                        row(3, "Углы", 1),
                        row(null, "Тема 3. Объёмы", null),
                        row(4, "Куб", 1),
                        row(null, "Повторение", 0),
                        row(5, "Итоги года", 1)));
        assertEquals(
                List.of("Тема «Числа»", "Тема «Числа»", "Раздел 2. Фигуры", "Тема 3. Объёмы", "Повторение"),
                draft.items().stream().map(Item::section).toList());
        assertEquals(List.of(), draft.issues());
    }

    @Test
    void aRowWithoutHoursAndWithoutLessonsBelowIsNotTakenAndSaid() {
        var draft = read(new Workbooks()
                .sheet(
                        "S",
                        HEAD,
                        row(1, "Дроби", 1),
                        row(null, "Тема «Числа»", 0),
                        row(null, "Раздел «Углы»", null),
                        row(2, "Куб", 1)));
        assertEquals(List.of("Дроби", "Куб"), topics(draft));
        assertEquals(List.of(Issue.warning(3, "plan-hours-zero", "Тема «Числа»")), draft.issues());
    }

    @Test
    void aNumberedLessonOfNoHoursIsStillNotTaken() {
        var draft = read(new Workbooks().sheet("S", HEAD, row(1, "Дроби", 1), row(2, "Углы", 0), row(3, "Куб", 1)));
        assertEquals(List.of("plan-hours-zero"), codes(draft));
        assertNull(draft.items().getLast().section());
    }

    @Test
    void anUnclosedQuotationMarkIsRefusedAndNotGluedIntoATopic() {
        var csv = "№;Тема;Часы\n1;\"Дроби;2\n2;Углы;1\n3;Куб;1\n";
        var refusal = assertThrows(UnreadableFile.class, () -> read(csv.getBytes(UTF_8)));
        assertEquals(UnreadableFile.Reason.UNCLOSED_QUOTE, refusal.reason());
    }

    @Test
    void aTopicOfSeveralLinesIsNoUnclosedQuotationMark() {
        var csv = "№;Тема;Часы\n1;\"Дроби;\nдесятичные; обыкновенные\";2\n2;Углы;1\n";
        assertEquals(List.of("Дроби; десятичные; обыкновенные", "Углы"), topics(read(csv.getBytes(UTF_8))));
    }

    @Test
    void aTopicThatTheSpreadsheetTookForADayIsShownAsADayAndSaid() {
        var draft = read(new Workbooks().rawSheet("S", """
                        <sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Тема</t></is></c><c r="B1" t="inlineStr"><is><t>Часы</t></is></c></row>
                        <row r="2"><c r="A2" s="1"><v>46266</v></c><c r="B2"><v>1</v></c></row></sheetData>""").part("xl/styles.xml", """
                        <styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"""));
        assertEquals(List.of("01.09.2026"), topics(draft));
        assertEquals(List.of("plan-topic-is-day"), codes(draft));
    }

    @Test
    void hoursAndGradeMayStandBehindTheirWords() {
        var draft = new PlanFile("План.xlsx", 6, null)
                .read(Uploads.of(new Workbooks()
                        .sheet(
                                "S",
                                row("Класс: 5"),
                                row("Всего часов: 102, часов в неделю: 3"),
                                HEAD,
                                row(1, "Дроби", 100),
                                row(2, "Углы", 100))
                        .bytes()));
        assertEquals(
                List.of(
                        Issue.warning(null, "plan-grade-differs", 5, 6),
                        Issue.warning(null, "plan-hours-of-head-differ", 102, 200)),
                draft.issues());
    }

    @Test
    void hoursAndGradeThatTheHeadOfTheFileDeclaresAreCompared() {
        var draft = new PlanFile("План.xlsx", 6, null)
                .read(Uploads.of(new Workbooks()
                        .sheet(
                                "S",
                                row("Математика, 5 кл., 102 часа (3 часа в неделю)"),
                                HEAD,
                                row(1, "Дроби", 100),
                                row(2, "Углы", 100))
                        .bytes()));
        assertEquals(
                List.of(
                        Issue.warning(null, "plan-grade-differs", 5, 6),
                        Issue.warning(null, "plan-hours-of-head-differ", 102, 200)),
                draft.issues());
    }
}
