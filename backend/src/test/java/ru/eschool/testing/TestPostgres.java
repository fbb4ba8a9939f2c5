package ru.eschool.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL of a test's own, with the two roles and the collation of production, whatever the machine's. */
public final class TestPostgres implements AutoCloseable {
    private final EmbeddedPostgres server;

    private TestPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts with an empty database «eschool» of eschool_owner; the passwords are «owner» and «app». */
    public static TestPostgres start() throws IOException, SQLException {
        var started = new TestPostgres(EmbeddedPostgres.builder()
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "ru")
                .setServerConfig("max_connections", "60")
                .start());
        try (var connection = DriverManager.getConnection(started.url("postgres"), "postgres", "postgres");
                var sql = connection.createStatement()) {
            sql.execute("create role eschool_owner login password 'owner'");
            sql.execute("create role eschool_app login password 'app'");
            sql.execute("create database eschool owner eschool_owner");
        }
        return started;
    }

    public int port() {
        return server.getPort();
    }

    /** Where the database «eschool» is. */
    public String url() {
        return url("eschool");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** A connection that row-level security does not bind. */
    public Connection superuser() throws SQLException {
        return as("postgres", "postgres");
    }

    /** A connection as one of the roles. */
    public Connection as(String role, String password) throws SQLException {
        return DriverManager.getConnection(url(), role, password);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
