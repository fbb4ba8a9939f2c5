package ru.eschool.reporting.officeschools.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
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
import ru.eschool.platform.rest.HeavyWork;
import ru.eschool.reporting.kit.rest.ReportFiles;
import ru.eschool.reporting.officeschools.domain.OfficeSchoolService;
import ru.eschool.reporting.officeschools.domain.SchoolSearch;
import ru.eschool.reporting.officeschools.rest.OfficeSchoolAnswers.OfficeSchoolList;
import ru.eschool.reporting.officeschools.rest.OfficeSchoolAnswers.OfficeSchoolRow;

/** The schools of an office above them, on screen and as a file. */
@Path("/api/v1/offices/{officeId}/schools")
@Tag(name = "reporting")
@CommonProblems
public class OfficeSchoolResource {
    private static final String TEXT = "Looked for in the names of school, place and municipality.";
    private static final String STATE =
            "Only schools whose year is in this state: NOT_OPENED, OPENED_AHEAD, RUNNING, NOT_CLOSED or CLOSED.";
    private static final String ORDER = "NAME, or MUNICIPALITY: by municipality and there by name.";

    private final OfficeSchoolService schools;
    private final ReportFiles files;

    OfficeSchoolResource(OfficeSchoolService schools, ReportFiles files) {
        this.schools = schools;
        this.files = files;
    }

    @GET
    @Permitted({Role.MUNICIPAL_OFFICER, Role.MINISTRY_OFFICER, Role.SUPPORT_OFFICER, Role.SYSTEM_OPERATOR})
    @Operation(
            operationId = "listOfficeSchools",
            summary = "Schools of an office",
            description =
                    "The schools that the caller's office reaches: how large each is and how far its year has come."
                            + " No person is named. A municipal officer reaches the municipality, a ministry the region, the"
                            + " operator of the server all.")
    @APIResponse(responseCode = "200", description = "A part of the schools.")
    public OfficeSchoolList listOfficeSchools(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = TEXT, example = "гимназия") @QueryParam("text") @Size(min = 1, max = 100)
                    String text,
            @Parameter(description = STATE, example = "NOT_CLOSED")
                    @QueryParam("yearState")
                    @Pattern(regexp = SchoolSearch.STATES)
                    String yearState,
            @Parameter(description = ORDER, example = "MUNICIPALITY")
                    @QueryParam("sort")
                    @DefaultValue("NAME")
                    @Pattern(regexp = SchoolSearch.ORDERS)
                    String sort,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        var page = schools.list(SchoolSearch.of(text, yearState, sort), limit, cursor);
        return new OfficeSchoolList(
                page.items().stream().map(OfficeSchoolRow::of).toList(), page.nextCursor());
    }

    @GET
    @Path("/file")
    @HeavyWork
    @Permitted({Role.MUNICIPAL_OFFICER, Role.MINISTRY_OFFICER, Role.SUPPORT_OFFICER, Role.SYSTEM_OPERATOR})
    @Operation(
            operationId = "getOfficeSchoolsFile",
            summary = "Schools of an office as a file",
            description = "The same list, whole, as a spreadsheet or as a document to print, in Russian.")
    @APIResponse(
            responseCode = "200",
            description = "The file; `Content-Disposition` names it.",
            content = {
                @Content(mediaType = ReportFiles.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ReportFiles.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "422", description = "There are more schools than a file may hold.")
    public Response getOfficeSchoolsFile(
            @PathParam("officeId") UUID officeId,
            @Parameter(description = TEXT, example = "гимназия") @QueryParam("text") @Size(min = 1, max = 100)
                    String text,
            @Parameter(description = STATE, example = "NOT_CLOSED")
                    @QueryParam("yearState")
                    @Pattern(regexp = SchoolSearch.STATES)
                    String yearState,
            @Parameter(description = ORDER, example = "MUNICIPALITY")
                    @QueryParam("sort")
                    @DefaultValue("NAME")
                    @Pattern(regexp = SchoolSearch.ORDERS)
                    String sort,
            @Parameter(description = "xlsx or pdf.", example = "xlsx")
                    @QueryParam("format")
                    @NotNull
                    @Pattern(regexp = ReportFiles.FORMATS)
                    String format) {
        return files.of(schools.form(SchoolSearch.of(text, yearState, sort)), format);
    }
}
