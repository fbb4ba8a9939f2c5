package ru.eschool.notices.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Database;
import ru.eschool.platform.PersonNames;

/** Reads notices by the functions that answer for the owner of an account alone. */
@ApplicationScoped
class NoticeLists {
    private final Database database;

    NoticeLists(Database database) {
        this.database = database;
    }

    List<Notice> own(String subject, Instant before, UUID beforeId, int limit) {
        return database.withoutSchool(
                handle -> handle.createQuery("select * from own_notices(:subject, :before, :beforeId, :limit)")
                        .bind("subject", subject)
                        .bind("before", before.atOffset(ZoneOffset.UTC))
                        .bind("beforeId", beforeId)
                        .bind("limit", limit)
                        .map((row, context) -> notice(row))
                        .list());
    }

    int unread(String subject) {
        return database.withoutSchool(handle -> handle.createQuery("select own_unread_notices(:subject)")
                .bind("subject", subject)
                .mapTo(Integer.class)
                .one());
    }

    void read(String subject, Instant until) {
        database.withoutSchool(handle -> handle.createQuery("select 1 from read_own_notices(:subject, :until) as done")
                .bind("subject", subject)
                .bind("until", until.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .findOne());
    }

    private static Notice notice(ResultSet row) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant(),
                Notice.Kind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getString("school_name"),
                row.getString("event_kind") == null
                        ? null
                        : new Notice.AccessNews(
                                row.getString("event_kind"),
                                row.getString("event_role"),
                                row.getString("actor_last_name") == null
                                        ? null
                                        : PersonNames.full(
                                                row.getString("actor_last_name"),
                                                row.getString("actor_first_name"),
                                                row.getString("actor_middle_name")),
                                row.getString("actor_role")));
    }
}
