package ru.eschool.people.classes.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.people.classes.domain.ClassCard;
import ru.eschool.people.classes.domain.ClassService;
import ru.eschool.people.domain.ClassRecords;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;
import ru.eschool.platform.rest.ReadsAVersion;

/** One class of a year and those who lead it. */
@Path("/api/v1/schools/{schoolId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@CommonProblems
public class ClassResource {
    private static final String SOME_TEXT = "\\s*\\S[\\s\\S]*";
    private static final String WHICH = "The class; see `GET /classes`.";
    private static final String WHO = "One of the leaders of the class; see `GET /classes/{classId}`.";
    private static final String ARCHIVED = "The year is archived.";

    private final ClassService classes;
    private final Creations creations;

    ClassResource(ClassService classes, Creations creations) {
        this.classes = classes;
        this.creations = creations;
    }

    /** What can be said of a class. */
    @Schema(description = "What can be said of a class, as a whole: a field that is not sent is empty.")
    public record DescribeClass(
            @Schema(description = "The letter, or whatever tells it from the others of the grade.", examples = "Б")
            @NotNull
            @Size(max = 20)
            @Pattern(regexp = SOME_TEXT)
            String letter,

            @Schema(examples = "1") @NotNull @Min(1) @Max(2) Integer shift,

            @Schema(description = "Days of school a week.", examples = "5") @NotNull @Min(5) @Max(6)
            Integer schoolDays,

            @Schema(description = "Absent for the usual bells of the shift.")
            UUID bellScheduleId) {
        ClassRecords.Description description() {
            return new ClassRecords.Description(letter.strip(), shift, schoolDays, bellScheduleId);
        }
    }

    /** A new class. */
    @Schema(description = "A new class of a year.")
    public record CreateClass(
            @Schema(examples = "2026") @NotNull @Min(2000) @Max(2100)
            Integer academicYear,

            @Schema(examples = "7") @NotNull @Min(1) @Max(11)
            Integer grade,

            @NotNull @Valid DescribeClass schoolClass) {}

    /** Who leads a class. */
    @Schema(description = "Who leads a class from a day on, as its teacher or acting for the teacher.")
    public record GiveClass(
            @NotNull UUID personId,

            @Schema(description = "The first day.", examples = "2026-11-16") @NotNull
            LocalDate from,

            @Schema(description = "The last day; needed for somebody who acts, else absent while there is no end.")
            LocalDate until,

            @Schema(
                    description = "Whether they act for the class teacher, who keeps the class; false when absent.",
                    defaultValue = "false")
            Boolean acting) {}

    /** When somebody leads a class last. */
    @Schema(description = "The last day on which somebody leads a class.")
    public record EndClassLeader(
            @Schema(examples = "2026-11-13") @NotNull LocalDate lastDay) {}

    @GET
    @Path("/classes/{classId}")
    @ReadsAVersion
    @Permitted({Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.SCHEDULER, Role.REGISTRAR, Role.SCHOOL_ADMIN
    })
    @Operation(
            operationId = "getClass",
            summary = "A class",
            description = "The class with all who lead it, led it or will. A class teacher must lead it.")
    @APIResponse(responseCode = "200", description = "The class.")
    public RestResponse<ClassAnswers.SchoolClassCard> getClass(
            @PathParam("schoolId") UUID schoolId, @Parameter(description = WHICH) @PathParam("classId") UUID classId) {
        return answer(classes.get(classId));
    }

    @POST
    @Path("/classes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "createClass",
            summary = "Open a class",
            description = "A class without pupils yet, with the group in which they will be.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The class; the same one for a repeated Idempotency-Key.",
            value = ClassAnswers.SchoolClassCard.class)
    @APIResponse(responseCode = "409", description = "The grade has a class of this letter in the year.")
    @APIResponse(responseCode = "422", description = "The year is archived, or the key was used for another request.")
    public RestResponse<ClassAnswers.SchoolClassCard> createClass(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid CreateClass body) {
        return creations.once(
                key,
                "createClass",
                body,
                () -> ClassAnswers.SchoolClassCard.of(classes.create(
                        body.academicYear(), body.grade(), body.schoolClass().description())));
    }

    @PUT
    @Path("/classes/{classId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "changeClass",
            summary = "Change a class",
            description = "Describes the class anew as a whole. Its grade stays for good.")
    @APIResponse(responseCode = "200", description = "The class as it is now.")
    @APIResponse(responseCode = "409", description = "The grade has a class of this letter in the year.")
    @APIResponse(responseCode = "422", description = ARCHIVED)
    public RestResponse<ClassAnswers.SchoolClassCard> changeClass(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("classId") UUID classId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DescribeClass body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(classId, () -> classes.change(classId, version, body.description()));
    }

    @DELETE
    @Path("/classes/{classId}")
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "deleteClass",
            summary = "Take a class away",
            description = "A class goes while nothing hangs on it: no pupil, past ones included, no other group, no"
                    + " journal and no load.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "422", description = "Something hangs on it, or the year is archived.")
    public void deleteClass(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("classId") UUID classId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        Changes.of(
                () -> {
                    classes.delete(classId, version);
                    return classId;
                },
                () -> classes.get(classId),
                card -> card.row().version(),
                ClassAnswers.SchoolClassCard::of);
    }

    @POST
    @Path("/classes/{classId}/leaders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "giveClass",
            summary = "Give a class to somebody",
            description =
                    "From that day on somebody leads the class; whoever led it does so until the day before. Somebody"
                            + " who acts for the class teacher has the class for the named days, beside the teacher. The role"
                            + " of a class teacher is given for these days, and goes with the last class.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The class as it is now; the same for a repeated Idempotency-Key.",
            value = ClassAnswers.SchoolClassCard.class)
    @APIResponse(responseCode = "409", description = "The class is given to somebody later in these days.")
    @APIResponse(responseCode = "422", description = "The year is archived, or the key was used for another request.")
    public RestResponse<ClassAnswers.SchoolClassCard> giveClass(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("classId") UUID classId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid GiveClass body) {
        return creations.once(
                key,
                "giveClass " + classId,
                body,
                "/api/v1/schools/" + schoolId + "/classes",
                () -> ClassAnswers.SchoolClassCard.of(classes.give(
                        classId, body.personId(), body.from(), body.until(), Boolean.TRUE.equals(body.acting()))));
    }

    @PUT
    @Path("/classes/{classId}/leaders/{leaderId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "endClassLeader",
            summary = "End somebody's time with a class",
            description =
                    "Says on which day somebody leads the class last; If-Match is the version of the leader. The day"
                            + " after, no request about the class is answered.")
    @APIResponse(responseCode = "200", description = "The class as it is now.")
    @APIResponse(responseCode = "422", description = "It has ended already, or the year is archived.")
    public RestResponse<ClassAnswers.SchoolClassCard> endClassLeader(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("classId") UUID classId,
            @Parameter(description = WHO) @PathParam("leaderId") UUID leaderId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EndClassLeader body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(classId, () -> classes.end(classId, leaderId, version, body.lastDay()));
    }

    @DELETE
    @Path("/classes/{classId}/leaders/{leaderId}")
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "takeBackClassLeader",
            summary = "Take back what was to begin",
            description =
                    "Somebody who was to lead the class, and has not begun before today, does not; whoever was to end"
                            + " the day before goes on. If-Match is the version of the leader.")
    @APIResponse(responseCode = "200", description = "The class as it is now.")
    @APIResponse(responseCode = "422", description = "It has begun and can only be ended, or the year is archived.")
    public RestResponse<ClassAnswers.SchoolClassCard> takeBackClassLeader(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("classId") UUID classId,
            @Parameter(description = WHO) @PathParam("leaderId") UUID leaderId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        return changed(classId, () -> classes.takeBack(classId, leaderId, version));
    }

    private RestResponse<ClassAnswers.SchoolClassCard> changed(UUID classId, Supplier<ClassCard> change) {
        return answer(Changes.of(
                change, () -> classes.get(classId), card -> card.row().version(), ClassAnswers.SchoolClassCard::of));
    }

    private static RestResponse<ClassAnswers.SchoolClassCard> answer(ClassCard card) {
        return Answers.versioned(
                ClassAnswers.SchoolClassCard.of(card), card.row().version());
    }
}
