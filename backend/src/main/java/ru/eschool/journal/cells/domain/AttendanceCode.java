package ru.eschool.journal.cells.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Н, НП, УП, Б, ОП, ОСВ; no code means that the pupil was there. */
@Schema(
        description =
                "ABSENT (Н), UNEXCUSED (НП), EXCUSED (УП) and ILL (Б) are absences, LATE (ОП) and EXEMPT (ОСВ) are not.")
public enum AttendanceCode {
    ABSENT,
    UNEXCUSED,
    EXCUSED,
    ILL,
    LATE,
    EXEMPT;

    /** Whether the pupil was not in the room: then nothing can be marked unless it was made up. */
    public boolean isAbsence() {
        return this != LATE && this != EXEMPT;
    }
}
