package ru.eschool.demo;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The two bell schedules: lessons of 40 minutes, the first shift from 08:00, the second from 13:30. */
final class Bells {
    static final int LESSON_MINUTES = 40;
    private static final int[] FIRST_BREAKS = {10, 20, 20, 10, 10, 10};
    private static final int[] SECOND_BREAKS = {10, 20, 20, 10, 10};
    private static final List<LocalTime> FIRST = starts(LocalTime.of(8, 0), FIRST_BREAKS);
    private static final List<LocalTime> SECOND = starts(LocalTime.of(13, 30), SECOND_BREAKS);

    private Bells() {}

    static List<LocalTime> starts(int shift) {
        return shift == 1 ? FIRST : SECOND;
    }

    static LocalTime start(int shift, int lessonNumber) {
        return starts(shift).get(lessonNumber - 1);
    }

    static LocalTime end(int shift, int lessonNumber) {
        return start(shift, lessonNumber).plusMinutes(LESSON_MINUTES);
    }

    /**
     * The place of a lesson on the common clock of both shifts. The seventh lesson of the first shift
     * (13:20) overlaps the first of the second (13:30), so the two share a place.
     */
    static int clock(int shift, int lessonNumber) {
        return shift == 1 ? lessonNumber - 1 : 5 + lessonNumber;
    }

    private static List<LocalTime> starts(LocalTime first, int[] breaks) {
        var result = new ArrayList<LocalTime>();
        result.add(first);
        for (int pause : breaks) {
            result.add(result.getLast().plusMinutes(LESSON_MINUTES + pause));
        }
        return List.copyOf(result);
    }
}
