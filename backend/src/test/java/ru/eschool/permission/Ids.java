package ru.eschool.permission;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import ru.eschool.platform.Role;
import ru.eschool.testing.Fixture;

/** The ids that are put into a path or a body of the matrix. */
record Ids(UUID schoolClass, UUID journal, UUID student, UUID lesson, UUID work, UUID person, UUID workType) {
    /** What belongs to the callers of the fixture. */
    static final Ids OWN = new Ids(
            Fixture.CLASS_7A,
            Fixture.JOURNAL_MATHS_7A,
            Fixture.PUPIL_1,
            Fixture.LESSON_TODAY,
            Fixture.WORK_TODAY,
            Fixture.PUPIL_2,
            Fixture.ANSWER);
    /** What belongs to others in the same school. */
    static final Ids OF_OTHERS = new Ids(
            Fixture.CLASS_7B,
            Fixture.JOURNAL_MATHS_7B,
            Fixture.PUPIL_7B,
            Fixture.LESSON_7B_TODAY,
            Fixture.WORK_7B_TODAY,
            Fixture.PUPIL_7B,
            Fixture.ANSWER);
    /** What belongs to another school. */
    static final Ids OF_ANOTHER_SCHOOL = new Ids(
            Fixture.FOREIGN_CLASS,
            Fixture.FOREIGN_JOURNAL,
            Fixture.FOREIGN_PUPIL,
            Fixture.FOREIGN_LESSON,
            Fixture.FOREIGN_WORK,
            Fixture.FOREIGN_PUPIL,
            Fixture.ANSWER);

    /** Roles that see only what they are related to. */
    static final Set<Role> RELATED = EnumSet.of(Role.TEACHER, Role.CLASS_TEACHER, Role.GUARDIAN, Role.STUDENT);

    String into(String template) {
        return template.replace("{class}", schoolClass.toString())
                .replace("{journal}", journal.toString())
                .replace("{student}", student.toString())
                .replace("{lesson}", lesson.toString())
                .replace("{work}", work.toString())
                .replace("{person}", person.toString())
                .replace("{workType}", workType.toString())
                .replace("{subject}", Fixture.MATHS.toString())
                .replace("{date}", "2026-11-12")
                .replace("{other}", "00000000-0000-7000-8000-0000000000ff");
    }
}
