package ru.eschool.permission;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import ru.eschool.identity.IdentityIds;
import ru.eschool.platform.Role;

/** Who acts in a role in the fixture's first school. */
public final class SignIns {
    private static final Map<Role, String> BY_ROLE = Collections.unmodifiableMap(new EnumMap<>(Map.ofEntries(
            Map.entry(Role.TEACHER, "teacher"),
            Map.entry(Role.CLASS_TEACHER, "teacher"),
            Map.entry(Role.DEPUTY_HEAD, "deputy"),
            Map.entry(Role.PRINCIPAL, "principal"),
            Map.entry(Role.SCHEDULER, "scheduler"),
            Map.entry(Role.REGISTRAR, "registrar"),
            Map.entry(Role.HR_OFFICER, "hr"),
            Map.entry(Role.FACILITIES_MANAGER, "facilities"),
            Map.entry(Role.SCHOOL_ADMIN, "admin"),
            Map.entry(Role.GUARDIAN, "guardian"),
            Map.entry(Role.STUDENT, "student"),
            Map.entry(Role.MUNICIPAL_OFFICER, "municipal"),
            Map.entry(Role.MINISTRY_OFFICER, "ministry"),
            Map.entry(Role.SUPPORT_OFFICER, "support"),
            Map.entry(Role.SYSTEM_OPERATOR, "operator"))));

    private static final Map<Role, UUID> OFFICES = Collections.unmodifiableMap(new EnumMap<>(Map.of(
            Role.MUNICIPAL_OFFICER, IdentityIds.MUNICIPAL_OFFICE,
            Role.MINISTRY_OFFICER, IdentityIds.MINISTRY_OFFICE,
            Role.SUPPORT_OFFICER, IdentityIds.SUPPORT_OFFICE,
            Role.SYSTEM_OPERATOR, IdentityIds.OPERATION_OFFICE)));

    private SignIns() {}

    /** The office above the fixture's first school in which a role of officers acts. */
    public static Map<Role, UUID> offices() {
        return OFFICES;
    }

    /** One login for every role of persons. */
    public static Map<Role, String> byRole() {
        return BY_ROLE;
    }
}
