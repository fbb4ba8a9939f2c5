package ru.eschool.platform.rest;

import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Ids;

/** Gives every request a name that its log lines, its history and its answer share. */
@Provider
@PreMatching
@Priority(1)
public class RequestIdentityFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String HEADER = "X-Request-Id";
    private static final String NO_SNIFFING = "X-Content-Type-Options";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final Acting acting;

    @Context
    HttpServerResponse answer;

    RequestIdentityFilter(Acting acting) {
        this.acting = acting;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var given = request.getHeaderString(HEADER);
        var id = given != null && ACCEPTED.matcher(given).matches()
                ? given
                : Ids.next().toString();
        acting.begin(id);
        MDC.put("requestId", id);
        // A stream of events passes no filter on its way out.
        answer.putHeader(HEADER, id).putHeader(NO_SNIFFING, "nosniff");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, acting.requestId());
        response.getHeaders().putSingle(NO_SNIFFING, "nosniff");
        MDC.remove("requestId");
    }
}
