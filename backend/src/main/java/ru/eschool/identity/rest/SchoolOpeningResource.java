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
import ru.eschool.identity.domain.OpeningSearch;
import ru.eschool.identity.domain.SchoolOpeningService;
import ru.eschool.identity.rest.OpeningAnswers.InvitePerson;
import ru.eschool.identity.rest.OpeningAnswers.InvitedList;
import ru.eschool.identity.rest.OpeningAnswers.OpenSchool;
import ru.eschool.identity.rest.OpeningAnswers.OpenedSchool;
import ru.eschool.identity.rest.OpeningAnswers.SchoolOpening;
import ru.eschool.identity.rest.OpeningAnswers.SchoolOpeningList;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.CommonProblems;

/** How an operator of the server opens schools, and invites those who are to administer them. */
@Path("/api/v1/offices/{officeId}/school-openings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
@CommonProblems
public class SchoolOpeningResource {
    static final String KEY =
            "A new UUID for a new request. A repeat with the same key gets the same answer for ten minutes,"
                    + " and after that 409, since a code is stored nowhere: the thing is done, and another code can be had.";
    private static final String WHICH = "The school; see `GET /school-openings`.";

    private final SchoolOpeningService openings;

    SchoolOpeningResource(SchoolOpeningService openings) {
        this.openings = openings;
    }

    @GET
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "listSchoolOpenings",
            summary = "Schools of the server",
            description =
                    "All schools with their region and municipality: since when they are there, and whether anybody"
                            + " administers them. No person is named.")
    @APIResponse(responseCode = "200", description = "A part of the schools.")
    public SchoolOpeningList listSchoolOpenings(
            @PathParam("officeId") UUID officeId,
            @Parameter(
                            description = "Looked for in the names of school, place, municipality and region.",
                            example = "гимназия")
                    @QueryParam("text")
                    @Size(min = 1, max = 100)
                    String text,
            @Parameter(
                            description = "Only schools in this state: NO_ADMINISTRATOR, INVITED or IN_USE.",
                            example = "NO_ADMINISTRATOR")
                    @QueryParam("state")
                    @Pattern(regexp = OpeningSearch.STATES)
                    String state,
            @Parameter(
                            description =
                                    "NAME, MUNICIPALITY (by region, municipality and name) or OPENED (the newest first).",
                            example = "OPENED")
                    @QueryParam("sort")
                    @DefaultValue("NAME")
                    @Pattern(regexp = OpeningSearch.ORDERS)
                    String sort,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var page = openings.list(OpeningSearch.of(text, state, sort), limit, cursor);
        return new SchoolOpeningList(
                page.items().stream().map(SchoolOpening::of).toList(), page.nextCursor());
    }

    @POST
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "openSchool",
            summary = "Open a school",
            description =
                    "Opens a school with its first academic year (the customary terms, holidays and bells, the federal"
                            + " subjects, the kinds of work) and makes the sign-in of its first administrator. Both are there"
                            + " afterwards, or neither.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The school and the slip; the code is never shown again.",
            value = OpenedSchool.class)
    @APIResponse(
            responseCode = "409",
            description = "The municipality has a school of this name, somebody has this login, or the slip of this"
                    + " Idempotency-Key is no longer known.")
    @APIResponse(
            responseCode = "422",
            description = "There is no such municipality, or the Idempotency-Key was used for another request.")
    public RestResponse<OpenedSchool> openSchool(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = KEY, required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid OpenSchool body) {
        var opened = OpenedSchool.of(openings.open(key, body.wanted()));
        return Answers.createdAndUnkept(
                opened,
                "/api/v1/offices/" + officeId + "/school-openings/"
                        + opened.school().id() + "/administrators");
    }

    @GET
    @Path("/{openingId}/administrators")
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "listInvitedAdministrators",
            summary = "Invited administrators of a school",
            description = "Those whom operators have invited, the latest first; nobody else of the school is shown.")
    @APIResponse(responseCode = "200", description = "The administrators.")
    public InvitedList listInvitedAdministrators(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = WHICH) @PathParam("openingId") UUID openingId) {
        return InvitedList.of(openings.administrators(openingId));
    }

    @POST
    @Path("/{openingId}/administrators")
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "inviteAdministrator",
            summary = "Invite an administrator",
            description = "Makes the sign-in of an administrator of a school that has none who has signed in. Whoever"
                    + " administers a school invites the others.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The slip; the code is never shown again.",
            value = AccessSlipAnswer.class)
    @APIResponse(
            responseCode = "409",
            description = "Somebody has this login, or the slip of this Idempotency-Key is no longer known.")
    @APIResponse(
            responseCode = "422",
            description =
                    "An administrator of the school has signed in, or the Idempotency-Key was used for another request.")
    public RestResponse<AccessSlipAnswer> inviteAdministrator(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = WHICH) @PathParam("openingId") UUID openingId,
            @Parameter(description = KEY, required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid InvitePerson body) {
        return created(AccessSlipAnswer.of(openings.invite(key, openingId, body.invitee(""))), officeId, openingId);
    }

    @POST
    @Path("/{openingId}/administrators/{personId}/access")
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "reissueAdministrator",
            summary = "Give an invited administrator another code",
            description = "For somebody who has never signed in; the code before stops working.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The slip; the code is never shown again.",
            value = AccessSlipAnswer.class)
    @APIResponse(responseCode = "409", description = "The slip of this Idempotency-Key is no longer known.")
    @APIResponse(
            responseCode = "422",
            description = "The person has signed in already, or the Idempotency-Key was used for another request.")
    public RestResponse<AccessSlipAnswer> reissueAdministrator(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = WHICH) @PathParam("openingId") UUID openingId,
            @Parameter(description = "The administrator; see `GET /school-openings/{openingId}/administrators`.")
                    @PathParam("personId")
                    UUID personId,
            @Parameter(description = KEY, required = true) @HeaderParam("Idempotency-Key") String key) {
        return created(AccessSlipAnswer.of(openings.reissue(key, openingId, personId)), officeId, openingId);
    }

    private static RestResponse<AccessSlipAnswer> created(AccessSlipAnswer slip, UUID officeId, UUID openingId) {
        return Answers.createdAndUnkept(
                slip, "/api/v1/offices/" + officeId + "/school-openings/" + openingId + "/administrators");
    }
}
