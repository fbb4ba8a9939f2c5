package ru.eschool.people.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.people.domain.PeopleService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.CommonProblems;

/** Classes, pupils, families. */
@Path("/api/v1/schools/{schoolId}")
@Tag(name = "people")
@CommonProblems
public class PeopleResource {

    private final PeopleService people;

    PeopleResource(PeopleService people) {
        this.people = people;
    }

    @GET
    @Path("/classes")
    @Permitted(
            value = {
                Role.TEACHER,
                Role.CLASS_TEACHER,
                Role.DEPUTY_HEAD,
                Role.PRINCIPAL,
                Role.SCHEDULER,
                Role.REGISTRAR,
                Role.HR_OFFICER,
                Role.SCHOOL_ADMIN
            },
            scope = "roster.read")
    @Operation(
            operationId = "listClasses",
            summary = "Classes",
            description = "Classes of a year by grade and letter, with their teacher and number of pupils.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public PeopleAnswers.SchoolClassList listClasses(
            @PathParam("schoolId") UUID schoolId,
            @QueryParam("academicYear") @Min(2000) @Max(2100) Integer academicYear,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var page = people.classes(academicYear, limit, cursor);
        return new PeopleAnswers.SchoolClassList(
                page.items().stream().map(PeopleAnswers.SchoolClass::of).toList(), page.nextCursor());
    }

    @GET
    @Path("/classes/{classId}/students")
    @Permitted(
            value = {
                Role.TEACHER,
                Role.CLASS_TEACHER,
                Role.DEPUTY_HEAD,
                Role.PRINCIPAL,
                Role.REGISTRAR,
                Role.SCHOOL_ADMIN
            },
            scope = "roster.read")
    @Operation(
            operationId = "listClassStudents",
            summary = "Pupils of a class",
            description = "The pupils who are in the class on a day, numbered by name. A teacher must teach the class"
                    + " or a part of it, a class teacher must lead it. The read is logged.")
    @APIResponse(responseCode = "200", description = "The pupils.")
    public PeopleAnswers.StudentInClassList listClassStudents(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("classId") UUID classId,
            @Parameter(description = "The day; today by default.") @QueryParam("on") LocalDate on) {
        return new PeopleAnswers.StudentInClassList(people.classStudents(classId, on).stream()
                .map(PeopleAnswers.StudentInClass::of)
                .toList());
    }

    @GET
    @Path("/students")
    @Permitted({Role.REGISTRAR, Role.SCHOOL_ADMIN, Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.CLASS_TEACHER})
    @Operation(
            operationId = "listStudents",
            summary = "Pupils of the school",
            description = "Pupils by name, with their guardians. A class teacher gets the own class. The read is"
                    + " logged.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public PeopleAnswers.StudentList listStudents(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "Only pupils who are in this class today.") @QueryParam("classId") UUID classId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return PeopleAnswers.StudentList.of(people.students(classId, limit, cursor));
    }

    @POST
    @Path("/students/searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted({Role.REGISTRAR, Role.SCHOOL_ADMIN, Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.CLASS_TEACHER})
    @Operation(
            operationId = "searchStudents",
            summary = "Search pupils by name",
            description = "The same list as `GET /students`, narrowed to a name, which a body keeps out of the address."
                    + " Nothing is stored, so a repeat needs no Idempotency-Key. A class teacher searches the own"
                    + " class. The read is logged, without the name.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public RestResponse<PeopleAnswers.StudentList> searchStudents(
            @PathParam("schoolId") UUID schoolId, @NotNull @Valid StudentSearch search) {
        var found = people.search(search.query(), search.classId(), search.limitOrUsual(), search.cursor());
        return Answers.unkept(PeopleAnswers.StudentList.of(found));
    }

    @GET
    @Path("/children")
    @Permitted({Role.GUARDIAN, Role.STUDENT})
    @Operation(
            operationId = "listChildren",
            summary = "My children",
            description = "The children whose diaries the caller may read: a guardian's own children unless a court"
                    + " order has blocked the guardian; a pupil gets oneself. A child whose diary is not delivered says why"
                    + " in `stopped`: all other operations answer as if it were not there.")
    @APIResponse(responseCode = "200", description = "The children.")
    public PeopleAnswers.ChildList listChildren(@PathParam("schoolId") UUID schoolId) {
        return new PeopleAnswers.ChildList(people.children().stream()
                .map(child -> PeopleAnswers.Child.of(child, schoolId))
                .toList());
    }
}
