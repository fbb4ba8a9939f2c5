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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.identity.domain.AccessEventService;
import ru.eschool.identity.domain.AccessEvents;
import ru.eschool.identity.rest.AccessEventAnswers.AccessEvent;
import ru.eschool.identity.rest.AccessEventAnswers.AccessEventList;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;

/** The log of access that was given, reset and taken in a school. */
@Path("/api/v1/schools/{schoolId}/access-events")
@Tag(name = "identity")
@CommonProblems
public class AccessEventResource {
    private final AccessEventService events;

    AccessEventResource(AccessEventService events) {
        this.events = events;
    }

    @GET
    @Permitted({Role.SCHOOL_ADMIN, Role.PRINCIPAL})
    @Operation(
            operationId = "listAccessEvents",
            summary = "Log of access",
            description = "Who handed out, reset, blocked or took whose sign-in or role, newest first.")
    @APIResponse(responseCode = "200", description = "A part of the log.")
    public AccessEventList listAccessEvents(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "Only what happened to this person's access.") @QueryParam("personId")
                    UUID personId,
            @Parameter(description = "Only what this person did.") @QueryParam("actorId") UUID actorId,
            @Parameter(description = "Only events of this kind.") @QueryParam("kind") AccessEvents.Kind kind,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var page = events.list(new AccessEvents.Filter(personId, actorId, kind), limit, cursor);
        return new AccessEventList(page.items().stream().map(AccessEvent::of).toList(), page.nextCursor());
    }
}
