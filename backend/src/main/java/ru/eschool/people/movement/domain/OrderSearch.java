package ru.eschool.people.movement.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which orders to list, in which order.
 *
 * @param query the beginning of a number or of a pupil's surname; null for all
 * @param kind null for any, and so are status and academicYear
 */
public record OrderSearch(
        String query, MovementKind kind, OrderStatus status, Integer academicYear, Sort sort, boolean descending) {
    /** By what a list of orders stands. */
    @Schema(name = "OrderSort", description = "By what a list of orders stands; within it by day of issue and number.")
    public enum Sort {
        ISSUED,
        NUMBER,
        KIND,
        STATUS
    }

    OrderSearch with(String other) {
        return new OrderSearch(other, kind, status, academicYear, sort, descending);
    }
}
