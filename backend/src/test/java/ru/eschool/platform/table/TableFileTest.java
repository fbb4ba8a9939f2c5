package ru.eschool.platform.table;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.eschool.platform.table.Workbooks.row;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.eschool.platform.table.UnreadableFile.Reason;

class TableFileTest {

    private static final String CSV = "№;Тема, и не одна;Часы\r\n1;\"Дроби;\r\nпродолжение\";2\r\n";

    @Test
    void readsTextsNumbersAndRowNumbersOfAWorkbook() {
        var file = TableFile.read(
                Uploads.of(new Workbooks()
                        .sheet("Лист 1", row("Тема", "Часы"), row(), row("Дроби", 2), row("Числа", 0.5))
                        .bytes()),
                10);
        var rows = file.tables().getFirst().rows();
        assertEquals(TableFile.Format.XLSX, file.format());
        assertEquals(List.of(1, 3, 4), rows.stream().map(Table.Row::number).toList());
        assertEquals("2", rows.get(1).cell(1));
        assertEquals("0.5", rows.get(2).cell(1));
        assertEquals("", rows.get(2).cell(7));
    }

    @Test
    void readsSharedAndRichStringsWithoutPhoneticReadings() {
        var file = TableFile.read(
                Uploads.of(new Workbooks()
                        .sharedStrings(
                                "<si><r><t>Дро</t></r><r><t>би</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si><t>Числа</t></si>")
                        .rawSheet(
                                "S", "<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row></sheetData>")
                        .bytes()),
                10);
        assertEquals(
                List.of("Дроби", "Числа"),
                file.tables().getFirst().rows().getFirst().cells());
    }

    @Test
    void takesTheSavedValueOfAFormulaAndNotTheFormula() {
        var file = TableFile.read(
                Uploads.of(new Workbooks()
                        .rawSheet(
                                "S",
                                "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>Дроби</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c></row></sheetData>")
                        .bytes()),
                10);
        assertEquals(
                List.of("Дроби", "2"),
                file.tables().getFirst().rows().getFirst().cells());
    }

    @Test
    void leavesHiddenSheetsOut() {
        var file = TableFile.read(
                Uploads.of(new Workbooks()
                        .sheet("hidden", row("тайна"))
                        .sheet("Видимый", row("текст"))
                        .bytes()),
                10);
        assertEquals(List.of("Видимый"), file.tables().stream().map(Table::name).toList());
    }

    @Test
    void takesControlCharactersOutAndSaysSo() {
        var file = TableFile.read(
                Uploads.of(new Workbooks()
                        .sheet("S", row("Дро_x0007_би", "чис\u200Bла"))
                        .bytes()),
                10);
        var cells = file.tables().getFirst().rows().getFirst();
        assertEquals(List.of("Дроби", "числа"), cells.cells());
        assertTrue(cells.cleaned());
        assertFalse(CellText.of("чис\u200Bла\u00A0и\r\nдроби").cleaned());
    }

    @Test
    void keepsATextThatLooksLikeAFormulaAndDisarmsItForCsvOnly() {
        assertEquals("=cmd|' /C calc'!A0", CellText.of("=cmd|' /C calc'!A0").value());
        assertEquals("'=1+1", CellText.forCsv("=1+1"));
        assertEquals("'-1", CellText.forCsv("-1"));
        assertEquals("Дроби", CellText.forCsv("Дроби"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16LE"})
    void recognisesTheEncodingOfACsv(String encoding) {
        var charset = Charset.forName(encoding);
        var bytes = (charset == UTF_16LE ? "\uFEFF" + CSV : CSV).getBytes(charset);
        var file = TableFile.read(Uploads.of(bytes), 10);
        assertEquals(encoding, file.encoding());
        var rows = file.tables().getFirst().rows();
        assertEquals(List.of("№", "Тема, и не одна", "Часы"), rows.getFirst().cells());
        assertEquals("Дроби;\nпродолжение", rows.get(1).cell(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void recognisesTheSeparatorOfACsv(String separator) {
        var lines = List.of("№", "Тема", "Часы");
        var csv = "\uFEFF" + String.join(separator, lines) + "\n" + String.join(separator, "1", "Дроби", "2") + "\n";
        var rows = TableFile.read(Uploads.of(csv.getBytes(UTF_8)), 10)
                .tables()
                .getFirst()
                .rows();
        assertEquals(lines, rows.getFirst().cells());
        assertEquals(List.of("1", "Дроби", "2"), rows.get(1).cells());
    }

    @Test
    void obeysTheSeparatorLineOfExcel() {
        var rows = TableFile.read(Uploads.of("sep=|\n№|Тема\n1|Дроби\n".getBytes(UTF_8)), 10)
                .tables()
                .getFirst()
                .rows();
        assertEquals(List.of("№", "Тема"), rows.getFirst().cells());
        assertEquals(2, rows.getFirst().number());
    }

    @Test
    void refusesBytesThatAreNoTable() {
        assertReason(Reason.EMPTY, new byte[0]);
        assertReason(Reason.NOT_A_TABLE, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        assertReason(
                Reason.OLD_OR_PROTECTED_EXCEL,
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        assertReason(Reason.DAMAGED, new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
        var whole = new Workbooks().sheet("S", row("Тема")).bytes();
        assertReason(Reason.DAMAGED, Arrays.copyOf(whole, whole.length / 3));
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() {
        var archive = new Workbooks().part("word/document.xml", "<document/>").part("xl/workbook.xml", "");
        assertReason(Reason.DAMAGED, archive.bytes());
    }

    @Test
    void refusesAWorkbookThatDeclaresEntities() {
        var file = new Workbooks()
                .sheet("S", row("Тема"))
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&secret;</t></is></c></row></sheetData></worksheet>");
        assertReason(Reason.DAMAGED, file.bytes());
    }

    @Test
    void refusesAWorkbookThatUnpacksTooLarge() {
        var blanks = " ".repeat(1024) + "<row/>";
        var file = new Workbooks().rawSheet("S", "<sheetData>" + blanks.repeat(70 * 1024) + "</sheetData>");
        assertReason(Reason.UNPACKS_TOO_LARGE, file.bytes());
    }

    @Test
    void doesNotUnpackPictures() {
        var file = new Workbooks().sheet("S", row("Тема"));
        for (var i = 0; i < 70; i++) {
            file.part("xl/media/image" + i, " ".repeat(1024 * 1024));
        }
        assertEquals(
                1,
                TableFile.read(Uploads.of(file.bytes()), 10)
                        .tables()
                        .getFirst()
                        .rows()
                        .size());
    }

    @Test
    void refusesCellsOutsideOfASheet() {
        assertReason(
                Reason.DAMAGED,
                new Workbooks()
                        .rawSheet("S", "<sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData>")
                        .bytes());
        assertReason(
                Reason.DAMAGED,
                new Workbooks()
                        .rawSheet("S", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData>")
                        .bytes());
    }

    @Test
    void refusesMoreRowsThanAllowed() {
        assertReason(Reason.TOO_MANY_ROWS, "Тема;Часы\n".repeat(11).getBytes(UTF_8));
        assertEquals(
                10,
                TableFile.read(Uploads.of("Тема;Часы\n".repeat(10).getBytes(UTF_8)), 10)
                        .tables()
                        .getFirst()
                        .rows()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CP866", "KOI8-R"})
    void namesTheEncodingOfOldPrograms(String encoding) {
        var csv = "№;Тема урока;Часы\n1;Натуральные числа и действия над ними;2\n2;Обыкновенные дроби;1\n";
        var refusal = assertThrows(
                UnreadableFile.class,
                () -> TableFile.read(Uploads.of(csv.replace("№", "N").getBytes(Charset.forName(encoding))), 100));
        assertEquals(Reason.OTHER_ENCODING, refusal.reason());
        assertEquals(encoding, refusal.problem().arguments()[0]);
    }

    @Test
    void namesAFileOfTheTimetableProgram() {
        assertReason(
                Reason.TIMETABLE_PROGRAM,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\n<fet version=\"6.0\">\n".getBytes(UTF_8));
    }

    private static void assertReason(Reason reason, byte[] bytes) {
        assertEquals(
                reason,
                assertThrows(UnreadableFile.class, () -> TableFile.read(Uploads.of(bytes), 10))
                        .reason());
    }
}
