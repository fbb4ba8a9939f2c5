package ru.eschool.exchange.people.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+7 (911) 364-27-04",
                "8 911 364 27 04",
                "9113642704",
                "8-911-364-27-04",
                "8‑911‑364‑27‑04",
                "8–911–364–27–04",
                "8(911)3642704 (мама)",
                "мама 8 911 364 27 04",
                "тел.: 8.911.364.27.04",
                "7 911 364-27-04",
                "+7911 364 27 04, доб. 12",
                "сот. 8 911 364 27 04 после 18"
            })
    void oneNumberHoweverItIsWritten(String written) {
        assertEquals("+79113642704", Phones.read(written).first());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8-911-364-27-04, 8-921-000-00-01", "8-911-364-27-04; 8-921-000-00-01",
                        "8-911-364-27-04 (мама) 8-921-000-00-01 (папа)",
                "89113642704 89210000001", "+79113642704/+79210000001", "8 911 364 27 04 и 8 921 000 00 01"
            })
    void severalNumbersAreAllRead(String written) {
        assertEquals(new Phones(List.of("+79113642704", "+79210000001"), false), Phones.read(written));
    }

    @ParameterizedTest
    @CsvSource({
        "8 10 375 29 123-45-67, +375291234567",
        "810375291234567, +375291234567",
        "+375 29 123-45-67, +375291234567",
        "+49 (30) 901820, +4930901820",
        "375 29 123 45 67, +375291234567"
    })
    void foreignNumbersStayForeign(String written, String number) {
        assertEquals(new Phones(List.of(number), false), Phones.read(written));
    }

    @ParameterizedTest
    @CsvSource({"нет, false", "'', false", "-, false", "12-34, true", "8 911 364, true", "+7 911 364 27, true"})
    void whatIsNoNumberIsSaidToBeNone(String written, boolean unread) {
        assertEquals(new Phones(List.of(), unread), Phones.read(written));
    }
}
