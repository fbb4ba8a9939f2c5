package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** The pupils of the school. */
@ApplicationScoped
class Students extends SchoolRecords<Student> {}
