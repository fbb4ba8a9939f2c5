package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.YearRecords;

/** The groups of the school. */
@ApplicationScoped
class Groups extends YearRecords<StudyGroup> {}
