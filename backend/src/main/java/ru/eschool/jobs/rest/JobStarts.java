package ru.eschool.jobs.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import ru.eschool.jobs.Job;
import ru.eschool.platform.Idempotency;
import ru.eschool.platform.Offered;
import ru.eschool.platform.rest.ProblemAnswers;
import ru.eschool.platform.rest.ProblemTexts;

/** Answers an operation that begins long work: 202 with the job and its address. */
@Offered
@ApplicationScoped
public class JobStarts {
    private final Idempotency idempotency;
    private final ProblemAnswers texts;
    private final ObjectMapper json;

    JobStarts(Idempotency idempotency, ProblemAnswers texts, ObjectMapper json) {
        this.idempotency = idempotency;
        this.texts = texts;
        this.json = json;
    }

    /**
     * Begins the work once.
     *
     * @param key of Idempotency-Key; a repeat gets the answer of the first time
     * @param operation the operation with the ids of its path, so that a key serves one thing only
     * @param request what was asked, compared on a repeat
     * @param begin begins the work; runs at most once for a key
     */
    @SuppressWarnings(
            "unchecked") // The type tells the contract what the JSON holds; the JSON itself is written already.
    public RestResponse<JobAnswers.Job> once(
            UUID schoolId, String key, String operation, Object request, String language, Supplier<Job> begin) {
        var body = idempotency.once(
                key, operation, request, () -> JobAnswers.Job.of(begin.get(), texts, ProblemTexts.language(language)));
        return (RestResponse<JobAnswers.Job>) (RestResponse<?>) accepted(schoolId, id(body), body);
    }

    private UUID id(String body) {
        try {
            return UUID.fromString(json.readTree(body).path("id").asText());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static <A> RestResponse<A> accepted(UUID schoolId, UUID job, A body) {
        return ResponseBuilder.<A>create(Response.Status.ACCEPTED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .location(URI.create("/api/v1/schools/" + schoolId + "/jobs/" + job))
                .header("Cache-Control", "no-store")
                .entity(body)
                .build();
    }
}
