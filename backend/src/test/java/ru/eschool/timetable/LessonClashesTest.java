package ru.eschool.timetable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;

/** Two lessons for which one group, class, teacher or room would be needed twice at a time are no timetable. */
@SchoolTest
class LessonClashesTest {
    private static final String SUBGROUPS = """
            insert into study_group (school_id, academic_year, id, kind, name, class_id)
            select :SCHOOL, 2026, ('00000000-0000-7000-8000-00000000c00' || n)::uuid,
                   case n when 3 then 'INDIVIDUAL' else 'SUBGROUP' end, '7А, ' || n, :CLASS_7A
            from generate_series(1, 3) n""";

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = SchoolDatabase.superuser();
        connection.setAutoCommit(false);
        execute(SUBGROUPS);
    }

    @AfterEach
    void leave() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aClassAndItsSubgroupAreNotTaughtAtOnce() throws SQLException {
        refused("lesson_class_clash_2026", lesson(1, "PRINCIPAL", null));
    }

    @Test
    void theClassIsNotTaughtBesideItsSubgroupEither() throws SQLException {
        execute("update lesson set on_date = '2026-11-14' where id = :LESSON_TODAY");
        execute(lesson(1, "PRINCIPAL", null));
        refused("lesson_class_clash_2026", "update lesson set on_date = '2026-11-12' where id = :LESSON_TODAY");
    }

    @Test
    void twoSubgroupsOfOneClassAreTaughtAtOnce() throws SQLException {
        execute("update lesson set on_date = '2026-11-14' where id = :LESSON_TODAY");
        execute(lesson(1, "PRINCIPAL", "ROOM_23"));
        execute(lesson(2, "DEPUTY", null));
        refused("lesson_group_clash_2026", lesson(2, "REGISTRAR", null));
    }

    @Test
    void aPupilTaughtAloneIsNotInTheLessonOfTheClass() throws SQLException {
        execute(lesson(3, "PRINCIPAL", null));
    }

    @Test
    void aCancelledLessonHindersNobody() throws SQLException {
        execute("update lesson set status = 'CANCELLED' where id = :LESSON_TODAY");
        execute(lesson(1, "TEACHER", null));
        refused("lesson_", "update lesson set status = 'PLANNED' where id = :LESSON_TODAY");
    }

    @Test
    void twoLessonsChangePlacesInOneTransaction() throws SQLException {
        var swap = """
                update lesson set (lesson_number, starts_at, ends_at) = (%s) where id = :%s""";
        refused("lesson_group_clash_2026", swap.formatted("2, '09:25', '10:10'", "LESSON_TODAY"));
        execute("set constraints all deferred");
        execute(swap.formatted("2, '09:25', '10:10'", "LESSON_TODAY"));
        execute(swap.formatted("1, '08:30', '09:15'", "LESSON_RUSSIAN_TODAY"));
        // Each teacher comes into a lesson of the other's elsewhere in the school.
        execute("update lesson set on_date = '2026-11-14' where id in (:LESSON_7B_TODAY, :LESSON_1A_TODAY)");
        execute("set constraints all immediate");
    }

    @Test
    void aSwapThatLeavesAClashFailsAtTheEndOfTheTransaction() throws SQLException {
        execute("set constraints all deferred");
        execute("update lesson set lesson_number = 2, starts_at = '09:25', ends_at = '10:10' where id = :LESSON_TODAY");
        var clash = assertThrows(PSQLException.class, connection::commit);
        assertTrue(clash.getServerErrorMessage().getConstraint().matches("lesson_(group|teacher)_clash_2026"));
    }

    @Test
    void lessonsTaughtTogetherNeedTheirTeacherAndRoomOnce() throws SQLException {
        refused("lesson_teacher_clash_2026", together(false));
        execute(together(true));
        refused("lesson_teacher_clash_2026", "update lesson set starts_at = '08:40' where id = :LESSON_1A_TODAY");
    }

    @Test
    void lessonsTaughtTogetherBeginTogether() throws SQLException {
        execute(together(true));
        refused("lesson_joint_apart_2026", "update lesson set on_date = '2026-11-19' where id = :LESSON_TODAY");
        execute("update lesson set on_date = '2026-11-19' where id in (:LESSON_TODAY, :LESSON_7B_TODAY)");
    }

    @Test
    void aGroupThatBecomesPartOfAClassTakesItsLessonsAlong() throws SQLException {
        execute(lesson(3, "PRINCIPAL", null));
        refused(
                "lesson_class_clash_2026",
                "update study_group set kind = 'SUBGROUP' where id = '00000000-0000-7000-8000-00000000c003'");
    }

    private static String together(boolean joint) {
        return """
                update lesson set teacher_id = :TEACHER, room_id = :ROOM_21, joint_id = %s
                where id in (:LESSON_TODAY, :LESSON_7B_TODAY)""".formatted(joint ? ":LESSON_TODAY" : "null");
    }

    /** A lesson of a subgroup at the time of LESSON_TODAY. */
    private static String lesson(int subgroup, String teacher, String room) {
        return """
                insert into lesson (school_id, academic_year, id, subject_id, group_id, on_date, lesson_number, starts_at,
                    ends_at, teacher_id, room_id)
                values (:SCHOOL, 2026, gen_random_uuid(), :RUSSIAN, '00000000-0000-7000-8000-00000000c00%d', '2026-11-12',
                    1, '08:30', '09:15', :%s, %s)""".formatted(subgroup, teacher, room == null ? "null" : ":" + room);
    }

    private void refused(String constraint, String sql) throws SQLException {
        var before = connection.setSavepoint();
        var clash = assertThrows(PSQLException.class, () -> execute(sql));
        assertEquals("23P01", clash.getSQLState(), clash::getMessage);
        var broken = clash.getServerErrorMessage().getConstraint();
        assertTrue(broken.startsWith(constraint), broken);
        connection.rollback(before);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Fixture.sql(sql));
        }
    }
}
