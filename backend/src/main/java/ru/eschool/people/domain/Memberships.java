package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.YearRecords;

/** Who is in which group. */
@ApplicationScoped
class Memberships extends YearRecords<GroupMembership> {}
