package ru.eschool.teaching;

import java.util.Set;
import java.util.UUID;

/**
 * Confirmed lines of the load have come, changed or gone; told inside the transaction that changes them.
 *
 * @param taught the pairs of group and subject that the lines are about
 */
public record LoadChanged(int academicYear, Set<Taught> taught) {
    /** What a group is taught. */
    public record Taught(UUID groupId, UUID subjectId) {}
}
