package ru.eschool.people.movement.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an order is. */
@Schema(
        description =
                "How far an order is: a DRAFT waits for the principal, SIGNED is in force, CANCELLED was signed and then"
                        + " cancelled by another order.")
public enum OrderStatus {
    DRAFT,
    SIGNED,
    CANCELLED
}
