package ru.eschool.people;

import java.util.List;
import java.util.UUID;

/** Answers whose child a pupil is and who may read a child's diary. */
public interface Families {

    /** The guardian's children; a child from whom the guardian is blocked by a court order is not among them. */
    List<UUID> childrenOf(UUID guardianId);

    /**
     * Whether the acting person may read this pupil's diary in the acting role: a guardian of an own child who is not
     * blocked, the pupil, the class teacher of the pupil's class of this year, the deputy head and the principal.
     */
    boolean mayRead(UUID studentId);
}
