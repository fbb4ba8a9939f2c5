package ru.eschool.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import ru.eschool.people.PeopleIds;
import ru.eschool.platform.NamedConstraints;
import ru.eschool.platform.Problem;
import ru.eschool.school.SchoolIds;
import ru.eschool.testing.SchoolDatabase;
import ru.eschool.testing.SchoolTest;
import ru.eschool.timetable.TimetableIds;

/** A constraint that is broken becomes the problem of the field that broke it. */
@SchoolTest
class BrokenConstraintsTest {
    @Inject
    BrokenConstraints constraints;

    @Inject
    ProblemTexts texts;

    @All
    @Inject
    List<NamedConstraints> features;

    private static SQLException broken(String statement) throws SQLException {
        try (var connection = SchoolDatabase.superuser();
                var sql = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> sql.execute(statement));
        }
    }

    private void expect(String code, String pointer, SQLException failure) {
        var problem = constraints.problem(failure).orElseThrow();
        assertEquals(code, problem.code());
        assertEquals(
                List.of(pointer),
                problem.fields().stream().map(Problem.Field::pointer).toList());
    }

    @Test
    void theSameChildOfTheSameGuardianIsSaidAtTheGuardian() throws SQLException {
        expect("guardian-already", "/guardianId", broken("""
                insert into guardianship (school_id, student_id, guardian_id, kinship)
                values ('%s', '%s', '%s', 'мать')""".formatted(
                        SchoolIds.SCHOOL, PeopleIds.PUPIL_1, PeopleIds.GUARDIAN)));
    }

    @Test
    void aPupilInTwoClassesIsSaidAtTheFirstDay() throws SQLException {
        expect("pupil-in-another-class", "/from", broken("""
                insert into group_membership (school_id, academic_year, group_id, student_id, whole_class, during)
                select school_id, academic_year, id, '%s', true, '[2026-10-01,)' from study_group
                where kind = 'WHOLE_CLASS' and class_id = '%s'""".formatted(PeopleIds.PUPIL_1, PeopleIds.CLASS_7B)));
    }

    @Test
    void aClashOfTheTeacherIsFoundInThePartitionOfTheYear() throws SQLException {
        expect("lesson-teacher-clash", "/teacherId", broken("""
                update lesson set teacher_id = '%s' where id in ('%s', '%s')""".formatted(
                        PeopleIds.TEACHER, TimetableIds.LESSON_TODAY, TimetableIds.LESSON_7B_TODAY)));
    }

    @Test
    void aClashOfTheGroupAndOneOfTheRoomSayWhichItIs() throws SQLException {
        expect("lesson-group-clash", "/groupId", broken("""
                update lesson set group_id = '%s', teacher_id = '%s', room_id = null where id = '%s'""".formatted(
                        PeopleIds.GROUP_7A, PeopleIds.DEPUTY, TimetableIds.LESSON_7B_TODAY)));
        expect("lesson-room-clash", "/roomId", broken("""
                update lesson set room_id = (select room_id from lesson where id = '%s'), teacher_id = '%s' where id = '%s'""".formatted(
                        TimetableIds.LESSON_TODAY, PeopleIds.DEPUTY, TimetableIds.LESSON_7B_TODAY)));
    }

    @Test
    void whatNobodyNamesIsAConflictWithoutAPlace() throws SQLException {
        var problem = constraints
                .problem(broken("insert into region (id, name) select id, name from region"))
                .orElseThrow();
        assertEquals("conflict", problem.code());
        assertTrue(problem.fields().isEmpty());
    }

    @Test
    void anotherFailureIsNoBrokenConstraint() throws SQLException {
        assertTrue(constraints.problem(broken("select 1 / 0")).isEmpty());
    }

    @Test
    void everyConstraintThatIsNamedExistsAndHasItsWords() throws SQLException {
        var wrong = new ArrayList<String>();
        try (var connection = SchoolDatabase.superuser();
                var known = connection.prepareStatement(
                        "select exists (select from pg_class where relname in (?, ? || '_2026') union all"
                                + " select from pg_constraint where conname in (?, ? || '_2026'))")) {
            for (var constraint :
                    features.stream().flatMap(feature -> feature.all().stream()).toList()) {
                for (int place = 1; place <= 4; place++) {
                    known.setString(place, constraint.name());
                }
                try (var row = known.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        wrong.add(constraint.name() + " does not exist");
                    }
                }
                if (texts.find(Locale.of("ru"), constraint.code() + ".title") == null) {
                    wrong.add(constraint.code() + " has no words");
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(features.size() >= 5);
    }
}
