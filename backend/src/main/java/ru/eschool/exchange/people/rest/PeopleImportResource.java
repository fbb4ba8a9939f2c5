package ru.eschool.exchange.people.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.exchange.people.domain.ColumnMatching;
import ru.eschool.exchange.people.domain.ColumnMeaning;
import ru.eschool.exchange.people.domain.ColumnOwner;
import ru.eschool.exchange.people.domain.ImportDecision;
import ru.eschool.exchange.people.domain.ListField;
import ru.eschool.exchange.people.domain.PeopleImportService;
import ru.eschool.exchange.people.domain.UploadedList;
import ru.eschool.jobs.rest.BeginsAJob;
import ru.eschool.jobs.rest.JobAnswers;
import ru.eschool.jobs.rest.JobStarts;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Conditional;
import ru.eschool.platform.rest.ConditionalRead;
import ru.eschool.platform.rest.HeavyWork;
import ru.eschool.platform.rest.ProblemAnswers;
import ru.eschool.platform.rest.ProblemTexts;
import ru.eschool.platform.rest.TakesAFile;
import ru.eschool.platform.table.FileName;
import ru.eschool.platform.table.UploadedFile;

/** Lists of pupils and guardians: upload, look, confirm. */
@Path("/api/v1/schools/{schoolId}/people-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
@CommonProblems
public class PeopleImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PeopleImportService imports;
    private final JobStarts starts;
    private final Conditional conditional;
    private final ProblemAnswers texts;

    PeopleImportResource(PeopleImportService imports, JobStarts starts, Conditional conditional, ProblemAnswers texts) {
        this.imports = imports;
        this.starts = starts;
        this.conditional = conditional;
        this.texts = texts;
    }

    @POST
    @Consumes({XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @TakesAFile
    @Permitted({Role.SCHOOL_ADMIN, Role.REGISTRAR})
    @Operation(
            operationId = "previewPeopleImport",
            summary = "Upload a list of pupils and guardians",
            description = "Begins a job that reads the list, compares it with the school's register and says row by row"
                    + " what would happen. When it is done, its `aboutId` is the id of the list. Nobody is entered before"
                    + " the confirmation.")
    @RequestBody(
            description = "The workbook as it is, at most 10 MB and 5000 rows.",
            required = true,
            content = {
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @BeginsAJob
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another file.")
    public RestResponse<JobAnswers.Job> previewPeopleImport(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("X-File-Name") String fileName,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            UploadedFile file) {
        return starts.once(
                schoolId,
                key,
                "previewPeopleImport",
                file.digest(),
                language,
                () -> imports.read(FileName.of(fileName), file));
    }

    @GET
    @Permitted({Role.SCHOOL_ADMIN, Role.REGISTRAR})
    @Operation(
            operationId = "listPeopleImports",
            summary = "The uploaded lists",
            description =
                    "Without their rows, newest first: what was uploaded, what was taken over, what was taken back.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public ImportAnswers.PeopleImportList listPeopleImports(
            @PathParam("schoolId") UUID schoolId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var page = imports.list(limit, cursor);
        return new ImportAnswers.PeopleImportList(
                page.items().stream().map(ImportAnswers.ListedPeopleImport::of).toList(), page.nextCursor());
    }

    @GET
    @Path("/{importId}")
    @ConditionalRead
    @HeavyWork
    @Permitted({Role.SCHOOL_ADMIN, Role.REGISTRAR})
    @Operation(
            operationId = "getPeopleImport",
            summary = "An uploaded list",
            description = "The list with every row and what happens or happened with it.")
    @APIResponse(responseCode = "200", description = "The list.")
    public RestResponse<ImportAnswers.PeopleImport> getPeopleImport(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("importId") UUID importId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var found = imports.get(importId);
        return conditional.answer(answer(found, language), found.version());
    }

    @POST
    @Path("/{importId}/column-matching")
    @ChangesAVersion
    @Permitted({Role.SCHOOL_ADMIN, Role.REGISTRAR})
    @Operation(
            operationId = "matchPeopleImportColumns",
            summary = "Say what the columns of a list are",
            description =
                    "Begins a job that reads the list anew with these columns. What was said is kept for later lists with the"
                            + " same heads, in any order, and can be changed in the same way. A repeat while the job waits or runs gives the"
                            + " same job.")
    @BeginsAJob
    @APIResponse(
            responseCode = "422",
            description = "A field that every list must have is in no column, or the list was taken over already.")
    public RestResponse<JobAnswers.Job> matchPeopleImportColumns(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("importId") UUID importId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid Matching matching) {
        int version = Versions.ifMatch(ifMatch);
        return Changes.of(
                () -> starts.once(
                        schoolId,
                        key,
                        "matchPeopleImportColumns " + importId,
                        matching,
                        language,
                        () -> imports.match(importId, version, matching.matching())),
                () -> imports.get(importId),
                UploadedList::version,
                found -> answer(found, language));
    }

    /** What was said of the columns under a head. */
    @Schema(name = "PeopleImportMatching", description = "What the columns under a head of a list are.")
    public record Matching(
            @Schema(description = "The `key` of the head.") @NotNull @Size(min = 64, max = 64)
            String head,

            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid MatchedColumn> columns) {

        ColumnMatching matching() {
            return new ColumnMatching(
                    head, columns.stream().map(MatchedColumn::said).toList(), List.of());
        }
    }

    /** What a column is. */
    @Schema(name = "MatchedColumn", description = "What a column is. Without a field it is not needed.")
    public record MatchedColumn(
            @Schema(description = "As the spreadsheet names it.", examples = "C")
            @NotNull
            @Pattern(regexp = "[A-Z]{1,3}")
            String column,

            @Schema(description = "The pupil without it.") ColumnOwner owner,

            @Schema(description = "Tells two adults of a kind apart; 1 without it.")
            @Min(1)
            @Max(ColumnMeaning.MOST_OF_A_KIND)
            Integer number,

            ListField field) {

        ColumnMatching.Column said() {
            if (field == null) {
                return new ColumnMatching.Column(column, null);
            }
            var whose = owner == null ? ColumnOwner.PUPIL : owner;
            var which = number == null || whose == ColumnOwner.PUPIL ? 1 : number;
            return new ColumnMatching.Column(column, new ColumnMeaning(whose, which, field));
        }
    }

    @POST
    @Path("/{importId}/confirmation")
    @ChangesAVersion
    @Permitted({Role.SCHOOL_ADMIN, Role.REGISTRAR})
    @Operation(
            operationId = "confirmPeopleImport",
            summary = "Take a list over",
            description =
                    "Begins a job that enters classes, pupils, guardians and their roles in one transaction: all or"
                            + " nothing. Refused while rows have errors; the job fails when the register has changed since the"
                            + " upload. While it waits or runs, another confirmation gives the same job.")
    @BeginsAJob
    @APIResponse(
            responseCode = "422",
            description =
                    "Rows have errors or open questions and may not be left out, or the list was taken over already.")
    public RestResponse<JobAnswers.Job> confirmPeopleImport(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("importId") UUID importId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid Confirmation confirmation) {
        int version = Versions.ifMatch(ifMatch);
        return Changes.of(
                () -> starts.once(
                        schoolId,
                        key,
                        "confirmPeopleImport " + importId,
                        confirmation,
                        language,
                        () -> imports.confirm(importId, confirmation.decision(version))),
                () -> imports.get(importId),
                UploadedList::version,
                found -> answer(found, language));
    }

    /**
     * What was decided.
     *
     * @param acceptedRows places in the list, counted from 1
     */
    @Schema(name = "PeopleImportConfirmation", description = "What was decided about the rows of a list.")
    public record Confirmation(
            @Schema(
                    description =
                            "Enters nothing unless every row can be. Without it rows with errors and with questions that"
                                    + " are not accepted are left out.")
            boolean wholeListOnly,

            @Schema(description = "Rows whose questions are answered with a yes: their `place`.") @Size(max = 5000)
            List<Integer> acceptedRows) {

        ImportDecision decision(int version) {
            var accepted = acceptedRows == null ? List.<Integer>of() : acceptedRows;
            return new ImportDecision(
                    version,
                    wholeListOnly,
                    accepted.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
        }
    }

    @POST
    @Path("/{importId}/withdrawal")
    @ChangesAVersion
    @Permitted({Role.SCHOOL_ADMIN, Role.REGISTRAR})
    @Operation(
            operationId = "withdrawPeopleImport",
            summary = "Take back what a list has entered",
            description =
                    "Begins a job that removes the people, kinships, places in classes and classes that the list has entered"
                            + " and puts back the data that it has replaced, where nobody has changed it since, in one"
                            + " transaction. A repeat while it waits or runs gives the same job.")
    @BeginsAJob
    @APIResponse(
            responseCode = "422",
            description = "The list is not entered, or something hangs on it already; `errors` names the rows.")
    public RestResponse<JobAnswers.Job> withdrawPeopleImport(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("importId") UUID importId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @Parameter(required = true) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        int version = Versions.ifMatch(ifMatch);
        return Changes.of(
                () -> starts.once(
                        schoolId,
                        key,
                        "withdrawPeopleImport " + importId,
                        version,
                        language,
                        () -> imports.withdraw(importId, version)),
                () -> imports.get(importId),
                UploadedList::version,
                found -> answer(found, language));
    }

    private ImportAnswers.PeopleImport answer(UploadedList found, String language) {
        return ImportAnswers.PeopleImport.of(found, texts, ProblemTexts.language(language));
    }
}
