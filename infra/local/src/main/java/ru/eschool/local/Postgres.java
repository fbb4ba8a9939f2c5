package ru.eschool.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;

/**
 * PostgreSQL on loopback with its data in the stack's folder. It holds a school's only copy, so it runs with every
 * durability setting on, and nothing here ever deletes a data folder that has been initialised.
 */
final class Postgres {
    private static final String NAME = "postgres";
    private static final String MAJOR_VERSION = "18";
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration LEAVING_PATIENCE = Duration.ofSeconds(30);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Workspace workspace;
    private final Processes processes;
    private final Secrets secrets;
    private final Ports ports;
    private final PostgresPrograms programs;

    Postgres(Workspace workspace, Processes processes, Secrets secrets, Ports ports, PostgresPrograms programs) {
        this.workspace = workspace;
        this.processes = processes;
        this.secrets = secrets;
        this.ports = ports;
        this.programs = programs;
    }

    static Path dataFolder(Workspace workspace) {
        return workspace.data().resolve("postgres");
    }

    private Path data() {
        return dataFolder(workspace);
    }

    void start() throws IOException {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            requireSameVersion();
            endLeftRunning(workspace);
        } else {
            initialise();
        }
        launch();
    }

    /**
     * Starts the server again that was stopped or has ended by itself. Its lock file stays: by it PostgreSQL sees whether
     * anything of the killed server still writes, and refuses to start until that is gone.
     */
    void startAgain() throws IOException {
        long deadline = System.nanoTime() + LEAVING_PATIENCE.toNanos();
        while (true) {
            try {
                launch();
                return;
            } catch (Failure refused) {
                if (System.nanoTime() > deadline || !processes.hasEnded(NAME)) {
                    throw refused;
                }
                processes.drop(NAME);
                Pause.shortly();
            }
        }
    }

    private void launch() throws IOException {
        Process process = processes.start(NAME, programs.unprivileged(serverCommand()), Map.of(), Postgres::stop);
        awaitReady(process);
        provision();
    }

    private List<String> serverCommand() {
        List<String> command = new ArrayList<>(List.of(programs.bin("postgres"), "-D", data().toString()));
        List.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + ports.postgres(),
                        "unix_socket_directories=",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "password_encryption=scram-sha-256",
                        "shared_buffers=128MB",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        // neither statements nor the details of errors, which quote the values of rows
                        "log_error_verbosity=terse",
                        "log_min_error_statement=panic")
                .forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private void requireSameVersion() throws IOException {
        String version = Files.readString(data().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new Failure("postgres.other-version", data(), version, MAJOR_VERSION);
        }
    }

    /** Made aside and moved into place, so that a crash leaves no half-made database behind. */
    private void initialise() throws IOException {
        Path partial = data().resolveSibling("postgres.partial");
        Folders.delete(partial);
        Path password = workspace.data().resolve("postgres.password");
        Files.writeString(password, secrets.get(Secrets.Name.POSTGRES_SUPERUSER));
        try {
            int code = processes.run(
                    "postgres-init",
                    workspace.root(),
                    programs.unprivileged(List.of(
                            programs.bin("initdb"),
                            "--pgdata=" + partial,
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=icu",
                            "--icu-locale=ru",
                            "--data-checksums")),
                    Map.of());
            if (code != 0) {
                throw Failure.withLog(workspace.log("postgres-init"), "postgres.init-failed");
            }
        } finally {
            Files.delete(password);
        }
        Files.move(partial, data());
    }

    /**
     * Stops a server that an earlier, killed run left on our data, and removes the lock file of one that is gone: its
     * pid may meanwhile belong to any process, which PostgreSQL would take for itself and refuse to start.
     */
    static void endLeftRunning(Workspace workspace) throws IOException {
        Path lock = dataFolder(workspace).resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        pidIn(lock).flatMap(ProcessHandle::of).filter(Postgres::isServer).ifPresent(Postgres::stop);
        Files.deleteIfExists(lock);
    }

    private static Optional<Long> pidIn(Path lock) throws IOException {
        try {
            return Optional.of(
                    Long.parseLong(Files.readAllLines(lock).getFirst().strip()));
        } catch (NumberFormatException | NoSuchElementException halfWritten) {
            return Optional.empty();
        }
    }

    private static boolean isServer(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(command -> command.endsWith("/postgres"))
                        .isPresent();
    }

    private void awaitReady(Process process) {
        long deadline = System.nanoTime() + START_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw Failure.withLog(workspace.log(NAME), "postgres.start-failed");
            }
            try (Connection connection = connectAsSuperuser("postgres")) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                if ("28P01".equals(notYet.getSQLState())) {
                    throw new Failure(
                            "postgres.wrong-password", workspace.data().resolve("secrets.properties"));
                }
            }
            Pause.shortly();
        }
        throw Failure.withLog(workspace.log(NAME), "postgres.start-failed");
    }

    private void provision() {
        try (Connection server = connectAsSuperuser("postgres");
                var statement = server.createStatement()) {
            ensureRole(server, "eschool_owner", Secrets.Name.POSTGRES_OWNER);
            ensureRole(server, "eschool_app", Secrets.Name.POSTGRES_APP);
            ensureRole(server, "keycloak", Secrets.Name.POSTGRES_KEYCLOAK);
            ensureDatabase(server, "eschool", "eschool_owner");
            ensureDatabase(server, "keycloak", "keycloak");
            statement.execute("REVOKE CONNECT, TEMPORARY ON DATABASE eschool, keycloak FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE eschool TO eschool_app");
        } catch (SQLException e) {
            throw Failure.withLog(workspace.log(NAME), "postgres.provision-failed", e.getMessage());
        }
        try (Connection database = connectAsSuperuser("eschool");
                var statement = database.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS btree_gist");
        } catch (SQLException e) {
            throw Failure.withLog(workspace.log(NAME), "postgres.provision-failed", e.getMessage());
        }
    }

    private void ensureRole(Connection server, String role, Secrets.Name password) throws SQLException {
        try (var statement = server.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            String verb = found.next() ? "ALTER" : "CREATE";
            statement.execute(verb + " ROLE " + role
                    + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '"
                    + secrets.get(password) + "'");
        }
    }

    private void ensureDatabase(Connection server, String database, String owner) throws SQLException {
        try (var statement = server.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + database + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + database + " OWNER " + owner);
            }
        }
    }

    private Connection connectAsSuperuser(String database) throws SQLException {
        return connect(database, "postgres", Secrets.Name.POSTGRES_SUPERUSER);
    }

    /** How many schools there are; the service has made its tables, and only a superuser sees past row security. */
    int schools() throws SQLException {
        try (Connection database = connectAsSuperuser("eschool");
                var statement = database.createStatement();
                var found = statement.executeQuery("SELECT count(*) FROM school")) {
            found.next();
            return found.getInt(1);
        }
    }

    /** The accounts whose logins begin with a school's number, in the order of the schools. */
    List<DemoAccounts.Account> accountsOfFurtherSchools() throws SQLException {
        try (Connection database = connectAsSuperuser("eschool");
                var statement = database.createStatement();
                var found = statement.executeQuery("""
                        SELECT a.login, a.subject,
                               bool_or(r.role NOT IN ('GUARDIAN', 'STUDENT')) AS staff,
                               bool_or(r.role IN ('GUARDIAN', 'STUDENT')) AS family
                        FROM account a
                        JOIN person p ON p.account_id = a.id
                        JOIN role_assignment r ON r.school_id = p.school_id AND r.person_id = p.id
                        WHERE a.login ~ '^s[0-9]+-'
                        GROUP BY a.login, a.subject, a.id
                        ORDER BY a.id""")) {
            List<DemoAccounts.Account> accounts = new ArrayList<>();
            while (found.next()) {
                accounts.add(new DemoAccounts.Account(
                        found.getString("login"),
                        found.getString("subject"),
                        found.getBoolean("staff"),
                        found.getBoolean("family")));
            }
            return accounts;
        }
    }

    private Connection connect(String database, String user, Secrets.Name password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", secrets.get(password));
        properties.setProperty("loginTimeout", "5");
        return DriverManager.getConnection(ports.jdbcUrl(database), properties);
    }

    /** SIGINT is the fast shutdown: sessions are ended and a checkpoint is written; SIGTERM would wait for sessions. */
    private static void stop(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start().waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!Processes.awaitEnd(process, STOP_PATIENCE)) {
            process.destroyForcibly();
        }
    }
}
