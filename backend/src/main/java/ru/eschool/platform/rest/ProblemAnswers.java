package ru.eschool.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Offered;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Versions;

/** Turns a problem into its document. */
@Offered
@ApplicationScoped
public class ProblemAnswers {
    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String RETRY_SECONDS = "5";

    private final ProblemTexts texts;
    private final Acting acting;

    ProblemAnswers(ProblemTexts texts, Acting acting) {
        this.texts = texts;
        this.acting = acting;
    }

    /** The whole answer in the language of the request. */
    public Response answer(Problem problem, HttpHeaders headers) {
        var language = ProblemTexts.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = Response.status(problem.status())
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header("Content-Language", language.getLanguage())
                .entity(document(problem, language));
        if (problem.retryAfterSeconds() > 0) {
            answer.header("Retry-After", problem.retryAfterSeconds());
        } else if (problem.status() == 503) {
            answer.header("Retry-After", RETRY_SECONDS);
        }
        if (problem.current() != null) {
            answer.header(HttpHeaders.ETAG, Versions.etag(problem.current().version()));
        }
        if (problem.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }

    /** The document alone, for an answer about one of several cells. */
    public ProblemDocument document(Problem problem, Locale language) {
        var fields = problem.fields().stream()
                .map(field -> new ProblemDocument.FieldError(
                        field.pointer(), field.code(), message(language, field.code(), field.arguments())))
                .toList();
        return new ProblemDocument(
                ProblemCatalogue.ADDRESS + problem.code(),
                title(language, problem),
                problem.status(),
                texts.find(language, problem.code() + ".detail", problem.arguments()),
                problem.code(),
                acting.requestId(),
                fields.isEmpty() ? null : List.copyOf(fields),
                problem.current() == null ? null : problem.current().content());
    }

    private String title(Locale language, Problem problem) {
        var title = texts.find(language, problem.code() + ".title", problem.arguments());
        return title == null ? texts.find(language, "internal.title") : title;
    }

    /** The text of a refused field or cell. */
    public String message(Locale language, String code, Object... arguments) {
        var message = texts.find(language, code + ".message", arguments);
        if (message == null) {
            message = texts.find(language, code + ".title", arguments);
        }
        return message == null ? texts.find(language, "field-invalid.message") : message;
    }
}
