package ru.eschool.people.movement.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.people.movement.domain.MovementPlan.Notice;
import ru.eschool.people.movement.domain.MovementPlan.Obstacle;

/**
 * What signing an order will do with one pupil, and what is in its way.
 *
 * @param studentId null for a child whom the school does not know yet
 * @param fromClass the class that the pupil is in; null without one
 * @param toClass the class that the pupil gets; null when none is given
 * @param leftGroups groups beside the class that the pupil leaves
 * @param enrols whether a time at the school begins, or one that was ended goes on
 * @param releases whether the time at the school ends, or one that was begun is taken back
 */
public record OrderEffect(
        UUID studentId,
        String name,
        LocalDate on,
        String fromClass,
        String toClass,
        List<String> leftGroups,
        boolean enrols,
        boolean releases,
        List<Notice> notices,
        List<Obstacle> obstacles) {

    static OrderEffect of(MovementPlan plan) {
        return new OrderEffect(
                plan.studentId(),
                plan.name(),
                plan.on(),
                plan.fromClass(),
                plan.toClass(),
                plan.leftGroups(),
                plan.enrols(),
                plan.releases(),
                plan.notices(),
                plan.obstacles());
    }
}
