package ru.eschool.assessment.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.assessment.domain.WorkTypeService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Conditional;
import ru.eschool.platform.rest.ConditionalRead;

/** The kinds of work of a school. */
@Path("/api/v1/schools/{schoolId}/work-types")
@Tag(name = "assessment")
@CommonProblems
public class WorkTypeResource {
    private final WorkTypeService workTypes;
    private final Conditional conditional;

    WorkTypeResource(WorkTypeService workTypes, Conditional conditional) {
        this.workTypes = workTypes;
        this.conditional = conditional;
    }

    /** A list of kinds of work. */
    @Schema(description = "All kinds of work of the school, in its order.")
    public record WorkTypeList(List<WorkTypeAnswer> items) {}

    @GET
    @ConditionalRead
    @Permitted(
            value = {
                Role.TEACHER,
                Role.CLASS_TEACHER,
                Role.DEPUTY_HEAD,
                Role.PRINCIPAL,
                Role.SCHEDULER,
                Role.SCHOOL_ADMIN
            },
            scope = "marks.read")
    @Operation(
            operationId = "listWorkTypes",
            summary = "Kinds of work",
            description = "All kinds of work with the weight a new work gets, in the school's order.")
    @APIResponse(responseCode = "200", description = "The kinds of work.")
    public RestResponse<WorkTypeList> listWorkTypes(@PathParam("schoolId") UUID schoolId) {
        return conditional.answer(new WorkTypeList(
                workTypes.list().stream().map(WorkTypeAnswer::of).toList()));
    }
}
