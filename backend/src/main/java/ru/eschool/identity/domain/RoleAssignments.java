package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** Who holds which role in the school. */
@ApplicationScoped
class RoleAssignments extends SchoolRecords<RoleAssignment> {}
