package ru.eschool.people.classes.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who goes where from a day on, all at once or not at all. */
public record Placement(LocalDate from, List<Change> changes) {
    /**
     * A pupil who joins a group, leaves one, or goes from one to another.
     *
     * @param fromGroupId null for a pupil who joins
     * @param toGroupId null for a pupil who leaves
     */
    public record Change(UUID studentId, UUID fromGroupId, UUID toGroupId) {}
}
