package ru.eschool.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import ru.eschool.platform.Role;

/** Gives roles to people of the acting person's school. */
public interface RoleGrants {

    /**
     * Gives the role from the day on to those of the persons who do not hold it. Whoever has a sign-in already can use it
     * in the app for that role.
     *
     * @throws ru.eschool.platform.Problem 503 when the directory of sign-ins has to be told and does not answer
     */
    void grant(Collection<UUID> personIds, Role role, LocalDate from);
}
