package ru.eschool.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Two small schools. «Школа № 10» has the classes 7А (five pupils, one left, one joined late), 7Б and 1А; maths of 7А is
 * taught by «teacher», Russian of 7А and maths of 7Б by «teacher2», who also substitutes one maths lesson of 7А. The
 * first quarter is closed. «Школа № 11» is the foreign one. See fixture/schools.sql.
 */
public final class Fixture {
    public static final UUID SCHOOL = id("a001");
    public static final UUID FOREIGN_SCHOOL = id("b001");
    public static final UUID CLASS_7A = id("a0c1");
    public static final UUID CLASS_7B = id("a0c2");
    public static final UUID CLASS_1A = id("a0c3");
    public static final UUID FOREIGN_CLASS = id("b0c1");
    public static final UUID GROUP_7A = id("a091");
    public static final UUID MATHS = id("a051");
    public static final UUID RUSSIAN = id("a052");
    public static final UUID TEACHER = id("a101");
    public static final UUID TEACHER2 = id("a102");
    public static final UUID GUARDIAN = id("a201");
    /** Алексеева Анна, 7А, child of «guardian», signs in as «student». */
    public static final UUID PUPIL_1 = id("a301");
    /** Борисов Борис, 7А, child of «guardian2», who is blocked from PUPIL_1. */
    public static final UUID PUPIL_2 = id("a302");

    public static final UUID PUPIL_3 = id("a303");
    /** Joined 7А on 15 October. */
    public static final UUID PUPIL_JOINED = id("a304");
    /** Left 7А on 1 October. */
    public static final UUID PUPIL_LEFT = id("a305");
    /** Of 7Б. */
    public static final UUID PUPIL_7B = id("a306");
    /** Of 1А, where nobody is marked. */
    public static final UUID PUPIL_1A = id("a308");

    public static final UUID FOREIGN_PUPIL = id("b301");
    public static final UUID JOURNAL_MATHS_7A = id("a401");
    public static final UUID JOURNAL_RUSSIAN_7A = id("a402");
    public static final UUID JOURNAL_MATHS_7B = id("a403");
    public static final UUID JOURNAL_MATHS_1A = id("a404");
    public static final UUID FOREIGN_JOURNAL = id("b401");
    /** Maths 7А, Monday 9 November, lesson 1, recorded, with WORK_9_NOV. */
    public static final UUID LESSON_9_NOV = id("a511");
    /** Maths 7А, Wednesday 11 November, lesson 1, not recorded, held by «teacher2» as the substitute. */
    public static final UUID LESSON_11_NOV_SUBSTITUTED = id("a512");
    /** Maths 7А, Thursday 12 November (today), lesson 1, with WORK_TODAY and no marks yet. */
    public static final UUID LESSON_TODAY = id("a513");
    /** Maths 7А, Friday 13 November. */
    public static final UUID LESSON_TOMORROW = id("a514");
    /** Maths 7А, 10 September, in the closed quarter, with WORK_CLOSED_TERM. */
    public static final UUID LESSON_CLOSED_TERM = id("a515");

    public static final UUID LESSON_7B_TODAY = id("a521");
    public static final UUID LESSON_1A_TODAY = id("a531");
    public static final UUID FOREIGN_LESSON = id("b511");
    /** Контрольная работа, weight 2; PUPIL_1 has a 5, PUPIL_2 a 4. */
    public static final UUID WORK_9_NOV = id("a611");
    /** Ответ на уроке, weight 1. */
    public static final UUID WORK_TODAY = id("a613");

    public static final UUID WORK_CLOSED_TERM = id("a615");
    public static final UUID WORK_7B_TODAY = id("a621");
    public static final UUID FOREIGN_WORK = id("b611");
    public static final UUID ANSWER = id("a701");
    public static final UUID CONTROL = id("a702");

    private Fixture() {}

    private static UUID id(String tail) {
        return UUID.fromString("00000000-0000-7000-8000-00000000" + tail);
    }

    /** Puts the fixture back before every test. */
    public static class Reset implements BeforeEachCallback {
        private static final String SQL = read();

        @Override
        public void beforeEach(ExtensionContext context) throws SQLException {
            try (var connection = SchoolDatabase.superuser();
                    var sql = connection.createStatement()) {
                connection.setAutoCommit(false);
                sql.execute(SQL);
                connection.commit();
            }
        }

        private static String read() {
            try (var stream = Fixture.class.getResourceAsStream("/fixture/schools.sql")) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
