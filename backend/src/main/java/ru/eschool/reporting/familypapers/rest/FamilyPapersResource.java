package ru.eschool.reporting.familypapers.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Disposition;
import ru.eschool.platform.rest.HeavyWork;
import ru.eschool.reporting.familypapers.domain.FamilyPapersService;
import ru.eschool.reporting.familypapers.domain.PaperKind;
import ru.eschool.reporting.kit.rest.ReportFiles;

/** Papers for families to sign. */
@Path("/api/v1/schools/{schoolId}/reports/family-papers")
@Tag(name = "reporting")
@CommonProblems
public class FamilyPapersResource {
    private static final String KINDS = "CONSENT|AGREEMENT";

    private final FamilyPapersService papers;

    FamilyPapersResource(FamilyPapersService papers) {
        this.papers = papers;
    }

    @GET
    @Path("/file")
    @HeavyWork
    @Permitted({Role.REGISTRAR, Role.CLASS_TEACHER})
    @Operation(
            operationId = "getFamilyPapersFile",
            summary = "Papers for families to sign",
            description =
                    "The consent to the processing of personal data, purpose by purpose, or the application of accession to the"
                            + " agreement on the diary, filled in with what the school knows and with lines for the rest: a page"
                            + " for each pupil of a class, or for one pupil, in Russian. A class teacher prints those of the own"
                            + " class. The read is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The document; `Content-Disposition` names it.",
            content =
                    @Content(
                            mediaType = ReportFiles.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "422", description = "The school has no text of the agreement yet.")
    public Response getFamilyPapersFile(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "CONSENT or AGREEMENT.", example = "CONSENT")
                    @QueryParam("kind")
                    @NotNull
                    @Pattern(regexp = KINDS)
                    String kind,
            @Parameter(description = "Of the pupils who are in this class today; or else `studentId`.")
                    @QueryParam("classId")
                    UUID classId,
            @Parameter(description = "Of this pupil; or else `classId`.") @QueryParam("studentId") UUID studentId) {
        var which = PaperKind.valueOf(kind);
        var pages = papers.pages(which, classId, studentId);
        return Response.ok(pages.pdf(), ReportFiles.PDF)
                .header(
                        "Content-Disposition",
                        Disposition.attachment(which.plain() + ".pdf", which.russian() + ", " + pages.about() + ".pdf"))
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
