package ru.eschool.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** All lessons of the year: the weekly timetable laid over the calendar, then recorded up to today. */
final class LessonBook {
    static final class Lesson {
        final UUID id;
        final Journals.Journal journal;
        final LocalDate date;
        final int number;
        final Rooms.Room room;
        Staffing.Teacher substitute;
        boolean cancelled;
        LessonPlans.Item item;
        OffsetDateTime topicAt;
        OffsetDateTime attendanceAt;
        Lesson homeworkDue;

        private Lesson(UUID id, Journals.Journal journal, LocalDate date, int number, Rooms.Room room) {
            this.id = id;
            this.journal = journal;
            this.date = date;
            this.number = number;
            this.room = room;
        }

        int shift() {
            return journal.group().schoolClass().shift();
        }

        LocalTime startsAt() {
            return Bells.start(shift(), number);
        }

        LocalTime endsAt() {
            return Bells.end(shift(), number);
        }

        int clock() {
            return Bells.clock(shift(), number);
        }

        Staffing.Teacher acting() {
            return substitute == null ? journal.teacher() : substitute;
        }

        boolean recorded() {
            return topicAt != null;
        }
    }

    private static final double HOMEWORK_GIVEN = 0.97;
    private static final double DEMO_TEACHER_FORGOTTEN = 0.12;
    private static final double ATTENDANCE_FORGOTTEN = 0.012;

    final List<Lesson> all = new ArrayList<>();
    private final Map<Journals.Journal, List<Lesson>> ofJournal = new LinkedHashMap<>();
    private final SchoolPlan plan;
    private Staffing.Teacher demoTeacher;

    LessonBook(SchoolPlan plan, List<Timetable.Slot> week, Journals journals, Rooms rooms) {
        this.plan = plan;
        journals.all.forEach(j -> ofJournal.put(j, new ArrayList<>()));
        var byDay = new HashMap<Integer, List<Timetable.Slot>>();
        for (var slot : week) {
            byDay.computeIfAbsent(slot.day(), d -> new ArrayList<>()).add(slot);
        }
        var ids = plan.streams().ids("lessons");
        for (var date : plan.calendar().schoolDays(6)) {
            for (var slot : byDay.getOrDefault(date.getDayOfWeek().getValue(), List.of())) {
                for (var journal : journals.of(slot.load())) {
                    if (plan.calendar().isOffFor(journal.grade(), date)) {
                        continue;
                    }
                    var lesson =
                            new Lesson(ids.next(), journal, date, slot.lessonNumber(), rooms.of(journal.teacher()));
                    all.add(lesson);
                    ofJournal.get(journal).add(lesson);
                }
            }
        }
    }

    List<Lesson> of(Journals.Journal journal) {
        return ofJournal.get(journal);
    }

    /** Lays the plan's rows over the lessons that take place; two controls of a class do not share a day and none opens a term. */
    void attachPlans() {
        Map<String, String> controls = new HashMap<>();
        for (var entry : ofJournal.entrySet()) {
            var journal = entry.getKey();
            var queue = new ArrayList<>(journal.plan().items());
            SchoolCalendar.Term previous = null;
            for (var lesson : entry.getValue()) {
                if (queue.isEmpty()) {
                    break;
                }
                if (lesson.cancelled) {
                    continue;
                }
                String day = journal.group().schoolClass().index() + " " + lesson.date;
                String taken = controls.get(day);
                boolean occupied =
                        taken != null && !taken.equals(journal.subject().key());
                var term = plan.calendar().termOf(Curriculum.scheme(journal.grade()), lesson.date);
                boolean unready = !term.equals(previous);
                previous = term;
                int next = occupied || unready ? firstWithoutControl(queue) : 0;
                if (next < 0) {
                    continue;
                }
                lesson.item = queue.remove(next);
                if (lesson.item.control()) {
                    controls.put(day, journal.subject().key());
                }
            }
        }
    }

    /** Where the next ordinary row is; -1 when only controls are left: then the lesson is a reserve. */
    private static int firstWithoutControl(List<LessonPlans.Item> queue) {
        for (int i = 0; i < queue.size(); i++) {
            if (!queue.get(i).control()) {
                return i;
            }
        }
        return -1;
    }

    /** Records what has happened up to today: topics, homework, attendance taken; some of it late or forgotten. */
    void record(Staffing staffing) {
        demoTeacher = staffing.demoTeacher();
        var diligence = new double[staffing.teachers.size()];
        var character = plan.streams().stream("diligence");
        for (int i = 0; i < diligence.length; i++) {
            diligence[i] = Math.clamp(Math.exp(0.6 * RandomStreams.gaussian(character)), 0.25, 2.0);
        }
        var lastDay = plan.calendar().schoolDays(6).stream()
                .filter(d -> !d.isAfter(plan.today()))
                .reduce((a, b) -> b)
                .orElse(null);
        for (var entry : ofJournal.entrySet()) {
            var random = plan.streams().stream("record " + entry.getKey().index());
            for (var lesson : entry.getValue()) {
                double carelessness = diligence[lesson.acting().index];
                boolean forgotten = random.nextDouble() < forgottenShare(lesson) * carelessness;
                boolean pending = lesson.date.equals(lastDay) && pending(lesson, random);
                if (lesson.date.isAfter(plan.today()) || lesson.cancelled || forgotten || pending) {
                    continue;
                }
                lesson.topicAt = entered(lesson, delay(carelessness, random), random);
                lesson.attendanceAt = random.nextDouble() < ATTENDANCE_FORGOTTEN * carelessness ? null : lesson.topicAt;
            }
            giveHomework(entry.getValue(), random);
        }
    }

    /** Today's lessons are still to be recorded; after a day off the last two of the day before wait as well. */
    private boolean pending(Lesson lesson, RandomGenerator random) {
        return lesson.date.equals(plan.today()) || lesson.number >= 5 && random.nextDouble() < 0.5;
    }

    private double forgottenShare(Lesson lesson) {
        long age = lesson.date.until(plan.today(), java.time.temporal.ChronoUnit.DAYS);
        String scheme = Curriculum.scheme(lesson.journal.grade());
        boolean closed = plan.calendar().finishedTerms(scheme, plan.today()).stream()
                .anyMatch(t -> !lesson.date.isAfter(t.endsOn()));
        double usual = closed ? 0.003 : age <= 3 ? 0.06 : age <= 14 ? 0.025 : 0.015;
        // The teacher one signs in as has something to catch up with.
        boolean own = plan.isDemo() && lesson.acting().equals(demoTeacher) && age <= 14;
        return own ? DEMO_TEACHER_FORGOTTEN : usual;
    }

    private static int delay(double carelessness, RandomGenerator random) {
        double u = random.nextDouble() / carelessness;
        return u < 0.02 ? 4 + random.nextInt(4) : u < 0.10 ? 1 + random.nextInt(3) : 0;
    }

    /**
     * A moment so many days after the lesson, if that is a school day before today and inside the term;
     * otherwise the evening of the lesson's own day: nothing is entered in holidays or after the close.
     */
    OffsetDateTime entered(Lesson lesson, int days, RandomGenerator random) {
        var date = lesson.date.plusDays(days);
        int seconds = random.nextInt(6 * 3600);
        boolean hasty = random.nextInt(10) > 0;
        if (days > 0 && canEnterOn(date, lesson)) {
            return SchoolCalendar.instant(date.atTime(14, 0).plusSeconds(seconds));
        }
        return SchoolCalendar.instant(
                lesson.date.atTime(lesson.endsAt()).plusSeconds(30 + (hasty ? seconds / 24 : seconds / 2)));
    }

    boolean canEnterOn(LocalDate date, Lesson lesson) {
        return date.isBefore(plan.today())
                && plan.calendar().isSchoolDay(date, 6)
                && !plan.calendar().isOffFor(lesson.journal.grade(), date)
                && !date.isAfter(plan.calendar()
                        .termOf(Curriculum.scheme(lesson.journal.grade()), lesson.date)
                        .endsOn());
    }

    private static void giveHomework(List<Lesson> lessons, RandomGenerator random) {
        Lesson next = null;
        for (int i = lessons.size() - 1; i >= 0; i--) {
            var lesson = lessons.get(i);
            boolean given = lesson.recorded()
                    && next != null
                    && lesson.item != null
                    && lesson.item.homework() != null
                    && random.nextDouble() < HOMEWORK_GIVEN;
            lesson.homeworkDue = given ? next : null;
            if (!lesson.cancelled) {
                next = lesson;
            }
        }
    }

    /** Lessons that cannot stand side by side: the same teacher at the same time. Empty when all is well. */
    Set<String> clashes() {
        var seen = new HashSet<String>();
        var clashes = new HashSet<String>();
        for (var lesson : all) {
            if (lesson.cancelled) {
                continue;
            }
            String teacher = lesson.date + " " + lesson.clock() + " teacher " + lesson.acting().index;
            String group = lesson.date + " " + lesson.clock() + " group "
                    + lesson.journal.group().id();
            String room = lesson.date + " " + lesson.clock() + " room " + lesson.room.name();
            if (!seen.add(teacher) || !seen.add(group) || !lesson.room.shared() && !seen.add(room)) {
                clashes.add(teacher + " / " + group + " / " + room);
            }
        }
        return clashes;
    }
}
