package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** The people of the school. */
@ApplicationScoped
class Persons extends SchoolRecords<Person> {}
