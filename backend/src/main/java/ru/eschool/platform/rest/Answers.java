package ru.eschool.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import ru.eschool.platform.Offered;
import ru.eschool.platform.Versions;

/** Answers that nobody keeps: neither a browser nor anything between it and the service. */
@Offered
public final class Answers {
    private Answers() {}

    /** What is read or was changed; the ETag is the version that the next change names in If-Match. */
    public static <A> RestResponse<A> versioned(A answer, int version) {
        return unkept(ResponseBuilder.ok(answer).header(HttpHeaders.ETAG, Versions.etag(version)));
    }

    /** What is never asked for a second time, or must not lie around. */
    public static <A> RestResponse<A> unkept(A answer) {
        return unkept(ResponseBuilder.ok(answer));
    }

    /**
     * What was created and is shown this once.
     *
     * @param location where it stands
     */
    public static <A> RestResponse<A> createdAndUnkept(A answer, String location) {
        return unkept(
                ResponseBuilder.create(RestResponse.Status.CREATED, answer).header(HttpHeaders.LOCATION, location));
    }

    private static <A> RestResponse<A> unkept(ResponseBuilder<A> answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
