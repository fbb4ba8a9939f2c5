package ru.eschool.journal.cells.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * Everything the rules ask about the attendance of one pupil in one lesson.
 *
 * @param member whether the pupil was in the group on the day
 * @param marked whether a mark stands in the lesson that was not made up
 * @param stored null while nothing is entered
 */
record AttendanceTarget(boolean member, boolean marked, Stored stored) implements CellKind.Target<AttendanceWrite> {

    /** The code that stands there. */
    record Stored(AttendanceCode code, Integer minutesLate, int version, String changedBy, Instant changedAt)
            implements CellBatch.Stored<AttendanceWrite> {

        @Override
        public boolean sameAs(AttendanceWrite write) {
            var change = write.change();
            return code == change.code() && Objects.equals(minutesLate, change.minutesLate());
        }

        @Override
        public String text() {
            return AttendanceTarget.text(code, minutesLate);
        }

        @Override
        public CellOutcome.Current current() {
            return new CellOutcome.Current(null, code.name(), version, changedBy, changedAt);
        }
    }

    static String text(AttendanceCode code, Integer minutesLate) {
        if (code == null) {
            return null;
        }
        return minutesLate == null ? code.name() : code + " " + minutesLate;
    }
}
