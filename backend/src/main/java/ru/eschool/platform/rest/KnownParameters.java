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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import ru.eschool.platform.Problem;

/**
 * Refuses parameters of the address that the operation does not know, known ones that stand there twice, and such as are no
 * number, id or day where one is asked for. Passed over, a misspelt {@code classID} would answer with the whole school, and
 * nobody would see why; left to the framework, a limit of 0.1 would be an address that does not exist.
 */
@Provider
@Priority(Priorities.USER)
public class KnownParameters implements ContainerRequestFilter {
    private static final int NAMED_AT_MOST = 10;
    private static final int LONGEST_NAME = 100;

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            UUID.class, UUID::fromString,
            LocalDate.class, LocalDate::parse);

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = operation.getResourceMethod();
        var sent = request.getUriInfo().getQueryParameters();
        if (method == null || sent.isEmpty()) {
            return;
        }
        var types = known.computeIfAbsent(method, KnownParameters::of);
        var problem = Problem.invalid();
        sent.forEach((name, values) -> {
            if (problem.fields().size() < NAMED_AT_MOST) {
                if (!types.containsKey(name)) {
                    refuse(problem, name, types.keySet());
                } else if (values.size() > 1) {
                    problem.at("/" + name, "parameter-twice");
                } else if (!isReadable(values.getFirst(), types.get(name))) {
                    problem.at("/" + name, "wrong-type");
                }
            }
        });
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
    }

    private static Map<String, Class<?>> of(Method method) {
        var types = new TreeMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            var named = parameter.getAnnotation(QueryParam.class);
            if (named != null) {
                types.put(named.value(), parameter.getType());
            }
        }
        return types;
    }

    private static boolean isReadable(String value, Class<?> type) {
        // An empty number is one that is not given.
        if (value.isEmpty() && Number.class.isAssignableFrom(type)) {
            return true;
        }
        try {
            READERS.getOrDefault(type, Function.identity()).apply(value);
            return true;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
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
