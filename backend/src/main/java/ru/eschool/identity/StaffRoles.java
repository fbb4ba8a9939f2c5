package ru.eschool.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The roles of those who work at the acting person's school, as far as a dismissal concerns them; never those of a family. */
public interface StaffRoles {

    /** The roles that the person holds today or will, by name. */
    List<String> held(UUID personId);

    /**
     * Ends the person's roles with the last day of work; with the day after, no request in them is answered.
     *
     * @throws ru.eschool.platform.Problem 422 when nobody would administer the school any more
     */
    void end(UUID personId, LocalDate lastDay);

    /** Gives back what {@link #end} has ended, for as long as it was to last. */
    void reopen(UUID personId);
}
