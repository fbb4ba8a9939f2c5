package ru.eschool.identity.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.identity.domain.AccessService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.CommonProblems;

/** Sign-ins of the people of a school. */
@Path("/api/v1/schools/{schoolId}/people/{personId}/access")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
@CommonProblems
public class AccessResource {
    private static final String KEY =
            "A new UUID for a new slip. A repeat with the same key gets the same slip for ten minutes,"
                    + " and after that 409, since a code is stored nowhere.";

    private final AccessService access;

    AccessResource(AccessService access) {
        this.access = access;
    }

    @POST
    @Permitted({Role.SCHOOL_ADMIN, Role.CLASS_TEACHER})
    @Operation(
            operationId = "issueAccess",
            summary = "Hand out a sign-in",
            description = "Makes a login with a one-time activation code for somebody without an account, or a new code"
                    + " for the account that the person has; an earlier code or password stops working. A class"
                    + " teacher may do so for the pupils of the own class and their guardians, as long as nobody has"
                    + " used the account and it opens nothing else; an administrator for everyone, except for"
                    + " accounts with a place in another school and for administrators, whom the operator of the"
                    + " system resets. Every code is recorded, and the owner is told.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The slip; the code is never shown again.",
            value = AccessSlipAnswer.class)
    @APIResponse(
            responseCode = "409",
            description = "Somebody else is changing this sign-in right now, or the slip of this Idempotency-Key is no"
                    + " longer known.")
    @APIResponse(
            responseCode = "422",
            description = "The person holds no role in the school, or the Idempotency-Key was used for another one.")
    public RestResponse<AccessSlipAnswer> issueAccess(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("personId") UUID personId,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String idempotencyKey) {
        return Answers.createdAndUnkept(
                AccessSlipAnswer.of(access.issue(idempotencyKey, personId)),
                "/api/v1/schools/" + schoolId + "/people/" + personId + "/access");
    }
}
