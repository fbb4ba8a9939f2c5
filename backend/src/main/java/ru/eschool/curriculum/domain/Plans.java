package ru.eschool.curriculum.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** The lesson plans of the school. */
@ApplicationScoped
class Plans extends SchoolRecords<LessonPlan> {}
