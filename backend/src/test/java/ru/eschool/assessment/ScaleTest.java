package ru.eschool.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScaleTest {
    @Property
    void whateverHasANumberIsAdmittedAndHasAFivePointMark(
            @ForAll Scale scale, @ForAll @IntRange(min = -5, max = 110) int number) {
        var entry = Integer.toString(number);
        if (scale.numeric(entry).isPresent()) {
            assertTrue(scale.admits(entry, true));
            var five = scale.toFivePoint(entry).orElseThrow();
            assertTrue(five >= 2 && five <= 5);
        }
    }

    @Example
    void oneIsASettingOfTheSchool() {
        assertFalse(Scale.FIVE_POINT.admits("1", false));
        assertTrue(Scale.FIVE_POINT.admits("1", true));
        assertTrue(Scale.TEN_POINT.admits("1", false));
        assertEquals(OptionalInt.of(2), Scale.FIVE_POINT.toFivePoint("1"));
    }

    @Example
    void fivePointsRefuseEverythingElse() {
        for (var entry : List.of("0", "6", "5-", " 5", "5 ", "", "н", "ABSENT", "10", "٥")) {
            assertFalse(Scale.FIVE_POINT.admits(entry, true), entry);
        }
    }

    @Example
    void aDebtIsAdmittedButHasNoNumber() {
        assertTrue(Scale.FIVE_POINT.admits(Scale.DEBT, false));
        assertEquals(OptionalInt.empty(), Scale.FIVE_POINT.numeric(Scale.DEBT));
        assertFalse(Scale.NO_MARKS.admits(Scale.DEBT, false));
    }

    @Example
    void firstGradeHasNoMarks() {
        assertFalse(Scale.NO_MARKS.hasMarks());
        assertFalse(Scale.NO_MARKS.admits("5", true));
    }

    @Example
    void tenPointsMapToFive() {
        var mapped = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10").stream()
                .map(entry -> Scale.TEN_POINT.toFivePoint(entry).orElseThrow())
                .toList();
        assertEquals(List.of(2, 2, 2, 2, 3, 3, 4, 4, 5, 5), mapped);
        assertFalse(Scale.TEN_POINT.admits("11", false));
        assertFalse(Scale.HUNDRED_POINT.admits("007", false));
        assertTrue(Scale.HUNDRED_POINT.admits("100", false));
    }
}
