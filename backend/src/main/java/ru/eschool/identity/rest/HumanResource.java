package ru.eschool.identity.rest;

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
import ru.eschool.identity.domain.HumanService;
import ru.eschool.identity.rest.HumanAnswers.HumanList;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;

/** Which persons of a school are one human with persons of other schools. */
@Path("/api/v1/schools/{schoolId}/humans")
@Tag(name = "identity")
@CommonProblems
public class HumanResource {
    private final HumanService humans;

    HumanResource(HumanService humans) {
        this.humans = humans;
    }

    @GET
    @Permitted(value = Role.SCHOOL_ADMIN, scope = "humans.read")
    @Operation(
            operationId = "listHumans",
            summary = "Persons who sign in, with an id beyond the school",
            description =
                    "A human with places in several schools has one id in all of them. Places are joined by their owner"
                            + " alone, with the slip of the new one; nobody is taken for somebody by name. Persons who do not sign"
                            + " in are not listed. The administrator sees what the school hands out with the scope.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public HumanList listHumans(
            @PathParam("schoolId") UUID schoolId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return HumanList.of(humans.list(limit, cursor));
    }
}
