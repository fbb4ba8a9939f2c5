package ru.eschool.people.movement.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.people.movement.domain.MovementKind;
import ru.eschool.people.movement.domain.MovementPlan;
import ru.eschool.people.movement.domain.OrderEffect;
import ru.eschool.people.movement.domain.OrderFacts;
import ru.eschool.people.movement.domain.OrderService;
import ru.eschool.people.movement.domain.OrderStatus;
import ru.eschool.people.movement.domain.OrderText;
import ru.eschool.people.movement.domain.PupilMatch;
import ru.eschool.people.movement.domain.PupilPath;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.platform.rest.ProblemAnswers;

/** The records that the operations on orders answer with. */
public final class OrderAnswers {
    private OrderAnswers() {}

    /** Another order. */
    @Schema(name = "OrderRef", description = "An order by number and day of issue.")
    public record Ref(UUID id, @Schema(examples = "112-у") String number, LocalDate issuedOn) {
        static Ref of(OrderFacts.Ref ref) {
            return ref == null ? null : new Ref(ref.id(), ref.number(), ref.issuedOn());
        }
    }

    /** A class of a year. */
    @Schema(name = "ClassOfYear", description = "A class of an academic year.")
    public record ClassOf(
            UUID id,
            @Schema(examples = "2026") int academicYear,
            @Schema(examples = "7Б") String name) {
        static ClassOf of(OrderFacts.ClassOf found) {
            return found == null ? null : new ClassOf(found.id(), found.academicYear(), found.name());
        }
    }

    /** A child whom the school does not know. */
    @Schema(name = "Newcomer", description = "A child whom the school does not know until the order is signed.")
    public record Newcomer(
            @Schema(examples = "Ильина") String lastName,
            @Schema(examples = "Софья") String firstName,
            @MayBeAbsent String middleName,
            LocalDate birthDate,

            @Schema(description = "M or F.", examples = "F") @MayBeAbsent
            String sex,

            @Schema(examples = "30120003759") @MayBeAbsent String snils,

            @Schema(description = "Whether the office has said that none of the pupils who are called so is meant.")
            boolean anotherPerson) {
        static Newcomer of(OrderText.Newcomer child) {
            return child == null
                    ? null
                    : new Newcomer(
                            child.name().lastName(),
                            child.name().firstName(),
                            child.name().middleName(),
                            child.birthDate(),
                            child.sex(),
                            child.snils(),
                            child.anotherPerson());
        }
    }

    /** What an order says of one pupil. */
    @Schema(name = "Movement", description = "What an order says of one pupil.")
    public record Movement(
            UUID id,

            @Schema(description = "Absent while the order is to enrol a child whom the school does not know.")
            @MayBeAbsent
            UUID studentId,

            @Schema(examples = "Ильина Софья") String displayName,
            @MayBeAbsent Newcomer newcomer,

            @Schema(description = "The first day on which it is so: in the class, or no longer at the school.")
            LocalDate effectiveOn,

            @Schema(description = "Where the pupil was when the order was signed.") @MayBeAbsent
            ClassOf fromClass,

            @MayBeAbsent ClassOf toClass,

            @Schema(examples = "По заявлению родителей") @MayBeAbsent
            String reason,

            @Schema(description = "Where the pupil comes from or goes to.") @MayBeAbsent
            String place,

            @Schema(description = "In which the pupil owes.") @MayBeAbsent
            String subjects) {
        static Movement of(OrderFacts.Line line) {
            return new Movement(
                    line.id(),
                    line.studentId(),
                    line.displayName(),
                    Newcomer.of(line.newcomer()),
                    line.effectiveOn(),
                    ClassOf.of(line.fromClass()),
                    ClassOf.of(line.toClass()),
                    line.reason(),
                    line.place(),
                    line.subjects());
        }
    }

    /** An order. */
    @Schema(name = "SchoolOrder", description = "An order (приказ) about the movement of pupils.")
    public record Order(
            UUID id,

            @Schema(description = "That of the day of issue.", examples = "2026")
            int academicYear,

            @Schema(examples = "112-у") String number,
            LocalDate issuedOn,
            MovementKind kind,
            OrderStatus status,

            @Schema(description = "What it rests on.") @MayBeAbsent
            String basis,

            @Schema(description = "The order that this one cancels; its lines are shown then.") @MayBeAbsent
            Ref cancels,

            @Schema(description = "The order that cancels this one; it may be a draft yet.") @MayBeAbsent
            Ref cancelledBy,

            @Schema(description = "Absent for a draft.") @MayBeAbsent
            PersonName signedBy,

            @MayBeAbsent Instant signedAt,
            List<Movement> lines,
            @Schema(examples = "1") int version) {
        static Order of(OrderFacts order) {
            return new Order(
                    order.id(),
                    order.academicYear(),
                    order.number(),
                    order.issuedOn(),
                    order.kind(),
                    order.status(),
                    order.basis(),
                    Ref.of(order.cancels()),
                    Ref.of(order.cancelledBy()),
                    order.signedBy(),
                    order.signedAt(),
                    order.lines().stream().map(Movement::of).toList(),
                    order.version());
        }
    }

    /** An order in a list. */
    @Schema(name = "OrderRow", description = "An order in a list.")
    public record Row(
            UUID id,
            @Schema(examples = "2026") int academicYear,
            @Schema(examples = "112-у") String number,
            LocalDate issuedOn,
            MovementKind kind,
            OrderStatus status,
            @MayBeAbsent Ref cancels,
            @MayBeAbsent Ref cancelledBy,

            @Schema(description = "How many it is about.", examples = "3")
            int pupils,

            @Schema(examples = "Ильина Софья") @MayBeAbsent String firstPupil,

            @Schema(description = "The first day on which it is so.") @MayBeAbsent
            LocalDate effectiveOn,

            @MayBeAbsent PersonName signedBy,
            @MayBeAbsent Instant signedAt) {
        static Row of(OrderFacts.Row row) {
            return new Row(
                    row.id(),
                    row.academicYear(),
                    row.number(),
                    row.issuedOn(),
                    row.kind(),
                    row.status(),
                    Ref.of(row.cancels()),
                    Ref.of(row.cancelledBy()),
                    row.pupils(),
                    row.firstPupil(),
                    row.effectiveOn(),
                    row.signedBy(),
                    row.signedAt());
        }
    }

    /** A part of a list. */
    @Schema(name = "OrderList", description = "A part of a list of orders.")
    public record OrderList(
            List<Row> items,

            @Schema(description = "How many there are in all parts.", examples = "42")
            int total,

            String nextCursor) {
        static OrderList of(OrderService.Found found) {
            return new OrderList(
                    found.page().items().stream().map(Row::of).toList(),
                    found.total(),
                    found.page().nextCursor());
        }
    }

    /** Why an order cannot be signed as it is. */
    @Schema(name = "OrderObstacle", description = "Why an order cannot be signed as it is, and what to do.")
    public record Obstacle(
            @Schema(examples = "movement-same-class") String code, String message) {}

    /** What signing will do with one pupil. */
    @Schema(name = "OrderEffect", description = "What signing an order will do with one pupil.")
    public record Effect(
            @Schema(description = "Absent for a child whom the school does not know yet.") @MayBeAbsent
            UUID studentId,

            @Schema(examples = "Ильина Софья") String displayName,
            LocalDate effectiveOn,

            @Schema(description = "The class that the pupil is in.", examples = "7А") @MayBeAbsent
            String fromClass,

            @Schema(description = "The class that the pupil gets.", examples = "7Б") @MayBeAbsent
            String toClass,

            @Schema(description = "Groups beside the class that the pupil leaves.", examples = "[\"7А, английский 1\"]")
            List<String> leftGroups,

            @Schema(description = "Whether a time at the school begins or goes on.")
            boolean enrols,

            @Schema(description = "Whether the time at the school ends, and with it the pupil's own access.")
            boolean releases,

            List<MovementPlan.Notice> notices,
            List<Obstacle> obstacles) {
        static Effect of(OrderEffect effect, ProblemAnswers texts, Locale language) {
            return new Effect(
                    effect.studentId(),
                    effect.name(),
                    effect.on(),
                    effect.fromClass(),
                    effect.toClass(),
                    effect.leftGroups(),
                    effect.enrols(),
                    effect.releases(),
                    effect.notices(),
                    effect.obstacles().stream()
                            .map(obstacle -> new Obstacle(
                                    obstacle.code(), texts.message(language, obstacle.code(), obstacle.arguments())))
                            .toList());
        }
    }

    /** What signing will do. */
    @Schema(name = "OrderPreview", description = "What signing an order will do, pupil by pupil.")
    public record Preview(List<Effect> lines) {}

    /** Somebody who may be meant. */
    @Schema(name = "NewcomerMatch", description = "A pupil whom the school knows, now or once, and who may be meant.")
    public record Match(
            UUID id,
            @Schema(examples = "Ильина Софья Андреевна") String displayName,
            @MayBeAbsent LocalDate birthDate,

            @Schema(description = "The class today.", examples = "7Б") @MayBeAbsent
            String className,

            @Schema(description = "Whether the pupil is at the school or will be.")
            boolean enrolled) {
        static Match of(PupilMatch match) {
            return new Match(match.id(), match.displayName(), match.birthDate(), match.className(), match.enrolled());
        }
    }

    /** Those who may be meant. */
    @Schema(name = "NewcomerMatchList", description = "Pupils who may be meant.")
    public record MatchList(List<Match> items) {}

    /** A time at the school. */
    @Schema(name = "EnrolmentPeriod", description = "A time at the school.")
    public record Period(
            LocalDate from,

            @Schema(description = "The first day away; absent while there is no end.") @MayBeAbsent
            LocalDate departedOn,

            @Schema(description = "The order of enrolment; absent when a list has entered the pupil.") @MayBeAbsent
            Ref openedBy,

            @Schema(description = "The order of departure.") @MayBeAbsent
            Ref closedBy) {
        static Period of(PupilPath.Period period) {
            return new Period(period.from(), period.until(), Ref.of(period.openedBy()), Ref.of(period.closedBy()));
        }
    }

    /** What a signed order said of the pupil. */
    @Schema(name = "PupilMovement", description = "What a signed order said of the pupil.")
    public record Step(
            Ref order,
            MovementKind kind,
            OrderStatus status,

            @Schema(description = "The order that has cancelled it.") @MayBeAbsent
            Ref cancelledBy,

            LocalDate effectiveOn,
            @MayBeAbsent ClassOf fromClass,
            @MayBeAbsent ClassOf toClass,
            @MayBeAbsent String reason,
            @MayBeAbsent String place,
            @MayBeAbsent String subjects) {
        static Step of(PupilPath.Step step) {
            var line = step.line();
            return new Step(
                    Ref.of(step.order()),
                    step.kind(),
                    step.status(),
                    Ref.of(step.cancelledBy()),
                    line.effectiveOn(),
                    ClassOf.of(line.fromClass()),
                    ClassOf.of(line.toClass()),
                    line.reason(),
                    line.place(),
                    line.subjects());
        }
    }

    /** A pupil's way through the school. */
    @Schema(
            name = "PupilPath",
            description = "When somebody was a pupil of the school, and which signed orders said so; the latest first.")
    public record Path(List<Period> periods, List<Step> movements) {
        static Path of(PupilPath path) {
            return new Path(
                    path.periods().stream().map(Period::of).toList(),
                    path.steps().stream().map(Step::of).toList());
        }
    }
}
