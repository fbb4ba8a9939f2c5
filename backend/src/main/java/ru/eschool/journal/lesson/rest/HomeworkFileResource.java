package ru.eschool.journal.lesson.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.files.KeptFile;
import ru.eschool.files.KeptFiles;
import ru.eschool.files.rest.Attachments;
import ru.eschool.files.rest.FileAnswer;
import ru.eschool.journal.lesson.domain.HomeworkFileService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.ConditionalRead;
import ru.eschool.platform.rest.Creations;
import ru.eschool.platform.rest.HeavyWork;
import ru.eschool.platform.rest.TakesAFile;
import ru.eschool.platform.table.FileName;
import ru.eschool.platform.table.UploadedFile;

/** Files of homework. The store is used outside of transactions, which would hold connections of the database for it. */
@Path("/api/v1/schools/{schoolId}/journals/{journalId}")
@Tag(name = "journal")
@CommonProblems
public class HomeworkFileResource {
    private final HomeworkFileService homework;
    private final KeptFiles files;
    private final Attachments attachments;
    private final Creations creations;

    HomeworkFileResource(HomeworkFileService homework, KeptFiles files, Attachments attachments, Creations creations) {
        this.homework = homework;
        this.files = files;
        this.attachments = attachments;
        this.creations = creations;
    }

    @POST
    @Path("/homework/{homeworkId}/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @TakesAFile
    @HeavyWork
    @Permitted(Role.TEACHER)
    @Operation(
            operationId = "addHomeworkFile",
            summary = "Add a file to homework",
            description =
                    "At most 10 files. What kind of file it is, is read from its bytes: documents (PDF, DOCX, XLSX,"
                            + " PPTX, ODT, ODS, ODP, RTF, text), pictures (JPEG, PNG, GIF, WEBP, HEIC), sound and video (MP3, M4A,"
                            + " MP4); none with macros. A teacher must teach the journal or substitute in the lesson.")
    @RequestBody(
            description = "The file as it is, at most 10 MB.",
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The file; the same answer for a repeat with the same Idempotency-Key.",
            value = FileAnswer.class)
    @APIResponse(
            responseCode = "422",
            description =
                    "Empty or of a kind that is not taken, too many files, no room left under the school's quota, or"
                            + " the term is closed.")
    public RestResponse<FileAnswer> addHomeworkFile(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @PathParam("homeworkId") UUID homeworkId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "The file's name, percent-encoded as UTF-8.") @HeaderParam("X-File-Name")
                    String fileName,
            UploadedFile file) {
        homework.requireRoom(journalId, homeworkId);
        var kept = files.keep(file, FileName.of(fileName));
        var attached = new AtomicBoolean();
        try {
            var asked = List.of(kept.name(), HexFormat.of().formatHex(file.digest()));
            return creations.once(key, "addHomeworkFile " + homeworkId, asked, () -> {
                var answer = FileAnswer.of(homework.attach(journalId, homeworkId, kept));
                attached.set(true);
                return answer;
            });
        } catch (RuntimeException refused) {
            attached.set(false);
            throw refused;
        } finally {
            if (!attached.get()) {
                files.discard(kept.id());
            }
        }
    }

    @GET
    @Path("/homework-files/{fileId}")
    @ConditionalRead
    @Permitted({Role.TEACHER, Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL})
    @Operation(
            operationId = "getHomeworkFile",
            summary = "A file of homework",
            description =
                    "To be saved, never shown in the place of a page. The ETag stands for the bytes. A teacher must"
                            + " teach the journal or substitute in it; a class teacher reads the journals of the own class. The"
                            + " read is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The file; `Content-Disposition` names it.",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response getHomeworkFile(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @PathParam("fileId") UUID fileId) {
        KeptFile file = homework.get(journalId, fileId);
        return attachments.of(schoolId, file);
    }

    @DELETE
    @Path("/homework-files/{fileId}")
    @Permitted(Role.TEACHER)
    @Operation(
            operationId = "removeHomeworkFile",
            summary = "Remove a file from homework",
            description =
                    "Whoever is just reading it reads on to the end. A teacher must teach the journal or substitute in"
                            + " the lesson.")
    @APIResponse(responseCode = "204", description = "The file is gone.")
    @APIResponse(responseCode = "422", description = "The lesson is cancelled or its term is closed.")
    public void removeHomeworkFile(
            @PathParam("schoolId") UUID schoolId,
            @PathParam("journalId") UUID journalId,
            @PathParam("fileId") UUID fileId) {
        homework.remove(journalId, fileId);
        files.discard(fileId);
    }
}
