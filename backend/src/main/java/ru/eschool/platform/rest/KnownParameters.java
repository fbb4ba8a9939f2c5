package ru.eschool.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import ru.eschool.platform.Problem;

/**
 * Refuses parameters of the address that the operation does not know, and known ones that stand there twice. Passed over, a
 * misspelt {@code classID} would answer with the whole school, and nobody would see why.
 */
@Provider
@Priority(Priorities.USER)
public class KnownParameters implements ContainerRequestFilter {
    private static final int NAMED_AT_MOST = 10;
    private static final int LONGEST_NAME = 100;

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = operation.getResourceMethod();
        var sent = request.getUriInfo().getQueryParameters();
        if (method == null || sent.isEmpty()) {
            return;
        }
        var names = known.computeIfAbsent(method, KnownParameters::of);
        var problem = Problem.invalid();
        sent.forEach((name, values) -> {
            if (problem.fields().size() < NAMED_AT_MOST) {
                if (!names.contains(name)) {
                    refuse(problem, name, names);
                } else if (values.size() > 1) {
                    problem.at("/" + name, "parameter-twice");
                }
            }
        });
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private static Set<String> of(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void refuse(Problem problem, String name, Set<String> names) {
        var pointer = Pointers.ofParameter(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name);
        if (names.isEmpty()) {
            problem.at(pointer, "parameters-none");
        } else {
            problem.at(pointer, "parameter-unknown", String.join(", ", names));
        }
    }
}
