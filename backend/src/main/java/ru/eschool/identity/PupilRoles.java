package ru.eschool.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** The role of a pupil of the acting person's school, which begins and ends with an order of the principal. */
public interface PupilRoles {

    /** Gives the role from the day on to those who do not hold it then. */
    void open(Collection<UUID> personIds, LocalDate from);

    /** Ends the role: with that day no request in it is answered. */
    void end(Collection<UUID> personIds, LocalDate on);
}
