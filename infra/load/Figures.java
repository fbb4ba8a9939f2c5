import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Measures the hot paths of a running stack (`./eschool up`) on this machine: statements and CPU time per request
 * against the same SQL through pgbench, in interleaved rounds. Reports; never judges. All traffic stays on loopback.
 *
 * <p>Usage: {@code java infra/load/Figures.java [data folder, .local by default] [seconds per round, 5 by default]}
 */
public final class Figures {
    private static final int ROUNDS = 3;
    private static final int WARM_UP_RUNS = 10_000;
    private static final int WARM_UP_SECONDS = 90;
    private static final int CLIENTS = 16;

    private final Path data;
    private final int seconds;
    private final String api;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Cpu cpu;
    private final Sql sql;
    private final Map<String, String> demo = new HashMap<>();
    private final Set<String> warmed = new HashSet<>();

    private Figures(Path data, int seconds, List<String> ports, Map<String, String> secrets) throws IOException {
        this.data = data;
        this.seconds = seconds;
        this.api = "http://localhost:" + ports.get(3) + "/api/v1";
        this.cpu = new Cpu(data);
        this.sql = new Sql(Integer.parseInt(ports.get(0)), data.resolve("logs/postgres.log"), secrets);
    }

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments.length > 0 ? arguments[0] : ".local");
        var seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var ports = List.of(Files.readString(data.resolve("ports")).strip().split("\\s+"));
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        var known = new HashMap<String, String>();
        secrets.stringPropertyNames().forEach(name -> known.put(name, secrets.getProperty(name)));
        var figures = new Figures(data, seconds, ports, known);
        figures.findTheDemo(ports);
        figures.report();
    }

    private void findTheDemo(List<String> ports) throws Exception {
        var realm = "http://localhost:" + ports.get(1) + "/realms/eschool";
        demo.put("guardian", new SignIn(realm).token(
                "mobile-client", "http://localhost:" + ports.get(5) + "/signed-in", "guardian", "Journal-2026!"));
        demo.put("teacher", new SignIn(realm).token(
                "web-client", "http://localhost:" + ports.get(4) + "/signed-in", "teacher", "Journal-2026!"));
        var school = first("\"schoolId\":\"([^\"]+)\"", get("guardian", "GUARDIAN", api + "/me", null).body());
        demo.put("base", api + "/schools/" + school);
        demo.put("child", first("\"id\":\"([^\"]+)\"", get("guardian", "GUARDIAN", demo.get("base") + "/children", null).body()));
        demo.put("journal", first("\"id\":\"([^\"]+)\"", get("teacher", "TEACHER", demo.get("base") + "/journals", null).body()));
        demo.put("day", sql.psql("select max(l.on_date) from lesson l join lesson_record e on e.school_id = l.school_id"
                + " and e.academic_year = l.academic_year and e.lesson_id = l.id where e.held and e.attendance_taken_at is not null"));
    }

    private void report() throws Exception {
        var week = demo.get("base") + "/students/" + demo.get("child") + "/diary-weeks/" + demo.get("day");
        var grid = demo.get("base") + "/journals/" + demo.get("journal") + "/grid";
        System.out.println("| request | statements | bytes | CPU µs of the service | CPU µs of PostgreSQL | PostgreSQL for the same SQL by pgbench, µs | pgbench ÷ all |");
        System.out.println("|---|---|---|---|---|---|---|");
        read("diary week", "guardian", "GUARDIAN", week);
        read("journal grid", "teacher", "TEACHER", grid);
        conditional("diary week, 304", "guardian", "GUARDIAN", week);
        marks(get("teacher", "TEACHER", grid, null).body());
        System.out.println();
        underLoad("diary week", "guardian", "GUARDIAN", week);
        underLoad("journal grid", "teacher", "TEACHER", grid);
        System.out.printf(
                Locale.ROOT,
                "%nMemory (Pss): service %d MiB, PostgreSQL %d MiB, Keycloak %d MiB%n",
                Cpu.mebibytes(data, "backend"),
                Cpu.mebibytes(data, "postgres"),
                Cpu.mebibytes(data, "keycloak"));
    }

    private void read(String name, String login, String role, String address) throws Exception {
        var statements = sql.of(() -> get(login, role, address, null));
        var bytes = get(login, role, address, null).body().length();
        var request = Cost.NONE;
        double bench = 0;
        for (int round = 0; round < ROUNDS; round++) {
            request = request.plus(perRequest(name, () -> get(login, role, address, null)));
            bench += perTransaction(statements);
        }
        row(name, statements.size(), bytes, request.over(ROUNDS), bench / ROUNDS);
    }

    private void conditional(String name, String login, String role, String address) throws Exception {
        var tag = get(login, role, address, null).headers().firstValue("ETag").orElseThrow();
        var full = perRequest(name + " full", () -> get(login, role, address, null));
        var cost = perRequest(name, () -> {
            if (get(login, role, address, tag).statusCode() != 304) {
                throw new IOException("expected 304");
            }
        });
        System.out.printf(
                Locale.ROOT,
                "| %s: %.1f× cheaper than the full read | | 0 | %.0f | %.0f | | |%n",
                name, full.all() / cost.all(), cost.service(), cost.postgres());
    }

    /** How long answers take at 70 % of what the machine can do, the generator included; waiting counts. */
    private void underLoad(String name, String login, String role, String address) throws Exception {
        var most = Load.asFastAsPossible(CLIENTS, seconds, () -> get(login, role, address, null));
        var load = Load.atRate(0.7 * most, CLIENTS, 3 * seconds, () -> get(login, role, address, null));
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f requests/s at most; at %.0f/s half take %.1f ms or less, 99 %% take %.1f ms or less%n",
                name, most, 0.7 * most, load.milliseconds(0.5), load.milliseconds(0.99));
    }

    private void marks(String grid) throws Exception {
        var students = all("\"id\":\"([0-9a-f-]{36})\",\"number\"", grid);
        var work = sql.psql("select w.id from work w join lesson l on l.school_id = w.school_id and l.academic_year = w.academic_year"
                + " and l.id = w.lesson_id join lesson_record e on e.school_id = w.school_id and e.academic_year = w.academic_year"
                + " and e.lesson_id = w.lesson_id where w.journal_id = '" + demo.get("journal") + "' and e.held"
                + " order by l.on_date desc, w.position limit 1");
        var versions = new HashMap<String, String>();
        var entries = List.of("4", "5");
        int[] turn = {0};
        // The first change learns the versions that the ones after it name.
        change(work, students, versions, entries.get(turn[0]++ % 2));
        var statements = sql.of(() -> change(work, students.subList(0, 1), versions, entries.get(turn[0]++ % 2)));
        var single = perRequest("mark", () -> change(work, students.subList(0, 1), versions, entries.get(turn[0]++ % 2)));
        var many = perRequest("marks", () -> change(work, students, versions, entries.get(turn[0]++ % 2)));
        System.out.printf(
                Locale.ROOT, "| one mark changed | %d | | %.0f | %.0f | | |%n", statements.size(), single.service(), single.postgres());
        System.out.printf(
                Locale.ROOT,
                "| %d marks in one request: %.1f× cheaper than one by one | | | %.0f | %.0f | | |%n",
                students.size(), single.all() * students.size() / many.all(), many.service(), many.postgres());
        pairOfWrites();
    }

    /** The least that a mark costs: one update and one insert, committed to disk. */
    private void pairOfWrites() throws Exception {
        sql.psql(
                "create table if not exists load_mark (id int primary key, entry text, version int)",
                "create table if not exists load_history (id bigserial primary key, old_value text, new_value text, at timestamptz default now())",
                "insert into load_mark values (1, '4', 1) on conflict do nothing",
                "grant all on load_mark, load_history to eschool_app", "grant usage on sequence load_history_id_seq to eschool_app");
        try {
            var cost = perTransaction(List.of(
                    "update load_mark set entry = '5', version = version + 1 where id = 1",
                    "insert into load_history (old_value, new_value) values ('4', '5')"));
            System.out.printf(Locale.ROOT, "| pgbench alone: one UPDATE and one INSERT | 2 | | | | %.0f | |%n", cost);
        } finally {
            sql.psql("drop table load_mark", "drop table load_history");
        }
    }

    private void change(String work, List<String> students, Map<String, String> versions, String entry) throws Exception {
        var changes = new ArrayList<String>();
        for (var student : students) {
            changes.add("{\"workId\":\"" + work + "\",\"studentId\":\"" + student + "\",\"entry\":\"" + entry + "\",\"madeUp\":true,\"version\":"
                    + versions.getOrDefault(student, "null") + "}");
        }
        var request = request("teacher", "TEACHER", demo.get("base") + "/journals/" + demo.get("journal") + "/marks")
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"changes\":[" + String.join(",", changes) + "]}"));
        var body = http.send(request.build(), BodyHandlers.ofString()).body();
        var results = all("\\{\"status\":\"[A-Z]+\"[^{}]*(?:\\{[^{}]*\\})?[^{}]*\\}", body);
        if (!versions.isEmpty() && body.split("\"SAVED\"", -1).length != students.size() + 1) {
            throw new IOException("a mark was not stored: " + body);
        }
        for (int i = 0; i < students.size() && i < results.size(); i++) {
            var version = Pattern.compile("\"version\":(\\d+)").matcher(results.get(i));
            if (version.find()) {
                versions.put(students.get(i), version.group(1));
            }
        }
    }

    private Cost perRequest(String what, Sql.Action action) throws Exception {
        // The Java compiler needs some ten thousand runs before its own work is no longer what is measured.
        var first = warmed.add(what);
        var warm = System.nanoTime() + (first ? WARM_UP_SECONDS : 1) * 1_000_000_000L;
        for (int run = 0; run < WARM_UP_RUNS && System.nanoTime() < warm; run++) {
            action.run();
        }
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var service = cpu.ofService();
        var postgres = cpu.ofPostgres();
        int done = 0;
        while (System.nanoTime() < end) {
            action.run();
            done++;
        }
        return new Cost((cpu.ofService() - service) / done, (cpu.ofPostgres() - postgres) / done);
    }

    private double perTransaction(List<String> statements) throws Exception {
        var before = cpu.ofPostgres();
        var done = sql.pgbench(statements, seconds);
        return (cpu.ofPostgres() - before) / done;
    }

    private static void row(String name, int statements, int bytes, Cost request, double bench) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.0f | %.0f | %.0f | %.2f |%n",
                name, statements, bytes, request.service(), request.postgres(), bench, bench / request.all());
    }

    /** Microseconds of CPU time of one request. */
    private record Cost(double service, double postgres) {
        static final Cost NONE = new Cost(0, 0);

        Cost plus(Cost other) {
            return new Cost(service + other.service, postgres + other.postgres);
        }

        Cost over(int rounds) {
            return new Cost(service / rounds, postgres / rounds);
        }

        double all() {
            return service + postgres;
        }
    }

    private HttpResponse<String> get(String login, String role, String address, String tag) throws Exception {
        var request = request(login, role, address);
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(address + " → " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder request(String login, String role, String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + demo.get(login))
                .header("X-Acting-Role", role);
    }

    private static String first(String pattern, String text) throws IOException {
        var found = all(pattern, text);
        if (found.isEmpty()) {
            throw new IOException("expected " + pattern + " in " + text.substring(0, Math.min(300, text.length())));
        }
        return found.getFirst();
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results()
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                .toList();
    }
}
