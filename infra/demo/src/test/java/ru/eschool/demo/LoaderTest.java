package ru.eschool.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoaderTest {
    private static final String PASSWORD = "only-for-this-test";
    private static final Logger MIGRATION_LOG = Logger.getLogger("org.flywaydb");
    private static EmbeddedPostgres server;
    private static String url;

    @BeforeAll
    static void migrate() throws IOException, SQLException {
        MIGRATION_LOG.setLevel(Level.WARNING);
        server = EmbeddedPostgres.start();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role eschool_owner login password '" + PASSWORD + "'");
            statement.execute("create role eschool_app login password '" + PASSWORD + "'");
            statement.execute("create database demo owner eschool_owner");
        }
        url = server.getJdbcUrl("postgres", "demo").replaceAll("\\?.*", "");
        Flyway.configure()
                .dataSource(url, "eschool_owner", PASSWORD)
                .locations("filesystem:../../backend/src/main/resources/db/migration")
                .load()
                .migrate();
        var errors = new ByteArrayOutputStream();
        int code = load(errors);
        assertEquals(0, code, errors.toString(StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static int load(ByteArrayOutputStream errors) {
        return DemoSchool.run(
                System.out,
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                "--jdbc-url",
                url,
                "--user",
                "eschool_owner",
                "--password",
                PASSWORD,
                "--schools",
                "2",
                "--pupils",
                "330",
                "--today",
                "2026-11-21");
    }

    @Test
    void bothSchoolsAreThereAndASecondRunChangesNothing() throws SQLException {
        long before = number("select count(*) from school");
        assertEquals(2, before);
        assertEquals(0, load(new ByteArrayOutputStream()));
        assertEquals(before, number("select count(*) from school"));
        assertEquals(
                2,
                number("select count(distinct account_id) from person where account_id in"
                        + " (select id from account where login in ('teacher', 's2-teacher'))"));
    }

    @Test
    void theTeacherSignsInToOwnJournalsOnly() throws SQLException {
        try (var connection = DriverManager.getConnection(url, "eschool_app", PASSWORD)) {
            connection.setAutoCommit(false);
            try (var open = connection.prepareStatement(
                    "select o.role from account_memberships(?, ?::date) m, open_session(?, null, m.school_id, 'TEACHER', ?::date, '{staff}') o")) {
                String subject = StaffRoom.subject("teacher").toString();
                open.setString(1, subject);
                open.setString(2, "2026-11-21");
                open.setString(3, subject);
                open.setString(4, "2026-11-21");
                var row = open.executeQuery();
                assertTrue(row.next());
                assertEquals("TEACHER", row.getString(1));
            }
            try (var query = connection.createStatement()) {
                var row = query.executeQuery("select count(*), count(distinct journal_id) from mark");
                assertTrue(row.next());
                assertTrue(row.getLong(1) > 100 && row.getLong(2) >= 5, "marks of own journals");
            }
            connection.rollback();
        }
    }

    @Test
    void aFailureInTheMiddleLeavesNothingBehind() throws SQLException {
        var school = SchoolPlan.of(77, 3, 330, SchoolFixture.NOVEMBER);
        var tables = new SchoolTables(GeneratedSchool.make(77, 3, 330, SchoolFixture.NOVEMBER)).all();
        tables.getLast()
                .row(java.util.Arrays.asList("broken", null, null, null, null, null, null, null, null, null, null)
                        .toArray());
        try (var connection = DriverManager.getConnection(url, "eschool_owner", PASSWORD)) {
            var loader = new Loader(connection);
            assertThrows(SQLException.class, () -> loader.load(school.identity().id(), 2026, tables, List.of()));
            assertEquals(false, loader.isLoaded(school.login("principal")));
        }
        assertEquals(2, number("select count(*) from school"));
    }

    @Test
    void recordsHaveAHistoryWithNamesOfThoseWhoCorrectedThem() throws SQLException {
        assertEquals(0, number("select count(*) from notice where read_at is null"));
        long corrected =
                number("select count(*) from record_history where action = 'CHANGED' and actor_id is not null");
        assertTrue(corrected >= 2 * 50, corrected + " corrections");
        assertEquals(
                2,
                number(
                        "select count(distinct h.school_id) from record_history h join account a on a.login in ('guardian', 's2-guardian')"
                                + " join person p on p.account_id = a.id and p.id = h.person_id where h.action = 'CHANGED'"
                                + " and h.actor_role = 'REGISTRAR'"));
    }

    private static long number(String sql) throws SQLException {
        try (var connection = server.getDatabase("postgres", "demo").getConnection();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(sql);
            row.next();
            return row.getLong(1);
        }
    }
}
