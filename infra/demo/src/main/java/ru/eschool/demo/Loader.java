package ru.eschool.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * Puts a school into the database in one transaction. COPY refuses tables under row-level security, so rows
 * are copied into temporary tables and inserted from there, as the owner acting within that school.
 */
final class Loader {
    private static final Set<String> SHARED_BY_SCHOOLS = Set.of("region", "municipality");

    private final Connection connection;

    Loader(Connection connection) {
        this.connection = connection;
    }

    /** Whether a demo school holds this login already, be it of another seed or year. */
    boolean isLoaded(String login) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from account where login = ?")) {
            query.setString(1, login);
            return query.executeQuery().next();
        }
    }

    /** All or nothing: after a failure the database is as it was before. */
    void load(UUID school, int academicYear, List<Table> tables, List<OfficeWork.Correction> corrections)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('eschool.school_id', '" + school + "', true),"
                    + " set_config('eschool.scope', 'SCHOOL', true)");
            statement.execute("select ensure_academic_year_partitions(" + academicYear + ")");
            for (var table : tables) {
                load(table, statement);
            }
            // What the school begins with is news to nobody.
            statement.execute("update notice set read_at = at where school_id = '" + school + "'");
            for (var correction : corrections) {
                give(correction);
            }
            connection.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private void give(OfficeWork.Correction correction) throws SQLException {
        try (var session = connection.prepareStatement(
                        "select set_config('eschool.person_id', ?, true), set_config('eschool.role', ?, true)");
                var statement = connection.createStatement()) {
            session.setString(1, correction.actorId().toString());
            session.setString(2, correction.role());
            session.execute();
            if (statement.executeUpdate(correction.statement()) != 1) {
                throw new SQLException("A correction found no record");
            }
        }
    }

    private void load(Table table, java.sql.Statement statement) throws SQLException, IOException {
        String columns = String.join(", ", table.columns);
        String stage = "stage_" + table.name;
        statement.execute("create temp table " + stage + " on commit drop as select " + columns + " from " + table.name
                + " with no data");
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + stage + " (" + columns + ") from stdin", new ByteArrayInputStream(table.text()));
        statement.execute("insert into " + table.name + " (" + columns + ") select " + columns + " from " + stage
                + (SHARED_BY_SCHOOLS.contains(table.name) ? " on conflict do nothing" : ""));
        statement.execute("drop table " + stage);
        // Fresh statistics at once: the checks of foreign keys would otherwise be planned for an empty table.
        statement.execute("analyze " + table.name);
    }
}
