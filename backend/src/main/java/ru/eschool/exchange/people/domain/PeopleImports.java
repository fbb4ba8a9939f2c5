package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** The lists of pupils that were uploaded to the school. */
@ApplicationScoped
class PeopleImports extends SchoolRecords<PeopleImport> {}
