package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** Who is a guardian of whom. */
@ApplicationScoped
class Guardianships extends SchoolRecords<Guardianship> {}
