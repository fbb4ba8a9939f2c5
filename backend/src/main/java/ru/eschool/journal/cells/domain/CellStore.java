package ru.eschool.journal.cells.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import ru.eschool.journal.cells.domain.CellBatch.Address;
import ru.eschool.journal.domain.OpenJournal;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Database;
import ru.eschool.platform.SchoolClock;
import ru.eschool.platform.SqlArray;

/** Stores cells of any kind: each call is one statement, whatever the number of cells. */
@ApplicationScoped
class CellStore {
    private final Database database;
    private final Acting acting;
    private final SchoolClock clock;

    CellStore(Database database, Acting acting, SchoolClock clock) {
        this.database = database;
        this.acting = acting;
        this.clock = clock;
    }

    /** Binds what a kind of cell holds; the moment is that of the change. */
    interface Values {
        void bind(Query statement, Instant now);
    }

    /**
     * Stores cells.
     *
     * @param rows the writes as a table «c», in SQL
     * @param sql names the rows as CELLS and answers column, pupil and version of each cell that it has stored
     */
    <W extends CellBatch.Write> Map<Address, Integer> store(
            OpenJournal journal, List<W> writes, String sql, String rows, Values values) {
        var versions = new HashMap<Address, Integer>();
        if (writes.isEmpty()) {
            return versions;
        }
        var now = clock.instant();
        database.with(handle -> {
            var statement = handle.createQuery(sql.replace("CELLS", rows))
                    .bind("school", acting.schoolId())
                    .bind("year", journal.academicYear())
                    .bind("journal", journal.id())
                    .bind("me", acting.personId())
                    .bind("now", at(now))
                    .bind(
                            "students",
                            SqlArray.ids(column(writes, write -> write.cell().studentId())))
                    .bind("lessons", SqlArray.ids(column(writes, CellBatch.Write::lessonId)))
                    .bind(
                            "dates",
                            SqlArray.texts(column(writes, write -> write.date().toString())))
                    .bind("versions", SqlArray.numbers(column(writes, CellBatch.Write::version)));
            values.bind(statement, now);
            return statement
                    .map((row, context) -> versions.put(
                            new Address(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), row.getInt(3)))
                    .list();
        });
        return versions;
    }

    static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static <R, T> List<T> column(List<R> rows, Function<? super R, T> value) {
        return rows.stream().<T>map(value).toList();
    }
}
