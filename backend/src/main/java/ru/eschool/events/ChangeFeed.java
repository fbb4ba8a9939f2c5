package ru.eschool.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import ru.eschool.platform.Database;

/**
 * Reads the feed by position: what comes after a position never changes, and nothing comes in before it. The reader
 * decides who may hear of a change; the feed itself knows no roles.
 */
@ApplicationScoped
public class ChangeFeed {
    /** How long a change can be read; whoever was away for longer reads everything anew. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final Clock machine = Clock.systemUTC();

    ChangeFeed(Database database) {
        this.database = database;
    }

    /** The position of the newest change; 0 while there is none. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long head() {
        return database.asSystem(handle -> handle.createQuery("select coalesce(max(position), 0) from change_event")
                .mapTo(Long.class)
                .one());
    }

    /** Whether everything after a position is still there; positions are the microseconds of their placing. */
    public boolean keeps(long position) {
        return position >= TimeUnit.MILLISECONDS.toMicros(machine.millis() - KEPT.toMillis());
    }

    /** Changes of all schools after a position. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Change> after(long position, int most) {
        return database.asSystem(handle -> handle.createQuery("""
                        select school_id, position, kind, action, ids, columns from change_event join change_kind using (kind)
                        where position > :position order by position limit :most""")
                .bind("position", position)
                .bind("most", most)
                .map((row, context) -> change(row))
                .list());
    }

    /** Changes of one school after a position. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Change> after(UUID schoolId, long position, int most) {
        return database.asSystem(handle -> handle.createQuery("""
                        select school_id, position, kind, action, ids, columns from change_event join change_kind using (kind)
                        where school_id = :school and position > :position order by position limit :most""")
                .bind("school", schoolId)
                .bind("position", position)
                .bind("most", most)
                .map((row, context) -> change(row))
                .list());
    }

    private static Change change(ResultSet row) throws SQLException {
        var columns = (String[]) row.getArray("columns").getArray();
        var values = (UUID[]) row.getArray("ids").getArray();
        var ids = new HashMap<String, UUID>();
        for (int place = 0; place < values.length; place++) {
            if (values[place] != null) {
                ids.put(columns[place], values[place]);
            }
        }
        return new Change(
                row.getObject("school_id", UUID.class),
                row.getLong("position"),
                row.getString("kind"),
                Change.Action.valueOf(row.getString("action")),
                ids);
    }
}
