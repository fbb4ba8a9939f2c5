package ru.eschool.permission;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import ru.eschool.assessment.AssessmentIds;
import ru.eschool.journal.JournalIds;
import ru.eschool.people.PeopleIds;
import ru.eschool.platform.Role;
import ru.eschool.school.SchoolIds;
import ru.eschool.timetable.TimetableIds;

/** The ids that are put into a path or a body of the matrix. */
record Ids(UUID schoolClass, UUID journal, UUID student, UUID lesson, UUID work, UUID person, UUID workType) {
    /** What belongs to the callers of the fixture. */
    static final Ids OWN = new Ids(
            PeopleIds.CLASS_7A,
            JournalIds.JOURNAL_MATHS_7A,
            PeopleIds.PUPIL_1,
            TimetableIds.LESSON_TODAY,
            JournalIds.WORK_TODAY,
            PeopleIds.PUPIL_2,
            AssessmentIds.ANSWER);
    /** What belongs to others in the same school. */
    static final Ids OF_OTHERS = new Ids(
            PeopleIds.CLASS_7B,
            JournalIds.JOURNAL_MATHS_7B,
            PeopleIds.PUPIL_7B,
            TimetableIds.LESSON_7B_TODAY,
            JournalIds.WORK_7B_TODAY,
            PeopleIds.PUPIL_7B,
            AssessmentIds.ANSWER);
    /** What belongs to another school. */
    static final Ids OF_ANOTHER_SCHOOL = new Ids(
            PeopleIds.FOREIGN_CLASS,
            JournalIds.FOREIGN_JOURNAL,
            PeopleIds.FOREIGN_PUPIL,
            TimetableIds.FOREIGN_LESSON,
            JournalIds.FOREIGN_WORK,
            PeopleIds.FOREIGN_PUPIL,
            AssessmentIds.ANSWER);

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
                .replace("{subject}", SchoolIds.MATHS.toString())
                .replace("{date}", "2026-11-12")
                .replace("{other}", "00000000-0000-7000-8000-0000000000ff");
    }
}
