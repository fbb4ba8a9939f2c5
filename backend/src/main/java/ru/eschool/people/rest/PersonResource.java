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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.people.domain.PersonRecordService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;

/** One person of the school and what was changed of the record. */
@Path("/api/v1/schools/{schoolId}/people/{personId}")
@Tag(name = "people")
@CommonProblems
public class PersonResource {
    private final PersonRecordService records;

    PersonResource(PersonRecordService records) {
        this.records = records;
    }

    @GET
    @Permitted({Role.REGISTRAR, Role.SCHOOL_ADMIN, Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.CLASS_TEACHER})
    @Operation(
            operationId = "getPerson",
            summary = "A person's record",
            description =
                    "Names, documents, contacts, class and family of a person. A class teacher gets pupils of the own"
                            + " class and their guardians; of staff without a child at the school only the principal gets more"
                            + " than the name. The read is logged.")
    @APIResponse(responseCode = "200", description = "The person.")
    public PersonAnswers.PersonRecord getPerson(
            @PathParam("schoolId") UUID schoolId, @PathParam("personId") UUID personId) {
        return PersonAnswers.PersonRecord.of(records.get(personId));
    }

    @GET
    @Path("/history")
    @Permitted({Role.REGISTRAR, Role.SCHOOL_ADMIN, Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.CLASS_TEACHER})
    @Operation(
            operationId = "listPersonHistory",
            summary = "Who changed a person's record",
            description =
                    "Changes of names, documents, contacts, kinship and classes, newest first, with what stood there"
                            + " before and who changed it in which role; of a pupil also those of the names and contacts of the"
                            + " guardians. A class teacher reads of pupils of the own class and their guardians. The read is logged.")
    @APIResponse(responseCode = "200", description = "A part of the history.")
    public PersonAnswers.PersonChangeList listPersonHistory(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("personId") UUID personId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        return PersonAnswers.PersonChangeList.of(records.history(personId, limit, cursor));
    }
}
