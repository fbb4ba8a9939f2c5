package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import ru.eschool.platform.Role;
import ru.eschool.platform.persistence.SchoolRecords;

/** Who holds which role in the school. */
@ApplicationScoped
class RoleAssignments extends SchoolRecords<RoleAssignment> {
    /** Those who administer the school now or will, held for this transaction: two who end each other's role wait. */
    List<RoleAssignment> administrators(LocalDate today) {
        return find("role = ?1 order by id", Role.SCHOOL_ADMIN).withLock(LockModeType.PESSIMISTIC_WRITE).list().stream()
                .filter(assignment -> assignment.lastsOn(today))
                .toList();
    }
}
