package ru.eschool.audit.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;

/**
 * The command that checks the histories of all schools: {@code java -cp 'service/app/*:service/lib/main/*'
 * ru.eschool.audit.verification.VerifyHistory [--log FILE|-]…}. Where the database is stands in the variables of the
 * service. What is found goes to the output as it is found, how far it is to the error output. Ends with 0 when all holds,
 * 1 when something was found, 2 when nothing could be checked.
 */
public final class VerifyHistory {
    private static final long QUIET_SECONDS = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Locale locale;
    private final ResourceBundle texts;
    private long found;
    private long told;

    VerifyHistory(PrintStream out, PrintStream err, Locale locale) {
        this.out = out;
        this.err = err;
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "ru.eschool.audit.verification.texts",
                "ru".equals(locale.getLanguage()) ? Locale.of("ru") : Locale.ROOT);
    }

    public static void main(String[] arguments) {
        var language = System.getenv().getOrDefault("LC_ALL", System.getenv().getOrDefault("LANG", ""));
        var command = new VerifyHistory(System.out, System.err, Locale.of(language.startsWith("ru") ? "ru" : "en"));
        System.exit(command.run(List.of(arguments), System.getenv()));
    }

    int run(List<String> arguments, Map<String, String> environment) {
        var logged = new LoggedSeals();
        try {
            for (int place = 0; place < arguments.size(); place += 2) {
                if (!arguments.get(place).equals("--log") || place + 1 == arguments.size()) {
                    err.println(text("usage"));
                    return 2;
                }
                read(arguments.get(place + 1), logged);
            }
            try (var connection = connect(environment)) {
                return check(connection, logged);
            }
        } catch (IOException unreadable) {
            err.println(text("log.unreadable", unreadable.getMessage()));
        } catch (SQLException failed) {
            // Its message could quote a row; the state says enough.
            err.println(text("database.failed", failed.getSQLState()));
        }
        return 2;
    }

    private static void read(String file, LoggedSeals logged) throws IOException {
        try (var reader = file.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : new BufferedReader(
                        new InputStreamReader(Files.newInputStream(Path.of(file)), StandardCharsets.UTF_8))) {
            logged.read(reader);
        }
    }

    private static Connection connect(Map<String, String> environment) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", environment.getOrDefault("QUARKUS_FLYWAY_USERNAME", "eschool_owner"));
        properties.setProperty("password", environment.getOrDefault("QUARKUS_FLYWAY_PASSWORD", ""));
        properties.setProperty("ApplicationName", "eschool verify-history");
        var connection = DriverManager.getConnection(
                environment.getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:15432/eschool"),
                properties);
        try (var statement = connection.createStatement()) {
            statement.execute("select set_config('eschool.scope', 'SYSTEM', false)");
            connection.setAutoCommit(false);
            // One moment for all: what is written meanwhile is not half seen.
            statement.execute("set transaction isolation level repeatable read, read only");
        }
        return connection;
    }

    /** Checks every school over a connection that stands in a transaction. */
    int check(Connection connection, LoggedSeals logged) throws SQLException {
        var started = System.nanoTime();
        told = started;
        err.println(logged.size() == 0 ? text("log.none") : text("log.seals", logged.size()));
        var verifier = new ChainVerifier(connection, logged, this::tell, this::progress);
        long seals = 0;
        long rows = 0;
        long unsealed = 0;
        var schools = verifier.schools();
        for (var school : schools) {
            var checked = verifier.check(school);
            seals += checked.seals();
            rows += checked.rows();
            unsealed += checked.unsealed();
        }
        out.println(text(
                "done",
                schools.size(),
                seals,
                rows,
                unsealed,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started) / 1000.0));
        out.println(found == 0 ? text("holds") : text("broken", found));
        return found == 0 ? 0 : 1;
    }

    private void tell(Finding finding) {
        found++;
        out.println(text(finding.kind().name(), finding.schoolId(), finding.table(), Long.toString(finding.number())));
    }

    private void progress(ChainVerifier.Progress progress) {
        var now = System.nanoTime();
        if (now - told > TimeUnit.SECONDS.toNanos(QUIET_SECONDS)) {
            told = now;
            err.println(text("progress", progress.schoolId(), progress.seals(), progress.rows()));
        }
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
