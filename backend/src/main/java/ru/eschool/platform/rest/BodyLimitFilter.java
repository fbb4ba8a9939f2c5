package ru.eschool.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.eschool.platform.Problem;

/**
 * Refuses a body over the limit with a reason. The server's own limit lies higher and cuts the connection, which a
 * browser shows as a lost network.
 */
@Provider
@PreMatching
@Priority(2)
public class BodyLimitFilter implements ContainerRequestFilter {
    private final long limit;

    BodyLimitFilter(@ConfigProperty(name = "eschool.body-limit-bytes") long limit) {
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var length = request.getHeaderString("Content-Length");
        if (length != null && length.length() < 19 && Long.parseLong(length) > limit) {
            throw Problem.of(413, "too-large");
        }
    }
}
