package ru.eschool.exchange.people.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.exchange.people.domain.PeopleImportService;
import ru.eschool.exchange.people.domain.UploadedList;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Conditional;
import ru.eschool.platform.rest.Creations;
import ru.eschool.platform.rest.ProblemAnswers;
import ru.eschool.platform.rest.ProblemTexts;
import ru.eschool.platform.table.FileName;

/** Lists of pupils and guardians: upload, look, confirm. */
@Path("/api/v1/schools/{schoolId}/people-imports")
@Tag(name = "exchange")
@CommonProblems
public class PeopleImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PeopleImportService imports;
    private final Creations creations;
    private final Conditional conditional;
    private final ProblemAnswers texts;

    PeopleImportResource(
            PeopleImportService imports, Creations creations, Conditional conditional, ProblemAnswers texts) {
        this.imports = imports;
        this.creations = creations;
        this.conditional = conditional;
        this.texts = texts;
    }

    @POST
    @Consumes({XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Permitted(Role.SCHOOL_ADMIN)
    @Operation(
            operationId = "previewPeopleImport",
            summary = "Upload a list of pupils and guardians",
            description =
                    "Reads the list, compares it with the school's register and says row by row what would happen."
                            + " Nobody is entered before the confirmation. For SCHOOL_ADMIN.")
    @RequestBody(
            description = "The workbook as it is, at most 10 MB and 5000 rows.",
            required = true,
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "201",
            description = "What would happen; the same answer for a repeat with the same Idempotency-Key.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportAnswers.PeopleImport.class)))
    @APIResponse(responseCode = "413", description = "The file is larger than 10 MB.")
    @APIResponse(
            responseCode = "422",
            description = "The file is no list of pupils, or the Idempotency-Key was used for another file.")
    public Response previewPeopleImport(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "A UUID made for this upload.", required = true) @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The file's name, percent-encoded.") @HeaderParam("X-File-Name") String fileName,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            byte[] file) {
        var answer = creations.once(
                key, "previewPeopleImport", file, () -> answer(imports.preview(FileName.of(fileName), file), language));
        return Response.fromResponse(answer)
                .header(HttpHeaders.ETAG, Versions.etag(1))
                .build();
    }

    @GET
    @Path("/{importId}")
    @Permitted(Role.SCHOOL_ADMIN)
    @Operation(
            operationId = "getPeopleImport",
            summary = "An uploaded list",
            description = "The list with every row and what happens or happened with it. For SCHOOL_ADMIN.")
    @APIResponse(
            responseCode = "200",
            description = "The list.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportAnswers.PeopleImport.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match.")
    public Response getPeopleImport(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("importId") UUID importId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var found = imports.get(importId);
        return conditional.answer(answer(found, language), found.version());
    }

    @POST
    @Path("/{importId}/confirmation")
    @Permitted(Role.SCHOOL_ADMIN)
    @Operation(
            operationId = "confirmPeopleImport",
            summary = "Take a list over",
            description =
                    "Enters classes, pupils, guardians and their roles in one transaction: all or nothing. Refused"
                            + " while rows have errors, and when the register has changed since the upload. For SCHOOL_ADMIN.")
    @APIResponse(
            responseCode = "200",
            description = "The list, taken over.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportAnswers.PeopleImport.class)))
    @APIResponse(responseCode = "409", description = "Somebody entered one of these people at the same moment.")
    @APIResponse(responseCode = "412", description = "Somebody changed the list in between; `current` is the list now.")
    @APIResponse(
            responseCode = "422",
            description = "Rows have errors, the list was taken over already, or the register has changed.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response confirmPeopleImport(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("importId") UUID importId,
            @Parameter(description = "The version that was seen.", required = true) @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        int version = Versions.ifMatch(ifMatch);
        var applied = Changes.of(
                () -> imports.confirm(importId, version),
                () -> imports.get(importId),
                UploadedList::version,
                found -> answer(found, language));
        return Response.ok(answer(applied, language))
                .header(HttpHeaders.ETAG, Versions.etag(applied.version()))
                .build();
    }

    private ImportAnswers.PeopleImport answer(UploadedList found, String language) {
        return ImportAnswers.PeopleImport.of(found, texts, ProblemTexts.language(language));
    }
}
