package ru.eschool.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import ru.eschool.platform.FailureTrace;
import ru.eschool.platform.Problem;
import ru.eschool.platform.persistence.StaleRecords;

/** The one place where a failure becomes an answer. No answer names a class, an SQL text or a stored value. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemAnswers answers;
    private final BrokenConstraints constraints;
    private final KnownAddresses addresses;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo address;

    @Context
    Request request;

    ProblemMappers(ProblemAnswers answers, BrokenConstraints constraints, KnownAddresses addresses) {
        this.answers = answers;
        this.constraints = constraints;
        this.addresses = addresses;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return answers.answer(problem, headers);
    }

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException violations) {
        var problem = Problem.invalid();
        violations.getConstraintViolations().forEach(violation -> {
            var annotation = violation.getConstraintDescriptor().getAnnotation().annotationType();
            var attributes = violation.getConstraintDescriptor().getAttributes();
            var code = "field-" + annotation.getSimpleName().toLowerCase(java.util.Locale.ROOT);
            problem.at(
                    Pointers.of(violation.getPropertyPath()),
                    code,
                    attributes.getOrDefault("min", attributes.getOrDefault("value", "")),
                    attributes.getOrDefault("max", ""));
        });
        return problem(problem);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JsonProcessingException unreadable) {
        return problem(jsonProblem(unreadable));
    }

    // The framework's own mapper for this type is more specific than the one above.
    @ServerExceptionMapper(priority = 1)
    public Response wrongType(com.fasterxml.jackson.databind.exc.MismatchedInputException wrong) {
        return problem(jsonProblem(wrong));
    }

    // A refusal while the body was read comes wrapped.
    private static Problem jsonProblem(JsonProcessingException unreadable) {
        return cause(unreadable, Problem.class).orElseGet(() -> jsonMistake(unreadable));
    }

    private static Problem jsonMistake(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                Problem.invalid().at(Pointers.of(unknown.getPath()), "unknown-field");
            case ControlCharacterException control ->
                Problem.invalid().at(Pointers.of(control.getPath()), "control-characters");
            case FarDateException far -> Problem.invalid().at(Pointers.of(far.getPath()), "date-too-far");
            case TooLongListException list ->
                Problem.invalid().at(Pointers.ofList(list.getPath()), "field-size", list.least(), list.most());
            case JsonMappingException mapping -> Problem.invalid().at(Pointers.of(mapping.getPath()), "wrong-type");
            default -> Problem.of(400, "json-unreadable");
        };
    }

    @ServerExceptionMapper
    public Response notSignedIn(UnauthorizedException missing) {
        return problem(Problem.of(401, "sign-in-required"));
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException failed) {
        return problem(Problem.of(401, "token-invalid"));
    }

    /** The realm's keys were never had: a token can be neither accepted nor refused. */
    @ServerExceptionMapper
    public Response keysUnavailable(OIDCException unavailable) {
        return problem(Problem.of(503, "sign-in-unavailable"));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException forbidden) {
        return problem(Problem.forbidden("role-not-permitted"));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return problem(jsonProblem(unreadable));
        }
        var refusal = cause(failure, Problem.class);
        if (refusal.isPresent()) {
            return problem(refusal.get());
        }
        var status = failure.getResponse().getStatus();
        return status == 404 || status == 405
                ? unknownAddress()
                : problem(
                        switch (status) {
                            case 406 -> Problem.of(406, "not-acceptable", MediaType.APPLICATION_JSON);
                            case 413 -> BodyLimitFilter.tooLarge(BodyLimit.USUAL);
                            case 415 -> Problem.of(415, "media-type", MediaType.APPLICATION_JSON);
                            default -> status < 500 ? Problem.of(status, "bad-request") : unexpected(failure);
                        });
    }

    /** The router found no operation; the address may still know other methods. */
    private Response unknownAddress() {
        var methods = String.join(", ", addresses.methods(address.getPath()));
        if (methods.isEmpty() || methods.contains(request.getMethod())) {
            return problem(Problem.notFound("not-found"));
        }
        return Response.fromResponse(problem(Problem.of(405, "method-not-allowed", methods)))
                .header(HttpHeaders.ALLOW, methods)
                .build();
    }

    @ServerExceptionMapper
    public Response anything(Throwable failure) {
        return cause(failure, Problem.class)
                .or(() -> StaleRecords.cause(failure) ? Optional.of(Problem.stale()) : Optional.empty())
                .or(() -> cause(failure, SQLException.class).map(this::database))
                .map(this::problem)
                .orElseGet(() -> problem(unexpected(failure)));
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> kind) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }

    // Classes of SQLSTATE: 08 connection, 40 rolled back in favour of another transaction, 53 resources, 57 operator: a
    // repeat may succeed; 42501 row security.
    private Problem database(SQLException failure) {
        var state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (failure instanceof SQLTransientException
                || state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57")) {
            LOG.warnf("database unavailable: SQLSTATE %s", state);
            return Problem.of(503, "database-unavailable");
        }
        if (state.equals("42501")) {
            LOG.warn("row-level security refused a statement");
            return Problem.forbidden("role-not-permitted");
        }
        return constraints.problem(failure).orElseGet(() -> unexpected(failure));
    }

    private static Problem unexpected(Throwable failure) {
        // Messages of the database driver quote values, so only the places are logged.
        LOG.errorf("unexpected %s at %s", failure.getClass().getName(), FailureTrace.of(failure));
        return Problem.of(500, "internal");
    }
}
