package ru.eschool.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    @Test
    void sameSeedMakesTheSameSchoolToTheLastByte() {
        var one = SchoolFixture.checksum(SchoolFixture.school(10, 330, SchoolFixture.NOVEMBER));
        var two = SchoolFixture.checksum(SchoolFixture.school(10, 330, SchoolFixture.NOVEMBER));
        assertEquals(one, two);
        assertNotEquals(one, SchoolFixture.checksum(SchoolFixture.school(11, 330, SchoolFixture.NOVEMBER)));
    }

    @Test
    void idsLookLikeVersionSevenAndNeverRepeat() {
        var streams = new RandomStreams(10, 1, 1_787_000_000_000L);
        var ids = streams.ids("lessons");
        var seen = new HashSet<>();
        var previous = ids.next();
        for (int i = 0; i < 1000; i++) {
            var id = ids.next();
            assertEquals(7, id.version());
            assertEquals(2, id.variant());
            assertEquals(true, id.toString().compareTo(previous.toString()) > 0);
            assertEquals(true, seen.add(id));
            previous = id;
        }
    }

    @Test
    void topicsDoNotShiftEachOther() {
        var streams = new RandomStreams(10, 1, 0);
        var other = streams.stream("marks 1");
        other.nextLong();
        assertEquals(
                streams.stream("marks 2").nextLong(), streams.stream("marks 2").nextLong());
        assertNotEquals(
                streams.stream("marks 1").nextLong(), streams.stream("marks 2").nextLong());
    }
}
