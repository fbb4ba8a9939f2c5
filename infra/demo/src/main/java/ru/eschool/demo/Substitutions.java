package ru.eschool.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Teachers fall ill: a free colleague takes the lesson, of the own department if there is one, or it is cancelled. */
final class Substitutions {
    private static final double SPELLS_A_YEAR = 1.1;
    private static final double CANCELLED_WITHOUT_COLLEAGUE = 0.35;
    /** Illness is known a few days ahead. */
    private static final int KNOWN_AHEAD = 4;

    private final SchoolPlan plan;
    private final Staffing staffing;
    private final List<LessonBook.Lesson> lessons;
    private final Set<String> busy = new HashSet<>();
    private final Map<Integer, Integer> taken = new HashMap<>();

    Substitutions(SchoolPlan plan, Staffing staffing, LessonBook book) {
        this.plan = plan;
        this.staffing = staffing;
        this.lessons = book.all;
        lessons.forEach(l -> busy.add(key(l.journal.teacher(), l)));
    }

    void arrange() {
        var random = plan.streams().stream("substitutions");
        Set<String> away = new HashSet<>();
        var days = plan.calendar().schoolDays(6);
        var known = plan.today().plusDays(KNOWN_AHEAD);
        for (var teacher : staffing.teachers) {
            for (int n = 0; n < 2; n++) {
                boolean ill = random.nextDouble() < SPELLS_A_YEAR / 2;
                var from = days.get(random.nextInt(days.size()));
                var until = from.plusDays(1L + random.nextInt(6));
                if (ill && !from.isAfter(known)) {
                    from.datesUntil(until).forEach(d -> away.add(teacher.index + " " + d));
                }
            }
        }
        for (var lesson : lessons) {
            if (!away.contains(lesson.journal.teacher().index + " " + lesson.date)) {
                continue;
            }
            var colleague = colleague(lesson, away);
            if (colleague == null || !related(colleague, lesson) && random.nextDouble() < CANCELLED_WITHOUT_COLLEAGUE) {
                lesson.cancelled = true;
            } else {
                lesson.substitute = colleague;
                busy.add(key(colleague, lesson));
                taken.merge(colleague.index, 1, Integer::sum);
            }
        }
    }

    private Staffing.Teacher colleague(LessonBook.Lesson lesson, Set<String> away) {
        var free = new ArrayList<Staffing.Teacher>();
        for (var teacher : staffing.teachers) {
            if (!busy.contains(key(teacher, lesson))
                    && !away.contains(teacher.index + " " + lesson.date)
                    && atSchool(teacher, lesson.date)) {
                free.add(teacher);
            }
        }
        return free.stream()
                .min(java.util.Comparator.comparing((Staffing.Teacher t) -> !related(t, lesson))
                        .thenComparingInt(t -> taken.getOrDefault(t.index, 0))
                        .thenComparingInt(t -> t.index))
                .orElse(null);
    }

    /** Nobody is called in on a day without own lessons. */
    private boolean atSchool(Staffing.Teacher teacher, LocalDate date) {
        for (int clock = 0; clock < 12; clock++) {
            if (busy.contains(key(teacher, date, clock))) {
                return true;
            }
        }
        return false;
    }

    private static boolean related(Staffing.Teacher teacher, LessonBook.Lesson lesson) {
        return teacher.department == lesson.journal.teacher().department;
    }

    private static String key(Staffing.Teacher teacher, LessonBook.Lesson lesson) {
        return key(teacher, lesson.date, lesson.clock());
    }

    private static String key(Staffing.Teacher teacher, LocalDate date, int clock) {
        return teacher.index + " " + date + " " + clock;
    }
}
