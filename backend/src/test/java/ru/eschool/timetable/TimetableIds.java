package ru.eschool.timetable;

import static ru.eschool.testing.Fixture.id;

import java.util.UUID;

/** Lessons around today. */
public final class TimetableIds {
    /** Maths 7А, 10 September, in the closed quarter, with WORK_CLOSED_TERM. */
    public static final UUID LESSON_CLOSED_TERM = id("a515");
    /** Maths 7А, Monday 9 November, lesson 1, recorded, with WORK_9_NOV. */
    public static final UUID LESSON_9_NOV = id("a511");
    /** Maths 7А, Wednesday 11 November, lesson 1, not recorded, held by «teacher2» as the substitute. */
    public static final UUID LESSON_11_NOV_SUBSTITUTED = id("a512");
    /** Maths 7А, Thursday 12 November (today), lesson 1, with WORK_TODAY and no marks yet. */
    public static final UUID LESSON_TODAY = id("a513");
    /** Maths 7А, Friday 13 November. */
    public static final UUID LESSON_TOMORROW = id("a514");
    /** Russian 7А, Thursday 12 November, lesson 2. */
    public static final UUID LESSON_RUSSIAN_TODAY = id("a516");

    public static final UUID LESSON_7B_TODAY = id("a521");
    public static final UUID LESSON_1A_TODAY = id("a531");
    public static final UUID FOREIGN_LESSON = id("b511");

    private TimetableIds() {}
}
