package ru.eschool.upgrade;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import ru.eschool.testing.SigningKeys;
import ru.eschool.testing.TestPostgres;

/**
 * A PostgreSQL whose schema and data are those of an earlier version. The service finds it at its start, as on a server
 * where a new version was installed, and upgrades it.
 */
public class DatabaseOfTheVersionBefore implements QuarkusTestResourceLifecycleManager {
    /** The last migration of the version from which it is upgraded. */
    static final String VERSION = "20261122020000";

    private static TestPostgres server;
    private static Map<String, Long> rowsBefore;

    @Override
    public Map<String, String> start() {
        try {
            server = TestPostgres.start();
            // In that version no function had a file of its own yet, so that nothing is repeatable here.
            Flyway.configure()
                    .dataSource(server.url(), "eschool_owner", "owner")
                    .locations("classpath:db/migration")
                    .repeatableSqlMigrationPrefix("none")
                    .target(VERSION)
                    .load()
                    .migrate();
            fill("as-of-" + VERSION);
            fill("clashing-lessons");
            fill("rooms-of-one-name");
            fill("curriculum-that-nobody-kept");
            rowsBefore = rows();
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    server.url(),
                    "quarkus.datasource.password",
                    "app",
                    "quarkus.flyway.password",
                    "owner",
                    "quarkus.http.test-port",
                    "0",
                    "quarkus.oidc.auth-server-url",
                    SigningKeys.serve());
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException("The database of the version before did not start", failed);
        }
    }

    private static void fill(String file) throws IOException, SQLException {
        try (var data = DatabaseOfTheVersionBefore.class.getResourceAsStream("/upgrade/" + file + ".sql");
                var connection = superuser();
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute(new String(data.readAllBytes(), StandardCharsets.UTF_8));
            connection.commit();
        }
    }

    /** Rows of every table as they were counted before the upgrade. */
    static Map<String, Long> rowsBefore() {
        return rowsBefore;
    }

    /** Rows of every table now; of the migrations' own table none. */
    static Map<String, Long> rows() throws SQLException {
        var counted = new TreeMap<String, Long>();
        try (var connection = superuser();
                var sql = connection.createStatement();
                var tables = connection.createStatement().executeQuery("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                          and c.relname <> 'flyway_schema_history'""")) {
            while (tables.next()) {
                try (var count = sql.executeQuery("select count(*) from " + tables.getString(1))) {
                    count.next();
                    counted.put(tables.getString(1), count.getLong(1));
                }
            }
        }
        return counted;
    }

    static Connection superuser() throws SQLException {
        return server.superuser();
    }

    static String ownersUrl() {
        return server.url();
    }

    @Override
    public void stop() {
        SigningKeys.stop();
        try {
            server.close();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
