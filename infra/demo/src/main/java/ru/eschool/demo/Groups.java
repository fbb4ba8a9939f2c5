package ru.eschool.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.demo.Curriculum.Division;
import ru.eschool.demo.Curriculum.Subject;

/** Who is taught together: whole classes, halves for languages and informatics, boys and girls for craft. */
final class Groups {
    /** The class in which a pupil goes from one half to the other in English. */
    private static final String WITH_A_MOVE = "7Б";

    private static final int WEEKS_BEFORE_MOVE = 4;

    /** The subject is that for which a class is divided; null for the class itself. */
    record Group(
            UUID id,
            boolean wholeClass,
            String name,
            Structure.SchoolClass schoolClass,
            Subject subject,
            List<People.Pupil> members) {}

    final List<Group> all = new ArrayList<>();
    private final Map<String, List<Group>> byLoad = new HashMap<>();

    Groups(SchoolPlan plan, Staffing staffing, People people) {
        var ids = plan.streams().ids("groups");
        for (var c : plan.classes()) {
            var pupils = people.ofClass(c.index());
            var whole = new Group(c.groupId(), true, c.name(), c, null, pupils);
            all.add(whole);
            for (var load : staffing.loads) {
                if (!load.schoolClass().equals(c)) {
                    continue;
                }
                if (load.teachers().size() == 1) {
                    byLoad.put(key(c, load.subject()), List.of(whole));
                    continue;
                }
                var first = half(pupils, load.subject(), 0);
                var second = half(pupils, load.subject(), 1);
                if (c.name().equals(WITH_A_MOVE) && load.subject().key().equals("english")) {
                    move(first, second, moved(plan));
                }
                var halves = List.of(
                        new Group(ids.next(), false, name(c, load.subject(), 0), c, load.subject(), first),
                        new Group(ids.next(), false, name(c, load.subject(), 1), c, load.subject(), second));
                all.addAll(halves);
                byLoad.put(key(c, load.subject()), halves);
            }
        }
    }

    private static LocalDate moved(SchoolPlan plan) {
        return plan.calendar()
                .startsOn
                .plusWeeks(WEEKS_BEFORE_MOVE)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    /** The last pupil of the first half goes to the other one on the day. */
    private static void move(List<People.Pupil> first, List<People.Pupil> second, LocalDate on) {
        int place = first.size() - 1;
        var pupil = first.get(place);
        if (pupil.departedOn() == null && pupil.joinedClassOn().isBefore(on)) {
            first.set(
                    place,
                    new People.Pupil(
                            pupil.person(), pupil.classIndex(), pupil.enrolledOn(), pupil.joinedClassOn(), on));
            second.addFirst(new People.Pupil(pupil.person(), pupil.classIndex(), pupil.enrolledOn(), on, null));
        }
    }

    List<Group> of(Staffing.Load load) {
        return byLoad.get(key(load.schoolClass(), load.subject()));
    }

    private static String key(Structure.SchoolClass c, Subject subject) {
        return c.index() + subject.key();
    }

    private static List<People.Pupil> half(List<People.Pupil> pupils, Subject subject, int part) {
        if (subject.division() == Division.BOYS_AND_GIRLS) {
            return new ArrayList<>(pupils.stream()
                    .filter(p -> p.person().male() == (part == 0))
                    .toList());
        }
        int middle = (pupils.size() + 1) / 2;
        return new ArrayList<>(part == 0 ? pupils.subList(0, middle) : pupils.subList(middle, pupils.size()));
    }

    private static String name(Structure.SchoolClass c, Subject subject, int part) {
        return subject.division() == Division.BOYS_AND_GIRLS
                ? c.name() + ", труд: " + (part == 0 ? "мальчики" : "девочки")
                : c.name() + ", " + (subject.key().equals("english") ? "английский " : "информатика ") + (part + 1);
    }
}
