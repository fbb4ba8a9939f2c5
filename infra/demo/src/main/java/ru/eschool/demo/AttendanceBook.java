package ru.eschool.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Who misses what: illnesses of several days, single days, lates, skipped lessons, exemptions from PE. */
final class AttendanceBook {
    record Entry(LessonBook.Lesson lesson, People.Pupil pupil, String code, Integer minutesLate) {}

    private static final double LATE_FIRST_LESSON = 0.009;
    private static final double LATE_LATER = 0.002;
    private static final double SKIPPED_LESSON = 0.003;
    private static final double EXEMPT_FROM_SPORT = 0.025;
    /** A certificate is brought some days after: until then the reason is unknown. */
    private static final int REASON_UNKNOWN_DAYS = 4;

    final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, Map<LocalDate, String>> missedDays = new HashMap<>();
    private final Map<UUID, LocalDate[]> exemptions = new HashMap<>();
    private final Map<LessonBook.Lesson, Map<UUID, String>> codes = new HashMap<>();
    private final SchoolPlan plan;

    AttendanceBook(SchoolPlan plan, People people, LessonBook book) {
        this.plan = plan;
        var random = plan.streams().stream("absent days");
        for (var pupil : people.pupils) {
            var schoolClass = plan.classes().get(pupil.classIndex());
            missedDays.put(pupil.id(), missedDays(plan.calendar().schoolDays(plan.daysPerWeek(schoolClass)), random));
            if (random.nextDouble() < EXEMPT_FROM_SPORT) {
                var from = plan.calendar().startsOn.plusDays(random.nextInt(200));
                exemptions.put(pupil.id(), new LocalDate[] {from, from.plusDays(14L + random.nextInt(40))});
            }
        }
        var lessons = plan.streams().stream("attendance");
        for (var lesson : book.all) {
            if (lesson.recorded()) {
                call(lesson, lessons);
            }
        }
    }

    /** Absent from the lesson, whether or not anybody has written it down. */
    boolean absent(LessonBook.Lesson lesson, People.Pupil pupil) {
        String code = codes.getOrDefault(lesson, Map.of()).get(pupil.id());
        return code != null && !code.equals("LATE") && !code.equals("EXEMPT");
    }

    boolean exempt(LessonBook.Lesson lesson, People.Pupil pupil) {
        return "EXEMPT".equals(codes.getOrDefault(lesson, Map.of()).get(pupil.id()));
    }

    /** Whole days missed up to and including a date. */
    int missedUntil(People.Pupil pupil, LocalDate date) {
        return (int) missedDays.get(pupil.id()).keySet().stream()
                .filter(d -> !d.isAfter(date) && pupil.memberOn(d))
                .count();
    }

    private static Map<LocalDate, String> missedDays(List<LocalDate> days, SplittableRandom random) {
        Map<LocalDate, String> missed = new HashMap<>();
        int left = PupilModel.absentDays(random);
        for (int guard = 0; left > 0 && guard < 500; guard++) {
            boolean ill = left >= 3 && random.nextDouble() < 0.6;
            int length = ill ? Math.min(left, 3 + random.nextInt(6)) : 1;
            double u = random.nextDouble();
            String code = ill ? "ILL" : u < 0.55 ? "EXCUSED" : u < 0.75 ? "ILL" : u < 0.9 ? "UNEXCUSED" : "ABSENT";
            int first = random.nextInt(days.size() - length + 1);
            boolean free = days.subList(first, first + length).stream().noneMatch(missed::containsKey);
            if (free) {
                days.subList(first, first + length).forEach(d -> missed.put(d, code));
                left -= length;
            }
        }
        return missed;
    }

    private void call(LessonBook.Lesson lesson, SplittableRandom random) {
        for (var pupil : lesson.journal.group().members()) {
            double u = random.nextDouble();
            int minutes = 3 + random.nextInt(13);
            if (!pupil.memberOn(lesson.date)) {
                continue;
            }
            String code = code(lesson, pupil, u);
            if (code != null) {
                codes.computeIfAbsent(lesson, l -> new HashMap<>()).put(pupil.id(), code);
                if (lesson.attendanceAt != null) {
                    entries.add(new Entry(lesson, pupil, code, code.equals("LATE") ? minutes : null));
                }
            }
        }
    }

    private String code(LessonBook.Lesson lesson, People.Pupil pupil, double u) {
        String wholeDay = missedDays.get(pupil.id()).get(lesson.date);
        if (wholeDay != null) {
            boolean reasonKnown = lesson.date.isBefore(plan.today().minusDays(REASON_UNKNOWN_DAYS));
            return reasonKnown ? wholeDay : "ABSENT";
        }
        var exemption = exemptions.get(pupil.id());
        if (lesson.journal.subject().key().equals("pe")
                && exemption != null
                && !lesson.date.isBefore(exemption[0])
                && lesson.date.isBefore(exemption[1])) {
            return "EXEMPT";
        }
        double late = lesson.number == 1 ? LATE_FIRST_LESSON : LATE_LATER;
        if (u < late) {
            return "LATE";
        }
        boolean oldEnough = lesson.journal.grade() >= 7;
        return oldEnough && u < late + SKIPPED_LESSON ? (u < late + SKIPPED_LESSON / 2 ? "UNEXCUSED" : "ABSENT") : null;
    }
}
