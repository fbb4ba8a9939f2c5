package ru.eschool.people.movement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.persistence.SchoolRecords;

/** What orders say of pupils. */
@ApplicationScoped
class Movements extends SchoolRecords<Movement> {
    /** Those of an order, in its order. */
    List<Movement> of(UUID orderId) {
        return list("orderId = ?1 order by position", orderId);
    }
}
