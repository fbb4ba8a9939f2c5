package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import ru.eschool.platform.persistence.YearRecords;
import ru.eschool.timetable.Lesson;

/** The homework of the school's lessons. */
@ApplicationScoped
class Homeworks extends YearRecords<Homework> {
    /**
     * Gives everybody the homework of a lesson, in place of what was given, or takes it back. The lesson is held by the
     * caller, so that it never gives two.
     *
     * @param given null for none
     */
    void give(Lesson lesson, GivenHomework given, Instant now) {
        var known = ofEverybody(lesson);
        if (given == null) {
            known.ifPresent(this::delete);
        } else if (known.isPresent()) {
            known.get().describe(given);
        } else {
            add(new Homework(lesson, now).describe(given));
        }
    }

    private Optional<Homework> ofEverybody(Lesson lesson) {
        return find("academicYear = ?1 and lessonId = ?2 and studentId is null", lesson.academicYear(), lesson.id())
                .firstResultOptional();
    }
}
