package ru.eschool.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import ru.eschool.platform.Idempotency;
import ru.eschool.platform.Offered;
import ru.eschool.platform.Problem;

/** Answers a creating POST: 201 with what was created, and the same answer for a repeat with the same Idempotency-Key. */
@Offered
@ApplicationScoped
public class Creations {
    private final Idempotency idempotency;

    Creations(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * Creates once.
     *
     * @param key the header's value
     * @param operation the operation with the ids of its path, so that a key serves one thing only
     * @param request what was asked, compared on a repeat; a byte[] body is compared as it is
     * @param create makes the thing and gives it in the form of the answer; runs at most once for a key
     * @throws Problem 400 without a key, 422 for a known key with another request
     */
    @SuppressWarnings(
            "unchecked") // The type tells the contract what the JSON holds; the JSON itself is written already.
    public <A> RestResponse<A> once(String key, String operation, Object request, Supplier<A> create) {
        return (RestResponse<A>) ResponseBuilder.<Object>create(Response.Status.CREATED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(idempotency.once(key, operation, request, create))
                .build();
    }
}
