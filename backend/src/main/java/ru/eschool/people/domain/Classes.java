package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.YearRecords;

/** The classes of the school. */
@ApplicationScoped
class Classes extends YearRecords<SchoolClass> {}
