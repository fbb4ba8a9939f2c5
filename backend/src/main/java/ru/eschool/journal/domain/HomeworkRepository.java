package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Today;
import ru.eschool.timetable.Lesson;

/** Writes the homework that a lesson gives to everybody. */
@ApplicationScoped
class HomeworkRepository {
    private final Database database;
    private final Acting acting;
    private final Today today;

    HomeworkRepository(Database database, Acting acting, Today today) {
        this.database = database;
        this.acting = acting;
        this.today = today;
    }

    /** Gives the homework, or changes what was given. */
    void give(Lesson lesson, GivenHomework homework) {
        database.with(handle -> handle.createUpdate("""
                        insert into homework (school_id, academic_year, id, lesson_id, group_id, text, due_lesson_id,
                            due_on, given_at)
                        values (:school, :year, :id, :lesson, :group, :text, :dueLesson, :dueOn, :now)
                        on conflict (school_id, academic_year, lesson_id) where student_id is null
                        do update set text = excluded.text, due_lesson_id = excluded.due_lesson_id,
                            due_on = excluded.due_on, version = homework.version + 1""")
                .bind("school", acting.schoolId())
                .bind("year", lesson.academicYear())
                .bind("id", Ids.next())
                .bind("lesson", lesson.id())
                .bind("group", lesson.groupId())
                .bind("text", homework.text())
                .bind("dueLesson", homework.dueLessonId())
                .bind("dueOn", homework.dueOn())
                .bind("now", OffsetDateTime.ofInstant(today.instant(), ZoneOffset.UTC))
                .execute());
    }

    /** Takes the homework back. */
    void remove(Lesson lesson) {
        database.with(handle -> handle.createUpdate("""
                        delete from homework where school_id = :school and academic_year = :year
                          and lesson_id = :lesson and student_id is null""")
                .bind("school", acting.schoolId())
                .bind("year", lesson.academicYear())
                .bind("lesson", lesson.id())
                .execute());
    }
}
