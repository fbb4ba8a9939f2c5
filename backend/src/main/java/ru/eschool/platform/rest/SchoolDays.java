package ru.eschool.platform.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import ru.eschool.platform.Problem;

/**
 * The days that a school has to do with, births of its oldest people among them. Further ones are refused wherever a date
 * is taken: the database and the arithmetic of days end long before the dates that can be written.
 */
@Provider
@Priority(Priorities.USER)
public class SchoolDays implements ContainerRequestFilter {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    @Context
    ResourceInfo operation;

    static boolean contain(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var method = operation.getResourceMethod();
        if (method == null) {
            return;
        }
        for (var parameter : method.getParameters()) {
            if (parameter.getType() == LocalDate.class) {
                var path = parameter.getAnnotation(PathParam.class);
                var query = parameter.getAnnotation(QueryParam.class);
                if (path != null
                        && anyFar(request.getUriInfo().getPathParameters().get(path.value()))) {
                    throw Problem.notFound("not-found");
                }
                if (query != null
                        && anyFar(request.getUriInfo().getQueryParameters().get(query.value()))) {
                    throw Problem.invalid().at("/" + query.value(), "date-too-far");
                }
            }
        }
    }

    // What is no date at all is refused where it is read.
    private static boolean anyFar(List<String> written) {
        return written != null && written.stream().anyMatch(SchoolDays::isFar);
    }

    private static boolean isFar(String written) {
        try {
            return !contain(LocalDate.parse(written));
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
