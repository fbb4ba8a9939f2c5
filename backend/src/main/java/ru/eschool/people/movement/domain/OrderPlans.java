package ru.eschool.people.movement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import ru.eschool.people.domain.PupilPlaces;
import ru.eschool.people.movement.domain.MovementPlan.Obstacle;
import ru.eschool.people.movement.domain.OrderText.Line;
import ru.eschool.platform.SchoolClock;

/** Says what orders will do, by what stands now. */
@ApplicationScoped
class OrderPlans {
    private final MovementFactLists facts;
    private final Movements movements;
    private final PupilPlaces places;
    private final SchoolClock clock;

    OrderPlans(MovementFactLists facts, Movements movements, PupilPlaces places, SchoolClock clock) {
        this.facts = facts;
        this.movements = movements;
        this.places = places;
        this.clock = clock;
    }

    MovementPolicy.Years years() {
        return facts.years();
    }

    /** The plans for the lines of an order, one each. */
    List<MovementPlan> of(MovementKind kind, List<Line> lines) {
        var today = clock.today();
        var ground = new MovementPolicy.Ground(
                facts.pupils(ids(lines.stream().map(Line::studentId).toList())),
                facts.targets(ids(lines.stream().map(Line::toClassId).toList())),
                facts.years(),
                lines.stream()
                        .filter(line ->
                                line.newcomer() != null && !line.newcomer().anotherPerson())
                        .filter(line -> !facts.matches(line, today).isEmpty())
                        .collect(Collectors.toSet()),
                facts.takenSnils(lines.stream()
                        .map(Line::newcomer)
                        .filter(Objects::nonNull)
                        .map(OrderText.Newcomer::snils)
                        .filter(Objects::nonNull)
                        .toList()),
                today);
        return lines.stream()
                .map(line -> MovementPolicy.plan(kind, line, ground))
                .toList();
    }

    private static Set<UUID> ids(List<UUID> given) {
        var ids = new HashSet<>(given);
        ids.remove(null);
        return ids;
    }

    /** What an order does that cancels this one, pupil by pupil. */
    List<OrderEffect> ofCancelling(OrderFacts cancelled) {
        var done = movements.of(cancelled.id());
        var pupils = facts.pupils(done.stream().map(Movement::studentId).collect(Collectors.toSet()));
        var effects = new ArrayList<OrderEffect>();
        for (var i = 0; i < done.size(); i++) {
            var line = cancelled.lines().get(i);
            effects.add(undone(cancelled, line, done.get(i), pupils.get(line.studentId())));
        }
        return effects;
    }

    private OrderEffect undone(OrderFacts cancelled, OrderFacts.Line line, Movement movement, PupilFacts pupil) {
        var obstacles = new ArrayList<Obstacle>();
        facts.orderAfter(line.studentId(), cancelled.id())
                .ifPresent(later ->
                        obstacles.add(new Obstacle("", "cancel-after-later-order", later.number(), later.issuedOn())));
        var opened = movement.trace().opened().stream().map(place -> place.id()).toList();
        var enrolment = cancelled.kind() == MovementKind.ENROLMENT;
        pupil.places().stream()
                .filter(place -> place.lastsOnOrAfter(line.effectiveOn()) && !opened.contains(place.id()))
                .filter(place -> enrolment
                        || line.toClass() != null
                                && line.toClass().id().equals(place.classId())
                                && line.fromClass() != null)
                .findFirst()
                .ifPresent(place -> obstacles.add(new Obstacle("", "cancel-in-group", place.groupName())));
        if (obstacles.isEmpty() && !places.stands(movement.trace())) {
            obstacles.add(new Obstacle("", "cancel-changed-since"));
        }
        var released = movement.trace().enrolmentEnded() != null;
        return new OrderEffect(
                line.studentId(),
                line.displayName(),
                line.effectiveOn(),
                line.toClass() == null ? null : line.toClass().name(),
                line.fromClass() == null ? null : line.fromClass().name(),
                List.of(),
                released,
                enrolment,
                line.effectiveOn().isBefore(clock.today()) ? List.of(MovementPlan.Notice.BACKDATED) : List.of(),
                obstacles);
    }
}
