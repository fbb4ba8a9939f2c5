package ru.eschool.exchange.retired.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SqlArray;

/** Lists tombstones in the order in which the records went, along one index. */
@ApplicationScoped
class RetiredRecordLists {
    private final Database database;
    private final Acting acting;

    RetiredRecordLists(Database database, Acting acting) {
        this.database = database;
        this.acting = acting;
    }

    /** The place in the list after which to go on. */
    record After(Instant retiredAt, String kind, UUID id) {
        /** Before everything that went at this moment or later. */
        static After from(Instant moment) {
            return new After(moment, "", new UUID(0, 0));
        }
    }

    List<RetiredRecord> list(List<String> kinds, After after, int limit) {
        return database.with(handle -> handle.createQuery("""
                        select kind, id, created_at, modified_at, retired_at from tombstone
                        where school_id = :school and kind = any(:kinds)
                          and (retired_at, kind, id) > (:afterMoment, :afterKind, :afterId)
                        order by retired_at, kind, id limit :limit""")
                .bind("school", acting.schoolId())
                .bind("kinds", SqlArray.texts(kinds))
                .bind("afterMoment", OffsetDateTime.ofInstant(after.retiredAt(), ZoneOffset.UTC))
                .bind("afterKind", after.kind())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map((row, context) -> new RetiredRecord(
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        moment(row, "created_at"),
                        moment(row, "modified_at"),
                        moment(row, "retired_at")))
                .list());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
