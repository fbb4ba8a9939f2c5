package ru.eschool.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Works and marks of all journals, drawn from what each pupil can do; then the marks of finished terms. */
final class MarkBook {
    record Work(UUID id, LessonBook.Lesson lesson, int position, WorkTypes type, String title) {}

    record Mark(
            Work work,
            People.Pupil pupil,
            String entry,
            boolean madeUp,
            LocalDate dueOn,
            boolean late,
            OffsetDateTime at,
            Correction correction) {}

    /** What stood in the cell before, and when it was written and changed. */
    record Correction(String before, OffsetDateTime enteredAt) {}

    record TermMark(
            Journals.Journal journal, People.Pupil pupil, SchoolCalendar.Term term, String entry, OffsetDateTime at) {}

    private static final double ANSWERS_ASKED = 0.72;
    private static final double HOMEWORK_CHECKED = 0.12;
    private static final double CORRECTED = 0.012;
    private static final double CONTROL_MADE_UP = 0.55;
    private static final double CONTROL_OWED = 0.25;
    /** Pupils of this level are given the better mark of two: schools spare their excellent pupils the one 4. */
    private static final double EXCELLENT = 4.5;

    private static final int LATE_AFTER_DAYS = 3;

    final List<Work> works = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    final List<TermMark> termMarks = new ArrayList<>();
    private final SchoolPlan plan;
    private final LessonBook book;
    private final AttendanceBook attendance;
    private final RandomStreams.Ids ids;
    private final Map<UUID, Double> ability = new HashMap<>();

    MarkBook(SchoolPlan plan, People people, Journals journals, LessonBook book, AttendanceBook attendance) {
        this.plan = plan;
        this.book = book;
        this.attendance = attendance;
        ids = plan.streams().ids("works");
        abilities(people);
        for (var journal : journals.all) {
            if (journal.marked()) {
                fill(journal);
            }
        }
    }

    private void abilities(People people) {
        var random = plan.streams().stream("ability");
        double[] ofClass = new double[plan.classes().size()];
        for (int i = 0; i < ofClass.length; i++) {
            ofClass[i] = RandomStreams.gaussian(random);
        }
        for (var pupil : people.pupils) {
            double z = Math.sqrt(1 - PupilModel.CLASS_SHARE) * random.nextGaussian()
                    + Math.sqrt(PupilModel.CLASS_SHARE) * ofClass[pupil.classIndex()];
            ability.put(pupil.id(), PupilModel.averageMark(PupilModel.normalCdf(z)));
        }
    }

    /** One journal from September to today. */
    private void fill(Journals.Journal journal) {
        var random = plan.streams().stream("marks " + journal.index());
        var members = journal.group().members();
        Map<UUID, Double> means = new HashMap<>();
        for (var pupil : members) {
            double own = PupilModel.SUBJECT_SPREAD * RandomStreams.gaussian(random);
            means.put(pupil.id(), ability.get(pupil.id()) + ease(journal) + own);
        }
        Map<UUID, Integer> given = new HashMap<>();
        Map<UUID, Double> levels = new HashMap<>();
        int term = -1;
        int lessonCount = 0;
        int writtenCount = 0;
        int first = marks.size();
        var announcedUntil = plan.calendar().announcedUntil(Curriculum.scheme(journal.grade()), plan.today());
        for (var lesson : book.of(journal)) {
            if (announced(lesson, announcedUntil)) {
                work(lesson, 1, WorkTypes.control(lesson.item), lesson.item.topic());
            }
            if (!lesson.recorded() || lesson.item == null) {
                continue;
            }
            int current = plan.calendar()
                    .termOf(Curriculum.scheme(journal.grade()), lesson.date)
                    .number();
            if (current != term) {
                term = current;
                given.clear();
                for (var pupil : members) {
                    double mean = means.get(pupil.id()) + PupilModel.TERM_DRIFT * RandomStreams.gaussian(random);
                    levels.put(pupil.id(), PupilModel.levelFor(Math.clamp(mean, 2.3, 4.97)));
                }
            }
            lessonCount++;
            int position = 1;
            if (lesson.item.control()) {
                everybody(
                        work(lesson, position++, WorkTypes.control(lesson.item), lesson.item.topic()),
                        levels,
                        given,
                        random);
            } else if (lessonCount % writtenEvery(journal) == 0) {
                var type = WorkTypes.written(journal.subject(), writtenCount++);
                everybody(work(lesson, position++, type, null), levels, given, random);
            } else if (random.nextDouble() < ANSWERS_ASKED) {
                some(work(lesson, position++, WorkTypes.ANSWER, null), answers(journal, random), levels, given, random);
            }
            boolean homework = journal.subject().homework(journal.grade()) && random.nextDouble() < HOMEWORK_CHECKED;
            if (homework && lessonCount > 1) {
                some(work(lesson, position, WorkTypes.HOMEWORK, null), 8 + random.nextInt(6), levels, given, random);
            }
        }
        closeTerms(journal, marks.subList(first, marks.size()), random);
    }

    /** A control of the term that is still to be written: the class knows of it, and nobody has a mark. */
    private boolean announced(LessonBook.Lesson lesson, LocalDate until) {
        return !lesson.recorded()
                && !lesson.cancelled
                && lesson.item != null
                && lesson.item.control()
                && !lesson.date.isBefore(plan.today())
                && !lesson.date.isAfter(until);
    }

    private static int writtenEvery(Journals.Journal journal) {
        return journal.weeklyHours() == 1 ? 3 : journal.weeklyHours() == 2 ? 5 : 7;
    }

    private static int answers(Journals.Journal journal, SplittableRandom random) {
        int asked = journal.weeklyHours() == 1
                ? 9 + random.nextInt(5)
                : journal.weeklyHours() == 2 ? 4 + random.nextInt(4) : 2 + random.nextInt(4);
        return journal.group().wholeClass() ? asked : (asked + 2) * 2 / 3;
    }

    /** Ease of the subject against the mean of all subjects of the grade, so that it shifts nobody's average. */
    private static double ease(Journals.Journal journal) {
        int grade = journal.grade();
        var subjects = Curriculum.subjects(grade);
        double sum = 0;
        double hours = 0;
        for (var subject : subjects) {
            double weight = 1 + subject.hours(grade);
            sum += subject.ease() * weight;
            hours += weight;
        }
        return journal.subject().ease() - sum / hours;
    }

    private Work work(LessonBook.Lesson lesson, int position, WorkTypes type, String title) {
        var work = new Work(ids.next(), lesson, position, type, title);
        works.add(work);
        return work;
    }

    /** A written work: everybody present has a mark once it is checked; the absent may owe a control. */
    private void everybody(Work work, Map<UUID, Double> levels, Map<UUID, Integer> given, SplittableRandom random) {
        double speed = random.nextDouble();
        int days = speed < 0.45 ? 0 : speed < 0.75 ? 1 : speed < 0.90 ? 2 : speed < 0.965 ? 3 : 4 + random.nextInt(4);
        var lesson = work.lesson();
        boolean checked = lesson.date.plusDays(days).isBefore(plan.today());
        var at = book.entered(lesson, days, random);
        for (var pupil : lesson.journal.group().members()) {
            double noise = random.nextGaussian();
            double fate = random.nextDouble();
            int later = 5 + random.nextInt(8);
            if (!checked || !pupil.memberOn(lesson.date) || attendance.exempt(lesson, pupil)) {
                continue;
            }
            if (!attendance.absent(lesson, pupil)) {
                enter(work, pupil, noise, levels, given, at, random);
            } else if (work.type().control && fate < CONTROL_MADE_UP + CONTROL_OWED) {
                owe(work, pupil, noise, levels, given, later, at, fate < CONTROL_MADE_UP, random);
            }
        }
    }

    private void owe(
            Work work,
            People.Pupil pupil,
            double noise,
            Map<UUID, Double> levels,
            Map<UUID, Integer> given,
            int later,
            OffsetDateTime at,
            boolean madeUp,
            SplittableRandom random) {
        var on = work.lesson().date.plusDays(later);
        if (madeUp && book.canEnterOn(on, work.lesson()) && pupil.memberOn(on)) {
            var done = book.entered(work.lesson(), later, random);
            given.merge(pupil.id(), 1, Integer::sum);
            marks.add(new Mark(work, pupil, entry(work, pupil, noise, levels), true, null, false, done, null));
        } else if (!work.lesson().date.plusDays(14).isBefore(plan.today())) {
            marks.add(new Mark(work, pupil, "DEBT", false, work.lesson().date.plusDays(14), false, at, null));
        }
    }

    /** Answers at the board or checked notebooks: those with the fewest marks are asked first, mostly. */
    private void some(
            Work work, int count, Map<UUID, Double> levels, Map<UUID, Integer> given, SplittableRandom random) {
        var lesson = work.lesson();
        Map<UUID, Double> turn = new HashMap<>();
        var present = new ArrayList<People.Pupil>();
        for (var pupil : lesson.journal.group().members()) {
            turn.put(pupil.id(), given.getOrDefault(pupil.id(), 0) + 2.5 * random.nextDouble());
            if (pupil.memberOn(lesson.date) && !attendance.absent(lesson, pupil) && !attendance.exempt(lesson, pupil)) {
                present.add(pupil);
            }
        }
        present.sort(Comparator.comparing(p -> turn.get(p.id())));
        var at = book.entered(lesson, 0, random);
        for (var pupil : present.subList(0, Math.min(count, present.size()))) {
            enter(work, pupil, random.nextGaussian(), levels, given, at, random);
        }
    }

    private void enter(
            Work work,
            People.Pupil pupil,
            double noise,
            Map<UUID, Double> levels,
            Map<UUID, Integer> given,
            OffsetDateTime at,
            SplittableRandom random) {
        String entry = entry(work, pupil, noise, levels);
        given.merge(pupil.id(), 1, Integer::sum);
        Correction correction = null;
        var changed = at;
        double u = random.nextDouble();
        boolean upwards = random.nextBoolean();
        if (u < CORRECTED) {
            int before = Integer.parseInt(entry) + (upwards && !entry.equals("5") || entry.equals("2") ? 1 : -1);
            changed = at.plusMinutes(3 + random.nextInt(50));
            correction = new Correction(String.valueOf(before), at);
        }
        marks.add(new Mark(work, pupil, entry, false, null, late(work, at), changed, correction));
    }

    private static boolean late(Work work, OffsetDateTime at) {
        return work.lesson().date.plusDays(LATE_AFTER_DAYS).isBefore(at.toLocalDate());
    }

    private static String entry(Work work, People.Pupil pupil, double noise, Map<UUID, Double> levels) {
        double value = levels.get(pupil.id()) + work.type().shift + PupilModel.MARK_SCATTER * noise;
        return String.valueOf(Math.clamp(Math.round(value), 2, 5));
    }

    /** Term marks by the weighted average; the teacher decides the borderline in the pupil's favour, mostly. */
    private void closeTerms(Journals.Journal journal, List<Mark> own, SplittableRandom random) {
        for (var term : plan.calendar().finishedTerms(Curriculum.scheme(journal.grade()), plan.today())) {
            var at = SchoolCalendar.instant(term.endsOn().minusDays(1).atTime(LocalTime.of(15, 0)))
                    .plusDays(random.nextInt(2))
                    .plusMinutes(random.nextInt(240));
            for (var pupil : journal.group().members()) {
                double usual = random.nextDouble() < 0.6 ? 0.5 : 0.6;
                double threshold = ability.get(pupil.id()) >= EXCELLENT ? 0.4 : usual;
                if (!pupil.memberOn(term.endsOn())) {
                    continue;
                }
                double sum = 0;
                double weights = 0;
                int count = 0;
                for (var mark : own) {
                    var date = mark.work.lesson().date;
                    if (mark.pupil == pupil
                            && !mark.entry.equals("DEBT")
                            && !date.isBefore(term.startsOn())
                            && !date.isAfter(term.endsOn())) {
                        sum += Integer.parseInt(mark.entry) * mark.work.type().weight;
                        weights += mark.work.type().weight;
                        count++;
                    }
                }
                double average = count == 0 ? 0 : sum / weights;
                String unassessed = journal.subject().key().equals("pe") ? "EXEMPT" : "NOT_ASSESSED";
                String entry = count == 0
                        ? unassessed
                        : String.valueOf(Math.clamp((int) Math.floor(average + 1 - threshold), 2, 5));
                termMarks.add(new TermMark(journal, pupil, term, entry, at));
            }
        }
    }
}
