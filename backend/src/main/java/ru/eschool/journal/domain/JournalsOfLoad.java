package ru.eschool.journal.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;
import ru.eschool.teaching.LoadChanged;
import ru.eschool.teaching.LoadChanged.Taught;

/**
 * Keeps journals and their teachers as the confirmed teaching load has them: a journal for every pair of group and subject, a
 * teacher for every line, under the line's id. Asked again it changes nothing.
 */
@ApplicationScoped
class JournalsOfLoad {
    private static final String CHANGED = """
            with changed (group_id, subject_id) as (select * from unnest(cast(:groups as uuid[]), cast(:subjects as uuid[])))
            """;

    private final Journals journals;
    private final Database database;
    private final Acting acting;

    JournalsOfLoad(Journals journals, Database database, Acting acting) {
        this.journals = journals;
        this.database = database;
        this.acting = acting;
    }

    /** A journal that the load asks for. */
    private record Missing(UUID groupId, UUID subjectId, int grade) {}

    void follow(@Observes LoadChanged change) {
        for (var missing : missing(change)) {
            journals.add(new Journal(change.academicYear(), missing.subjectId(), missing.groupId(), missing.grade()));
        }
        journals.flush();
        endTeaching(change);
        changeTime(change);
        letIn(change);
        journals.removeAll(change.academicYear(), empty(change));
        journals.flush();
    }

    private List<Missing> missing(LoadChanged change) {
        return database.with(handle -> bind(handle.createQuery(CHANGED + """
                        select distinct on (l.group_id, l.subject_id) l.group_id, l.subject_id, l.grade
                        from changed c
                        join teaching_load l on l.school_id = :school and l.academic_year = :year and l.group_id = c.group_id
                            and l.subject_id = c.subject_id and l.confirmed_at is not null
                        where not exists (select from journal j where j.school_id = :school and j.academic_year = :year
                                          and j.subject_id = c.subject_id and j.group_id = c.group_id)
                        order by l.group_id, l.subject_id, l.id"""), change)
                .map((row, context) -> new Missing(
                        row.getObject("group_id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        row.getInt("grade")))
                .list());
    }

    private void endTeaching(LoadChanged change) {
        run(change, """
                delete from journal_teacher t using journal j, changed c
                where t.school_id = :school and t.academic_year = :year
                  and j.school_id = :school and j.academic_year = :year and j.id = t.journal_id
                  and j.group_id = c.group_id and j.subject_id = c.subject_id
                  and not exists (select from teaching_load l
                                  where l.school_id = :school and l.academic_year = :year and l.id = t.id
                                    and l.confirmed_at is not null)""");
    }

    private void changeTime(LoadChanged change) {
        run(change, """
                update journal_teacher t set during = daterange(l.since, l.until, '[]')
                from teaching_load l, changed c
                where l.school_id = :school and l.academic_year = :year and l.group_id = c.group_id
                  and l.subject_id = c.subject_id and l.confirmed_at is not null
                  and t.school_id = :school and t.academic_year = :year and t.id = l.id
                  and t.during <> daterange(l.since, l.until, '[]')""");
    }

    private void letIn(LoadChanged change) {
        run(change, """
                insert into journal_teacher (school_id, academic_year, id, journal_id, teacher_id, during)
                select :school, :year, l.id, j.id, l.teacher_id, daterange(l.since, l.until, '[]')
                from changed c
                join teaching_load l on l.school_id = :school and l.academic_year = :year and l.group_id = c.group_id
                    and l.subject_id = c.subject_id and l.confirmed_at is not null and l.teacher_id is not null
                join journal j on j.school_id = :school and j.academic_year = :year and j.group_id = c.group_id
                    and j.subject_id = c.subject_id
                where not exists (select from journal_teacher t
                                  where t.school_id = :school and t.academic_year = :year and t.id = l.id)""");
    }

    /** Journals that nobody teaches any more and in which no lesson has been or is to be given. */
    private List<UUID> empty(LoadChanged change) {
        return database.with(handle -> bind(handle.createQuery(CHANGED + """
                        select j.id from changed c
                        join journal j on j.school_id = :school and j.academic_year = :year and j.group_id = c.group_id
                            and j.subject_id = c.subject_id
                        where not exists (select from teaching_load l
                                          where l.school_id = :school and l.academic_year = :year and l.group_id = j.group_id
                                            and l.subject_id = j.subject_id and l.confirmed_at is not null)
                          and not exists (select from lesson l
                                          where l.school_id = :school and l.academic_year = :year and l.group_id = j.group_id
                                            and l.subject_id = j.subject_id)"""), change)
                .mapTo(UUID.class)
                .list());
    }

    private void run(LoadChanged change, String statement) {
        database.with(
                handle -> bind(handle.createUpdate(CHANGED + statement), change).execute());
    }

    private <S extends SqlStatement<S>> S bind(S statement, LoadChanged change) {
        var taught = List.copyOf(change.taught());
        return statement
                .bind("school", acting.schoolId())
                .bind("year", change.academicYear())
                .bind(
                        "groups",
                        SqlArray.ids(taught.stream().map(Taught::groupId).toList()))
                .bind(
                        "subjects",
                        SqlArray.ids(taught.stream().map(Taught::subjectId).toList()));
    }
}
