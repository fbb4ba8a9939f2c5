package ru.eschool.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL of the tests' own, with the two roles of production and nothing in it. */
public class SchoolDatabase implements QuarkusTestResourceLifecycleManager {
    private static TestPostgres server;
    private static Line line;

    @Override
    public synchronized Map<String, String> start() {
        try {
            if (server == null) {
                server = TestPostgres.start();
                line = new Line(server.port());
            }
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://127.0.0.1:" + line.port() + "/eschool",
                    "quarkus.flyway.jdbc-url",
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
            throw new IllegalStateException("The tests' PostgreSQL did not start", failed);
        }
    }

    /** The line between the service and its database, which a test can cut. */
    public static Line line() {
        return line;
    }

    /** A connection that row-level security does not bind, for fixtures and for checks behind the service's back. */
    public static Connection superuser() throws SQLException {
        return server.superuser();
    }

    /** A connection as the role that owns the tables and is bound by row-level security all the same. */
    public static Connection owner() throws SQLException {
        return server.as("eschool_owner", "owner");
    }

    /** A connection as the service's role, for the tests of row-level security. */
    public static Connection application() throws SQLException {
        return server.as("eschool_app", "app");
    }

    /** Waits until a statement of somebody's waits for a row that another transaction holds. */
    public static void awaitOneThatWaits() throws SQLException, InterruptedException {
        try (var connection = superuser();
                var waiting = connection.prepareStatement("select exists (select from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock')")) {
            for (int tries = 0; tries < 500; tries++) {
                try (var row = waiting.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
        throw new AssertionError("Nobody waits for a row");
    }

    @Override
    public synchronized void stop() {
        SigningKeys.stop();
        if (server != null) {
            try {
                line.close();
                server.close();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            } finally {
                server = null;
            }
        }
    }
}
