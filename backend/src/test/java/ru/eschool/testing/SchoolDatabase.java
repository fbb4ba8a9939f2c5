package ru.eschool.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL of the tests' own, with the two roles of production and nothing in it. */
public class SchoolDatabase implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedPostgres server;
    private static Line line;

    @Override
    public synchronized Map<String, String> start() {
        try {
            if (server == null) {
                // The collation of production, whatever the machine's.
                server = EmbeddedPostgres.builder()
                        .setLocaleConfig("encoding", "UTF8")
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "ru")
                        .setServerConfig("max_connections", "60")
                        .start();
                provision();
                line = new Line(server.getPort());
            }
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:postgresql://127.0.0.1:" + line.port() + "/eschool",
                    "quarkus.flyway.jdbc-url",
                    "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/eschool",
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

    private static void provision() throws SQLException {
        try (var connection = superuser("postgres");
                var sql = connection.createStatement()) {
            sql.execute("create role eschool_owner login password 'owner'");
            sql.execute("create role eschool_app login password 'app'");
            sql.execute("create database eschool owner eschool_owner");
        }
    }

    /** The line between the service and its database, which a test can cut. */
    public static Line line() {
        return line;
    }

    /** A connection that row-level security does not bind, for fixtures and for checks behind the service's back. */
    public static Connection superuser() throws SQLException {
        return superuser("eschool");
    }

    /** A connection as the role that owns the tables and is bound by row-level security all the same. */
    public static Connection owner() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/eschool", "eschool_owner", "owner");
    }

    /** A connection as the service's role, for the tests of row-level security. */
    public static Connection application() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/eschool", "eschool_app", "app");
    }

    private static Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database, "postgres", "postgres");
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
