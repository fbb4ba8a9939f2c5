import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Learns which SQL a request sends, from PostgreSQL's own log, and runs the same SQL through pgbench. */
final class Sql {
    private static final Pattern EXECUTE = Pattern.compile("\\[(\\d+)] LOG: {2}execute [^:]*: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");

    private final int port;
    private final Path log;
    private final Map<String, String> passwords;

    Sql(int port, Path log, Map<String, String> passwords) {
        this.port = port;
        this.log = log;
        this.passwords = passwords;
    }

    /** The statements that the action makes the service send, with their values written in. */
    List<String> of(Action action) throws Exception {
        logging("alter role eschool_app set log_statement = 'all'", "alter role eschool_app set log_error_verbosity = 'default'");
        // The first one opens the new connections, whose statements are logged with their values.
        action.run();
        Thread.sleep(500);
        long from = Files.size(log);
        action.run();
        Thread.sleep(500);
        logging("alter role eschool_app reset log_statement", "alter role eschool_app reset log_error_verbosity");
        return statements(new String(Files.readAllBytes(log), StandardCharsets.UTF_8).substring(characters(from)));
    }

    private void logging(String... changes) throws Exception {
        psql(changes);
        psql("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'eschool_app'");
        // The pool finds out about its lost connections by itself.
        Thread.sleep(7_000);
    }

    private int characters(long bytes) throws IOException {
        var all = Files.readAllBytes(log);
        return new String(all, 0, (int) bytes, StandardCharsets.UTF_8).length();
    }

    /** What the connection of the request ran, from the proof of who asks to the end of the transaction. */
    private static List<String> statements(String text) {
        var entries = text.split("\\n(?=\\d{4}-\\d\\d-\\d\\d )");
        var statements = new ArrayList<String>();
        String connection = null;
        for (int i = 0; i < entries.length; i++) {
            var execute = EXECUTE.matcher(entries[i]);
            if (!execute.find()) {
                continue;
            }
            var sql = execute.group(2).strip();
            if (connection == null && sql.contains("open_session(")) {
                connection = execute.group(1);
            }
            if (!execute.group(1).equals(connection) || sql.equalsIgnoreCase("begin")) {
                continue;
            }
            if (sql.equalsIgnoreCase("commit")) {
                break;
            }
            var values = new TreeMap<Integer, String>();
            if (i + 1 < entries.length && entries[i + 1].contains("DETAIL:")) {
                var parameters = PARAMETER.matcher(entries[i + 1]);
                while (parameters.find()) {
                    values.put(Integer.parseInt(parameters.group(1)), typed(parameters.group(2)));
                }
            }
            statements.add(written(sql, values));
        }
        return statements;
    }

    // The log leaves the types out; only for dates PostgreSQL cannot tell them from the place of the value.
    private static String typed(String value) {
        return value.matches("'\\d{4}-\\d\\d-\\d\\d'") ? "date " + value : value;
    }

    private static String written(String sql, TreeMap<Integer, String> values) {
        var text = sql;
        for (var value : values.descendingMap().entrySet()) {
            text = text.replaceAll("\\$" + value.getKey() + "(?!\\d)", Matcher.quoteReplacement(value.getValue()));
        }
        return text.replaceAll("\\s+", " ");
    }

    /** Transactions run by pgbench in the given seconds, each the given statements as the service's role. */
    long pgbench(List<String> statements, int seconds) throws Exception {
        var script = Files.createTempFile("figures", ".sql");
        // A line of the access log has an id of its own each time: it is counted, but cannot be repeated as it stands.
        var repeatable = statements.stream().filter(sql -> !sql.contains("insert into access_log")).toList();
        Files.writeString(script, "begin;\n" + String.join(";\n", repeatable) + ";\ncommit;\n");
        var output = run(
                List.of("pgbench", "-n", "-M", "prepared", "-c", "1", "-T", Integer.toString(seconds), "-f", script.toString(),
                        "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "eschool_app", "eschool"),
                passwords.get("postgres.app"));
        Files.delete(script);
        var found = Pattern.compile("transactions actually processed: (\\d+)").matcher(output);
        if (!found.find()) {
            throw new IOException("pgbench failed: " + output);
        }
        return Long.parseLong(found.group(1));
    }

    String psql(String... commands) throws Exception {
        var call = new ArrayList<>(List.of("psql", "-At", "-h", "127.0.0.1", "-p", Integer.toString(port), "-U", "postgres", "eschool"));
        for (var command : commands) {
            call.addAll(List.of("-c", command));
        }
        return run(call, passwords.get("postgres.superuser")).strip();
    }

    private static String run(List<String> call, String password) throws IOException, InterruptedException {
        var process = new ProcessBuilder(call).redirectErrorStream(true);
        process.environment().put("PGPASSWORD", password);
        var running = process.start();
        var output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(call.getFirst() + ": " + output);
        }
        return output;
    }

    /** Something that sends requests. */
    interface Action {
        void run() throws Exception;
    }
}
