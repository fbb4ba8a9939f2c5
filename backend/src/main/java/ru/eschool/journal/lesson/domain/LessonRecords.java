package ru.eschool.journal.lesson.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.platform.persistence.YearRecords;
import ru.eschool.timetable.Lesson;

/** The records of lessons. */
@ApplicationScoped
class LessonRecords extends YearRecords<LessonRecord> {
    /**
     * Gives the lessons of a journal their rows of the plan.
     *
     * @param lessons all of the journal that are not cancelled
     * @param itemOfLesson lessons that it does not name lose theirs
     */
    void plan(OpenJournal journal, List<Lesson> lessons, Map<UUID, UUID> itemOfLesson) {
        var rest = new HashMap<>(itemOfLesson);
        list("academicYear = ?1 and journalId = ?2", journal.academicYear(), journal.id())
                .forEach(record -> record.plan(rest.remove(record.id())));
        flush();
        addAll(lessons.stream()
                .filter(lesson -> rest.containsKey(lesson.id()))
                .map(lesson -> {
                    var record = LessonRecord.planned(journal, lesson.id());
                    record.plan(rest.get(lesson.id()));
                    return record;
                })
                .toList());
    }
}
