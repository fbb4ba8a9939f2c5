package ru.eschool.people.movement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import ru.eschool.people.Snils;
import ru.eschool.people.movement.domain.MovementPlan.Notice;
import ru.eschool.people.movement.domain.MovementPlan.Obstacle;
import ru.eschool.people.movement.domain.OrderText.Line;
import ru.eschool.people.movement.domain.PupilFacts.Place;
import ru.eschool.people.movement.domain.PupilFacts.Target;

/** Decides what an order does with a pupil and what is in its way; asked when it is written, shown and signed. */
final class MovementPolicy {
    /** Grades after which a pupil may leave with a certificate (273-ФЗ, ст. 66). */
    private static final List<Integer> LAST_GRADES = List.of(9, 11);

    private final MovementKind kind;
    private final Line line;
    private final PupilFacts pupil;
    private final Target target;
    private final Ground ground;
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Place> ends = new ArrayList<>();
    private final List<Place> removes = new ArrayList<>();

    /** The days that the academic years of the school cover; null for a school without one. */
    record Years(LocalDate first, LocalDate last) {
        /** Orders about a year are issued in the summer before it. */
        private static final int MONTHS_AHEAD = 3;

        LocalDate firstOfIssue() {
            return first == null ? null : first.minusMonths(MONTHS_AHEAD);
        }

        boolean containIssue(LocalDate day) {
            return first != null && !day.isBefore(firstOfIssue()) && !day.isAfter(last);
        }

        boolean contain(LocalDate day) {
            return first != null && !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /**
     * What orders are judged by.
     *
     * @param pupils those whom the order names; one who is missing is unknown
     * @param targets the classes that it names; one that is missing is unknown
     * @param namesakes lines about children who may be pupils whom the school knows
     * @param takenSnils numbers that somebody of the school has already
     */
    record Ground(
            Map<UUID, PupilFacts> pupils,
            Map<UUID, Target> targets,
            Years years,
            Set<Line> namesakes,
            Set<String> takenSnils,
            LocalDate today) {}

    private MovementPolicy(MovementKind kind, Line line, Ground ground) {
        this.kind = kind;
        this.line = line;
        this.ground = ground;
        this.pupil = line.studentId() == null ? null : ground.pupils().get(line.studentId());
        this.target = line.toClassId() == null ? null : ground.targets().get(line.toClassId());
    }

    /** The plan for one line of an order. */
    static MovementPlan plan(MovementKind kind, Line line, Ground ground) {
        return new MovementPolicy(kind, line, ground).judge();
    }

    private MovementPlan judge() {
        var on = line.effectiveOn();
        var years = ground.years();
        if (!years.contain(on)) {
            refuse("/effectiveOn", "movement-outside-years", years.first(), years.last());
        }
        if (line.studentId() != null && pupil == null) {
            refuse("/studentId", "movement-pupil-unknown");
        }
        if (line.toClassId() != null && target == null) {
            refuse("/toClassId", "class-unknown-for-order");
        }
        Place from = pupil == null ? null : pupil.classOn(on).orElseGet(() -> repeatsFrom(on));
        if (obstacles.isEmpty()) {
            switch (kind) {
                case ENROLMENT -> enrolment();
                case TRANSFER -> transfer(from);
                case DEPARTURE -> leaving(from);
                case GRADUATION -> graduation(from);
                case REPEAT -> repeat(from);
                case CONDITIONAL -> conditional();
            }
        }
        if (on.isBefore(ground.today())) {
            notices.add(Notice.BACKDATED);
        }
        var leaves = kind == MovementKind.DEPARTURE || kind == MovementKind.GRADUATION;
        return new MovementPlan(
                line.studentId(),
                pupil == null ? newcomerName() : pupil.name(),
                on,
                from,
                target,
                target == null || from == null || from.academicYear() != target.academicYear()
                        ? null
                        : from.during().until(),
                List.copyOf(ends),
                List.copyOf(removes),
                kind == MovementKind.ENROLMENT,
                leaves,
                List.copyOf(notices),
                List.copyOf(obstacles));
    }

    /** The class of the year before that of a pupil who repeats it. */
    private Place repeatsFrom(LocalDate on) {
        return kind == MovementKind.REPEAT ? lastClassBefore(on) : null;
    }

    private String newcomerName() {
        return line.newcomer() == null
                ? ""
                : line.newcomer().name().lastName() + " "
                        + line.newcomer().name().firstName();
    }

    private void enrolment() {
        needsClass();
        if (pupil == null) {
            newcomer();
            return;
        }
        var on = line.effectiveOn();
        pupil.stays().stream()
                .filter(stay ->
                        stay.during().until() == null || stay.during().until().isAfter(on))
                .findFirst()
                .ifPresent(stay -> refuse(
                        "/studentId", "movement-enrolled-already", stay.during().from()));
        if (obstacles.isEmpty()) {
            // A place that an earlier list has left open would stand against the new one.
            pupil.places().stream().filter(place -> place.lastsOnOrAfter(on)).forEach(this::leave);
        }
    }

    private void newcomer() {
        var child = line.newcomer();
        if (!child.birthDate().isBefore(ground.today())) {
            refuse("/newcomer/birthDate", "birth-date-ahead");
        }
        if (child.snils() != null && !Snils.isValid(child.snils())) {
            refuse("/newcomer/snils", "movement-snils-wrong");
        } else if (child.snils() != null && ground.takenSnils().contains(child.snils())) {
            refuse("/newcomer/snils", "movement-snils-taken");
        }
        if (ground.namesakes().contains(line) && !child.anotherPerson()) {
            refuse("/newcomer", "movement-same-name");
        }
    }

    private void transfer(Place from) {
        needsClass();
        enrolled();
        if (target != null && from != null) {
            if (from.classId().equals(target.id())) {
                refuse("/toClassId", "movement-same-class", target.name());
            } else {
                leaveClass(from);
            }
        }
        nothingLater();
    }

    private void leaving(Place from) {
        enrolled();
        if (pupil != null) {
            var on = line.effectiveOn();
            pupil.stayOn(on)
                    .filter(stay -> stay.during().from().equals(on))
                    .ifPresent(stay -> refuse("/effectiveOn", "movement-on-first-day", on));
            pupil.places().stream().filter(place -> place.lastsOnOrAfter(on)).forEach(this::leave);
        }
        nothingLater();
        if (from != null || pupil != null) {
            notices.add(Notice.FAMILY_READS_ON);
        }
    }

    private void graduation(Place from) {
        leaving(from);
        if (from != null && !LAST_GRADES.contains(from.grade())) {
            refuse("/studentId", "movement-not-last-grade", from.groupName());
        }
    }

    private void repeat(Place from) {
        enrolled();
        if (target == null) {
            notices.add(Notice.NO_CLASS_YET);
            return;
        }
        inYearOfClass();
        var last = pupil == null ? null : lastClassBefore(line.effectiveOn());
        if (last != null && (last.academicYear() >= target.academicYear() || last.grade() != target.grade())) {
            refuse("/toClassId", "movement-repeat-class", target.name(), last.groupName());
        } else if (from != null) {
            leaveClass(from);
        }
        nothingLater();
    }

    private Place lastClassBefore(LocalDate day) {
        return pupil.places().stream()
                .filter(place -> place.wholeClass() && place.beginsBefore(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private void conditional() {
        enrolled();
        if (line.subjects() == null) {
            refuse("/subjects", "movement-subjects-needed");
        }
        notices.add(Notice.OWES_SUBJECTS);
    }

    private void needsClass() {
        if (target == null) {
            refuse("/toClassId", "movement-class-needed");
        } else {
            inYearOfClass();
        }
    }

    private void inYearOfClass() {
        if (target.archived()) {
            refuse("/toClassId", "movement-year-archived", target.name());
        } else if (line.effectiveOn().isBefore(target.startsOn())
                || line.effectiveOn().isAfter(target.endsOn())) {
            refuse("/toClassId", "movement-class-of-other-year", target.name(), target.startsOn(), target.endsOn());
        }
    }

    /** Whoever moves or leaves is at the school on that day. */
    private void enrolled() {
        if (pupil == null) {
            refuse("/studentId", "movement-of-newcomer");
            return;
        }
        var on = line.effectiveOn();
        if (pupil.stayOn(on).isPresent()) {
            return;
        }
        pupil.stays().stream()
                .map(stay -> stay.during().from())
                .filter(first -> first.isAfter(on))
                .findFirst()
                .ifPresentOrElse(
                        first -> refuse("/effectiveOn", "movement-before-enrolment", first),
                        () -> refuse("/studentId", "movement-not-enrolled"));
    }

    /** An order does not reach over a class or a time at the school that begins after its day. */
    private void nothingLater() {
        if (pupil == null) {
            return;
        }
        var on = line.effectiveOn();
        pupil.places().stream()
                .filter(place -> place.wholeClass() && !place.beginsBefore(on))
                .findFirst()
                .ifPresent(place -> refuse(
                        "/effectiveOn",
                        "movement-before-later",
                        place.groupName(),
                        place.during().from()));
        pupil.stays().stream()
                .filter(stay -> stay.during().from().isAfter(on))
                .findFirst()
                .ifPresent(stay -> refuse(
                        "/effectiveOn", "movement-before-return", stay.during().from()));
    }

    /** The class with its subgroups; groups of several classes go on. */
    private void leaveClass(Place from) {
        pupil.places().stream()
                .filter(place -> Objects.equals(place.classId(), from.classId()))
                .filter(place -> place.lastsOnOrAfter(line.effectiveOn()))
                .forEach(this::leave);
    }

    private void leave(Place place) {
        if (place.beginsBefore(line.effectiveOn())) {
            ends.add(place);
        } else {
            removes.add(place);
        }
    }

    private void refuse(String field, String code, Object... arguments) {
        obstacles.add(new Obstacle(field, code, arguments));
    }
}
