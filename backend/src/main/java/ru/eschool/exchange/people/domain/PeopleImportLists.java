package ru.eschool.exchange.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import ru.eschool.exchange.people.domain.ListedImport.Figures;
import ru.eschool.exchange.people.domain.UploadedList.Status;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;

/** The uploaded lists of the school without their rows. */
@ApplicationScoped
class PeopleImportLists {
    private final Database database;
    private final Acting acting;

    PeopleImportLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** Newest first. */
    List<ListedImport> newest(UUID before, int limit) {
        return database.with(handle -> handle.createQuery("""
                        select id, file_name, status, created_at, applied_at, withdrawn_at,
                               row_count, new_students, new_guardians
                        from people_import where school_id = :school and id < :before
                        order by id desc limit :limit""")
                .bind("school", acting.schoolId())
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> listed(row))
                .list());
    }

    private static ListedImport listed(ResultSet row) throws SQLException {
        return new ListedImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                Status.valueOf(row.getString("status")),
                at(row, "created_at"),
                at(row, "applied_at"),
                at(row, "withdrawn_at"),
                new Figures(row.getInt("row_count"), row.getInt("new_students"), row.getInt("new_guardians")));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
