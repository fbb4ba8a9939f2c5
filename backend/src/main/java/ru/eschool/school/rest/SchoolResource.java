package ru.eschool.school.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.SignedIn;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Conditional;
import ru.eschool.platform.rest.ConditionalRead;
import ru.eschool.school.domain.SchoolService;

/** The frame of a school: its card, its calendar, its subjects. */
@Path("/api/v1/schools")
@Tag(name = "school")
@CommonProblems
public class SchoolResource {
    private final SchoolService schools;
    private final Conditional conditional;

    SchoolResource(SchoolService schools, Conditional conditional) {
        this.schools = schools;
        this.conditional = conditional;
    }

    @GET
    @SignedIn(machines = true)
    @Operation(
            operationId = "listSchools",
            summary = "My schools",
            description =
                    "The schools in which the caller has a role, or that have admitted the machine account, by name.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public SchoolAnswers.SchoolList listSchools(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @QueryParam("cursor") String cursor) {
        var page = schools.mine(limit, cursor);
        return new SchoolAnswers.SchoolList(
                page.items().stream().map(SchoolAnswers.School::of).toList(), page.nextCursor());
    }

    @GET
    @Path("/{schoolId}/calendar")
    @ConditionalRead
    @Permitted(
            value = {
                Role.TEACHER,
                Role.CLASS_TEACHER,
                Role.DEPUTY_HEAD,
                Role.PRINCIPAL,
                Role.SCHEDULER,
                Role.REGISTRAR,
                Role.HR_OFFICER,
                Role.FACILITIES_MANAGER,
                Role.SCHOOL_ADMIN,
                Role.GUARDIAN,
                Role.STUDENT,
                Role.MUNICIPAL_OFFICER,
                Role.MINISTRY_OFFICER,
                Role.SUPPORT_OFFICER
            },
            scope = "roster.read")
    @Operation(
            operationId = "getCalendar",
            summary = "The academic year",
            description = "Terms, holidays and bells of a year; of the current one without a parameter.")
    @APIResponse(responseCode = "200", description = "The year.")
    public RestResponse<SchoolAnswers.Calendar> getCalendar(
            @PathParam("schoolId") UUID schoolId,
            @QueryParam("academicYear") @Min(2000) @Max(2100) Integer academicYear) {
        return conditional.answer(SchoolAnswers.Calendar.of(schools.frame(academicYear)));
    }

    @GET
    @Path("/{schoolId}/subjects")
    @Permitted(
            value = {
                Role.TEACHER,
                Role.CLASS_TEACHER,
                Role.DEPUTY_HEAD,
                Role.PRINCIPAL,
                Role.SCHEDULER,
                Role.REGISTRAR,
                Role.SCHOOL_ADMIN
            },
            scope = "roster.read")
    @Operation(
            operationId = "listSubjects",
            summary = "Subjects",
            description = "All subjects in the order of the curriculum.")
    @APIResponse(responseCode = "200", description = "The subjects.")
    public SchoolAnswers.SubjectList listSubjects(@PathParam("schoolId") UUID schoolId) {
        return new SchoolAnswers.SubjectList(schools.subjects());
    }
}
