package ru.eschool.timetable.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.teaching.LoadHandedOver;

/** Lessons of a load that is handed over are given by the new teacher; other substitutes stay. */
@ApplicationScoped
class LessonHandover {
    private final Database database;
    private final Acting acting;

    LessonHandover(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    void follow(@Observes LoadHandedOver load) {
        database.with(handle -> handle.createUpdate("""
                        update lesson set teacher_id = :to, substitute_id = nullif(substitute_id, :to)
                        where school_id = :school and academic_year = :year and group_id = :group and subject_id = :subject
                          and teacher_id = :from and on_date >= :day and (cast(:until as date) is null or on_date <= :until)
                          and status <> 'CANCELLED'""")
                .bind("school", acting.schoolId())
                .bind("year", load.academicYear())
                .bind("group", load.taught().groupId())
                .bind("subject", load.taught().subjectId())
                .bind("from", load.fromTeacherId())
                .bind("to", load.toTeacherId())
                .bind("day", load.from())
                .bind("until", load.until())
                .execute());
    }
}
