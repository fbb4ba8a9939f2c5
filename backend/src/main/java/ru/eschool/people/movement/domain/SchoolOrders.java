package ru.eschool.people.movement.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** The orders of the school. */
@ApplicationScoped
class SchoolOrders extends SchoolRecords<SchoolOrder> {}
