package ru.eschool.identity.rest;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.identity.domain.AccessService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;

/** Sign-ins of the people of a school. */
@Path("/api/v1/schools/{schoolId}/people/{personId}/access")
@Tag(name = "identity")
@CommonProblems
public class AccessResource {
    private final AccessService access;

    AccessResource(AccessService access) {
        this.access = access;
    }

    @POST
    @Permitted({Role.SCHOOL_ADMIN, Role.CLASS_TEACHER})
    @Operation(operationId = "issueAccess", summary = "Hand out a sign-in", description = """
                    Makes a login with a one-time activation code for somebody without an account, or a new code for the \
                    account that the person has; an earlier code or password stops to work. CLASS_TEACHER for the pupils \
                    of the own class and their guardians, as long as nobody has used the account and it opens nothing \
                    else; SCHOOL_ADMIN for everyone, except for accounts with a place in another school and for \
                    administrators, whom the operator of the system resets. Every code is recorded, and the owner is told.""")
    @APIResponse(
            responseCode = "201",
            description = "The slip; the code is never shown again.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = AccessSlipAnswer.class)))
    @APIResponse(responseCode = "409", description = "Somebody else is changing this sign-in right now.")
    @APIResponse(responseCode = "422", description = "The person holds no role in the school.")
    public Response issueAccess(@PathParam("schoolId") UUID schoolId, @PathParam("personId") UUID personId) {
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(AccessSlipAnswer.of(access.issue(personId)))
                .build();
    }
}
