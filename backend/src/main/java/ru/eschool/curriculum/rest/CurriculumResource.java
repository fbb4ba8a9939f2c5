package ru.eschool.curriculum.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.curriculum.CurriculumPart;
import ru.eschool.curriculum.domain.CurriculumFacts;
import ru.eschool.curriculum.domain.CurriculumService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;

/** The curriculum of a school (учебный план). */
@Path("/api/v1/schools/{schoolId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "curriculum")
@CommonProblems
public class CurriculumResource {
    private static final String WHICH = "The line; see `GET /curriculum`.";

    private final CurriculumService curricula;
    private final Creations creations;

    CurriculumResource(CurriculumService curricula, Creations creations) {
        this.curricula = curricula;
        this.creations = creations;
    }

    /** A new line. */
    @Schema(description = "A subject that a grade is to be taught.")
    public record CreateCurriculumLine(
            @Schema(examples = "2026") @NotNull @Min(2000) @Max(2100)
            Integer academicYear,

            @Schema(examples = "7") @NotNull @Min(1) @Max(11)
            Integer grade,

            @NotNull UUID subjectId,

            @Schema(description = "Lessons a week, in tenths.", examples = "3")
            @NotNull
            @DecimalMin("0.1")
            @DecimalMax("40")
            @Digits(integer = 2, fraction = 1)
            BigDecimal weeklyHours,

            @NotNull CurriculumPart part) {}

    /** What of a line changes, as a whole. */
    @Schema(description = "What a line of the curriculum says of its grade and subject, as a whole.")
    public record DescribeCurriculumLine(
            @Schema(description = "Lessons a week, in tenths.", examples = "3")
            @NotNull
            @DecimalMin("0.1")
            @DecimalMax("40")
            @Digits(integer = 2, fraction = 1)
            BigDecimal weeklyHours,

            @NotNull CurriculumPart part) {}

    /** Which year takes the lines of the one before. */
    @Schema(description = "The year that takes over the lines of the one before.")
    public record CopyCurriculum(
            @Schema(examples = "2027") @NotNull @Min(2000) @Max(2100)
            Integer academicYear) {}

    @GET
    @Path("/curriculum")
    @Permitted({
        Role.DEPUTY_HEAD,
        Role.PRINCIPAL,
        Role.SCHEDULER,
        Role.HR_OFFICER,
        Role.SCHOOL_ADMIN,
        Role.TEACHER,
        Role.REGISTRAR
    })
    @Operation(
            operationId = "getCurriculum",
            summary = "The curriculum",
            description = "All lines of a year, at most one for each grade and subject, with the grades and subjects.")
    @APIResponse(responseCode = "200", description = "The curriculum of the year.")
    public CurriculumAnswers.Curriculum getCurriculum(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "That of today when absent.") @QueryParam("academicYear") @Min(2000) @Max(2100)
                    Integer academicYear) {
        return CurriculumAnswers.Curriculum.of(curricula.curriculum(academicYear));
    }

    @POST
    @Path("/curriculum-lines")
    @Permitted(Role.DEPUTY_HEAD)
    @Operation(
            operationId = "createCurriculumLine",
            summary = "Give a grade a subject",
            description = "Once for each grade and subject of a year.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The line; the same one for a repeated Idempotency-Key.",
            value = CurriculumAnswers.CurriculumLine.class)
    @APIResponse(responseCode = "409", description = "The grade has the subject already.")
    @APIResponse(responseCode = "422", description = "The year is archived, or the key was used for another request.")
    public RestResponse<CurriculumAnswers.CurriculumLine> createCurriculumLine(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid CreateCurriculumLine body) {
        return creations.once(
                key,
                "createCurriculumLine",
                body,
                () -> CurriculumAnswers.CurriculumLine.of(curricula.create(
                        body.academicYear(), body.grade(), body.subjectId(), body.weeklyHours(), body.part())));
    }

    @PUT
    @Path("/curriculum-lines/{lineId}")
    @ChangesAVersion
    @Permitted(Role.DEPUTY_HEAD)
    @Operation(
            operationId = "changeCurriculumLine",
            summary = "Change a line",
            description = "Its hours and its part; another subject or grade is another line.")
    @APIResponse(responseCode = "200", description = "The line as it is now.")
    @APIResponse(responseCode = "422", description = "The year is archived.")
    public RestResponse<CurriculumAnswers.CurriculumLine> changeCurriculumLine(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("lineId") UUID lineId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DescribeCurriculumLine body) {
        int version = Versions.ifMatch(ifMatch);
        var line = Changes.of(
                () -> curricula.change(lineId, version, body.weeklyHours(), body.part()),
                () -> curricula.get(lineId),
                CurriculumFacts.Line::version,
                CurriculumAnswers.CurriculumLine::of);
        return Answers.versioned(CurriculumAnswers.CurriculumLine.of(line), line.version());
    }

    @DELETE
    @Path("/curriculum-lines/{lineId}")
    @ChangesAVersion
    @Permitted(Role.DEPUTY_HEAD)
    @Operation(
            operationId = "deleteCurriculumLine",
            summary = "Take a line away",
            description = "The grade is no longer to be taught the subject; load and journals stay as they are.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "422", description = "The year is archived.")
    public void deleteCurriculumLine(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("lineId") UUID lineId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        Changes.of(
                () -> {
                    curricula.delete(lineId, version);
                    return lineId;
                },
                () -> curricula.get(lineId),
                CurriculumFacts.Line::version,
                CurriculumAnswers.CurriculumLine::of);
    }

    @POST
    @Path("/curriculum-copies")
    @Permitted(Role.DEPUTY_HEAD)
    @Operation(
            operationId = "copyCurriculum",
            summary = "Take over last year's curriculum",
            description = "All lines of the year before, for a year that has none.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The curriculum of the year; the same one for a repeated Idempotency-Key.",
            value = CurriculumAnswers.Curriculum.class)
    @APIResponse(
            responseCode = "422",
            description =
                    "The year has lines already, the one before has none, the year is archived, or the key was used"
                            + " for another request.")
    public RestResponse<CurriculumAnswers.Curriculum> copyCurriculum(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid CopyCurriculum body) {
        return creations.once(
                key,
                "copyCurriculum",
                body,
                () -> CurriculumAnswers.Curriculum.of(curricula.copy(body.academicYear())));
    }
}
