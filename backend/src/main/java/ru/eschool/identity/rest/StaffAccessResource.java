package ru.eschool.identity.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.identity.domain.HeldRole;
import ru.eschool.identity.domain.StaffAccess;
import ru.eschool.identity.domain.StaffAccessService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;
import ru.eschool.platform.rest.MayBeAbsent;

/** What the staff of a school may act as. */
@Path("/api/v1/schools/{schoolId}/staff/{personId}/roles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
@CommonProblems
public class StaffAccessResource {
    private final StaffAccessService access;
    private final Creations creations;

    StaffAccessResource(StaffAccessService access, Creations creations) {
        this.access = access;
        this.creations = creations;
    }

    /** A role to give. */
    @Schema(description = "A role of the staff to give.")
    public record GiveRole(
            @NotNull Role role,

            @Schema(description = "The first day, at most a year ahead; today when absent.")
            LocalDate since) {}

    /** A role of somebody of the staff. */
    @Schema(name = "StaffRole", description = "A role that somebody of the staff holds, held or will hold.")
    public record StaffRole(
            UUID id,
            Role role,
            @Schema(examples = "2026-09-01") LocalDate since,

            @Schema(description = "The last day; absent while there is no end.") @MayBeAbsent
            LocalDate until,

            int version) {
        static StaffRole of(HeldRole role) {
            return new StaffRole(role.id(), role.role(), role.since(), role.until(), role.version());
        }
    }

    /** The roles of somebody of the staff. */
    @Schema(
            name = "StaffRoleList",
            description = "The roles of somebody of the staff, the newest first, and whether they can sign in.")
    public record StaffRoleList(List<StaffRole> items, StaffAccess.SignIn signIn) {
        static StaffRoleList of(StaffAccess access) {
            return new StaffRoleList(access.roles().stream().map(StaffRole::of).toList(), access.signIn());
        }
    }

    @GET
    @Permitted({Role.SCHOOL_ADMIN, Role.PRINCIPAL})
    @Operation(
            operationId = "listStaffRoles",
            summary = "Roles of a member of the staff",
            description =
                    "What somebody may act as in the school, since when and until when, past roles included, and how"
                            + " far their sign-in has come.")
    @APIResponse(responseCode = "200", description = "The roles.")
    public StaffRoleList listStaffRoles(@PathParam("schoolId") UUID schoolId, @PathParam("personId") UUID personId) {
        return StaffRoleList.of(access.of(personId));
    }

    @POST
    @Permitted(Role.SCHOOL_ADMIN)
    @Operation(
            operationId = "giveStaffRole",
            summary = "Give a role",
            description = "Lets a member of the staff act in a role from a day on; a sign-in is handed out with"
                    + " issueAccess. Nobody gives a role to themselves. Every role given is in the log of access, and its"
                    + " holder is told.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The role; the same one for a repeated Idempotency-Key.",
            value = StaffRole.class)
    @APIResponse(responseCode = "409", description = "They hold the role then.")
    @APIResponse(
            responseCode = "422",
            description = "It is the caller, or somebody who was dismissed, or the key was used for another request.")
    public RestResponse<StaffRole> giveStaffRole(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("personId") UUID personId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid GiveRole body) {
        return creations.once(
                key,
                "giveStaffRole " + personId,
                body,
                () -> StaffRole.of(access.give(personId, body.role(), body.since())));
    }

    @DELETE
    @Path("/{assignmentId}")
    @ChangesAVersion
    @Permitted(Role.SCHOOL_ADMIN)
    @Operation(
            operationId = "endStaffRole",
            summary = "End a role",
            description = "From the next request on the role is no longer held; one that has not begun is taken away."
                    + " Nobody ends a role of their own, and the last administrator stays.")
    @APIResponse(responseCode = "204", description = "It has ended.")
    @APIResponse(responseCode = "422", description = "It is the caller, or the last administrator.")
    public void endStaffRole(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("personId") UUID personId,
            @Parameter(description = "The role; see `GET /staff/{personId}/roles`.") @PathParam("assignmentId")
                    UUID assignmentId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        Changes.of(
                () -> {
                    access.end(personId, assignmentId, version);
                    return assignmentId;
                },
                () -> access.find(personId, assignmentId),
                HeldRole::version,
                StaffRole::of);
    }
}
