package ru.eschool.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NamesAndNumbersTest {
    @Test
    void surnamesFollowTheSex() {
        assertEquals("Иванова", NameBook.inflect("Иванов", false));
        assertEquals("Фёдорова", NameBook.inflect("Фёдоров", false));
        assertEquals("Малинина", NameBook.inflect("Малинин", false));
        assertEquals("Троицкая", NameBook.inflect("Троицкий", false));
        assertEquals("Белая", NameBook.inflect("Белый", false));
        assertEquals("Шевченко", NameBook.inflect("Шевченко", false));
        assertEquals("Петросян", NameBook.inflect("Петросян", false));
        assertEquals("Иванов", NameBook.inflect("Иванов", true));
    }

    @Test
    void patronymicsComeFromTheFathersName() {
        assertEquals("Сергеевич", NameBook.patronymic("Сергей", true));
        assertEquals("Сергеевна", NameBook.patronymic("Сергей", false));
        assertEquals("Дмитриевна", NameBook.patronymic("Дмитрий", false));
        assertEquals("Витальевич", NameBook.patronymic("Виталий", true));
        assertEquals("Юрьевна", NameBook.patronymic("Юрий", false));
        assertEquals("Игоревич", NameBook.patronymic("Игорь", true));
        assertEquals("Ильинична", NameBook.patronymic("Илья", false));
        assertEquals("Никитич", NameBook.patronymic("Никита", true));
        assertEquals("Павловна", NameBook.patronymic("Павел", false));
        assertEquals("Артёмович", NameBook.patronymic("Артём", true));
    }

    @Test
    void snilsHasRightCheckDigitsBelowTheIssuedRange() {
        assertEquals("11223344595", Contacts.snils(112_233_445));
        var contacts = new Contacts();
        for (int i = 0; i < 997; i++) {
            String snils = contacts.nextSnils();
            assertTrue(snils.compareTo("00100100100") > 0 && snils.compareTo("00100199899") < 0, snils);
        }
        assertEquals(null, contacts.nextSnils());
    }

    @Test
    void publicHolidaysOnAWeekendMoveToMonday() {
        var calendar = new SchoolCalendar(2026);
        assertFalse(calendar.isSchoolDay(LocalDate.of(2027, 5, 3), 6));
        assertFalse(calendar.isSchoolDay(LocalDate.of(2027, 5, 10), 6));
        assertTrue(calendar.isSchoolDay(LocalDate.of(2026, 11, 21), 6));
        assertFalse(calendar.isSchoolDay(LocalDate.of(2026, 11, 21), 5));
        assertEquals(DayOfWeek.SATURDAY, calendar.terms.getFirst().endsOn().getDayOfWeek());
    }

    @Test
    void wrongOptionsAreRefusedWithASentence() {
        var message = org.junit.jupiter.api.Assertions.assertThrows(
                        IllegalArgumentException.class, () -> Options.parse("--jdbc-url", "x", "--pupils", "many"))
                .getMessage();
        assertTrue(message.contains("many"), message);
    }
}
