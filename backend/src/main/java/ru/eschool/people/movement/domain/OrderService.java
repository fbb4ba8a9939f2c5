package ru.eschool.people.movement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import ru.eschool.audit.AccessLog;
import ru.eschool.people.domain.PersonRecordService;
import ru.eschool.people.domain.RussianKeyboard;
import ru.eschool.people.movement.domain.OrderText.Line;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.SchoolFrame;

/**
 * Keeps the orders by which pupils come, move and leave: drafts of the office until the principal signs them
 * ({@link OrderSigning}).
 */
@ApplicationScoped
public class OrderService {
    private final SchoolOrders orders;
    private final Movements movements;
    private final OrderLists lists;
    private final OrderPlans plans;
    private final MovementFactLists facts;
    private final PersonRecordService persons;
    private final SchoolFrame frame;
    private final AccessLog accessLog;
    private final SchoolClock clock;

    OrderService(
            SchoolOrders orders,
            Movements movements,
            OrderLists lists,
            OrderPlans plans,
            MovementFactLists facts,
            PersonRecordService persons,
            SchoolFrame frame,
            AccessLog accessLog,
            SchoolClock clock) {
        this.orders = orders;
        this.movements = movements;
        this.lists = lists;
        this.plans = plans;
        this.facts = facts;
        this.persons = persons;
        this.frame = frame;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** A part of a list, and how many orders there are in all. */
    public record Found(Page<OrderFacts.Row> page, int total) {}

    /** A part of a list; a name that nobody has is sought as typed with the Russian keyboard. */
    @Transactional
    public Found search(OrderSearch search, int limit, String cursor) {
        var after = place(cursor);
        var found = lists.list(search, after, limit + 1);
        if (found.rows().isEmpty() && search.query() != null) {
            found = lists.list(search.with(RussianKeyboard.typed(search.query())), after, limit + 1);
        }
        accessLog.read("searchOrders", null, null, null);
        return new Found(Page.cut(found.rows(), limit, last -> Cursor.encode(last.id())), found.total());
    }

    /**
     * One order.
     *
     * @throws Problem 404 when the school has no such order
     */
    @Transactional
    public OrderFacts get(UUID orderId) {
        var order = find(orderId);
        accessLog.read("getOrder", null, null, null);
        return order;
    }

    /** Pupils whom the school knows and who may be the child that is to be enrolled. */
    @Transactional
    public List<PupilMatch> matches(OrderText.Newcomer child) {
        return facts.matches(new Line(null, child, clock.today(), null, null, null, null), clock.today());
    }

    /**
     * Adds a draft.
     *
     * @throws Problem 400 with everything that is in its way, 409 when the year has the number already
     */
    @Transactional
    public OrderFacts create(OrderText text) {
        checkPupils(text);
        var order = orders.add(new SchoolOrder(yearOf(text.issuedOn()), text));
        orders.flush();
        write(order, text);
        return find(order.id());
    }

    /**
     * Adds a draft of an order that cancels another one.
     *
     * @throws Problem 422 when that one is not in force or is an order that cancels itself
     */
    @Transactional
    public OrderFacts createCancelling(UUID orderId, String number, LocalDate issuedOn, String basis) {
        var cancelled = orders.find(orderId).orElseThrow(OrderService::unknown);
        if (cancelled.status() == OrderStatus.DRAFT) {
            throw Problem.refused("order-not-signed");
        }
        if (cancelled.cancelsId() != null) {
            throw Problem.refused("order-cancels-itself");
        }
        if (cancelled.status() == OrderStatus.CANCELLED) {
            throw Problem.of(409, "order-cancelled-already");
        }
        if (issuedOn.isBefore(cancelled.issuedOn())) {
            throw Problem.invalid().at("/issuedOn", "order-before-cancelled", cancelled.number(), cancelled.issuedOn());
        }
        var text = new OrderText(number, issuedOn, cancelled.kind(), basis, List.of());
        var order = orders.add(SchoolOrder.cancelling(cancelled, yearOf(issuedOn), text));
        orders.flush();
        return find(order.id());
    }

    /**
     * Writes a draft anew as a whole.
     *
     * @throws Problem as {@link #create}; 422 for an order that is signed
     */
    @Transactional
    public OrderFacts change(UUID orderId, int version, OrderText text) {
        var order = draft(orderId, version);
        var seen = order.version();
        if (order.cancelsId() == null) {
            checkPupils(text);
        } else if (!text.lines().isEmpty() || text.kind() != order.kind()) {
            throw Problem.invalid().at("/lines", "order-cancelling-moves-nobody");
        }
        order.describe(yearOf(text.issuedOn()), text);
        movements.of(orderId).forEach(movements::delete);
        orders.flush();
        write(order, text);
        if (order.version() == seen) {
            // Only pupils have changed.
            orders.touch(order);
        }
        return find(orderId);
    }

    /**
     * Takes a draft away.
     *
     * @throws Problem 422 for an order that is signed
     */
    @Transactional
    public void delete(UUID orderId, int version) {
        var order = draft(orderId, version);
        movements.of(orderId).forEach(movements::delete);
        movements.flush();
        orders.delete(order);
        orders.flush();
    }

    /**
     * What signing a draft will do, pupil by pupil, and what is in its way.
     *
     * @throws Problem 422 for an order that is signed
     */
    @Transactional
    public List<OrderEffect> preview(UUID orderId) {
        var order = orders.find(orderId).orElseThrow(OrderService::unknown);
        if (order.status() != OrderStatus.DRAFT) {
            throw Problem.refused("order-signed");
        }
        accessLog.read("getOrderPreview", null, null, null);
        if (order.cancelsId() != null) {
            return plans.ofCancelling(find(order.cancelsId()));
        }
        return plans
                .of(
                        order.kind(),
                        movements.of(orderId).stream().map(Movement::line).toList())
                .stream()
                .map(OrderEffect::of)
                .toList();
    }

    /**
     * When somebody was a pupil of the school, and which orders said so.
     *
     * @throws Problem 404 for somebody whom the school does not know, 403 for a class teacher of another class
     */
    @Transactional
    public PupilPath path(UUID personId) {
        persons.find(personId);
        accessLog.read("getPupilPath", personId, null, null);
        return new PupilPath(lists.periods(personId), lists.steps(personId));
    }

    private void write(SchoolOrder order, OrderText text) {
        var targets = facts.targets(text.lines().stream()
                .map(Line::toClassId)
                .filter(id -> id != null)
                .distinct()
                .toList());
        for (var i = 0; i < text.lines().size(); i++) {
            var line = text.lines().get(i);
            var target = line.toClassId() == null ? null : targets.get(line.toClassId());
            movements.add(new Movement(order.id(), i, line, target == null ? null : target.academicYear()));
        }
        movements.flush();
    }

    private void checkPupils(OrderText text) {
        var problem = Problem.invalid();
        if (text.lines().isEmpty()) {
            throw problem.at("/lines", "order-without-pupils");
        }
        var named = new HashSet<UUID>();
        var numbers = new HashSet<String>();
        for (var i = 0; i < text.lines().size(); i++) {
            var line = text.lines().get(i);
            if ((line.studentId() == null) == (line.newcomer() == null)) {
                throw problem.at("/lines/" + i, "order-line-of-nobody");
            }
            if (line.studentId() != null && !named.add(line.studentId())) {
                problem.at("/lines/" + i + "/studentId", "order-pupil-twice");
            }
            if (line.newcomer() != null
                    && line.newcomer().snils() != null
                    && !numbers.add(line.newcomer().snils())) {
                problem.at("/lines/" + i + "/newcomer/snils", "order-pupil-twice");
            }
        }
        var judged = plans.of(text.kind(), text.lines());
        for (var i = 0; i < judged.size(); i++) {
            for (var obstacle : judged.get(i).obstacles()) {
                problem.at("/lines/" + i + obstacle.field(), obstacle.code(), obstacle.arguments());
            }
        }
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private int yearOf(LocalDate issuedOn) {
        var years = plans.years();
        if (!years.containIssue(issuedOn)) {
            throw Problem.invalid().at("/issuedOn", "order-outside-years", years.firstOfIssue(), years.last());
        }
        return frame.academicYearOf(issuedOn);
    }

    private SchoolOrder draft(UUID orderId, int version) {
        var order = orders.find(orderId).orElseThrow(OrderService::unknown);
        order.requireVersion(version);
        if (order.status() != OrderStatus.DRAFT) {
            throw Problem.refused("order-signed");
        }
        return order;
    }

    private OrderFacts find(UUID orderId) {
        return lists.find(orderId).orElseThrow(OrderService::unknown);
    }

    private static UUID place(String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return UUID.fromString(Cursor.decode(cursor, 1).getFirst());
        } catch (IllegalArgumentException foreign) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }

    private static Problem unknown() {
        return Problem.notFound("order-unknown");
    }
}
