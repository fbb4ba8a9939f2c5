package ru.eschool.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Type;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Role;
import ru.eschool.platform.persistence.DaySpan;
import ru.eschool.platform.persistence.DaySpanType;
import ru.eschool.platform.persistence.SchoolRecord;

/** That a person holds a role for a time. */
@Entity
@Table(name = "role_assignment")
class RoleAssignment extends SchoolRecord {
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Type(DaySpanType.class)
    @Column(columnDefinition = "daterange")
    private DaySpan during;

    /** For Hibernate. */
    protected RoleAssignment() {}

    RoleAssignment(UUID personId, Role role, DaySpan during) {
        super(Ids.next());
        this.personId = personId;
        this.role = role;
        this.during = during;
    }

    UUID personId() {
        return personId;
    }

    Role role() {
        return role;
    }

    /** Whether the role is held on the day or will be later. */
    boolean lastsOn(LocalDate day) {
        return during.until() == null || during.until().isAfter(day);
    }

    boolean beginsBefore(LocalDate day) {
        return during.from().isBefore(day);
    }

    /** Held until the day before. */
    void endBefore(LocalDate day) {
        during = new DaySpan(during.from(), day);
    }
}
