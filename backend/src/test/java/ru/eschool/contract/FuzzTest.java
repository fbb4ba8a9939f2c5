package ru.eschool.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.eschool.exchange.people.PupilLists;
import ru.eschool.permission.Matrix;
import ru.eschool.permission.MatrixRow;
import ru.eschool.permission.Requests;
import ru.eschool.platform.Role;
import ru.eschool.testing.ContractCheck;
import ru.eschool.testing.Fixture;
import ru.eschool.testing.RecordedDirectory;
import ru.eschool.testing.SchoolTest;
import ru.eschool.testing.ServedContract;

/**
 * Sends every operation requests that are made from the contract, some right, most of them a little wrong, some quite mad.
 * Whatever comes, the service answers as the contract says, never with 5xx, and remembers nothing of it. More of them, and
 * others: {@code mvn -pl backend test -Dtest=FuzzTest -Deschool.fuzz.requests=50000 -Deschool.fuzz.seed=7}.
 */
@SchoolTest
class FuzzTest {
    /** Need a list of people that a job has read: their own tests bring one. */
    private static final Set<String> OF_AN_UPLOADED_LIST =
            Set.of("getPeopleImport", "matchPeopleImportColumns", "confirmPeopleImport", "withdrawPeopleImport");

    private static final String SNILS = "301-200-037 59";
    private static final int USUAL = 2_000;
    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final int BETWEEN_RESETS = 400;
    private static final long GROWTH = 96L * 1024 * 1024;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String NOWHERE = Fixture.named("NOWHERE").toString();
    private static final List<String> FORMS = List.of(
            "application/json",
            "application/json;charset=UTF-8",
            "application/json;charset=x-unknown",
            "text/csv",
            "text/plain",
            "application/octet-stream",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "nonsense",
            "a/b;c");

    private final int requests = Integer.getInteger("eschool.fuzz.requests", USUAL);
    private final long seed = Long.getLong("eschool.fuzz.seed", 20261112L);
    private final Random random = new Random(seed);
    private final ContractCheck check = new ContractCheck();
    private final List<UUID> ids = ids();
    private ServedContract contract;
    private HostileValues fitting;
    private HostileValues hostile;
    /** Signing one takes longer than many a request; they last for five minutes. */
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    /** The last thing created at an address. */
    private final Map<String, String> created = new HashMap<>();

    private final Set<String> reached = new TreeSet<>();
    private final TreeMap<String, String> broken = new TreeMap<>();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

    private static List<UUID> ids() {
        var found = new HashSet<UUID>();
        for (var row : Matrix.ROWS) {
            ID.matcher(Requests.address(row) + " " + Matrix.Ids.OWN.into(row.body()) + " "
                            + Matrix.Ids.OF_OTHERS.into(row.body()))
                    .results()
                    .forEach(id -> found.add(UUID.fromString(id.group())));
        }
        return new ArrayList<>(found.stream().sorted().toList());
    }

    // Where the service listens is known only when a test begins.
    @BeforeEach
    void readTheContract() {
        contract = ServedContract.get();
        fitting = new HostileValues(contract, random, ids, 0);
        hostile = new HostileValues(contract, random, ids, 15);
    }

    @Test
    void whateverIsSentTheServiceAnswersAsTheContractSays() throws Exception {
        var until = System.nanoTime() + LONGEST.toNanos();
        var counted = 0;
        var before = 0L;
        try (var client = HttpClient.newHttpClient()) {
            reachEveryOperation(client);
            before = live();
            while (counted < requests && (requests != USUAL || System.nanoTime() < until)) {
                if (counted++ % BETWEEN_RESETS == 0) {
                    Fixture.Reset.now();
                    RecordedDirectory.reset(false);
                    tokens.clear();
                }
                var row = Matrix.ROWS.get(random.nextInt(Matrix.ROWS.size()));
                send(client, row, made(row));
            }
        }
        var grown = live() - before;
        System.out.printf(
                "fuzz: %d requests, seed %d, answers %s, memory %+d KiB%n", counted, seed, statuses, grown / 1024);
        assertTrue(broken.isEmpty(), () -> String.join("\n\n", broken.values()));
        var missed = Matrix.ROWS.stream()
                .map(MatrixRow::operationId)
                .filter(operation -> !reached.contains(operation) && !OF_AN_UPLOADED_LIST.contains(operation))
                .toList();
        assertTrue(missed.size() <= Matrix.ROWS.size() * 0.1, () -> "not reached with 2xx: " + missed);
        assertTrue(grown < GROWTH, grown + " bytes more than before");
    }

    // First what the test school has; what a change has taken away, or what nobody has created yet, is there later.
    private void reachEveryOperation(HttpClient client) throws IOException, InterruptedException, SQLException {
        for (var round = 0; round < 3; round++) {
            for (var row : Matrix.ROWS) {
                if (!reached.contains(row.operationId())) {
                    send(client, row, asTheMatrixSays(row, round == 0 ? Requests.address(row) : address(row)));
                }
            }
            Fixture.Reset.now();
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private HttpRequest.Builder asTheMatrixSays(MatrixRow row, String address) throws IOException {
        var request = signedIn(HttpRequest.newBuilder(), row, false)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "*")
                .uri(address(address));
        return body(request, row, false);
    }

    private HttpRequest.Builder made(MatrixRow row) throws IOException {
        var mad = random.nextInt(3) > 0;
        var request = signedIn(HttpRequest.newBuilder(), row, mad).uri(address(path(row, mad) + query(row, mad)));
        header(request, "Idempotency-Key", UUID.randomUUID().toString(), mad);
        header(request, "If-Match", random.nextBoolean() ? "*" : "\"" + random.nextInt(3) + "\"", mad);
        header(request, "If-None-Match", "\"" + random.nextInt(3) + "\"", mad);
        header(request, "Accept-Language", random.nextBoolean() ? "ru" : "en", mad);
        header(request, "X-File-Name", "plan.csv", mad);
        if (mad && random.nextInt(20) == 0) {
            request.header("Accept", random.nextBoolean() ? one(FORMS) : header(hostile.text()));
        }
        return body(request, row, true);
    }

    /** The address that the matrix gives, with what was created here in place of what nobody has. */
    private String address(MatrixRow row) {
        var address = Requests.address(row);
        for (var place : created.entrySet()) {
            address = address.replaceFirst(
                    Pattern.quote(place.getKey()) + ID.pattern(), place.getKey() + place.getValue());
        }
        return address;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static URI address(String pathAndQuery) {
        return URI.create("http://localhost:" + RestAssured.port + pathAndQuery);
    }

    private HttpRequest.Builder signedIn(HttpRequest.Builder request, MatrixRow row, boolean mad) {
        if (row.admission() == MatrixRow.Admission.EVERYBODY || mad && random.nextInt(50) == 0) {
            return request;
        }
        var role = row.admission() == MatrixRow.Admission.SIGNED_IN
                ? Role.TEACHER
                : one(row.roles().stream().sorted().toList());
        var token = tokens.computeIfAbsent(role, Requests::token);
        if (mad && random.nextInt(30) == 0) {
            return request.header("Authorization", "Bearer " + header(hostile.text()));
        }
        request.header("Authorization", "Bearer " + token);
        header(request, "X-Acting-Role", role.name(), mad && random.nextInt(5) == 0);
        return request;
    }

    private void header(HttpRequest.Builder request, String name, String value, boolean mad) {
        if (mad && random.nextInt(4) == 0) {
            if (random.nextBoolean()) {
                request.header(name, header(hostile.text()));
            }
        } else {
            request.header(name, value);
        }
    }

    /** What the client lets through of it. */
    private static String header(String text) {
        return text.replaceAll("[^ -~]", "")
                .substring(0, Math.min(1_000, text.replaceAll("[^ -~]", "").length()));
    }

    private String path(MatrixRow row, boolean mad) {
        var path = address(row).split("\\?")[0];
        if (!mad || random.nextInt(3) > 0) {
            return path;
        }
        return ID.matcher(path).replaceAll(id -> switch (random.nextInt(4)) {
            case 0 -> one(ids).toString();
            case 1 -> encoded(hostile.text().isBlank() ? "x" : hostile.text().strip() + "x");
            default -> id.group();
        });
    }

    private String query(MatrixRow row, boolean mad) {
        var path = Requests.address(row).split("\\?");
        if (random.nextInt(3) == 0) {
            return path.length == 1 ? "" : "?" + path[1];
        }
        var query = new ArrayList<String>();
        var operation = contract.at(row.method(), path[0]).orElseThrow();
        for (var node : operation.content().path("parameters")) {
            var parameter = contract.resolved(node);
            if (parameter.path("in").asText().equals("query")
                    && (parameter.path("required").asBoolean() || random.nextBoolean())) {
                var value = (mad ? hostile : fitting).of(parameter.path("schema"));
                query.add(parameter.path("name").asText() + "="
                        + encoded(value.isValueNode() ? value.asText() : value.toString()));
            }
        }
        if (mad && random.nextInt(20) == 0) {
            query.add(encoded(hostile.text()) + "=" + encoded(hostile.text()));
        }
        return query.isEmpty() ? "" : "?" + String.join("&", query);
    }

    private static String encoded(String text) {
        var shortened = text.length() > 1_500 ? text.substring(0, 1_500) : text;
        return URLEncoder.encode(shortened, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder body(HttpRequest.Builder request, MatrixRow row, boolean made) throws IOException {
        if (row.body().isEmpty()) {
            return request.method(row.method(), BodyPublishers.noBody());
        }
        if (row.body().startsWith("@")) {
            var file = row.body().endsWith(".xlsx")
                    ? PupilLists.file(PupilLists.pupil("Фёдорова", "Елизавета", SNILS, "7А"))
                    : Files.readAllBytes(row.folder().resolve(row.body().substring(1)));
            if (made && random.nextBoolean()) {
                mutate(file);
            }
            return request.header("Content-Type", made && random.nextInt(10) == 0 ? one(FORMS) : Requests.form(row))
                    .method(row.method(), BodyPublishers.ofByteArray(file));
        }
        request.header("Content-Type", made && random.nextInt(15) == 0 ? one(FORMS) : "application/json");
        return request.method(
                row.method(),
                BodyPublishers.ofByteArray(made ? json(row) : known(row).getBytes(StandardCharsets.UTF_8)));
    }

    private String known(MatrixRow row) {
        var body = Matrix.Ids.OWN.into(row.body());
        for (var id : created.values()) {
            body = body.replace(NOWHERE, id);
        }
        return body;
    }

    private byte[] json(MatrixRow row) {
        var operation =
                contract.at(row.method(), Requests.address(row).split("\\?")[0]).orElseThrow();
        var schema = operation.content().at("/requestBody/content/application~1json/schema");
        var body = switch (random.nextInt(5)) {
            case 0 -> known(row);
            case 1 -> fitting.of(schema).toString();
            default -> hostile.of(schema).toString();
        };
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(12) == 0) {
            mutate(bytes);
        }
        return bytes;
    }

    private void mutate(byte[] bytes) {
        for (var i = 1 + random.nextInt(6); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
    }

    private void send(HttpClient client, MatrixRow row, HttpRequest.Builder made)
            throws IOException, InterruptedException {
        var request = made.timeout(Duration.ofSeconds(30)).build();
        var answer = client.send(request, BodyHandlers.ofInputStream());
        var content = content(answer);
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() < 300) {
            reached.add(row.operationId());
            answer.headers().firstValue("Location").ifPresent(this::remember);
        }
        var what = request.method() + " " + request.uri() + " " + shown(request) + " → " + answer.statusCode() + " "
                + beginning(new String(content, StandardCharsets.UTF_8));
        if (answer.statusCode() >= 500) {
            broken.putIfAbsent(row.operationId() + answer.statusCode(), what);
            return;
        }
        try {
            check.check(
                    request.method(),
                    request.uri().getRawPath(),
                    new ContractCheck.Answer(
                            answer.statusCode(),
                            name -> answer.headers().firstValue(name).orElse(null),
                            content));
        } catch (AssertionError against) {
            broken.putIfAbsent(row.operationId() + answer.statusCode(), what + "\n" + against.getMessage());
        }
    }

    // A stream has no end: its first bytes say enough, and the service has to notice that nobody listens any more.
    private static byte[] content(HttpResponse<InputStream> answer) throws IOException {
        try (var body = answer.body()) {
            var endless = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            return endless ? body.readNBytes(1) : body.readAllBytes();
        }
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }

    private void remember(String location) {
        var end = location.lastIndexOf('/') + 1;
        if (ID.matcher(location.substring(end)).matches()) {
            created.put(location.substring(0, end), location.substring(end));
            ids.add(UUID.fromString(location.substring(end)));
        }
    }

    private static String shown(HttpRequest request) {
        var headers = new TreeMap<>(request.headers().map());
        headers.remove("Authorization");
        return headers.toString();
    }
}
