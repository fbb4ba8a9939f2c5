package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.journal.domain.OpenJournal.Relation;
import ru.eschool.journal.domain.Refusal.Reason;
import ru.eschool.platform.Acting;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.Term;
import ru.eschool.timetable.Lesson;

/**
 * Decides whether the acting person may write in a lesson, and until when (001 §3.2): the one place that grid, teaching
 * day, record, works, marks and attendance ask. A lesson is open as long as its term is. Topic, homework and works can be
 * prepared ahead of the day, marks and attendance cannot.
 */
@ApplicationScoped
public class LessonWriting {
    private final Acting acting;
    private final SchoolClock clock;

    LessonWriting(Acting acting, SchoolClock clock) {
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * What the decision asks about a lesson.
     *
     * @param relation of the acting person to the journal; null without any
     * @param archived whether the year is
     * @param term that the day belongs to; null in holidays
     * @param substituteId null when the teacher of the timetable gives the lesson
     */
    public record Facts(
            Relation relation, boolean archived, Term term, LocalDate date, boolean cancelled, UUID substituteId) {
        public static Facts of(OpenJournal journal, LocalDate date, boolean cancelled, UUID substituteId) {
            return new Facts(
                    journal.relation(),
                    journal.archived(),
                    journal.termOf(date).orElse(null),
                    date,
                    cancelled,
                    substituteId);
        }

        public static Facts of(OpenJournal journal, Lesson lesson) {
            return of(journal, lesson.date(), lesson.cancelled(), lesson.substituteId());
        }
    }

    /** Why topic, homework and works stay as they are; empty when they can be written. */
    public Optional<Refusal> toRecord(Facts lesson) {
        return toEmpty(lesson).or(() -> cancelled(lesson));
    }

    /** Why no mark and no attendance can be entered; empty when they can. */
    public Optional<Refusal> toEnter(Facts lesson) {
        return toRecord(lesson).or(() -> future(lesson));
    }

    /** Why even a cell that was filled by mistake stays as it is; empty when it can be emptied. */
    public Optional<Refusal> toEmpty(Facts lesson) {
        return person(lesson).or(() -> closed(lesson));
    }

    private Optional<Refusal> person(Facts lesson) {
        if (lesson.relation() == null) {
            return Optional.of(Refusal.of(Reason.JOURNAL_NOT_YOURS));
        }
        return switch (lesson.relation()) {
            case TAUGHT -> Optional.empty();
            case SUBSTITUTED ->
                acting.personId().equals(lesson.substituteId())
                        ? Optional.empty()
                        : Optional.of(Refusal.of(Reason.LESSON_NOT_YOURS));
            case OWN_CLASS, LEADERSHIP -> Optional.of(Refusal.of(Reason.JOURNAL_READ_ONLY));
        };
    }

    private static Optional<Refusal> closed(Facts lesson) {
        if (lesson.archived()) {
            return Optional.of(Refusal.of(Reason.YEAR_ARCHIVED));
        }
        return Optional.ofNullable(lesson.term())
                .filter(Term::closed)
                .map(term -> Refusal.of(Reason.TERM_CLOSED, term.closedOn()));
    }

    private static Optional<Refusal> cancelled(Facts lesson) {
        return lesson.cancelled() ? Optional.of(Refusal.of(Reason.LESSON_CANCELLED)) : Optional.empty();
    }

    private Optional<Refusal> future(Facts lesson) {
        return lesson.date().isAfter(clock.today())
                ? Optional.of(Refusal.of(Reason.LESSON_IN_FUTURE))
                : Optional.empty();
    }
}
