package ru.eschool.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The verb {@code open-school}: asks at the terminal what the page «Открыть школу» asks, or takes it from options, and has
 * the service open the school for the operator who signs in.
 */
final class OpenSchool {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NEXT_YEAR_FROM = 8;
    private static final char LOST = '\uFFFD';

    /** What is asked, by its option; the texts stand under operator.ask.… . */
    private static final List<String> QUESTIONS = List.of(
            "region",
            "municipality",
            "short-name",
            "full-name",
            "locality",
            "time-zone",
            "year",
            "last-name",
            "first-name",
            "middle-name",
            "email",
            "login");

    private static final List<String> MAY_BE_EMPTY = List.of("middle-name", "email", "login");
    private static final List<String> ADDRESSES = List.of("api", "issuer", "data");

    private final Path root;
    private final BufferedReader in;
    private final PrintStream out;

    OpenSchool(Path root) {
        this.root = root;
        this.in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        this.out = System.out;
    }

    int run(List<String> arguments) throws IOException {
        var given = options(arguments);
        var addresses = addresses(given);
        var token = new BrowserSignIn(
                        addresses.issuer(), address -> out.println(Texts.of("operator.open-page", address)))
                .token();
        var service = OperatorService.of(addresses.api(), token);
        var answers = new HashMap<String, String>();
        for (var question : QUESTIONS) {
            answers.put(
                    question, given.containsKey(question) ? given.get(question) : readable(question, ask(question)));
        }
        var region = service.find("/regions", answers.get("region"));
        var municipality = service.find("/regions/" + region + "/municipalities", answers.get("municipality"));
        JsonNode opened = service.create("/school-openings", school(municipality, answers));
        var slip = opened.required("slip");
        out.println(Texts.of(
                "operator.opened",
                opened.at("/school/shortName").asText(),
                slip.required("displayName").asText(),
                slip.required("login").asText(),
                slip.required("activationCode").asText()));
        return 0;
    }

    private record Addresses(String api, String issuer) {}

    static Map<String, String> options(List<String> arguments) {
        var given = new HashMap<String, String>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            var name = option.startsWith("--") ? option.substring(2) : option;
            if (!QUESTIONS.contains(name) && !ADDRESSES.contains(name) || !option.startsWith("--")) {
                throw new Failure("option.unknown", option);
            }
            if (!rest.hasNext()) {
                throw new Failure("option.no-value", option);
            }
            given.put(name, readable(name, rest.next().strip()));
        }
        if (given.containsKey("api") != given.containsKey("issuer")) {
            throw new Failure("operator.both-addresses");
        }
        return given;
    }

    /** Those that were named, or those of the local stack. */
    private Addresses addresses(Map<String, String> given) throws IOException {
        if (given.containsKey("api")) {
            return new Addresses(given.get("api"), given.get("issuer"));
        }
        var data = Optional.ofNullable(given.get("data")).map(Path::of).orElse(root.resolve(".local"));
        var file = data.toAbsolutePath().normalize().resolve("ports");
        if (!Files.exists(file)) {
            throw new Failure("operator.no-stack", data);
        }
        var ports = Ports.of(Files.readString(file));
        return new Addresses(ports.apiUrl() + "/api/v1", ports.issuer());
    }

    private String ask(String question) throws IOException {
        while (true) {
            out.print(Texts.of("operator.ask." + question)
                    + standing(question).map(text -> " [" + text + "]").orElse("") + ": ");
            out.flush();
            var line = in.readLine();
            if (line == null) {
                throw new Failure("operator.no-answer", "--" + question);
            }
            var answer = line.isBlank() ? standing(question).orElse("") : line.strip();
            if (!answer.isEmpty() || MAY_BE_EMPTY.contains(question)) {
                return answer;
            }
        }
    }

    /** A terminal without UTF-8 loses the letters on the way here: such a name must not be stored. */
    private static String readable(String question, String answer) {
        if (answer.indexOf(LOST) >= 0) {
            throw new Failure("operator.unreadable", "--" + question);
        }
        return answer;
    }

    /** What an empty answer means. */
    private static Optional<String> standing(String question) {
        return switch (question) {
            case "time-zone" -> Optional.of("Europe/Moscow");
            case "year" -> {
                var today = LocalDate.now();
                yield Optional.of(
                        String.valueOf(today.getMonthValue() < NEXT_YEAR_FROM ? today.getYear() - 1 : today.getYear()));
            }
            default -> Optional.empty();
        };
    }

    private static ObjectNode school(String municipality, Map<String, String> answers) {
        var school = JSON.createObjectNode()
                .put("municipalityId", municipality)
                .put("shortName", answers.get("short-name"))
                .put("fullName", answers.get("full-name"))
                .put("locality", answers.get("locality"))
                .put("timeZone", answers.get("time-zone"));
        try {
            school.put("academicYear", Integer.parseInt(answers.get("year")));
        } catch (NumberFormatException notANumber) {
            throw new Failure("operator.year", answers.get("year"));
        }
        var person = school.putObject("administrator")
                .put("lastName", answers.get("last-name"))
                .put("firstName", answers.get("first-name"));
        Map.of("middle-name", "middleName", "email", "email", "login", "login").forEach((question, field) -> {
            if (!answers.get(question).isEmpty()) {
                person.put(field, answers.get(question));
            }
        });
        return school;
    }
}
