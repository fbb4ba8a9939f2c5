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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.people.classes.domain.GroupService;
import ru.eschool.people.classes.domain.Placement;
import ru.eschool.people.classes.domain.PlacementService;
import ru.eschool.people.domain.GroupKind;
import ru.eschool.people.domain.GroupRecords;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;
import ru.eschool.platform.rest.ReadsAVersion;

/** The groups of a year that are no classes, and who is in them. */
@Path("/api/v1/schools/{schoolId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@CommonProblems
public class GroupResource {
    private static final String SOME_TEXT = "\\s*\\S[\\s\\S]*";
    private static final String WHICH = "The group; see `GET /groups`.";
    private static final String ARCHIVED = "The year is archived.";

    private final GroupService groups;
    private final PlacementService placements;
    private final Creations creations;

    GroupResource(GroupService groups, PlacementService placements, Creations creations) {
        this.groups = groups;
        this.placements = placements;
        this.creations = creations;
    }

    /** What can be said of a group. */
    @Schema(description = "What can be said of a group, as a whole: a field that is not sent is empty.")
    public record DescribeGroup(
            @Schema(description = "No two groups of a year that go on have one name.", examples = "7Б, английский 3")
            @NotNull
            @Size(max = 100)
            @Pattern(regexp = SOME_TEXT)
            String name,

            @Schema(description = "How many it takes; absent without a limit.", examples = "15") @Min(1) @Max(300)
            Integer capacity,

            @Schema(description = "Absent where it is that of the class.") @Min(1) @Max(2)
            Integer shift,

            @Schema(description = "Days of school a week; absent where they are those of the class.") @Min(5) @Max(6)
            Integer schoolDays,

            @Schema(
                    description = "Whether an individual group is taught at home; false when absent.",
                    defaultValue = "false")
            Boolean atHome) {
        GroupRecords.Description description() {
            return new GroupRecords.Description(name.strip(), capacity, shift, schoolDays, Boolean.TRUE.equals(atHome));
        }
    }

    /** A new group. */
    @Schema(description = "A new group of any kind but WHOLE_CLASS.")
    public record CreateGroup(
            @Schema(examples = "2026") @NotNull @Min(2000) @Max(2100)
            Integer academicYear,

            @Schema(examples = "SUBGROUP") @NotNull GroupKind kind,

            @Schema(description = "Whose pupils it takes: a subgroup needs it, other groups can take those of several.")
            UUID classId,

            @Schema(description = "What a subgroup divides its class for; absent for other groups.")
            UUID subjectId,

            @NotNull @Valid DescribeGroup group) {
        GroupRecords.Nature nature() {
            return new GroupRecords.Nature(academicYear, kind, classId, subjectId);
        }
    }

    /** The end of a group. */
    @Schema(description = "The last day of a group.")
    public record EndGroup(
            @Schema(examples = "2026-12-29") @NotNull LocalDate lastDay) {}

    /** Who goes where. */
    @Schema(description = "Who is in which group from a day on, all at once or not at all.")
    public record PlacePupils(
            @Schema(description = "The first day in the new group.", examples = "2026-11-16") @NotNull
            LocalDate from,

            @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid PlacePupil> changes) {
        Placement placement() {
            return new Placement(
                    from,
                    changes.stream()
                            .map(change ->
                                    new Placement.Change(change.studentId(), change.fromGroupId(), change.toGroupId()))
                            .toList());
        }
    }

    /** A pupil who goes somewhere. */
    @Schema(description = "A pupil who joins a group, leaves one, or goes from one subgroup to another.")
    public record PlacePupil(
            @NotNull UUID studentId,

            @Schema(description = "The group that the pupil leaves, as the caller sees it; absent for one who joins.")
            UUID fromGroupId,

            @Schema(description = "The group that the pupil joins; absent for one who leaves.")
            UUID toGroupId) {}

    @GET
    @Path("/groups")
    @Permitted({Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.SCHEDULER, Role.REGISTRAR, Role.SCHOOL_ADMIN
    })
    @Operation(
            operationId = "listGroups",
            summary = "Groups that are no classes",
            description =
                    "Subgroups, streams, electives, circles, extended days and individual groups of a year, those that"
                            + " have ended included. A class teacher gets those of the own class.")
    @APIResponse(responseCode = "200", description = "The groups.")
    public GroupAnswers.StudyGroupList listGroups(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "That of today when absent.") @QueryParam("academicYear") @Min(2000) @Max(2100)
                    Integer academicYear,
            @Parameter(description = "Only groups of this class.") @QueryParam("classId") UUID classId) {
        return new GroupAnswers.StudyGroupList(groups.list(academicYear, classId).stream()
                .map(GroupAnswers.StudyGroup::of)
                .toList());
    }

    @GET
    @Path("/groups/{groupId}")
    @ReadsAVersion
    @Permitted({Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.REGISTRAR, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "getGroup",
            summary = "A group",
            description =
                    "The group with everybody who was, is or will be in it. A class teacher must lead its class. The"
                            + " read is logged.")
    @APIResponse(responseCode = "200", description = "The group.")
    public RestResponse<GroupAnswers.StudyGroupCard> getGroup(
            @PathParam("schoolId") UUID schoolId, @Parameter(description = WHICH) @PathParam("groupId") UUID groupId) {
        return answer(groups.get(groupId));
    }

    @GET
    @Path("/classes/{classId}/subgroups")
    @Permitted({Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.REGISTRAR, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "getSubgroupBoard",
            summary = "Who of a class is in which subgroup",
            description =
                    "The pupils of the class on a day, numbered as in the journal, its subgroups that go on, and who"
                            + " was, is or will be in them. A class teacher must lead the class. The read is logged.")
    @APIResponse(responseCode = "200", description = "Pupils, subgroups and places.")
    public GroupAnswers.SubgroupBoard getSubgroupBoard(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "The class; see `GET /classes`.") @PathParam("classId") UUID classId,
            @Parameter(description = "The day; today by default.") @QueryParam("on") LocalDate on) {
        return GroupAnswers.SubgroupBoard.of(groups.board(classId, on));
    }

    @POST
    @Path("/groups")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(operationId = "createGroup", summary = "Open a group", description = "A group without members yet.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The group; the same one for a repeated Idempotency-Key.",
            value = GroupAnswers.StudyGroupCard.class)
    @APIResponse(responseCode = "409", description = "A group of the year that goes on has this name.")
    @APIResponse(responseCode = "422", description = "The year is archived, or the key was used for another request.")
    public RestResponse<GroupAnswers.StudyGroupCard> createGroup(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid CreateGroup body) {
        return creations.once(
                key,
                "createGroup",
                body,
                () -> GroupAnswers.StudyGroupCard.of(
                        groups.create(body.nature(), body.group().description())));
    }

    @PUT
    @Path("/groups/{groupId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "changeGroup",
            summary = "Change a group",
            description = "Describes the group anew as a whole. Kind, class and subject stay for good.")
    @APIResponse(responseCode = "200", description = "The group as it is now.")
    @APIResponse(responseCode = "400", description = "It has more members than it would take.")
    @APIResponse(responseCode = "409", description = "A group of the year that goes on has this name.")
    @APIResponse(responseCode = "422", description = ARCHIVED)
    public RestResponse<GroupAnswers.StudyGroupCard> changeGroup(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("groupId") UUID groupId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DescribeGroup body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(groupId, () -> groups.change(groupId, version, body.description()));
    }

    @PUT
    @Path("/groups/{groupId}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "endGroup",
            summary = "End a group",
            description =
                    "Says on which day the group is taught last; everybody's time in it ends with it. What was written"
                            + " in its journals stays.")
    @APIResponse(responseCode = "200", description = "The group as it is now.")
    @APIResponse(responseCode = "422", description = "It has lessons after the day, or the year is archived.")
    public RestResponse<GroupAnswers.StudyGroupCard> endGroup(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("groupId") UUID groupId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid EndGroup body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(groupId, () -> groups.end(groupId, version, body.lastDay()));
    }

    @DELETE
    @Path("/groups/{groupId}")
    @ChangesAVersion
    @Permitted({Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "deleteGroup",
            summary = "Take a group away",
            description =
                    "A group goes while nothing hangs on it: no member, past ones included, no journal and no load.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "422", description = "Something hangs on it, or the year is archived.")
    public void deleteGroup(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("groupId") UUID groupId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        Changes.of(
                () -> {
                    groups.delete(groupId, version);
                    return groupId;
                },
                () -> groups.get(groupId),
                filled -> filled.group().version(),
                GroupAnswers.StudyGroupCard::of);
    }

    @PUT
    @Path("/group-places")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted({Role.CLASS_TEACHER, Role.DEPUTY_HEAD, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "placePupils",
            summary = "Put pupils into groups",
            description =
                    "From a day on pupils join groups, leave them, or go from one subgroup of a class to another of the"
                            + " same subject, all at once or not at all. Lessons, marks and absences before that day stay with the"
                            + " group in which the pupil was. A class teacher places pupils in subgroups of the own class. Who is in a"
                            + " class is changed by order and not here.")
    @APIResponse(responseCode = "200", description = "It is done.")
    @APIResponse(
            responseCode = "400",
            description =
                    "What cannot be, each with its place: a pupil who is not of the class or not at the school, who is in"
                            + " another subgroup of the subject, or has marks in the old group after the day.")
    @APIResponse(
            responseCode = "409",
            description = "A pupil is no longer where the caller has seen them, or a group is full.")
    @APIResponse(responseCode = "422", description = ARCHIVED)
    public GroupAnswers.GroupPlacement placePupils(
            @PathParam("schoolId") UUID schoolId, @NotNull @Valid PlacePupils body) {
        placements.place(body.placement());
        return new GroupAnswers.GroupPlacement(body.from(), body.changes().size());
    }

    private RestResponse<GroupAnswers.StudyGroupCard> changed(UUID groupId, Supplier<GroupService.Filled> change) {
        return answer(Changes.of(
                change,
                () -> groups.get(groupId),
                filled -> filled.group().version(),
                GroupAnswers.StudyGroupCard::of));
    }

    private static RestResponse<GroupAnswers.StudyGroupCard> answer(GroupService.Filled filled) {
        return Answers.versioned(
                GroupAnswers.StudyGroupCard.of(filled), filled.group().version());
    }
}
