package ru.eschool.identity;

import java.util.UUID;

/** The role of a class teacher follows the classes that are given; for those who give them and have no right over roles. */
public interface ClassTeacherRoles {

    /** Gives the role for all days on which the person leads a class and does not have it, from today on. */
    void give(UUID personId);

    /** Ends the role with the last day on which the person leads a class; today when there is none. */
    void fit(UUID personId);
}
