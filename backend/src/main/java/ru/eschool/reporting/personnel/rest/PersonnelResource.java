package ru.eschool.reporting.personnel.rest;

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
import ru.eschool.people.Personnel;
import ru.eschool.people.StaffCategory;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.HeavyWork;
import ru.eschool.reporting.kit.rest.ReportFiles;
import ru.eschool.reporting.personnel.domain.PersonnelService;

/** The staff of the school as a file. */
@Path("/api/v1/schools/{schoolId}/reports/personnel")
@Tag(name = "reporting")
@CommonProblems
public class PersonnelResource {
    private static final String STATES = "WORKING|DISMISSED|ALL";
    private static final String CATEGORIES = "HIGHEST|FIRST|CONFORMITY|NONE";
    private static final String ORDERS = "NAME|POSITION|CATEGORY|ATTESTATION_DUE|HIRED";

    private final PersonnelService personnel;
    private final ReportFiles files;

    PersonnelResource(PersonnelService personnel, ReportFiles files) {
        this.personnel = personnel;
        this.files = files;
    }

    @GET
    @Path("/file")
    @HeavyWork
    @Permitted({Role.HR_OFFICER, Role.PRINCIPAL, Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "getPersonnelFile",
            summary = "Staff of the school as a file",
            description =
                    "Positions, category, attestation, education and further training of the staff as a spreadsheet or as a"
                            + " document to print, in Russian, without days of birth and documents.")
    @APIResponse(
            responseCode = "200",
            description = "The file; `Content-Disposition` names it.",
            content = {
                @Content(mediaType = ReportFiles.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ReportFiles.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "422", description = "There are more staff than a file may hold.")
    public Response getPersonnelFile(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "WORKING, DISMISSED or ALL.", example = "WORKING")
                    @QueryParam("state")
                    @DefaultValue("WORKING")
                    @Pattern(regexp = STATES)
                    String state,
            @Parameter(description = "Only who holds this position today.", example = "Учитель")
                    @QueryParam("position")
                    @Size(min = 1, max = 200)
                    String position,
            @Parameter(description = "Only of this category: HIGHEST, FIRST, CONFORMITY or NONE.", example = "FIRST")
                    @QueryParam("category")
                    @Pattern(regexp = CATEGORIES)
                    String category,
            @Parameter(
                            description = "Only whose next attestation is due within so many months, or is overdue.",
                            example = "6")
                    @QueryParam("dueWithinMonths")
                    @Min(0)
                    @Max(120)
                    Integer dueWithinMonths,
            @Parameter(description = "NAME, POSITION, CATEGORY, ATTESTATION_DUE or HIRED.", example = "NAME")
                    @QueryParam("sort")
                    @DefaultValue("NAME")
                    @Pattern(regexp = ORDERS)
                    String sort,
            @Parameter(description = "Whether the last comes first.") @QueryParam("descending") @DefaultValue("false")
                    boolean descending,
            @Parameter(description = "xlsx or pdf.", example = "xlsx")
                    @QueryParam("format")
                    @NotNull
                    @Pattern(regexp = ReportFiles.FORMATS)
                    String format) {
        return files.of(
                personnel.form(new Personnel.Selection(
                        "",
                        "",
                        Personnel.State.valueOf(state),
                        position,
                        category == null ? null : StaffCategory.valueOf(category),
                        dueWithinMonths,
                        Personnel.Order.valueOf(sort),
                        descending)),
                format);
    }
}
