package ru.eschool.people.movement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.eschool.identity.PupilRoles;
import ru.eschool.people.PupilRegister;
import ru.eschool.people.PupilRegister.PersonalData;
import ru.eschool.people.domain.PupilPlaces;
import ru.eschool.people.domain.PupilPlaces.KnownPlace;
import ru.eschool.people.domain.PupilPlaces.NewPlace;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/** The principal signs an order, and what it says is done: all of it or nothing. */
@ApplicationScoped
public class OrderSigning {
    private final SchoolOrders orders;
    private final Movements movements;
    private final OrderLists lists;
    private final OrderPlans plans;
    private final PupilPlaces places;
    private final PupilRegister register;
    private final PupilRoles roles;
    private final Acting acting;
    private final SchoolClock clock;

    OrderSigning(
            SchoolOrders orders,
            Movements movements,
            OrderLists lists,
            OrderPlans plans,
            PupilPlaces places,
            PupilRegister register,
            PupilRoles roles,
            Acting acting,
            SchoolClock clock) {
        this.orders = orders;
        this.movements = movements;
        this.lists = lists;
        this.plans = plans;
        this.places = places;
        this.register = register;
        this.roles = roles;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Signs a draft.
     *
     * @throws Problem 422 for an order that is signed already, and with everything that is in the way
     */
    @Transactional
    public OrderFacts sign(UUID orderId, int version) {
        // Two orders about one pupil, or an order and a list, are done one after the other.
        register.lock();
        var order = orders.find(orderId).orElseThrow(() -> Problem.notFound("order-unknown"));
        order.requireVersion(version);
        if (order.status() != OrderStatus.DRAFT) {
            throw Problem.refused("order-signed");
        }
        if (order.cancelsId() == null) {
            carryOut(order);
        } else {
            putBack(order.cancelsId());
        }
        order.sign(acting.personId(), clock.instant());
        orders.flush();
        return lists.find(orderId).orElseThrow();
    }

    private void carryOut(SchoolOrder order) {
        var lines = movements.of(order.id());
        var judged = plans.of(order.kind(), lines.stream().map(Movement::line).toList());
        refuse(judged.stream().map(OrderEffect::of).toList());
        for (var i = 0; i < lines.size(); i++) {
            carryOut(lines.get(i), judged.get(i));
        }
    }

    private void carryOut(Movement movement, MovementPlan plan) {
        if (movement.studentId() == null) {
            movement.enters(entered(movement.line().newcomer()));
            movements.flush();
        }
        var student = movement.studentId();
        var trace = places.carryOut(new PupilPlaces.Change(
                student,
                movement.id(),
                plan.on(),
                known(plan.ends()),
                known(plan.removes()),
                plan.opens() == null
                        ? null
                        : new NewPlace(plan.opens().academicYear(), plan.opens().groupId(), plan.until()),
                plan.enrols(),
                plan.releases()));
        var from = plan.from();
        movement.done(from == null ? null : from.academicYear(), from == null ? null : from.classId(), trace);
        if (plan.enrols()) {
            roles.open(Set.of(student), plan.on());
        }
        if (plan.releases()) {
            roles.end(Set.of(student), plan.on());
        }
    }

    private UUID entered(OrderText.Newcomer child) {
        return places.enter(
                child.name(),
                new PersonalData(child.birthDate(), child.sex(), child.snils(), null, null, null, null, null));
    }

    private static List<KnownPlace> known(List<PupilFacts.Place> found) {
        return found.stream()
                .map(place -> new KnownPlace(place.academicYear(), place.id()))
                .toList();
    }

    private void putBack(UUID cancelledId) {
        refuse(plans.ofCancelling(lists.find(cancelledId).orElseThrow()));
        var cancelled = orders.find(cancelledId).orElseThrow();
        for (var movement : movements.of(cancelledId)) {
            var trace = movement.trace();
            places.putBack(movement.studentId(), trace);
            if (trace.enrolmentOpened() != null) {
                roles.end(Set.of(movement.studentId()), movement.effectiveOn());
            }
            if (trace.enrolmentEnded() != null) {
                roles.open(Set.of(movement.studentId()), movement.effectiveOn());
            }
        }
        cancelled.cancel();
    }

    private static void refuse(List<OrderEffect> effects) {
        var problem = Problem.refused("order-in-the-way");
        for (var i = 0; i < effects.size(); i++) {
            for (var obstacle : effects.get(i).obstacles()) {
                problem.at("/lines/" + i + obstacle.field(), obstacle.code(), obstacle.arguments());
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }
}
