package ru.eschool.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import ru.eschool.demo.Staffing.Load;

/**
 * The weekly timetable: first every class gets its hours into days without windows, then clashes of
 * teachers are repaired by swapping two lessons of a class (simulated annealing), until none is left.
 * A teacher's room is the teacher's own and a gym holds two classes of the two colleagues who share it,
 * so that a timetable free of teacher clashes is free of room clashes too.
 */
final class Timetable {
    private static final int DAYS = 6;
    private static final int CLOCKS = 12;
    private static final double CLASH = 20;
    private static final double SAME_SUBJECT_AGAIN = 3;
    private static final double TEACHER_IDLE = 0.8;
    private static final double HEAVY_LATE = 0.6;
    private static final double SPORT_FIRST = 0.3;
    private static final int SWAPS_PER_CLASS = 60_000;

    /** A lesson of the week: on a day (1 = Monday) and as the n-th lesson of the class's shift. */
    record Slot(Load load, int day, int lessonNumber) {}

    private record Place(int day, int lessonNumber, int clock) {}

    private final List<List<Place>> places = new ArrayList<>();
    private final List<Load[]> lessons = new ArrayList<>();
    private final int[][][] busy;
    private final SplittableRandom random;

    private Timetable(Staffing staffing, List<Structure.SchoolClass> classes, SplittableRandom random) {
        this.random = random;
        busy = new int[staffing.teachers.size()][DAYS + 1][CLOCKS];
        for (var c : classes) {
            var own = staffing.loads.stream()
                    .filter(l -> l.schoolClass().equals(c))
                    .toList();
            placesOf(c);
            var queue = new ArrayList<Load>();
            own.forEach(l -> queue.addAll(java.util.Collections.nCopies(l.hours(), l)));
            java.util.Collections.shuffle(queue, java.util.Random.from(random));
            lessons.add(queue.toArray(Load[]::new));
        }
        for (int c = 0; c < lessons.size(); c++) {
            for (int i = 0; i < lessons.get(c).length; i++) {
                occupy(lessons.get(c)[i], places.get(c).get(i), 1);
            }
        }
    }

    static List<Slot> compose(Staffing staffing, SchoolPlan plan) {
        for (int attempt = 0; attempt < 5; attempt++) {
            var timetable = new Timetable(staffing, plan.classes(), plan.streams().stream("timetable " + attempt));
            timetable.anneal(attempt + 1);
            if (timetable.clashes() == 0) {
                return timetable.slots();
            }
        }
        throw new IllegalStateException("no timetable without clashes was found; try another seed");
    }

    private void placesOf(Structure.SchoolClass c) {
        int days = Curriculum.daysPerWeek(c.grade());
        int hours = Curriculum.weeklyHours(c.grade());
        var result = new ArrayList<Place>();
        for (int day = 1; day <= days; day++) {
            // The longer days are Monday, Wednesday, Tuesday…; Saturday is the shortest.
            int length = hours / days + (longerDayRank(day) < hours % days ? 1 : 0);
            for (int n = 1; n <= length; n++) {
                result.add(new Place(day, n, Bells.clock(c.shift(), n)));
            }
        }
        places.add(result);
    }

    private static int longerDayRank(int day) {
        return switch (day) {
            case 2 -> 0;
            case 4 -> 1;
            case 3 -> 2;
            case 1 -> 3;
            case 5 -> 4;
            default -> 5;
        };
    }

    private void anneal(int patience) {
        long swaps = (long) SWAPS_PER_CLASS * lessons.size() * patience;
        for (long n = 0; n < swaps; n++) {
            double temperature = 4.0 * Math.pow(0.02, (double) n / swaps);
            int c = random.nextInt(lessons.size());
            var own = lessons.get(c);
            int a = random.nextInt(own.length);
            int b = random.nextInt(own.length);
            if (own[a] == own[b]) {
                continue;
            }
            double before = cost(c, a, b);
            swap(c, a, b);
            double worse = cost(c, a, b) - before;
            if (worse > 0 && random.nextDouble() >= Math.exp(-worse / temperature)) {
                swap(c, a, b);
            }
        }
    }

    private void swap(int c, int a, int b) {
        var own = lessons.get(c);
        var placeA = places.get(c).get(a);
        var placeB = places.get(c).get(b);
        occupy(own[a], placeA, -1);
        occupy(own[b], placeB, -1);
        var kept = own[a];
        own[a] = own[b];
        own[b] = kept;
        occupy(own[a], placeA, 1);
        occupy(own[b], placeB, 1);
    }

    private void occupy(Load load, Place place, int by) {
        for (var teacher : load.teachers()) {
            busy[teacher.index][place.day][place.clock] += by;
        }
    }

    /** Cost of everything that a swap of the two lessons can change. */
    private double cost(int c, int a, int b) {
        var own = lessons.get(c);
        var placeA = places.get(c).get(a);
        var placeB = places.get(c).get(b);
        double sum = clash(own[a], placeA) + clash(own[b], placeB);
        sum += again(c, own[a], placeA.day) + again(c, own[b], placeB.day);
        sum += again(c, own[a], placeB.day) + again(c, own[b], placeA.day);
        sum += windows(own[a], placeA.day, placeB.day) + windows(own[b], placeA.day, placeB.day);
        return sum + position(own[a], placeA) + position(own[b], placeB);
    }

    private double clash(Load load, Place place) {
        int over = 0;
        for (var teacher : load.teachers()) {
            over += Math.max(0, busy[teacher.index][place.day][place.clock] - 1);
        }
        return over * CLASH;
    }

    private double again(int c, Load load, int day) {
        var own = lessons.get(c);
        var where = places.get(c);
        int count = 0;
        for (int i = 0; i < own.length; i++) {
            if (own[i] == load && where.get(i).day == day) {
                count++;
            }
        }
        return count > 1 ? (count - 1) * SAME_SUBJECT_AGAIN : 0;
    }

    /** Idle lessons of the load's teachers between their first and last of the two days. */
    private double windows(Load load, int dayA, int dayB) {
        int idle = 0;
        for (var teacher : load.teachers()) {
            idle += idle(busy[teacher.index][dayA]);
            idle += dayA == dayB ? 0 : idle(busy[teacher.index][dayB]);
        }
        return idle * TEACHER_IDLE;
    }

    private static int idle(int[] day) {
        int first = -1;
        int last = -1;
        int lessons = 0;
        for (int clock = 0; clock < day.length; clock++) {
            if (day[clock] > 0) {
                first = first < 0 ? clock : first;
                last = clock;
                lessons++;
            }
        }
        return lessons == 0 ? 0 : last - first + 1 - lessons;
    }

    private static double position(Load load, Place place) {
        if (load.subject().heavy() && place.lessonNumber >= 6) {
            return HEAVY_LATE;
        }
        return load.subject().key().equals("pe") && place.lessonNumber == 1 ? SPORT_FIRST : 0;
    }

    private int clashes() {
        int sum = 0;
        for (var teacher : busy) {
            for (var day : teacher) {
                for (int count : day) {
                    sum += Math.max(0, count - 1);
                }
            }
        }
        return sum;
    }

    private List<Slot> slots() {
        var result = new ArrayList<Slot>();
        for (int c = 0; c < lessons.size(); c++) {
            for (int i = 0; i < lessons.get(c).length; i++) {
                var place = places.get(c).get(i);
                result.add(new Slot(lessons.get(c)[i], place.day, place.lessonNumber));
            }
        }
        return result;
    }
}
