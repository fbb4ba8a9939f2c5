package ru.eschool.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.demo.Curriculum.Subject;

/** The journals: one for each subject and group, with its teacher and its lesson plan. */
final class Journals {
    record Journal(
            UUID id,
            int index,
            Subject subject,
            Groups.Group group,
            Staffing.Teacher teacher,
            String scale,
            LessonPlans.Plan plan) {
        int grade() {
            return group.schoolClass().grade();
        }

        int weeklyHours() {
            return subject.hours(grade());
        }

        boolean marked() {
            return scale.equals("FIVE_POINT");
        }
    }

    final List<Journal> all = new ArrayList<>();
    private final Map<Staffing.Load, List<Journal>> ofLoad = new HashMap<>();

    Journals(SchoolPlan plan, Staffing staffing, Groups groups, LessonPlans plans) {
        var ids = plan.streams().ids("journals");
        for (var load : staffing.loads) {
            var own = new ArrayList<Journal>();
            var parts = groups.of(load);
            int grade = load.schoolClass().grade();
            for (int i = 0; i < parts.size(); i++) {
                var journal = new Journal(
                        ids.next(),
                        all.size(),
                        load.subject(),
                        parts.get(i),
                        load.teachers().get(i),
                        load.subject().scale(grade),
                        plans.of(load.subject(), grade));
                all.add(journal);
                own.add(journal);
            }
            ofLoad.put(load, own);
        }
    }

    List<Journal> of(Staffing.Load load) {
        return ofLoad.get(load);
    }
}
