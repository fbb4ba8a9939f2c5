package ru.eschool.journal;

import static ru.eschool.testing.Fixture.id;

import java.util.UUID;

/** Journals with what was entered in them. */
public final class JournalIds {
    public static final UUID JOURNAL_MATHS_7A = id("a401");
    public static final UUID JOURNAL_RUSSIAN_7A = id("a402");
    public static final UUID JOURNAL_MATHS_7B = id("a403");
    public static final UUID JOURNAL_MATHS_1A = id("a404");
    public static final UUID FOREIGN_JOURNAL = id("b401");
    /** Given on 9 November for LESSON_11_NOV_SUBSTITUTED. */
    public static final UUID HOMEWORK_11_NOV = id("a551");

    /** Given on 10 September, with HOMEWORK_FILE. */
    public static final UUID HOMEWORK_CLOSED_TERM = id("a552");

    public static final UUID HOMEWORK_7B = id("a553");
    public static final UUID FOREIGN_HOMEWORK = id("b551");
    /** The store has none of these three. */
    public static final UUID HOMEWORK_FILE = id("a561");

    public static final UUID HOMEWORK_FILE_7B = id("a562");
    public static final UUID FOREIGN_HOMEWORK_FILE = id("b561");

    public static final UUID WORK_CLOSED_TERM = id("a615");
    /** Контрольная работа, weight 2; PUPIL_1 has a 5, PUPIL_2 a 4. */
    public static final UUID WORK_9_NOV = id("a611");
    /** Ответ на уроке, weight 1. */
    public static final UUID WORK_TODAY = id("a613");

    public static final UUID WORK_7B_TODAY = id("a621");
    public static final UUID FOREIGN_WORK = id("b611");

    private JournalIds() {}
}
