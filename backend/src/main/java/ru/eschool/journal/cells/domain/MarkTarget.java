package ru.eschool.journal.cells.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Everything the rules ask about the cell of one pupil in one work.
 *
 * @param lessonId null when the journal has no such work
 * @param member whether the pupil was in the group on the day
 * @param attendance null when the pupil was there
 * @param stored null while the cell is empty
 */
record MarkTarget(
        UUID lessonId,
        LocalDate date,
        boolean cancelled,
        UUID substituteId,
        boolean member,
        AttendanceCode attendance,
        Stored stored)
        implements CellKind.Target<MarkWrite> {

    /** The mark that stands there. */
    record Stored(
            String entry,
            boolean madeUp,
            String comment,
            LocalDate dueOn,
            int version,
            String changedBy,
            Instant changedAt)
            implements CellBatch.Stored<MarkWrite> {

        @Override
        public boolean sameAs(MarkWrite write) {
            return entry.equals(write.entry())
                    && madeUp == write.madeUp()
                    && java.util.Objects.equals(comment, write.comment())
                    && java.util.Objects.equals(dueOn, write.dueOn());
        }

        @Override
        public String text() {
            return MarkWrite.text(entry, madeUp, comment, dueOn);
        }

        @Override
        public CellOutcome.Current current() {
            return new CellOutcome.Current(entry, null, version, changedBy, changedAt);
        }
    }
}
