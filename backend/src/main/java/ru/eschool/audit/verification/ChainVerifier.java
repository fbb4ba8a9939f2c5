package ru.eschool.audit.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import ru.eschool.audit.verification.Finding.Kind;
import ru.eschool.audit.verification.SealedRows.Remembered;
import ru.eschool.audit.verification.SealedRows.Row;

/**
 * Compares a school's histories with their seals, row by row. Reads one seal and its rows at a time through cursors, so that
 * its memory does not grow with the history. The connection is not in autocommit, since cursors need a transaction.
 */
public final class ChainVerifier {
    private static final int ROWS_AT_ONCE = 2_000;

    private final Connection connection;
    private final LoggedSeals logged;
    private final Consumer<Finding> findings;
    private final Consumer<Progress> progress;

    /** How far a school has been checked. */
    public record Progress(UUID schoolId, long seals, long rows) {}

    /**
     * A school that was checked.
     *
     * @param unsealed rows after the last seal: nothing is known of them yet
     */
    public record Checked(long seals, long rows, long unsealed) {}

    public ChainVerifier(
            Connection connection, LoggedSeals logged, Consumer<Finding> findings, Consumer<Progress> progress) {
        this.connection = connection;
        this.logged = logged;
        this.findings = findings;
        this.progress = progress;
    }

    /** The schools that have anything to check. */
    public List<UUID> schools() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select school_id from school union select school_id from history_seal order by 1""")) {
            var schools = new ArrayList<UUID>();
            while (rows.next()) {
                schools.add(rows.getObject(1, UUID.class));
            }
            return schools;
        }
    }

    /** Checks one school; every finding is told as soon as it is made. */
    public Checked check(UUID schoolId) throws SQLException {
        try (var rows = connection.prepareStatement(SealedRows.ROWS)) {
            rows.setFetchSize(ROWS_AT_ONCE);
            var school = new School(schoolId, rows, logged.of(schoolId));
            school.strangers(Long.MIN_VALUE, 0);
            try (var seals = connection.prepareStatement("""
                    select number, after_seq, up_to_seq, row_count, prints, digest,
                           trunc(extract(epoch from sealed_at) * 1000000)::bigint as sealed_at
                    from history_seal where school_id = ? order by number""")) {
                seals.setFetchSize(1);
                seals.setObject(1, schoolId);
                try (var found = seals.executeQuery()) {
                    while (found.next()) {
                        school.check(Seal.of(found));
                        progress.accept(new Progress(schoolId, school.seals, school.checkedRows));
                    }
                }
            }
            return school.end();
        }
    }

    private record Seal(
            long number, long after, long upTo, int rowCount, byte[] prints, byte[] digest, long sealedAtMicros) {
        static Seal of(ResultSet row) throws SQLException {
            return new Seal(
                    row.getLong("number"),
                    row.getLong("after_seq"),
                    row.getLong("up_to_seq"),
                    row.getInt("row_count"),
                    row.getBytes("prints"),
                    row.getBytes("digest"),
                    row.getLong("sealed_at"));
        }

        byte[] computed(byte[] previous) {
            return SealedRows.digest(previous, number, after, upTo, sealedAtMicros, prints);
        }
    }

    private final class School {
        private final UUID id;
        private final PreparedStatement rows;
        private final Map<Long, byte[]> inLog;
        private Seal before;
        /** What the seal before should have held, where it does not hold it. */
        private byte[] digestBeforeComputed;

        private long seals;
        private long checkedRows;

        School(UUID id, PreparedStatement rows, Map<Long, byte[]> inLog) {
            this.id = id;
            this.rows = rows;
            this.inLog = inLog;
        }

        void check(Seal seal) throws SQLException {
            var expected = before == null ? 1 : before.number() + 1;
            for (var missing = expected; missing < seal.number(); missing++) {
                find(Kind.SEAL_REMOVED, "history_seal", missing);
            }
            var holds = seal.after() == (before == null ? 0 : before.upTo()) && seal.number() == expected;
            var known = inLog.get(seal.number());
            if (seal.prints() == null) {
                holds &= before == null || before.prints() == null;
                digestBeforeComputed = null;
                if (known != null && !Arrays.equals(known, seal.digest())) {
                    find(Kind.SEAL_UNLIKE_LOG, "history_seal", seal.number());
                }
                checkWithoutPrints(seal);
            } else {
                var computed = seal.computed(previous());
                var followed = Arrays.equals(computed, seal.digest())
                        || digestBeforeComputed != null
                                && Arrays.equals(
                                        computed = seal.computed(SealedRows.previous(id, digestBeforeComputed)),
                                        seal.digest());
                digestBeforeComputed = followed ? null : computed;
                holds &= followed && SealedRows.wellFormed(seal.prints(), seal.rowCount());
                if (holds && known != null && !Arrays.equals(known, seal.digest())) {
                    find(Kind.SEAL_UNLIKE_LOG, "history_seal", seal.number());
                }
                compare(seal);
            }
            if (!holds) {
                find(Kind.SEAL_ALTERED, "history_seal", seal.number());
            }
            before = seal;
            seals++;
        }

        private byte[] previous() {
            return SealedRows.previous(id, before == null ? null : before.digest());
        }

        /** Two ordered lists side by side: what the seal remembers and what is there. */
        private void compare(Seal seal) throws SQLException {
            var remembered = new Remembered(seal.prints());
            var sealed = remembered.isEmpty() ? null : remembered.next();
            try (var found = between(seal.after(), seal.upTo())) {
                while (found.next()) {
                    var row = row(found);
                    while (sealed != null && sealed.compareTo(row) < 0) {
                        find(Kind.ROW_REMOVED, sealed.table(), sealed.seq());
                        sealed = remembered.isEmpty() ? null : remembered.next();
                    }
                    if (sealed == null || sealed.compareTo(row) > 0) {
                        find(Kind.ROW_INSERTED, row.table(), row.seq());
                    } else {
                        if (!sealed.alike(row)) {
                            find(Kind.ROW_ALTERED, row.table(), row.seq());
                        }
                        sealed = remembered.isEmpty() ? null : remembered.next();
                    }
                    checkValue(found, row);
                    checkedRows++;
                }
            }
            while (sealed != null) {
                find(Kind.ROW_REMOVED, sealed.table(), sealed.seq());
                sealed = remembered.isEmpty() ? null : remembered.next();
            }
        }

        /** A seal of an earlier version: it knows the journal's values only, and all of them at once. */
        private void checkWithoutPrints(Seal seal) throws SQLException {
            try (var query = connection.prepareStatement(SealedRows.WITHOUT_PRINTS)) {
                query.setBytes(1, previous());
                query.setObject(2, id);
                query.setLong(3, seal.after());
                query.setLong(4, seal.upTo());
                try (var computed = query.executeQuery()) {
                    computed.next();
                    if (!Arrays.equals(computed.getBytes(1), seal.digest())) {
                        find(Kind.ROWS_BROKEN, "value_history", seal.number());
                    }
                }
            }
            try (var found = between(seal.after(), seal.upTo())) {
                while (found.next()) {
                    var row = row(found);
                    if (row.history() == 'r') {
                        find(Kind.ROW_INSERTED, row.table(), row.seq());
                    }
                    checkedRows++;
                }
            }
        }

        /** Rows where no seal leaves room for any. */
        void strangers(long after, long upTo) throws SQLException {
            try (var found = between(after, upTo)) {
                while (found.next()) {
                    var row = row(found);
                    find(Kind.ROW_INSERTED, row.table(), row.seq());
                }
            }
        }

        Checked end() throws SQLException {
            var last = before == null ? 0 : before.number();
            inLog.keySet().stream()
                    .filter(number -> number > last)
                    .sorted()
                    .forEach(number -> find(Kind.SEAL_REMOVED, "history_seal", number));
            var unsealed = 0L;
            try (var found = between(before == null ? 0 : before.upTo(), Long.MAX_VALUE)) {
                while (found.next()) {
                    checkValue(found, row(found));
                    unsealed++;
                }
            }
            valuesWithoutALine();
            return new Checked(seals, checkedRows, unsealed);
        }

        private void valuesWithoutALine() throws SQLException {
            try (var query = connection.prepareStatement("""
                    select v.seq from record_history_value v where v.school_id = ? and not exists (
                        select from record_history h where h.school_id = v.school_id and h.seq = v.seq)
                    order by v.seq""")) {
                query.setFetchSize(ROWS_AT_ONCE);
                query.setObject(1, id);
                try (var found = query.executeQuery()) {
                    while (found.next()) {
                        find(Kind.VALUE_INSERTED, "record_history_value", found.getLong(1));
                    }
                }
            }
        }

        private void checkValue(ResultSet found, Row row) throws SQLException {
            var holds = found.getBoolean("value_holds");
            if (found.wasNull()) {
                find(Kind.VALUE_REMOVED, "record_history_value", row.seq());
            } else if (!holds) {
                find(Kind.VALUE_ALTERED, "record_history_value", row.seq());
            }
        }

        private ResultSet between(long after, long upTo) throws SQLException {
            for (var first : List.of(1, 4)) {
                rows.setObject(first, id);
                rows.setLong(first + 1, after);
                rows.setLong(first + 2, upTo);
            }
            return rows.executeQuery();
        }

        private static Row row(ResultSet found) throws SQLException {
            return new Row(found.getLong("seq"), found.getString("history").charAt(0), found.getBytes("print"));
        }

        private void find(Kind kind, String table, long number) {
            findings.accept(new Finding(id, kind, table, number));
        }
    }
}
