package ru.eschool.platform.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.eschool.platform.table.WrittenDay.Doubt;

class WrittenDayTest {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    private static WrittenDay read(String written, String zone) {
        return WrittenDay.read(written, DAY_ZERO, TODAY, ZoneId.of(zone));
    }

    private static WrittenDay read(String written) {
        return read(written, "Europe/Moscow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01.05.2014",
                "1.5.2014",
                "01.05.2014 г.",
                "01.05.2014г.р.",
                "01.05.2014.",
                "01,05,2014",
                "01-05-2014",
                "01–05–2014",
                "1 . 5 . 2014",
                "01 05 2014",
                "01.05.2014 0:00:00",
                "01.05.2014 00:00",
                "1 мая 2014 г.",
                "1 мая 2014",
                "1 Мая 2014 года",
                "1-го мая 2014 года рождения",
                "«01» мая 2014 г.",
                "\"1\" мая 2014г.",
                "01 май 2014",
                "1.мая.2014",
                "01-май-2014",
                "1 MAY 2014",
                "May 1, 2014",
                "1.V.2014",
                "2014-05-01",
                "2014.05.01",
                "2014/5/1",
                "2014-05-01T00:00:00",
                "2014-05-01 00:00:00",
                "41760",
                "41760.0",
                "01052014"
            })
    void theFirstOfMayIsReadHoweverItIsWritten(String written) {
        assertEquals(new WrittenDay(LocalDate.of(2014, 5, 1), Doubt.NONE), read(written));
    }

    @ParameterizedTest
    @CsvSource({
        "12 февр. 2015, 2015-02-12", "3 сент. 2013 г, 2013-09-03", "30-дек-2012, 2012-12-30", "7 июля 2013, 2013-07-07",
        "7 июня 2013, 2013-06-07", "15 марта 2014, 2014-03-15", "27/9/2014, 2014-09-27", "9/27/2014, 2014-09-27"
    })
    void otherMonthsToo(String written, LocalDate day) {
        assertEquals(new WrittenDay(day, Doubt.NONE), read(written));
    }

    @ParameterizedTest
    @CsvSource({
        "06.05.13, 2013-05-06",
        "01-май-14, 2014-05-01",
        "1-May-14, 2014-05-01",
        "06.05.78, 1978-05-06",
        "31.12.26, 1926-12-31",
        "12.11.26, 2026-11-12",
        "1 мая 14 г., 2014-05-01"
    })
    void twoDigitsAreTheLastCenturyWhoseDayHasCome(String written, LocalDate day) {
        assertEquals(new WrittenDay(day, Doubt.CENTURY), read(written));
    }

    @ParameterizedTest
    @CsvSource({"5/6/2013, 2013-06-05", "05/06/2013, 2013-06-05", "5/6/13, 2013-06-05"})
    void withSlashesTheOrderIsAQuestion(String written, LocalDate day) {
        assertEquals(new WrittenDay(day, Doubt.ORDER), read(written));
    }

    // Moscow was four hours ahead of UTC in the spring of 2014 and three in that of 2015.
    @ParameterizedTest
    @CsvSource({
        "2015-04-30T21:00:00Z, Europe/Moscow, 2015-05-01",
        "2014-04-30T20:00:00.000Z, Europe/Moscow, 2014-05-01",
        "2015-04-30T14:00:00Z, Asia/Vladivostok, 2015-05-01",
        "2014-05-01T00:00:00Z, Europe/Moscow, 2014-05-01",
        "2014-05-01T00:00:00+04:00, Europe/Moscow, 2014-05-01",
        "2014-05-01T00:00:00+0400, Asia/Vladivostok, 2014-05-01"
    })
    void anInstantIsTheDayThatBeginsWithIt(String written, String zone, LocalDate day) {
        assertEquals(new WrittenDay(day, Doubt.NONE), read(written, zone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "31.02.2014",
                "вчера",
                "27 сентября",
                "32 мая 2014",
                "13.13.2013",
                "2014",
                "май 2014",
                "1 мартобря 2014",
                "0.5.2014",
                "2014-13-01",
                "2014-05-01T12:00:00Z",
                "2014-04-30T21:00:00Z",
                "1234567",
                "99/99/99",
                "1 м 2014"
            })
    void otherTextsAreNoDays(String written) {
        assertEquals(new WrittenDay(null, Doubt.UNREADABLE), read(written));
    }
}
