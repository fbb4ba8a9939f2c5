package ru.eschool.platform.rest;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import ru.eschool.platform.Problem;

/**
 * Refuses an address that is longer than any operation needs (RFC 9110 §4.1 asks for 8000 characters). The server itself
 * takes longer ones, since it could refuse them without a word only.
 */
@Provider
@PreMatching
@Priority(2)
public class AddressLength implements ContainerRequestFilter {
    private static final int LONGEST = 8000;

    @Context
    HttpServerRequest sent;

    @Override
    public void filter(ContainerRequestContext request) {
        if (sent.uri().length() > LONGEST) {
            throw Problem.of(414, "address-too-long", LONGEST);
        }
    }
}
