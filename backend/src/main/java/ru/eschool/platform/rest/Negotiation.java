package ru.eschool.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import ru.eschool.platform.Problem;

/**
 * Refuses a request that asks for a form the operation does not answer in (406), or brings a body in one that it does not
 * read (415), before anything is done. The form is JSON where the operation names no other.
 */
@Provider
@Priority(Priorities.USER)
public class Negotiation implements ContainerRequestFilter {
    private static final String[] USUAL = {MediaType.APPLICATION_JSON};

    private final Map<Method, Forms> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo operation;

    /** The forms in which an operation answers, and those that it reads. */
    private record Forms(List<MediaType> answers, List<MediaType> reads) {
        static Forms of(Method method) {
            return new Forms(
                    forms(method, Produces.class, Produces::value), forms(method, Consumes.class, Consumes::value));
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var method = operation.getResourceMethod();
        if (method == null) {
            return;
        }
        var forms = known.computeIfAbsent(method, Forms::of);
        if (request.getHeaderString(HttpHeaders.ACCEPT) != null
                && acceptable(request).stream()
                        .noneMatch(asked -> forms.answers().stream().anyMatch(asked::isCompatible))) {
            throw Problem.of(406, "not-acceptable", words(forms.answers()));
        }
        var length = request.getLength();
        var hasBody = length > 0 || request.getHeaderString("Transfer-Encoding") != null;
        var sent = contentType(request);
        if (hasBody && (sent == null || forms.reads().stream().noneMatch(sent::isCompatible))) {
            throw Problem.of(415, "media-type", words(forms.reads()));
        }
    }

    private static List<MediaType> acceptable(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes().stream()
                    .filter(asked -> !"0".equals(asked.getParameters().get("q"))
                            && !"0.0".equals(asked.getParameters().get("q")))
                    .toList();
        } catch (IllegalArgumentException unreadable) {
            throw Problem.of(400, "header-unreadable", HttpHeaders.ACCEPT);
        }
    }

    private static MediaType contentType(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (IllegalArgumentException unreadable) {
            throw Problem.of(400, "header-unreadable", HttpHeaders.CONTENT_TYPE);
        }
    }

    private static <A extends Annotation> List<MediaType> forms(
            Method method, Class<A> annotation, Function<A, String[]> forms) {
        var own = method.getAnnotation(annotation);
        var ofClass = method.getDeclaringClass().getAnnotation(annotation);
        var declared = own != null ? forms.apply(own) : ofClass != null ? forms.apply(ofClass) : USUAL;
        return Arrays.stream(declared).map(MediaType::valueOf).toList();
    }

    private static String words(List<MediaType> forms) {
        return String.join(", ", forms.stream().map(MediaType::toString).toList());
    }
}
