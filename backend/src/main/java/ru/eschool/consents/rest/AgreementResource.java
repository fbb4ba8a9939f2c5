package ru.eschool.consents.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.consents.domain.AgreementFacts;
import ru.eschool.consents.domain.AgreementService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;
import ru.eschool.platform.rest.ReadsAVersion;

/** Agreements on the electronic diary. */
@Path("/api/v1/schools/{schoolId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
@CommonProblems
public class AgreementResource {
    private static final String WHICH = "The agreement; see `POST /consent-searches`.";

    private final AgreementService agreements;
    private final Creations creations;

    AgreementResource(AgreementService agreements, Creations creations) {
        this.agreements = agreements;
        this.creations = creations;
    }

    @GET
    @Path("/agreement-texts")
    @Permitted({Role.REGISTRAR, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "listAgreementTexts",
            summary = "Texts of the agreement",
            description =
                    "All texts, newest first, with how many have signed them; a class teacher counts the own class.")
    @APIResponse(responseCode = "200", description = "The texts.")
    public ConsentAnswers.TextList listAgreementTexts(@PathParam("schoolId") UUID schoolId) {
        return new ConsentAnswers.TextList(
                agreements.texts().stream().map(ConsentAnswers.Text::of).toList());
    }

    @GET
    @Path("/agreement-texts/{textId}")
    @Permitted({Role.REGISTRAR, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getAgreementText",
            summary = "A text of the agreement",
            description = "One text with how many have signed it; a class teacher counts the own class.")
    @APIResponse(responseCode = "200", description = "The text.")
    public ConsentAnswers.Text getAgreementText(
            @PathParam("schoolId") UUID schoolId, @PathParam("textId") UUID textId) {
        return ConsentAnswers.Text.of(agreements.text(textId));
    }

    @POST
    @Path("/agreement-texts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Role.REGISTRAR)
    @Operation(
            operationId = "createAgreementText",
            summary = "Publish a new text",
            description =
                    "A new text of the agreement under the next number. Agreements go on as they were signed until the"
                            + " guardian signs the new text.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The text; the same one for a repeated Idempotency-Key.",
            value = ConsentAnswers.Text.class)
    @APIResponse(responseCode = "409", description = "Somebody has just published a text.")
    @APIResponse(responseCode = "422", description = "The key was used for another request.")
    public RestResponse<ConsentAnswers.Text> createAgreementText(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ConsentRequests.CreateAgreementText body) {
        return creations.once(
                key,
                "createAgreementText",
                body,
                () -> ConsentAnswers.Text.of(agreements.publish(
                        body.validFrom(), body.changes().strip(), body.text().strip())));
    }

    @GET
    @Path("/service-agreements/{agreementId}")
    @ReadsAVersion
    @Permitted({Role.REGISTRAR, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getServiceAgreement",
            summary = "An agreement",
            description = "An agreement, standing or ended. A class teacher reads those of the own class.")
    @APIResponse(responseCode = "200", description = "The agreement.")
    public RestResponse<ConsentAnswers.Agreement> getServiceAgreement(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("agreementId") UUID agreementId) {
        return answer(agreements.get(agreementId));
    }

    @POST
    @Path("/service-agreements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Role.REGISTRAR)
    @Operation(
            operationId = "createServiceAgreement",
            summary = "Register an agreement",
            description =
                    "Registers a guardian's application of accession; one agreement of a guardian for a pupil stands"
                            + " at a time.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The agreement; the same one for a repeated Idempotency-Key.",
            value = ConsentAnswers.Agreement.class)
    @APIResponse(
            responseCode = "409",
            description = "The number is taken, or an agreement of this guardian for this pupil stands already.")
    @APIResponse(responseCode = "422", description = "The key was used for another request.")
    public RestResponse<ConsentAnswers.Agreement> createServiceAgreement(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ConsentRequests.CreateServiceAgreement body) {
        return creations.once(
                key,
                "createServiceAgreement",
                body,
                () -> ConsentAnswers.Agreement.of(agreements.register(body.accession())));
    }

    @PUT
    @Path("/service-agreements/{agreementId}/text")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangesAVersion
    @Permitted(Role.REGISTRAR)
    @Operation(
            operationId = "answerAgreementText",
            summary = "A newer text was signed or refused",
            description =
                    "A signature makes the newer text the one in force; after a refusal the agreement goes on as it"
                            + " was signed.")
    @APIResponse(responseCode = "200", description = "The agreement as it is now.")
    @APIResponse(responseCode = "422", description = "The agreement has ended.")
    public RestResponse<ConsentAnswers.Agreement> answerAgreementText(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("agreementId") UUID agreementId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ConsentRequests.AnswerAgreementText body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(
                agreementId,
                () -> agreements.answer(agreementId, version, body.textNumber(), body.signed(), body.statedOn()));
    }

    @PUT
    @Path("/service-agreements/{agreementId}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangesAVersion
    @Permitted(Role.REGISTRAR)
    @Operation(
            operationId = "endServiceAgreement",
            summary = "End an agreement",
            description =
                    "From the next request on the diary is no longer delivered to the guardian, who is given paper extracts"
                            + " on request. Ended by the school, the guardian gets a notice with date and time.")
    @APIResponse(responseCode = "200", description = "The agreement as it is now.")
    @APIResponse(responseCode = "422", description = "The agreement has ended already.")
    public RestResponse<ConsentAnswers.Agreement> endServiceAgreement(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("agreementId") UUID agreementId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ConsentRequests.EndServiceAgreement body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(
                agreementId, () -> agreements.end(agreementId, version, body.endedBy(), body.endedOn(), body.reason()));
    }

    private RestResponse<ConsentAnswers.Agreement> changed(UUID agreementId, Supplier<AgreementFacts> change) {
        return answer(Changes.of(
                change, () -> agreements.get(agreementId), AgreementFacts::version, ConsentAnswers.Agreement::of));
    }

    private static RestResponse<ConsentAnswers.Agreement> answer(AgreementFacts facts) {
        return Answers.versioned(ConsentAnswers.Agreement.of(facts), facts.version());
    }
}
