package ru.eschool.journal.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ru.eschool.platform.Problem;

/**
 * Why something cannot be written in a journal.
 *
 * @param arguments of the reason's text
 */
public record Refusal(Reason reason, List<Object> arguments) {
    /** What stands against it, each with a text of its own under its code. */
    public enum Reason {
        /** In the role acted in, the journal is not even visible. */
        JOURNAL_NOT_YOURS,
        /** The person reads the journal and leaves the writing to its teacher. */
        JOURNAL_READ_ONLY,
        /** A substitute writes in the own lessons only. */
        LESSON_NOT_YOURS,
        YEAR_ARCHIVED,
        /** With the day on which the term was closed. */
        TERM_CLOSED,
        LESSON_CANCELLED,
        LESSON_IN_FUTURE,
        UNKNOWN_LESSON,
        UNKNOWN_WORK,
        NOT_A_MEMBER_ON_DATE,
        SCALE_WITHOUT_MARKS,
        MARK_NOT_ON_SCALE,
        DUE_DATE_WITHOUT_DEBT,
        MARK_ON_ABSENT_PUPIL,
        ABSENCE_ON_MARKED_PUPIL,
        MINUTES_WITHOUT_LATE,
        DUPLICATE_CELL,
        CELL_CHANGED;

        /** As clients and the files of texts know it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private boolean concernsThePerson() {
            return this == JOURNAL_NOT_YOURS || this == JOURNAL_READ_ONLY || this == LESSON_NOT_YOURS;
        }
    }

    public static Refusal of(Reason reason, Object... arguments) {
        return new Refusal(reason, Arrays.asList(arguments));
    }

    public String code() {
        return reason.code();
    }

    /** The same for a request that stands or falls as a whole. */
    public Problem problem() {
        return reason.concernsThePerson()
                ? Problem.forbidden(code(), arguments.toArray())
                : Problem.refused(code(), arguments.toArray());
    }
}
