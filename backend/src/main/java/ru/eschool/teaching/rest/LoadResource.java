package ru.eschool.teaching.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;
import ru.eschool.teaching.domain.LoadFacts;
import ru.eschool.teaching.domain.LoadLine;
import ru.eschool.teaching.domain.LoadService;

/** The teaching load of a school (педагогическая нагрузка). */
@Path("/api/v1/schools/{schoolId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "teaching")
@CommonProblems
public class LoadResource {
    private static final String WHICH = "The line; see `GET /teaching-loads`.";

    private final LoadService loads;
    private final Creations creations;

    LoadResource(LoadService loads, Creations creations) {
        this.loads = loads;
        this.creations = creations;
    }

    /** What a line says, as a whole; a field that is not sent is empty. */
    @Schema(description = "What a line of the load says, as a whole: a field that is not sent is empty.")
    public record DescribeTeachingLoad(
            @NotNull UUID groupId,
            @NotNull UUID subjectId,

            @Schema(
                    description = "Needed for a group of several classes only; else it is that of the class.",
                    examples = "7")
            @Min(1)
            @Max(11)
            Integer grade,

            @Schema(description = "Absent for a vacancy.") UUID teacherId,

            @Schema(description = "Lessons a week, in tenths.", examples = "3")
            @NotNull
            @DecimalMin("0.1")
            @DecimalMax("40")
            @Digits(integer = 2, fraction = 1)
            BigDecimal weeklyHours,

            @Schema(description = "The first day; that of the year when absent.", examples = "2026-09-01")
            LocalDate since,

            @Schema(description = "The last day; absent while there is no end.")
            LocalDate until) {
        LoadLine line() {
            return new LoadLine(groupId, subjectId, grade, teacherId, weeklyHours, since, until);
        }
    }

    /** A new line. */
    @Schema(description = "A new line of the load: a draft until it is confirmed.")
    public record CreateTeachingLoad(
            @Schema(examples = "2026") @NotNull @Min(2000) @Max(2100)
            Integer academicYear,

            @NotNull @Valid DescribeTeachingLoad line) {}

    /** Which drafts are confirmed. */
    @Schema(description = "Which drafts are confirmed, each in the version that the caller saw.")
    public record ConfirmTeachingLoads(
            @Schema(examples = "2026") @NotNull @Min(2000) @Max(2100)
            Integer academicYear,

            @NotNull @Size(min = 1, max = 2000) List<@NotNull @Valid SeenTeachingLoad> lines) {
        Map<UUID, Integer> versions() {
            return lines.stream().collect(Collectors.toMap(SeenTeachingLoad::id, SeenTeachingLoad::version, Math::min));
        }
    }

    /** A line as the caller saw it. */
    @Schema(description = "A line of the load in the version that the caller saw.")
    public record SeenTeachingLoad(
            @NotNull UUID id,
            @Schema(examples = "1") @NotNull @Min(1) Integer version) {}

    /** Who teaches from now on. */
    @Schema(description = "Who teaches from a day on.")
    public record HandOverTeachingLoad(
            @NotNull UUID teacherId,

            @Schema(description = "The first day of the new teacher; not that of the line.", examples = "2026-11-16")
            @NotNull
            LocalDate from) {}

    @GET
    @Path("/teaching-loads")
    @Permitted({Role.TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.SCHEDULER, Role.HR_OFFICER, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "listTeachingLoads",
            summary = "The teaching load",
            description = "Lines by grade, group and subject. A teacher sees the own ones.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public LoadAnswers.TeachingLoadList listTeachingLoads(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "That of today when absent.") @QueryParam("academicYear") @Min(2000) @Max(2100)
                    Integer academicYear,
            @Parameter(description = "Only lines of groups of this class.") @QueryParam("classId") UUID classId,
            @Parameter(description = "Only lines of this teacher.") @QueryParam("teacherId") UUID teacherId,
            @Parameter(description = "Only lines of this subject.") @QueryParam("subjectId") UUID subjectId,
            @Parameter(description = "Only confirmed lines, or only drafts.") @QueryParam("confirmed")
                    Boolean confirmed,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(500) int limit,
            @QueryParam("cursor") String cursor) {
        return LoadAnswers.TeachingLoadList.of(
                loads.list(academicYear, classId, teacherId, subjectId, confirmed, limit, cursor));
    }

    @GET
    @Path("/teaching-load-overview")
    @Permitted({Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.SCHEDULER, Role.HR_OFFICER, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "getTeachingLoadOverview",
            summary = "The load against the curriculum and by teacher",
            description =
                    "What every class has of what the curriculum wants, and how many hours each teacher has, today"
                            + " or on the day of the year that is nearest.")
    @APIResponse(responseCode = "200", description = "The load as a whole.")
    public LoadAnswers.TeachingLoadOverview getTeachingLoadOverview(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "That of today when absent.") @QueryParam("academicYear") @Min(2000) @Max(2100)
                    Integer academicYear) {
        return LoadAnswers.TeachingLoadOverview.of(loads.overview(academicYear));
    }

    @POST
    @Path("/teaching-loads")
    @Permitted(Role.DEPUTY_HEAD)
    @Operation(
            operationId = "createTeachingLoad",
            summary = "Give a group a subject and a teacher",
            description = "A draft: nobody sees a journal before the line is confirmed.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The line; the same one for a repeated Idempotency-Key.",
            value = LoadAnswers.TeachingLoad.class)
    @APIResponse(responseCode = "409", description = "The teacher has the group in this subject already.")
    @APIResponse(responseCode = "422", description = "The year is archived, or the key was used for another request.")
    public RestResponse<LoadAnswers.TeachingLoad> createTeachingLoad(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid CreateTeachingLoad body) {
        return creations.once(
                key,
                "createTeachingLoad",
                body,
                () -> LoadAnswers.TeachingLoad.of(
                        loads.create(body.academicYear(), body.line().line())));
    }

    @PUT
    @Path("/teaching-loads/{loadId}")
    @ChangesAVersion
    @Permitted(Role.DEPUTY_HEAD)
    @Operation(
            operationId = "changeTeachingLoad",
            summary = "Change a line",
            description =
                    "Says anew what the line says, as a whole. Of a confirmed line only the hours and the last day"
                            + " change; another teacher takes it over with handOverTeachingLoad.")
    @APIResponse(responseCode = "200", description = "The line as it is now.")
    @APIResponse(responseCode = "409", description = "The teacher has the group in this subject already.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The line is confirmed and would be about something else, lessons stand after its new last day,"
                            + " or the year is archived.")
    public RestResponse<LoadAnswers.TeachingLoad> changeTeachingLoad(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("loadId") UUID loadId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DescribeTeachingLoad body) {
        int version = Versions.ifMatch(ifMatch);
        var line = Changes.of(
                () -> loads.change(loadId, version, body.line()),
                () -> loads.get(loadId),
                LoadFacts::version,
                LoadAnswers.TeachingLoad::of);
        return Answers.versioned(LoadAnswers.TeachingLoad.of(line), line.version());
    }

    @DELETE
    @Path("/teaching-loads/{loadId}")
    @ChangesAVersion
    @Permitted(Role.DEPUTY_HEAD)
    @Operation(
            operationId = "deleteTeachingLoad",
            summary = "Take a line away",
            description =
                    "A confirmed line goes while its teacher has no lesson of the group; its journal goes with the"
                            + " last of its lines.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "422", description = "Its teacher has lessons of the group, or the year is archived.")
    public void deleteTeachingLoad(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("loadId") UUID loadId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        Changes.of(
                () -> {
                    loads.delete(loadId, version);
                    return loadId;
                },
                () -> loads.get(loadId),
                LoadFacts::version,
                LoadAnswers.TeachingLoad::of);
    }

    @PUT
    @Path("/teaching-load-confirmation")
    @Permitted(Role.DEPUTY_HEAD)
    @Operation(
            operationId = "confirmTeachingLoads",
            summary = "Confirm the load",
            description = "Drafts become the load: the journals of their groups and subjects are opened and their"
                    + " teachers let in. A line that is confirmed already stays as it is.")
    @APIResponse(responseCode = "200", description = "How many drafts were confirmed.")
    @APIResponse(responseCode = "412", description = "A draft has changed or gone since; nothing was confirmed.")
    @APIResponse(responseCode = "422", description = "The year is archived.")
    public LoadAnswers.TeachingLoadConfirmation confirmTeachingLoads(
            @PathParam("schoolId") UUID schoolId, @NotNull @Valid ConfirmTeachingLoads body) {
        int confirmed = loads.confirm(body.academicYear(), body.versions());
        return new LoadAnswers.TeachingLoadConfirmation(body.academicYear(), confirmed);
    }

    @POST
    @Path("/teaching-loads/{loadId}/handover")
    @Permitted(Role.DEPUTY_HEAD)
    @Operation(
            operationId = "handOverTeachingLoad",
            summary = "Give a line to another teacher",
            description = "From that day on the group is taught by somebody else: the line ends the day before, a"
                    + " confirmed line of the new teacher begins, and the lessons of that time are theirs. Marks stay"
                    + " where they were given.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The line of the new teacher; the same one for a repeated Idempotency-Key.",
            value = LoadAnswers.TeachingLoad.class)
    @APIResponse(
            responseCode = "409",
            description = "The new teacher has the group already, or another lesson at the time of one of the lessons.")
    @APIResponse(
            responseCode = "422",
            description =
                    "A draft or a vacancy is changed, not handed over; or the year is archived, or the key was used"
                            + " for another request.")
    public RestResponse<LoadAnswers.TeachingLoad> handOverTeachingLoad(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("loadId") UUID loadId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid HandOverTeachingLoad body) {
        return creations.once(
                key,
                "handOverTeachingLoad " + loadId,
                body,
                "/api/v1/schools/" + schoolId + "/teaching-loads",
                () -> LoadAnswers.TeachingLoad.of(loads.handOver(loadId, body.teacherId(), body.from())));
    }
}
