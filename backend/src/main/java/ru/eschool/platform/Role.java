package ru.eschool.platform;

import java.util.EnumSet;
import java.util.Set;

/** The roles a person can act in, one at a time. */
public enum Role {
    TEACHER,
    CLASS_TEACHER,
    DEPUTY_HEAD,
    PRINCIPAL,
    SCHEDULER,
    REGISTRAR,
    HR_OFFICER,
    FACILITIES_MANAGER,
    SCHOOL_ADMIN,
    GUARDIAN,
    STUDENT,
    MUNICIPAL_OFFICER,
    MINISTRY_OFFICER,
    SUPPORT_OFFICER,
    /** A machine account that a school has admitted. */
    INTEGRATOR;

    /** All but that of machine accounts. */
    public static Set<Role> ofPersons() {
        return EnumSet.complementOf(EnumSet.of(INTEGRATOR));
    }

    /** Whether the role belongs to a family and not to the staff. */
    public boolean isFamily() {
        return this == GUARDIAN || this == STUDENT;
    }
}
