package ru.eschool.platform.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The refusals that an operation can meet whatever it does, and the headers of all answers. Both stand once in the contract;
 * an operation that has more to say about a refusal keeps its own words.
 */
final class CommonAnswers {
    /** A refusal under the name by which operations refer to it. */
    private enum Refusal {
        BAD_REQUEST(400, "BadRequest", "The request is malformed; `errors` points to the fields and parameters."),
        NOT_SIGNED_IN(401, "NotSignedIn", "Not signed in, or the token is no longer valid."),
        FORBIDDEN(403, "Forbidden", "The role or the relation to the data does not allow it."),
        NOT_FOUND(404, "NotFound", "There is no such thing in this school."),
        METHOD_NOT_ALLOWED(
                405, "MethodNotAllowed", "The address does not know this method; `Allow` lists those it does."),
        NOT_ACCEPTABLE(406, "NotAcceptable", "`Accept` admits none of the forms that the operation answers in."),
        STALE(412, "Stale", "Somebody changed it in between; `current` is what stands there now."),
        ADDRESS_TOO_LONG(414, "AddressTooLong", "Path and query together are longer than 8000 characters."),
        UNKNOWN_FORM(415, "UnknownForm", "`Content-Type` names a form that the operation does not read."),
        IF_MATCH_MISSING(428, "IfMatchMissing", "If-Match is missing."),
        TOO_MANY(
                429,
                "TooMany",
                "The caller has too many requests at work at once; `Retry-After` says when to try again."),
        UNAVAILABLE(
                503,
                "Unavailable",
                "The database is unavailable, the sign-in service has not given its keys yet, or too much is being done"
                        + " at once; `Retry-After` says when to try again.");

        private final String status;
        private final String name;
        private final String description;

        Refusal(int status, String name, String description) {
            this.status = Integer.toString(status);
            this.name = name;
            this.description = description;
        }
    }

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String ETAG = "ETag";
    private static final String LOCATION = "Location";
    private static final String RETRY_AFTER = "Retry-After";
    private static final String SIGN_IN = "WWW-Authenticate";
    private static final String ALLOW = "Allow";

    private final Map<String, Header> headers = new LinkedHashMap<>();
    private final Map<String, Schema> schemas;

    CommonAnswers(Map<String, Schema> schemas) {
        this.schemas = schemas;
        header(
                REQUEST_ID,
                "Names the request in the service's log; the caller's own when the request brought one.",
                true);
        header(ETAG, "What the answer is known by: for If-None-Match, and where it is a version for If-Match.", true);
        header(LOCATION, "Where the created thing stands.", true);
        header(RETRY_AFTER, "Seconds after which a repeat may succeed.", true);
        header(SIGN_IN, "How to sign in (RFC 6750).", true);
        header(ALLOW, "The methods that the address knows.", true);
    }

    private void header(String name, String description, boolean always) {
        var number = name.equals(RETRY_AFTER);
        headers.put(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .required(always)
                        .schema(OASFactory.createSchema()
                                .type(java.util.List.of(number ? SchemaType.INTEGER : SchemaType.STRING))));
    }

    /** Puts them into the contract. */
    void declare(OpenAPI contract) {
        headers.forEach(contract.getComponents()::addHeader);
        for (var refusal : Refusal.values()) {
            var answer = OASFactory.createAPIResponse().description(refusal.description);
            refusal(refusal.status, answer);
            contract.getComponents().addResponse(refusal.name, answer);
        }
    }

    /** Completes the answers of an operation. */
    void complete(Operation operation, OperationTraits traits, String bodyLimit, boolean findsSomething) {
        var answers = operation.getResponses();
        answers.getAPIResponses().forEach((status, answer) -> {
            if (isRefusal(status)) {
                refusal(status, answer);
            } else {
                success(status, answer, traits);
            }
        });
        add(operation, Refusal.BAD_REQUEST);
        if (traits.admission() != OperationTraits.Admission.EVERYBODY) {
            add(operation, Refusal.NOT_SIGNED_IN);
            add(operation, Refusal.FORBIDDEN);
            add(operation, Refusal.UNAVAILABLE);
        }
        if (findsSomething) {
            add(operation, Refusal.NOT_FOUND);
        }
        add(operation, Refusal.METHOD_NOT_ALLOWED);
        add(operation, Refusal.NOT_ACCEPTABLE);
        add(operation, Refusal.ADDRESS_TOO_LONG);
        if (operation.getRequestBody() != null) {
            var tooLarge = OASFactory.createAPIResponse().description("The body is larger than " + bodyLimit + ".");
            refusal("413", tooLarge);
            answers.addAPIResponse("413", tooLarge);
            add(operation, Refusal.UNKNOWN_FORM);
            add(operation, Refusal.TOO_MANY);
        }
        for (var refusal : Refusal.values()) {
            var answer = answers.getAPIResponse(refusal.status);
            if (answer != null && refusal.description.equals(answer.getDescription())) {
                answers.addAPIResponse(refusal.status, shared(refusal));
            }
        }
    }

    private static void add(Operation operation, Refusal refusal) {
        if (operation.getResponses().getAPIResponse(refusal.status) == null) {
            operation.getResponses().addAPIResponse(refusal.status, shared(refusal));
        }
    }

    private static APIResponse shared(Refusal refusal) {
        return OASFactory.createAPIResponse().ref(refusal.name);
    }

    private static boolean isRefusal(String status) {
        return status.compareTo("400") >= 0;
    }

    private void refusal(String status, APIResponse answer) {
        if (answer.getContent() == null) {
            answer.setContent(problem());
        }
        say(answer, REQUEST_ID);
        switch (status) {
            case "401" -> say(answer, SIGN_IN);
            case "405" -> say(answer, ALLOW);
            case "429", "503" -> say(answer, RETRY_AFTER);
            default -> {}
        }
    }

    private void success(String status, APIResponse answer, OperationTraits traits) {
        say(answer, REQUEST_ID);
        if (status.equals("201")) {
            say(answer, LOCATION);
        }
        if (status.equals("201") && hasAVersion(answer)
                || (status.equals("200") || status.equals("304")) && traits.versioned()) {
            say(answer, ETAG);
        }
    }

    private boolean hasAVersion(APIResponse created) {
        return created.getContent().getMediaTypes().values().stream()
                .map(form -> schemas.get(form.getSchema()
                        .getRef()
                        .substring(form.getSchema().getRef().lastIndexOf('/') + 1)))
                .map(Schema::getProperties)
                .anyMatch(fields -> fields.containsKey(Creations.VERSION) || fields.containsKey(Creations.DIGEST));
    }

    private static void say(APIResponse answer, String header) {
        answer.addHeader(header, OASFactory.createHeader().ref(header));
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemAnswers.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }
}
