package ru.eschool.people.personnel.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.people.personnel.domain.StaffCard;
import ru.eschool.people.personnel.domain.StaffService;
import ru.eschool.people.rest.PersonAnswers;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;
import ru.eschool.platform.rest.ReadsAVersion;

/** Those who work at the school, as HR keeps them (отдел кадров). */
@Path("/api/v1/schools/{schoolId}/staff")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@CommonProblems
public class StaffResource {
    private static final String WHO = "Somebody of the staff; see `POST /staff-searches`.";
    private static final String WRONG_DAYS = "Days that cannot stand beside each other, each with its place.";

    private final StaffService staff;
    private final Creations creations;

    StaffResource(StaffService staff, Creations creations) {
        this.staff = staff;
        this.creations = creations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Role.HR_OFFICER)
    @Operation(
            operationId = "createStaffMember",
            summary = "Enter somebody on the staff",
            description =
                    "Somebody who comes to work. When somebody of the school is called so, the request has to say who is"
                            + " meant: one of `POST /staff-matches`, or another person. Roles are given by the administrator.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The record; the same one for a repeated Idempotency-Key.",
            value = StaffAnswers.StaffMember.class)
    @APIResponse(responseCode = "400", description = WRONG_DAYS)
    @APIResponse(
            responseCode = "409",
            description = "Somebody of the school is called so, or the person's record is kept already.")
    @APIResponse(
            responseCode = "422",
            description = "The person named is called otherwise, or the Idempotency-Key was used for another request.")
    public RestResponse<StaffAnswers.StaffMember> createStaffMember(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid StaffRequests.CreateStaffMember body) {
        return creations.once(
                key, "createStaffMember", body, () -> StaffAnswers.StaffMember.of(staff.create(body.newcomer())));
    }

    @GET
    @Path("/{staffId}")
    @ReadsAVersion
    @Permitted({Role.HR_OFFICER, Role.PRINCIPAL, Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "getStaffMember",
            summary = "A record of staff",
            description =
                    "Positions, attestation, education and courses. The day of birth and documents are for HR and the"
                            + " principal; others get the record without them.")
    @APIResponse(responseCode = "200", description = "The record.")
    public RestResponse<StaffAnswers.StaffMember> getStaffMember(
            @PathParam("schoolId") UUID schoolId, @Parameter(description = WHO) @PathParam("staffId") UUID staffId) {
        return answer(staff.get(staffId));
    }

    @PUT
    @Path("/{staffId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangesAVersion
    @Permitted(Role.HR_OFFICER)
    @Operation(
            operationId = "changeStaffMember",
            summary = "Change a record of staff",
            description = "Describes somebody anew as a whole: a field that is not sent is emptied, and so are parts.")
    @APIResponse(responseCode = "200", description = "The record as it is now.")
    @APIResponse(responseCode = "400", description = WRONG_DAYS)
    public RestResponse<StaffAnswers.StaffMember> changeStaffMember(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHO) @PathParam("staffId") UUID staffId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid StaffRequests.DescribeStaffMember body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(staffId, () -> staff.change(staffId, version, body.description()));
    }

    @GET
    @Path("/{staffId}/duties")
    @Permitted(Role.HR_OFFICER)
    @Operation(
            operationId = "getStaffDuties",
            summary = "What is still somebody's",
            description = "What a dismissal would end, and what it would leave to be handed over.")
    @APIResponse(responseCode = "200", description = "Roles, classes, journals and lessons.")
    public StaffAnswers.Duties getStaffDuties(
            @PathParam("schoolId") UUID schoolId, @Parameter(description = WHO) @PathParam("staffId") UUID staffId) {
        return StaffAnswers.Duties.of(staff.duties(staffId));
    }

    @PUT
    @Path("/{staffId}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangesAVersion
    @Permitted(Role.HR_OFFICER)
    @Operation(
            operationId = "dismissStaffMember",
            summary = "Dismiss somebody",
            description = "The roles of the school end with the last day of work: the day after, no request in them is"
                    + " answered. Journals and what was written in them stay, and so does a class until another teacher gets"
                    + " it; `GET /staff/{staffId}/duties` names them.")
    @APIResponse(responseCode = "200", description = "The record as it is now.")
    @APIResponse(responseCode = "400", description = "The day lies before the hiring or more than a year ahead.")
    @APIResponse(
            responseCode = "422",
            description =
                    "It is the caller, the person has been dismissed already or begins a position later, or nobody else"
                            + " administers the school.")
    public RestResponse<StaffAnswers.StaffMember> dismissStaffMember(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHO) @PathParam("staffId") UUID staffId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid StaffRequests.DismissStaffMember body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(staffId, () -> staff.dismiss(staffId, version, body.on(), body.documentOrNull()));
    }

    @PUT
    @Path("/{staffId}/reinstatement")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangesAVersion
    @Permitted(Role.HR_OFFICER)
    @Operation(
            operationId = "reinstateStaffMember",
            summary = "Take a dismissal back",
            description = "The roles that ended with the dismissal are given again, for as long as they were to last.")
    @APIResponse(responseCode = "200", description = "The record as it is now.")
    @APIResponse(responseCode = "422", description = "The person has not been dismissed.")
    public RestResponse<StaffAnswers.StaffMember> reinstateStaffMember(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHO) @PathParam("staffId") UUID staffId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid StaffRequests.ReinstateStaffMember body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(
                staffId, () -> staff.reinstate(staffId, version, body.reason().strip()));
    }

    @GET
    @Path("/{staffId}/history")
    @Permitted({Role.HR_OFFICER, Role.PRINCIPAL})
    @Operation(
            operationId = "listStaffHistory",
            summary = "Who changed a record of staff",
            description =
                    "Changes of name, day of birth, positions, attestation, education, courses and dismissal, newest first,"
                            + " with what stood there before and who changed it in which role.")
    @APIResponse(responseCode = "200", description = "A part of the history.")
    public PersonAnswers.PersonChangeList listStaffHistory(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHO) @PathParam("staffId") UUID staffId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return PersonAnswers.PersonChangeList.of(staff.history(staffId, limit, cursor));
    }

    private RestResponse<StaffAnswers.StaffMember> changed(UUID staffId, Supplier<StaffCard> change) {
        return answer(Changes.of(change, () -> staff.get(staffId), StaffCard::version, StaffAnswers.StaffMember::of));
    }

    private static RestResponse<StaffAnswers.StaffMember> answer(StaffCard card) {
        return Answers.versioned(StaffAnswers.StaffMember.of(card), card.version());
    }
}
