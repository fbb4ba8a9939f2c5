package ru.eschool.platform;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The roles a person can act in, one at a time. */
@Schema(
        description =
                "What somebody acts as, one at a time: GUARDIAN and STUDENT belong to a family, MUNICIPAL_OFFICER,"
                        + " MINISTRY_OFFICER, SUPPORT_OFFICER and SYSTEM_OPERATOR to an office above the schools, INTEGRATOR is a"
                        + " machine account, all others are staff of a school.")
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
    /** Runs the server: an office without schools of its own, which sees no person. */
    SYSTEM_OPERATOR,
    /** A machine account that a school has admitted. */
    INTEGRATOR;

    /** All but that of machine accounts. */
    public static Set<Role> ofPersons() {
        return EnumSet.complementOf(EnumSet.of(INTEGRATOR));
    }

    /** Those that are held in an office above the schools and in no school. */
    public static Set<Role> ofOffices() {
        return EnumSet.of(MUNICIPAL_OFFICER, MINISTRY_OFFICER, SUPPORT_OFFICER, SYSTEM_OPERATOR);
    }

    /** Whether the role belongs to a family and not to the staff. */
    public boolean isFamily() {
        return this == GUARDIAN || this == STUDENT;
    }
}
