package ru.eschool.people.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;
import ru.eschool.platform.persistence.SchoolRecords;

/** Those who work or worked at the school. */
@ApplicationScoped
class StaffMembers extends SchoolRecords<StaffMember> {}
