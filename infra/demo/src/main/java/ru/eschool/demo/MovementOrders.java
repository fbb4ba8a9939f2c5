package ru.eschool.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * When everybody was a pupil and in which groups, and the orders that said so: the first grade of the year, who came and left in
 * its course, who changed to the parallel class; one order that was a mistake and was cancelled, and one that waits for the
 * principal. All others were entered by a list.
 */
final class MovementOrders {
    /** @param cancels the order that it cancels, or null */
    record Order(UUID id, String number, LocalDate issuedOn, String kind, String status, String basis, UUID cancels) {}

    /** @param trace what signing has changed, as JSON; null where nothing is to be put back */
    record Line(
            UUID id,
            UUID orderId,
            int position,
            People.Pupil pupil,
            LocalDate on,
            Structure.SchoolClass from,
            Structure.SchoolClass to,
            String reason,
            String place,
            String trace) {}

    record Place(UUID id, Groups.Group group, People.Pupil pupil, LocalDate from, LocalDate until) {}

    record Enrolment(UUID id, People.Pupil pupil, LocalDate from, LocalDate until, UUID openedBy, UUID closedBy) {}

    private static final List<String> ELSEWHERE = List.of(
            "МБОУ «Школа № 3», г. Старолесье",
            "МАОУ «Гимназия № 1», г. Верхнеозёрный",
            "МБОУ «Лицей № 2», г. Новоборинск");
    private static final String APPLICATION = "Заявление родителей (законных представителей)";

    final List<Order> orders = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final List<Place> places = new ArrayList<>();
    final List<Enrolment> enrolments = new ArrayList<>();

    private final SchoolPlan plan;
    private final SchoolCalendar calendar;
    private final SplittableRandom random;
    private final RandomStreams.Ids ids;
    private final Map<UUID, List<Place>> placesOf;
    private final Map<UUID, UUID> opened = new HashMap<>();
    private final Map<UUID, UUID> closed = new HashMap<>();
    private final Map<UUID, UUID> enrolmentOf = new HashMap<>();
    private int number;

    MovementOrders(SchoolPlan plan, People people, Groups groups) {
        this.plan = plan;
        this.calendar = plan.calendar();
        this.random = plan.streams().stream("orders");
        this.ids = plan.streams().ids("orders");
        places(groups);
        placesOf = places.stream()
                .collect(Collectors.groupingBy(place -> place.pupil().id()));
        people.pupils.forEach(pupil -> enrolmentOf.put(pupil.id(), ids.next()));
        firstGrade(people);
        var changes = new ArrayList<Change>();
        people.pupils.forEach(pupil -> changesOf(pupil, changes));
        changes.sort(Comparator.comparing(Change::on));
        changes.forEach(change -> order(change.kind, change.pupil, change.on));
        var before = lines.stream().map(line -> line.pupil().id()).collect(Collectors.toSet());
        var settled = people.pupils.stream()
                .filter(pupil -> pupil.departedOn() == null && !before.contains(pupil.id()))
                .filter(pupil ->
                        schoolClass(pupil).grade() == 8 || schoolClass(pupil).grade() == 4)
                .filter(pupil -> parallel(pupil) != null)
                .limit(2)
                .toList();
        if (settled.size() == 2) {
            mistake(settled.getFirst());
            waiting(settled.getLast());
        }
        for (var pupil : people.pupils) {
            enrolments.add(new Enrolment(
                    enrolmentOf.get(pupil.id()),
                    pupil,
                    pupil.enrolledOn(),
                    pupil.departedOn(),
                    opened.get(pupil.id()),
                    closed.get(pupil.id())));
        }
    }

    private record Change(String kind, People.Pupil pupil, LocalDate on) {}

    private void places(Groups groups) {
        var yearEnd = LocalDate.of(calendar.year + 1, 9, 1);
        var whole = groups.all.stream()
                .filter(Groups.Group::wholeClass)
                .collect(Collectors.toMap(group -> group.schoolClass().id(), group -> group));
        for (var group : groups.all) {
            for (var pupil : group.members()) {
                var until = pupil.departedOn() == null ? yearEnd : pupil.departedOn();
                places.add(new Place(ids.next(), group, pupil, pupil.joinedClassOn(), until));
                if (group.wholeClass() && changedClass(pupil)) {
                    places.add(new Place(
                            ids.next(),
                            whole.get(parallel(pupil).id()),
                            pupil,
                            calendar.startsOn,
                            pupil.joinedClassOn()));
                }
            }
        }
    }

    private boolean changedClass(People.Pupil pupil) {
        return pupil.joinedClassOn().isAfter(calendar.startsOn)
                && pupil.enrolledOn().isBefore(pupil.joinedClassOn());
    }

    private void changesOf(People.Pupil pupil, List<Change> changes) {
        if (changedClass(pupil)) {
            changes.add(new Change("TRANSFER", pupil, pupil.joinedClassOn()));
        } else if (pupil.joinedClassOn().isAfter(calendar.startsOn)) {
            changes.add(new Change("ENROLMENT", pupil, pupil.joinedClassOn()));
        }
        if (pupil.departedOn() != null) {
            changes.add(new Change("DEPARTURE", pupil, pupil.departedOn()));
        }
    }

    /** Everybody who began school this year, class by class. */
    private void firstGrade(People people) {
        for (var schoolClass : plan.classes()) {
            var pupils = people.ofClass(schoolClass.index()).stream()
                    .filter(pupil ->
                            schoolClass.grade() == 1 && !pupil.joinedClassOn().isAfter(calendar.startsOn))
                    .toList();
            if (!pupils.isEmpty()) {
                var order = new Order(
                        ids.next(),
                        nextNumber(),
                        LocalDate.of(calendar.year, 7, 6),
                        "ENROLMENT",
                        "SIGNED",
                        "Заявления о приёме в 1 класс",
                        null);
                orders.add(order);
                for (int i = 0; i < pupils.size(); i++) {
                    enrolled(order, i, pupils.get(i), pupils.get(i).enrolledOn(), null);
                }
            }
        }
    }

    private void order(String kind, People.Pupil pupil, LocalDate on) {
        var order = new Order(ids.next(), nextNumber(), workingDayBefore(on), kind, "SIGNED", APPLICATION, null);
        orders.add(order);
        var elsewhere = ELSEWHERE.get(random.nextInt(ELSEWHERE.size()));
        switch (kind) {
            case "ENROLMENT" -> enrolled(order, 0, pupil, on, elsewhere);
            case "TRANSFER" -> {
                var old = wholePlace(pupil, parallel(pupil));
                var place = wholePlace(pupil, schoolClass(pupil));
                var trace = trace(openedJson(place), endedJson(old, yearEnd()), "null", "null");
                line(order, 0, pupil, on, parallel(pupil), schoolClass(pupil), "По заявлению родителей", null, trace);
            }
            default -> {
                var ended = placesOf.get(pupil.id()).stream()
                        .filter(place -> place.until().equals(on))
                        .map(place -> endedJson(place, yearEnd()))
                        .collect(Collectors.joining(","));
                var trace = trace(
                        "",
                        ended,
                        "null",
                        "{\"academicYear\":0,\"id\":\"%s\",\"before\":null,\"until\":\"%s\"}"
                                .formatted(enrolmentOf.get(pupil.id()), on));
                var line = line(
                        order, 0, pupil, on, schoolClass(pupil), null, "Перемена места жительства", elsewhere, trace);
                closed.put(pupil.id(), line.id());
            }
        }
    }

    private void enrolled(Order order, int position, People.Pupil pupil, LocalDate on, String from) {
        var trace = trace(
                openedJson(wholePlace(pupil, schoolClass(pupil))),
                "",
                "\"" + enrolmentOf.get(pupil.id()) + "\"",
                "null");
        var line = line(order, position, pupil, on, null, schoolClass(pupil), null, from, trace);
        opened.put(pupil.id(), line.id());
    }

    /** A transfer into the parallel class that was signed by mistake, and the order that cancelled it. */
    private void mistake(People.Pupil pupil) {
        var day = workingDayBefore(plan.today().minusDays(2));
        if (day.isBefore(calendar.startsOn.plusDays(1)) || day.isAfter(calendar.endsOn)) {
            return;
        }
        var wrong = new Order(ids.next(), nextNumber(), day, "TRANSFER", "CANCELLED", APPLICATION, null);
        orders.add(wrong);
        line(wrong, 0, pupil, day.plusDays(1), schoolClass(pupil), parallel(pupil), null, null, null);
        orders.add(new Order(ids.next(), nextNumber(), day, "TRANSFER", "SIGNED", "Приказ издан ошибочно", wrong.id()));
    }

    /** A transfer that the principal has not signed yet. */
    private void waiting(People.Pupil pupil) {
        var soon = plan.today().plusDays(4);
        var first = calendar.startsOn.plusDays(7);
        var last = LocalDate.of(calendar.year + 1, 8, 25);
        var on = soon.isBefore(first) ? first : soon.isAfter(last) ? last : soon;
        var order = new Order(ids.next(), nextNumber(), plan.today(), "TRANSFER", "DRAFT", APPLICATION, null);
        orders.add(order);
        line(order, 0, pupil, on, null, parallel(pupil), "По заявлению родителей", null, null);
    }

    private Line line(
            Order order,
            int position,
            People.Pupil pupil,
            LocalDate on,
            Structure.SchoolClass from,
            Structure.SchoolClass to,
            String reason,
            String place,
            String trace) {
        var line = new Line(ids.next(), order.id(), position, pupil, on, from, to, reason, place, trace);
        lines.add(line);
        return line;
    }

    private String nextNumber() {
        return ++number + "-у";
    }

    private LocalDate yearEnd() {
        return LocalDate.of(calendar.year + 1, 9, 1);
    }

    private Structure.SchoolClass schoolClass(People.Pupil pupil) {
        return plan.classes().get(pupil.classIndex());
    }

    /** The other class of the grade that comes first; null when there is none. */
    private Structure.SchoolClass parallel(People.Pupil pupil) {
        var own = schoolClass(pupil);
        return plan.classes().stream()
                .filter(other -> other.grade() == own.grade() && !other.equals(own))
                .findFirst()
                .orElse(null);
    }

    private Place wholePlace(People.Pupil pupil, Structure.SchoolClass schoolClass) {
        return placesOf.get(pupil.id()).stream()
                .filter(place -> place.group().wholeClass()
                        && place.group().schoolClass().equals(schoolClass))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate workingDayBefore(LocalDate day) {
        var before = day.minusDays(1);
        while (before.getDayOfWeek().getValue() > 5) {
            before = before.minusDays(1);
        }
        return before;
    }

    private String openedJson(Place place) {
        return "{\"academicYear\":%d,\"id\":\"%s\",\"groupId\":\"%s\",\"wholeClass\":true,\"during\":{\"from\":\"%s\",\"until\":\"%s\"}}"
                .formatted(calendar.year, place.id(), place.group().id(), place.from(), place.until());
    }

    private String endedJson(Place place, LocalDate before) {
        return "{\"academicYear\":%d,\"id\":\"%s\",\"before\":\"%s\",\"until\":\"%s\"}"
                .formatted(calendar.year, place.id(), before, place.until());
    }

    private static String trace(String opened, String ended, String enrolmentOpened, String enrolmentEnded) {
        return "{\"opened\":[%s],\"ended\":[%s],\"removed\":[],\"enrolmentOpened\":%s,\"enrolmentEnded\":%s}"
                .formatted(opened, ended, enrolmentOpened, enrolmentEnded);
    }
}
