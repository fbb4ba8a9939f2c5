package ru.eschool.identity.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.identity.domain.SchoolOpeningService;
import ru.eschool.identity.rest.OpeningAnswers.NameTerritory;
import ru.eschool.identity.rest.OpeningAnswers.OpenedMunicipality;
import ru.eschool.identity.rest.OpeningAnswers.OpenedMunicipalityList;
import ru.eschool.identity.rest.OpeningAnswers.OpenedRegion;
import ru.eschool.identity.rest.OpeningAnswers.OpenedRegionList;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;

/** The regions of the server and their municipalities, which its operator opens. */
@Path("/api/v1/offices/{officeId}/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "identity")
@CommonProblems
public class TerritoryResource {
    private static final String WHICH = "The region; see `GET /regions`.";

    private final SchoolOpeningService openings;
    private final Creations creations;

    TerritoryResource(SchoolOpeningService openings, Creations creations) {
        this.openings = openings;
        this.creations = creations;
    }

    @GET
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(operationId = "listRegions", summary = "Regions", description = "The regions of the server by name.")
    @APIResponse(responseCode = "200", description = "The regions.")
    public OpenedRegionList listRegions(@PathParam("officeId") UUID officeId) {
        return new OpenedRegionList(
                openings.regions().stream().map(OpenedRegion::of).toList());
    }

    @POST
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(operationId = "openRegion", summary = "Open a region", description = "Municipalities are opened in it.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The region; the same one for a repeated Idempotency-Key.",
            value = OpenedRegion.class)
    @APIResponse(responseCode = "409", description = "There is a region of this name.")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    public RestResponse<OpenedRegion> openRegion(
            @PathParam("officeId") UUID officeId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NameTerritory body) {
        return creations.once(
                key,
                "openRegion",
                body,
                () -> OpenedRegion.of(openings.openRegion(body.name().strip())));
    }

    @GET
    @Path("/{regionId}/municipalities")
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "listMunicipalities",
            summary = "Municipalities of a region",
            description = "By name, with how many schools each has.")
    @APIResponse(responseCode = "200", description = "The municipalities.")
    public OpenedMunicipalityList listMunicipalities(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = WHICH) @PathParam("regionId") UUID regionId) {
        return new OpenedMunicipalityList(openings.municipalities(regionId).stream()
                .map(OpenedMunicipality::of)
                .toList());
    }

    @POST
    @Path("/{regionId}/municipalities")
    @Permitted(Role.SYSTEM_OPERATOR)
    @Operation(
            operationId = "openMunicipality",
            summary = "Open a municipality",
            description = "Schools are opened in it.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The municipality; the same one for a repeated Idempotency-Key.",
            value = OpenedMunicipality.class)
    @APIResponse(responseCode = "409", description = "The region has a municipality of this name.")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    public RestResponse<OpenedMunicipality> openMunicipality(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = WHICH) @PathParam("regionId") UUID regionId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid NameTerritory body) {
        return creations.once(
                key,
                "openMunicipality " + regionId,
                body,
                () -> OpenedMunicipality.of(
                        openings.openMunicipality(regionId, body.name().strip())));
    }
}
