package ru.eschool.identity.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.identity.domain.IdentityService;
import ru.eschool.platform.SignedIn;
import ru.eschool.platform.rest.CommonProblems;

/** The person who is signed in. */
@Path("/api/v1/me")
@Tag(name = "identity")
public class MeResource {
    private final IdentityService identity;

    MeResource(IdentityService identity) {
        this.identity = identity;
    }

    @GET
    @SignedIn
    @CommonProblems
    @Operation(
            operationId = "getMe",
            summary = "Who am I",
            description = "The signed-in person with the schools and roles to choose from. For every person.")
    @APIResponse(responseCode = "200", description = "The person.")
    public Me getMe() {
        var places = identity.myPlaces();
        var first = places.getFirst();
        return new Me(
                first.accountId(),
                first.login(),
                first.displayName(),
                places.stream()
                        .map(place -> new Me.Membership(
                                place.schoolId(),
                                place.schoolName(),
                                place.personId(),
                                place.displayName(),
                                place.roles(),
                                place.classId(),
                                place.className()))
                        .toList());
    }
}
