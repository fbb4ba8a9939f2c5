package ru.eschool.people.movement.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an order does with pupils. */
@Schema(
        description =
                "What an order does with pupils: ENROLMENT (зачисление), TRANSFER to another class (перевод), DEPARTURE"
                        + " (выбытие), REPEAT of a year (второгодник), CONDITIONAL move to the next grade (условно переведён),"
                        + " GRADUATION (выпуск).")
public enum MovementKind {
    ENROLMENT,
    TRANSFER,
    DEPARTURE,
    REPEAT,
    CONDITIONAL,
    GRADUATION
}
