package ru.eschool.curriculum.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** The rows of the school's lesson plans. */
@ApplicationScoped
class PlanItems extends SchoolRecords<PlanItem> {}
