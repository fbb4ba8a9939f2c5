package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** The personal data of the school's people. */
@ApplicationScoped
class PersonDetails extends SchoolRecords<PersonDetail> {}
