package ru.eschool.consents.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import ru.eschool.consents.domain.ConsentService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;

/** Consents to the processing of personal data, and channels of delivery. */
@Path("/api/v1/schools/{schoolId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consents")
@CommonProblems
public class ConsentResource {
    private final ConsentService consents;
    private final Creations creations;

    ConsentResource(ConsentService consents, Creations creations) {
        this.consents = consents;
        this.creations = creations;
    }

    @GET
    @Path("/consent-forms")
    @Permitted({Role.REGISTRAR, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "listConsentForms",
            summary = "Purposes of processing",
            description = "What consent is asked for, as the form in force says it: one purpose, one document.")
    @APIResponse(responseCode = "200", description = "The purposes.")
    public ConsentAnswers.ConsentFormList listConsentForms(@PathParam("schoolId") UUID schoolId) {
        return new ConsentAnswers.ConsentFormList(
                consents.forms().stream().map(ConsentAnswers.ConsentForm::of).toList());
    }

    @GET
    @Path("/consent-shares")
    @Permitted({Role.REGISTRAR, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "listConsentShares",
            summary = "How many have answered",
            description = "Answers by class and purpose, of the pupils who are in the class today. A class teacher gets"
                    + " the own class.")
    @APIResponse(responseCode = "200", description = "The classes.")
    public ConsentAnswers.ShareList listConsentShares(@PathParam("schoolId") UUID schoolId) {
        return new ConsentAnswers.ShareList(
                consents.shares().stream().map(ConsentAnswers.Share::of).toList());
    }

    @POST
    @Path("/consent-searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted({Role.REGISTRAR, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "searchConsents",
            summary = "Pupils with their papers",
            description =
                    "Pupils who are in a class today, with what is in force for each purpose, and their guardians with"
                            + " agreements and channels. The name is in the body, which keeps it out of the address. Nothing is"
                            + " stored, so a repeat needs no Idempotency-Key. A class teacher gets the own class. The read is"
                            + " logged.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public RestResponse<ConsentAnswers.PupilConsentsList> searchConsents(
            @PathParam("schoolId") UUID schoolId, @NotNull @Valid ConsentRequests.ConsentSearch search) {
        return Answers.unkept(ConsentAnswers.PupilConsentsList.of(
                consents.search(search.selection(), search.limitOrUsual(), search.cursor())));
    }

    @GET
    @Path("/pupil-consents/{studentId}")
    @Permitted({Role.REGISTRAR, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getPupilConsents",
            summary = "All papers of a pupil",
            description = "What is in force, and every paper that was ever handed in. A class teacher reads of the own"
                    + " class. The read is logged.")
    @APIResponse(responseCode = "200", description = "The papers.")
    public ConsentAnswers.WholePupil getPupilConsents(
            @PathParam("schoolId") UUID schoolId, @PathParam("studentId") UUID studentId) {
        return ConsentAnswers.WholePupil.of(consents.whole(studentId));
    }

    @POST
    @Path("/consents")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted({Role.REGISTRAR, Role.CLASS_TEACHER})
    @Operation(
            operationId = "recordConsents",
            summary = "Enter papers",
            description =
                    "Adds what papers say, all or none; what was entered before stays. In force is the latest by the"
                            + " paper's date. While the consent to the JOURNAL is refused or withdrawn, the diary is delivered"
                            + " neither to the pupil nor to any guardian, from the next request on; the school's own records are"
                            + " kept as before. A class teacher enters papers of the own class; withdrawals are entered by the"
                            + " registrar.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "How much was entered; the same for a repeated Idempotency-Key.",
            value = ConsentAnswers.Recorded.class)
    @APIResponse(responseCode = "422", description = "The key was used for another request.")
    public RestResponse<ConsentAnswers.Recorded> recordConsents(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ConsentRequests.RecordConsents body) {
        return creations.once(
                key,
                "recordConsents",
                body,
                papersOf(schoolId),
                () -> new ConsentAnswers.Recorded(
                        body.papers().getFirst().studentId(), consents.record(body.handedIn())));
    }

    @POST
    @Path("/channel-choices")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted({Role.REGISTRAR, Role.CLASS_TEACHER})
    @Operation(
            operationId = "chooseChannels",
            summary = "Enter a choice of channels",
            description =
                    "Adds a guardian's written choice of how to be informed about a child; the latest is in force. A"
                            + " class teacher enters those of the own class.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The pupil with all papers; the same for a repeated Idempotency-Key.",
            value = ConsentAnswers.WholePupil.class)
    @APIResponse(responseCode = "422", description = "The key was used for another request.")
    public RestResponse<ConsentAnswers.WholePupil> chooseChannels(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid ConsentRequests.ChooseChannels body) {
        return creations.once(
                key,
                "chooseChannels",
                body,
                papersOf(schoolId),
                () -> ConsentAnswers.WholePupil.of(
                        consents.choose(body.studentId(), body.guardianId(), body.channels(), body.statedOn())));
    }

    private static String papersOf(UUID schoolId) {
        return "/api/v1/schools/" + schoolId + "/pupil-consents";
    }
}
