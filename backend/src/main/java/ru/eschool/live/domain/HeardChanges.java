package ru.eschool.live.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ru.eschool.events.Change;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;

/** Adds to what has changed the journal by which it is heard: a lesson and its homework do not name it themselves. */
@ApplicationScoped
class HeardChanges {
    private final Database database;

    HeardChanges(Database database) {
        this.database = database;
    }

    /** Those that live screens hear of, in their order. One statement for each school, and only where a lesson is named. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Heard> of(UUID schoolId, List<Change> changes) {
        var told = changes.stream()
                .filter(change -> Heard.KINDS.contains(change.kind()))
                .toList();
        var lessons = told.stream()
                .filter(change -> change.id("journal_id") == null)
                .map(HeardChanges::lesson)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var journals = lessons.isEmpty() ? Map.<UUID, UUID>of() : journals(schoolId, lessons);
        return told.stream().map(change -> heard(change, journals)).toList();
    }

    private static UUID lesson(Change change) {
        return change.kind().equals("LESSON") ? change.id("id") : change.id("lesson_id");
    }

    private static Heard heard(Change change, Map<UUID, UUID> journals) {
        var lesson = lesson(change);
        var journal = change.id("journal_id");
        return new Heard(
                change.position(),
                change.kind(),
                journal == null && lesson != null ? journals.get(lesson) : journal,
                lesson,
                change.id("student_id"),
                change.kind().equals("TERM") || change.kind().equals("HOLIDAY"),
                Stream.of("teacher_id", "substitute_id")
                        .map(change::id)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private Map<UUID, UUID> journals(UUID schoolId, List<UUID> lessons) {
        var journals = new HashMap<UUID, UUID>();
        database.asSchool(
                        schoolId,
                        handle -> handle.createQuery("""
                        select l.id as lesson_id, j.id as journal_id from lesson l
                        join journal j on j.school_id = l.school_id and j.academic_year = l.academic_year
                            and j.subject_id = l.subject_id and j.group_id = l.group_id
                        where l.school_id = :school and l.id = any(:lessons)""")
                                .bind("school", schoolId)
                                .bind("lessons", SqlArray.ids(lessons))
                                .map((row, context) -> Map.entry(
                                        row.getObject("lesson_id", UUID.class),
                                        row.getObject("journal_id", UUID.class)))
                                .list())
                .forEach(pair -> journals.put(pair.getKey(), pair.getValue()));
        return journals;
    }
}
