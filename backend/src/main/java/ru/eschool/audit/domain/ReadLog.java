package ru.eschool.audit.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import ru.eschool.audit.AccessLog;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;

/** Writes the table access_log. */
@ApplicationScoped
class ReadLog implements AccessLog {
    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    ReadLog(Database database, Acting acting, SchoolClock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A read must not wait for the disk, so the commit is asynchronous; but only while the transaction has written
     * nothing else, since a mark that was acknowledged must never be lost. The database itself answers that question:
     * a transaction has an id as soon as it has written.
     */
    @Override
    public void read(String operation, UUID studentId, UUID classId, UUID journalId) {
        if (database.with(handle -> acting.role()).isFamily()) {
            return;
        }
        var date = clock.today();
        database.with(handle -> handle.createUpdate("""
                        insert into access_log (school_id, academic_year, id, at, person_id, client_id, role,
                            operation, student_id, class_id, journal_id, request_id)
                        select :school, :year, :id, :at, :person, :client, :role,
                            :operation, :student, :class, :journal, :request
                        where case when pg_current_xact_id_if_assigned() is null
                                   then set_config('synchronous_commit', 'off', true) else '' end is not null""")
                .bind("school", acting.schoolId())
                .bind("year", SchoolClock.academicYearOf(date))
                .bind("id", Ids.next())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .bind("person", acting.personId())
                .bind(
                        "client",
                        acting.role() == Role.INTEGRATOR ? acting.claim().clientId() : null)
                .bind("role", acting.role().name())
                .bind("operation", operation)
                .bind("student", studentId)
                .bind("class", classId)
                .bind("journal", journalId)
                .bind("request", acting.requestId())
                .execute());
    }
}
