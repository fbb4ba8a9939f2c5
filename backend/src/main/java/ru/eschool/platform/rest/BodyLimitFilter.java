package ru.eschool.platform.rest;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;

/**
 * Holds every body to the limit of its operation and to its sender's share, while it is read: a length that is stated
 * may be wrong, and a chunked body states none. The server's own limit lies far higher and cuts the connection, which a
 * browser shows as a lost network.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyLimitFilter implements ContainerRequestFilter {
    @Context
    ResourceInfo operation;

    private final BodiesInFlight bodies;
    private final RoutingContext request;
    private final Acting acting;

    BodyLimitFilter(BodiesInFlight bodies, RoutingContext request, Acting acting) {
        this.bodies = bodies;
        this.request = request;
        this.acting = acting;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var method = operation.getResourceMethod();
        var length = context.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (method == null || length == null && context.getHeaderString("Transfer-Encoding") == null && !isHttp2()) {
            return;
        }
        var limit = limit(method);
        if (length != null && (length.length() > 18 || Long.parseLong(length) > limit)) {
            throw tooLarge(limit);
        }
        var body = bodies.begin(acting.claim() == null ? "" : acting.claim().subject());
        var toDisk = method.isAnnotationPresent(TakesAFile.class);
        var limited = new LimitedBody(context.getEntityStream(), limit, toDisk ? bytes -> {} : body::hold);
        context.setEntityStream(limited);
        request.addEndHandler(ended -> {
            body.end();
            if (limited.givenUp()) {
                request.request().connection().close();
            }
        });
    }

    // There a body has neither to state its length nor its encoding.
    private boolean isHttp2() {
        return request.request().version() == io.vertx.core.http.HttpVersion.HTTP_2;
    }

    private static int limit(Method method) {
        if (method.isAnnotationPresent(TakesAFile.class)) {
            return TakesAFile.class.getAnnotation(BodyLimit.class).value();
        }
        var own = method.getAnnotation(BodyLimit.class);
        return own == null ? BodyLimit.USUAL : own.value();
    }

    /** 413 with the limit in words. */
    static Problem tooLarge(int limit) {
        return Problem.of(413, "too-large", limit / 1024 / 1024, limit / 1024);
    }
}
