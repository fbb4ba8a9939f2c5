package ru.eschool.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.demo.Curriculum.Division;
import ru.eschool.demo.Curriculum.Subject;

/** Who is taught together: whole classes, halves for languages and informatics, boys and girls for craft. */
final class Groups {
    record Group(
            UUID id, boolean wholeClass, String name, Structure.SchoolClass schoolClass, List<People.Pupil> members) {}

    final List<Group> all = new ArrayList<>();
    private final Map<String, List<Group>> byLoad = new HashMap<>();

    Groups(SchoolPlan plan, Staffing staffing, People people) {
        var ids = plan.streams().ids("groups");
        for (var c : plan.classes()) {
            var pupils = people.ofClass(c.index());
            var whole = new Group(c.groupId(), true, c.name(), c, pupils);
            all.add(whole);
            for (var load : staffing.loads) {
                if (!load.schoolClass().equals(c)) {
                    continue;
                }
                if (load.teachers().size() == 1) {
                    byLoad.put(key(c, load.subject()), List.of(whole));
                    continue;
                }
                var halves = List.of(
                        new Group(ids.next(), false, name(c, load.subject(), 0), c, half(pupils, load.subject(), 0)),
                        new Group(ids.next(), false, name(c, load.subject(), 1), c, half(pupils, load.subject(), 1)));
                all.addAll(halves);
                byLoad.put(key(c, load.subject()), halves);
            }
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
            return pupils.stream().filter(p -> p.person().male() == (part == 0)).toList();
        }
        int middle = (pupils.size() + 1) / 2;
        return part == 0 ? pupils.subList(0, middle) : pupils.subList(middle, pupils.size());
    }

    private static String name(Structure.SchoolClass c, Subject subject, int part) {
        return subject.division() == Division.BOYS_AND_GIRLS
                ? c.name() + ", труд: " + (part == 0 ? "мальчики" : "девочки")
                : c.name() + ", " + (subject.key().equals("english") ? "английский " : "информатика ") + (part + 1);
    }
}
