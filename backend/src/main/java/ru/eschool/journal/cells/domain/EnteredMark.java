package ru.eschool.journal.cells.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A mark that stands in the journal, or a debt.
 *
 * @param madeUp made up after an absence
 * @param late entered later than the school's limit after the lesson
 * @param corrected changed so long after its first entry that it was no slip of the finger
 * @param dueOn when a debt is due
 */
public record EnteredMark(
        UUID workId,
        UUID studentId,
        String entry,
        boolean madeUp,
        String comment,
        int version,
        boolean late,
        boolean corrected,
        LocalDate dueOn) {}
