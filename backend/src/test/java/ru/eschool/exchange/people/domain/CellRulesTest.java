package ru.eschool.exchange.people.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.eschool.people.Snils;

class CellRulesTest {

    @ParameterizedTest
    @CsvSource({
        "5А, 5, А, false",
        "5 А, 5, А, false",
        "10-б, 10, Б, false",
        "7 «В», 7, В, false",
        "11ФМ, 11, ФМ, false",
        "5A, 5, А, true",
        "3 б класс, 3, Б, false"
    })
    void classesAreReadAsOfficesWriteThem(String written, int grade, String letter, boolean corrected) {
        assertEquals(new CellRules.ClassName(grade, letter, corrected), CellRules.className(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12А", "0Б", "А5", "5", "5Z", "5АБВГ", ""})
    void otherTextsAreNoClasses(String written) {
        assertNull(CellRules.className(written));
    }

    @Test
    void latinLettersInARussianNameAreReplacedAndShoutingIsCalmed() {
        assertEquals(new CellRules.Read("Соловьёва", true), CellRules.name("Cоловьёвa"));
        assertEquals(new CellRules.Read("Петров-Водкин", false), CellRules.name("ПЕТРОВ — ВОДКИН"));
        assertEquals(new CellRules.Read("Smith", false), CellRules.name("Smith"));
        assertNull(CellRules.name("Иванов2"));
        assertNull(CellRules.name("=1+1"));
        assertNull(CellRules.name("Иванwов"));
    }

    @Test
    void mailsAreBroughtIntoOneForm() {
        assertEquals("a@example.org", CellRules.email("A@Example.org"));
        assertNull(CellRules.email("a@b"));
        assertNull(CellRules.email("=cmd@x y.z"));
    }

    @Test
    void checkNumberOfSnilsIsVerified() {
        assertEquals("30120003759", CellRules.snilsDigits("301-200-037 59"));
        assertEquals("00123456789", CellRules.snilsDigits("123456789"));
        assertNull(CellRules.snilsDigits("301-200-037" + "-599 1"));
        assertTrue(Snils.isValid("30120003759"));
        assertTrue(Snils.isValid("30120099900"));
        assertFalse(Snils.isValid("30120003758"));
        assertFalse(Snils.isValid("00000000000"));
    }

    @Property(tries = 300)
    void oneWrongDigitOfSnilsIsNoticed(
            @ForAll @IntRange(min = 200_000_000, max = 899_999_999) int number,
            @ForAll @IntRange(min = 1, max = 8) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        var digits = "%09d".formatted(number);
        var sum = 0;
        for (var i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (9 - i);
        }
        var snils = digits + "%02d".formatted(sum % 101 % 100);
        assertTrue(Snils.isValid(snils));
        var wrong = new StringBuilder(snils);
        wrong.setCharAt(place, (char) ('0' + (snils.charAt(place) - '0' + change) % 10));
        var difference = (wrong.charAt(place) - snils.charAt(place)) * (9 - place);
        var unnoticed = Math.floorMod(sum + difference, 101) % 100 == sum % 101 % 100;
        assertEquals(unnoticed, Snils.isValid(wrong.toString()));
    }
}
