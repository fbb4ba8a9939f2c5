package ru.eschool.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Role;

/** Gives roles to people of the acting person's school. */
public interface RoleGrants {

    /**
     * Gives the role from the day on to those of the persons who do not hold it. Whoever has a sign-in already can use it
     * in the app for that role.
     *
     * @return the roles that were given, by the id of their assignment
     * @throws ru.eschool.platform.Problem 503 when the directory of sign-ins has to be told and does not answer
     */
    List<Grant> grant(Collection<UUID> personIds, Role role, LocalDate from);

    /** A role that was given. */
    record Grant(UUID id, UUID personId) {}

    /** Takes back roles that were given by mistake, as if they never had been; the log of access tells of both. */
    void takeBack(Collection<UUID> grantIds);
}
