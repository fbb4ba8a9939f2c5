package ru.eschool.people.personnel.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.people.personnel.domain.StaffListService;
import ru.eschool.people.personnel.domain.StaffService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.CommonProblems;

/** Who works at the school: found, counted, and asked for before somebody new is entered. */
@Path("/api/v1/schools/{schoolId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@CommonProblems
public class StaffListResource {
    private final StaffListService lists;
    private final StaffService staff;

    StaffListResource(StaffListService lists, StaffService staff) {
        this.lists = lists;
        this.staff = staff;
    }

    @POST
    @Path("/staff-searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted({Role.HR_OFFICER, Role.PRINCIPAL, Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "searchStaff",
            summary = "Staff of the school",
            description =
                    "Those who work or worked at the school, with positions, category and next attestation. The name"
                            + " is in the body, which keeps it out of the address. Nothing is stored, so a repeat needs no"
                            + " Idempotency-Key.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public RestResponse<StaffAnswers.StaffList> searchStaff(
            @PathParam("schoolId") UUID schoolId, @NotNull @Valid StaffRequests.StaffSearch search) {
        return Answers.unkept(StaffAnswers.StaffList.of(
                lists.search(search.query(), search.selection(), search.limitOrUsual(), search.cursor())));
    }

    @GET
    @Path("/staff-summary")
    @Permitted({Role.HR_OFFICER, Role.PRINCIPAL, Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "getStaffSummary",
            summary = "Staff in figures",
            description = "How many work at the school, by category and position, and whose attestation is due.")
    @APIResponse(responseCode = "200", description = "The figures.")
    public StaffAnswers.Summary getStaffSummary(@PathParam("schoolId") UUID schoolId) {
        return StaffAnswers.Summary.of(lists.summary());
    }

    @POST
    @Path("/staff-matches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Role.HR_OFFICER)
    @Operation(
            operationId = "findStaffMatches",
            summary = "Who may be meant",
            description =
                    "People of the school who are called so and are not known to be born on another day. Nothing is"
                            + " stored, so a repeat needs no Idempotency-Key.")
    @APIResponse(responseCode = "200", description = "Those who may be meant.")
    public RestResponse<StaffAnswers.MatchList> findStaffMatches(
            @PathParam("schoolId") UUID schoolId, @NotNull @Valid StaffRequests.StaffMatchSearch search) {
        return Answers.unkept(new StaffAnswers.MatchList(staff.matches(search.sought()).stream()
                .map(StaffAnswers.Match::of)
                .toList()));
    }
}
