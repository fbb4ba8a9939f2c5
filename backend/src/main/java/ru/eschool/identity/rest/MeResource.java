package ru.eschool.identity.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.identity.domain.HeldOffice;
import ru.eschool.identity.domain.HeldPlace;
import ru.eschool.identity.domain.IdentityService;
import ru.eschool.identity.domain.MachineAccount;
import ru.eschool.identity.domain.PlaceService;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SignedIn;
import ru.eschool.platform.rest.BodyLimit;
import ru.eschool.platform.rest.CommonProblems;

/** The person who is signed in. */
@Path("/api/v1/me")
@Tag(name = "identity")
public class MeResource {
    private static final int AN_HOUR = 3600;

    private static final int ITEMS_PER_PAGE = 200;

    private final IdentityService identity;
    private final PlaceService places;

    MeResource(IdentityService identity, PlaceService places) {
        this.identity = identity;
        this.places = places;
    }

    @GET
    @SignedIn(machines = true)
    @CommonProblems
    @Operation(
            operationId = "getMe",
            summary = "Who am I",
            description =
                    "The signed-in person with the schools, the offices above them and the roles to choose from; of"
                            + " a machine account the schools that have admitted it, its scopes and its limits.")
    @APIResponse(responseCode = "200", description = "The person or the machine account.")
    public Me getMe() {
        return identity.myMachine().map(this::machine).orElseGet(this::me);
    }

    @POST
    @Path("/places")
    @SignedIn
    @CommonProblems
    @Operation(
            operationId = "joinPlace",
            summary = "Add a place by a slip",
            description = "Joins the place of an access slip to the caller's own account: somebody who has a sign-in"
                    + " already, of another school for instance, needs no second one. The sign-in that was made for"
                    + " the slip ends. Ten wrong codes an hour.")
    @APIResponse(responseCode = "200", description = "The person with the new place.")
    @APIResponse(responseCode = "409", description = "The account has a place in that school already.")
    @APIResponse(
            responseCode = "422",
            description = "The login or the code is wrong, or the slip has been used, replaced or has run out.")
    @APIResponse(responseCode = "429", description = "Too many wrong codes; `Retry-After` says when to try again.")
    public Me joinPlace(@NotNull @Valid AccessEventAnswers.JoinPlace slip) {
        switch (places.join(
                slip.login().strip().toLowerCase(Locale.ROOT),
                slip.activationCode().strip().toUpperCase(Locale.ROOT))) {
            case JOINED -> {
                return me();
            }
            case HAS_PLACE -> throw Problem.of(409, "place-joined-already");
            case TOO_MANY -> throw Problem.of(429, "too-many-codes").retryAfter(AN_HOUR);
            case REFUSED -> throw Problem.refused("slip-invalid").at("/activationCode", "slip-invalid");
        }
        throw new IllegalStateException("every outcome is answered");
    }

    private Me machine(MachineAccount machine) {
        return new Me(
                UUID.fromString(machine.subject()),
                machine.clientId(),
                machine.clientId(),
                List.of(),
                List.of(),
                new Me.Machine(
                        machine.clientId(),
                        machine.scopes(),
                        machine.grants().stream()
                                .map(grant -> new Me.AdmittingSchool(
                                        grant.schoolId(), grant.schoolName(), grant.scopes(), grant.usable()))
                                .toList(),
                        new Me.Limits(ITEMS_PER_PAGE, BodyLimit.USUAL)));
    }

    private Me me() {
        var places = identity.myPlaces();
        var memberships =
                places.inSchools().stream().map(MeResource::membership).toList();
        var offices = places.inOffices().stream().map(MeResource::office).toList();
        if (places.inSchools().isEmpty()) {
            var first = places.inOffices().getFirst();
            return new Me(first.accountId(), first.login(), first.displayName(), memberships, offices, null);
        }
        var first = places.inSchools().getFirst();
        return new Me(first.accountId(), first.login(), first.displayName(), memberships, offices, null);
    }

    private static Me.Membership membership(HeldPlace place) {
        return new Me.Membership(
                place.schoolId(),
                place.schoolName(),
                place.personId(),
                place.displayName(),
                place.roles(),
                place.classId(),
                place.className());
    }

    private static Me.Office office(HeldOffice office) {
        return new Me.Office(
                office.officeId(), office.officeName(), office.role(), office.displayName(), office.schools());
    }
}
