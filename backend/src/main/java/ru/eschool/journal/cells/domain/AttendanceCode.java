package ru.eschool.journal.cells.domain;

/** Н, НП, УП, Б, ОП, ОСВ; no code means that the pupil was there. */
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
