package ru.eschool.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import ru.eschool.platform.Idempotency;
import ru.eschool.platform.Offered;
import ru.eschool.platform.Versions;

/**
 * Answers a creating POST: 201 with what was created, where it stands and its version, and the same answer for a repeat with
 * the same Idempotency-Key. What is created has an {@code id}; a {@code version} where it is changed later, and where it is
 * bytes that never change their {@code sha256}.
 */
@Offered
@ApplicationScoped
public class Creations {
    static final String VERSION = "version";
    static final String DIGEST = "sha256";

    private final Idempotency idempotency;
    private final ObjectMapper json;

    @Context
    UriInfo address;

    Creations(Idempotency idempotency, ObjectMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    /**
     * Creates once; the thing stands below the address of the request.
     *
     * @param key the header's value
     * @param operation the operation with the ids of its path, so that a key serves one thing only
     * @param request what was asked, compared on a repeat; a byte[] body is compared as it is
     * @param create makes the thing and gives it in the form of the answer; runs at most once for a key
     * @throws Problem 400 without a key, 422 for a known key with another request
     */
    public <A> RestResponse<A> once(String key, String operation, Object request, Supplier<A> create) {
        return once(key, operation, request, address.getPath(), create);
    }

    /**
     * Creates once what stands elsewhere.
     *
     * @param collection the address below which the thing stands
     * @see #once(String, String, Object, Supplier)
     */
    @SuppressWarnings(
            "unchecked") // The type tells the contract what the JSON holds; the JSON itself is written already.
    public <A> RestResponse<A> once(
            String key, String operation, Object request, String collection, Supplier<A> create) {
        var text = idempotency.once(key, operation, request, create);
        var created = read(text);
        return (RestResponse<A>) answer(Response.Status.CREATED, text, created)
                .header(
                        HttpHeaders.LOCATION,
                        collection + "/" + created.required("id").asText())
                .build();
    }

    private static ResponseBuilder<Object> answer(Response.Status status, String text, JsonNode content) {
        var answer = ResponseBuilder.<Object>create(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(text);
        if (content.has(VERSION)) {
            return answer.header(
                    HttpHeaders.ETAG, Versions.etag(content.get(VERSION).asInt()));
        }
        return content.has(DIGEST)
                ? answer.header(HttpHeaders.ETAG, "\"" + content.get(DIGEST).asText() + "\"")
                : answer;
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
