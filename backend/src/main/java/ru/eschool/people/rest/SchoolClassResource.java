package ru.eschool.people.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.people.domain.SchoolClassService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;

/** The classes of a school. */
@Path("/api/v1/schools/{schoolId}/classes")
@Tag(name = "school")
@CommonProblems
public class SchoolClassResource {
    private final SchoolClassService classes;

    SchoolClassResource(SchoolClassService classes) {
        this.classes = classes;
    }

    @GET
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
                Role.SCHOOL_ADMIN
            },
            scope = "roster.read")
    @Operation(
            operationId = "listClasses",
            summary = "Classes",
            description = "The classes of a year by grade and letter. For staff and machine accounts (roster.read).")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public SchoolClass.SchoolClassList listClasses(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "Calendar year in which the academic year starts; the current one without it.")
                    @QueryParam("academicYear")
                    @Min(2000)
                    @Max(2100)
                    Integer academicYear,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return SchoolClass.SchoolClassList.of(classes.list(academicYear, limit, cursor));
    }
}
