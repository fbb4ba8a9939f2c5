package ru.eschool.exchange.people.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.eschool.exchange.people.domain.FullName.Doubt;

class FullNameTest {

    @ParameterizedTest
    @CsvSource({
        "Иванов Пётр Сергеевич, Иванов, Пётр, Сергеевич",
        "'  Иванов   Пётр ', Иванов, Пётр, ''",
        "'Иванова-  Петрова Анна Львовна', Иванова-Петрова, Анна, Львовна",
        "Иванова – Петрова Анна, Иванова-Петрова, Анна, ''",
        "де Сент-Экзюпери Антуан, де Сент-Экзюпери, Антуан, ''",
        "ван дер Ваальс Ян Иоганнович, ван дер Ваальс, Ян, Иоганнович",
        "Фон Визин Денис Иванович, Фон Визин, Денис, Иванович",
        "Мамедов Али Гасан оглы, Мамедов, Али, Гасан оглы",
        "Алиева Лейла Гасан Кызы, Алиева, Лейла, Гасан Кызы",
        "Нгуен Ван Ань, Нгуен, Ван, Ань",
        "'Иванов, Пётр Сергеевич', Иванов, Пётр, Сергеевич",
        "Абрамович Роман, Абрамович, Роман, ''"
    })
    void namesAreTakenApart(String written, String last, String first, String middle) {
        assertEquals(new FullName(last, first, middle, Doubt.NONE), FullName.read(written));
    }

    @ParameterizedTest
    @CsvSource({"Пётр Сергеевич Иванов, Иванов, Пётр, Сергеевич", "Анна Ильинична Ким, Ким, Анна, Ильинична"})
    void aNameThatBeginsWithTheFirstNameIsTurnedAndSaid(String written, String last, String first, String middle) {
        assertEquals(new FullName(last, first, middle, Doubt.TURNED), FullName.read(written));
    }

    @ParameterizedTest
    @CsvSource({
        "Иванова Петрова Анна Сергеевна, Иванова Петрова, Анна, Сергеевна",
        "Гарсиа Маркес Габриэль Хосе, Гарсиа Маркес Габриэль, Хосе, ''"
    })
    void moreWordsThanUsualAreAQuestion(String written, String last, String first, String middle) {
        assertEquals(new FullName(last, first, middle, Doubt.QUESTION), FullName.read(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Иванов", "де Гир", "Иванов П.С.", "Иванов П. С."})
    void oneWordOrInitialsAreNoName(String written) {
        assertEquals(Doubt.UNREADABLE, FullName.read(written).doubt());
    }
}
