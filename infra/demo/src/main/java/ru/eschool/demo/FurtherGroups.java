package ru.eschool.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;

/** Groups beside the lessons: an elective of the upper grades, an extended day of the first graders, a circle. */
final class FurtherGroups {
    record Further(UUID id, String kind, String name, Integer capacity, Integer shift, List<People.Pupil> members) {}

    final List<Further> all = new ArrayList<>();
    /** From when on they meet. */
    final LocalDate since;

    FurtherGroups(SchoolPlan plan, People people) {
        since = LocalDate.of(plan.calendar().year, 10, 1);
        var ids = plan.streams().ids("further groups");
        all.add(new Further(
                ids.next(),
                "ELECTIVE",
                "Решение олимпиадных задач, 9–11",
                15,
                null,
                every(plan, people, grade -> grade >= 9, 9)));
        all.add(new Further(
                ids.next(), "EXTENDED_DAY", "ГПД 1-х классов", 25, 2, every(plan, people, grade -> grade == 1, 3)));
        all.add(new Further(
                ids.next(),
                "EXTRACURRICULAR",
                "Шахматный кружок",
                16,
                null,
                every(plan, people, grade -> grade >= 3 && grade <= 7, 22)));
    }

    /** Every so manieth pupil of the grades, as far as they stay. */
    private static List<People.Pupil> every(SchoolPlan plan, People people, IntPredicate grades, int step) {
        var members = new ArrayList<People.Pupil>();
        int place = 0;
        for (var pupil : people.pupils) {
            var grade = plan.classes().get(pupil.classIndex()).grade();
            if (grades.test(grade) && pupil.departedOn() == null && place++ % step == 0 && members.size() < 14) {
                members.add(pupil);
            }
        }
        return members;
    }
}
