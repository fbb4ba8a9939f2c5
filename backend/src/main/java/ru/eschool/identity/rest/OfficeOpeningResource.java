package ru.eschool.identity.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.identity.domain.OfficeOpeningService;
import ru.eschool.identity.rest.OpeningAnswers.InvitePerson;
import ru.eschool.identity.rest.OpeningAnswers.InvitedList;
import ru.eschool.identity.rest.OpeningAnswers.OfficeOpening;
import ru.eschool.identity.rest.OpeningAnswers.OfficeOpeningList;
import ru.eschool.identity.rest.OpeningAnswers.OpenOffice;
import ru.eschool.identity.rest.OpeningAnswers.OpenedOffice;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.CommonProblems;

/** How an operator of the server opens offices above the schools, and keeps their officers. */
@Path("/api/v1/offices/{officeId}/office-openings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
@CommonProblems
public class OfficeOpeningResource {
    private static final String KEY = SchoolOpeningResource.KEY;
    private static final String ROLES = "MUNICIPAL_OFFICER|MINISTRY_OFFICER|SUPPORT_OFFICER|SYSTEM_OPERATOR";
    private static final String WHICH = "The office; see `GET /office-openings`.";
    private static final String WHO = "The officer; see `GET /office-openings/{openingId}/officers`.";

    private final OfficeOpeningService openings;

    OfficeOpeningResource(OfficeOpeningService openings) {
        this.openings = openings;
    }

    @GET
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "listOfficeOpenings",
            summary = "Offices of the server",
            description = "All offices above the schools by name, with their territory and how many work there.")
    @APIResponse(responseCode = "200", description = "A part of the offices.")
    public OfficeOpeningList listOfficeOpenings(
            @PathParam("officeId") UUID officeId,
            @Parameter(
                            description = "Looked for in the names of office, municipality and region.",
                            example = "министерство")
                    @QueryParam("text")
                    @Size(min = 1, max = 100)
                    String text,
            @Parameter(description = "Only offices of this role.", example = "MUNICIPAL_OFFICER")
                    @QueryParam("role")
                    @Pattern(regexp = ROLES)
                    String role,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var page = openings.list(text, role, limit, cursor);
        return new OfficeOpeningList(
                page.items().stream().map(OfficeOpening::of).toList(), page.nextCursor());
    }

    @POST
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "openOffice",
            summary = "Open an office",
            description = "Opens an office above the schools and makes the sign-in of its first officer. Both are there"
                    + " afterwards, or neither. A territory has one office of a role, and the server one of operators.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The office and the slip; the code is never shown again.",
            value = OpenedOffice.class)
    @APIResponse(
            responseCode = "409",
            description =
                    "The territory has such an office, somebody has this login, or the slip of this Idempotency-Key is"
                            + " no longer known.")
    @APIResponse(
            responseCode = "422",
            description =
                    "There is no such region or municipality, or the Idempotency-Key was used for another request.")
    public RestResponse<OpenedOffice> openOffice(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = KEY, required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid OpenOffice body) {
        var opened = OpenedOffice.of(openings.open(key, body.wanted()));
        return Answers.createdAndUnkept(
                opened, officers(officeId, opened.office().id()));
    }

    @GET
    @Path("/{openingId}/officers")
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(operationId = "listOfficers", summary = "Officers of an office", description = "Who works there today.")
    @APIResponse(responseCode = "200", description = "The officers.")
    public InvitedList listOfficers(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = WHICH) @PathParam("openingId") UUID openingId) {
        return InvitedList.of(openings.officers(openingId));
    }

    @POST
    @Path("/{openingId}/officers")
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "inviteOfficer",
            summary = "Invite an officer",
            description = "Makes the sign-in of a further officer.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The slip; the code is never shown again.",
            value = AccessSlipAnswer.class)
    @APIResponse(
            responseCode = "409",
            description = "Somebody has this login, or the slip of this Idempotency-Key is no longer known.")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    public RestResponse<AccessSlipAnswer> inviteOfficer(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = WHICH) @PathParam("openingId") UUID openingId,
            @Parameter(description = KEY, required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid InvitePerson body) {
        return Answers.createdAndUnkept(
                AccessSlipAnswer.of(openings.invite(key, openingId, body.invitee(""))), officers(officeId, openingId));
    }

    @POST
    @Path("/{openingId}/officers/{officerId}/access")
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "reissueOfficer",
            summary = "Give an invited officer another code",
            description = "For somebody who has never signed in; the code before stops working.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The slip; the code is never shown again.",
            value = AccessSlipAnswer.class)
    @APIResponse(responseCode = "409", description = "The slip of this Idempotency-Key is no longer known.")
    @APIResponse(
            responseCode = "422",
            description = "The officer has signed in already, or the Idempotency-Key was used for another request.")
    public RestResponse<AccessSlipAnswer> reissueOfficer(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = WHICH) @PathParam("openingId") UUID openingId,
            @Parameter(description = WHO) @PathParam("officerId") UUID officerId,
            @Parameter(description = KEY, required = true) @HeaderParam("Idempotency-Key") String key) {
        return Answers.createdAndUnkept(
                AccessSlipAnswer.of(openings.reissue(key, openingId, officerId)), officers(officeId, openingId));
    }

    @POST
    @Path("/{openingId}/officers/{officerId}/departure")
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "endOfficer",
            summary = "End an officer's work",
            description =
                    "The officer has no place in the office from today on. The last operator who can sign in stays.")
    @APIResponse(responseCode = "204", description = "It has ended.")
    @APIResponse(responseCode = "422", description = "Nobody would be left to operate the server.")
    public void endOfficer(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = WHICH) @PathParam("openingId") UUID openingId,
            @Parameter(description = WHO) @PathParam("officerId") UUID officerId) {
        openings.end(openingId, officerId);
    }

    private static String officers(UUID officeId, UUID openingId) {
        return "/api/v1/offices/" + officeId + "/office-openings/" + openingId + "/officers";
    }
}
