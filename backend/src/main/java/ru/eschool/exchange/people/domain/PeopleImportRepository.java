package ru.eschool.exchange.people.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;

/** SQL over uploaded lists of pupils. */
@ApplicationScoped
class PeopleImportRepository {

    private final Database database;
    private final Acting acting;
    private final ObjectMapper json;

    PeopleImportRepository(Database database, Acting acting, ObjectMapper json) {
        this.database = database;
        this.acting = acting;
        this.json = json;
    }

    void insert(PeopleImport preview) {
        database.with(handle -> handle.createUpdate("""
                        insert into people_import (school_id, id, file_name, status, content, created_by, created_at)
                        values (:school, :id, :file, 'PREVIEWED', cast(:content as jsonb), :person, :at)""")
                .bind("school", acting.schoolId())
                .bind("id", preview.id())
                .bind("file", preview.fileName())
                .bind("content", write(preview.content()))
                .bind("person", acting.personId())
                .bind("at", preview.createdAt().atOffset(ZoneOffset.UTC))
                .execute());
    }

    Optional<PeopleImport> find(UUID id) {
        return database.with(handle -> handle.createQuery("""
                        select id, file_name, status, version, created_at, content::text as content
                        from people_import where school_id = :school and id = :id""")
                .bind("school", acting.schoolId())
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Marks the list as taken over; false when somebody else was faster. */
    boolean apply(PeopleImport applied, Instant now) {
        return database.with(handle -> handle.createUpdate("""
                                update people_import set status = 'APPLIED', content = cast(:content as jsonb),
                                    applied_at = :at, applied_by = :person, version = version + 1
                                where school_id = :school and id = :id and version = :version and status = 'PREVIEWED'""")
                        .bind("school", acting.schoolId())
                        .bind("id", applied.id())
                        .bind("version", applied.version())
                        .bind("content", write(applied.content()))
                        .bind("person", acting.personId())
                        .bind("at", now.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1);
    }

    private PeopleImport read(ResultSet row) throws SQLException {
        return new PeopleImport(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                PeopleImport.Status.valueOf(row.getString("status")),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                content(row.getString("content")));
    }

    private StoredImport content(String text) {
        try {
            return json.readValue(text, StoredImport.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored list of pupils cannot be read", broken);
        }
    }

    private String write(StoredImport content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
