package ru.eschool.journal.cells.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A mark that passed the rules.
 *
 * @param entry null removes
 * @param version the version that is replaced; 0 where nothing is
 * @param late entered later than the school's limit
 */
record MarkWrite(
        UUID workId,
        UUID studentId,
        UUID lessonId,
        LocalDate date,
        String entry,
        boolean madeUp,
        String comment,
        LocalDate dueOn,
        int version,
        boolean late)
        implements CellBatch.Write {

    @Override
    public CellBatch.Address cell() {
        return new CellBatch.Address(workId, studentId);
    }

    @Override
    public String text() {
        return entry == null ? null : text(entry, madeUp, comment, dueOn);
    }

    static String text(String entry, boolean madeUp, String comment, LocalDate dueOn) {
        return entry
                + (madeUp ? " madeUp" : "")
                + (dueOn == null ? "" : " " + dueOn)
                + (comment == null ? "" : " «" + comment + "»");
    }
}
