package ru.eschool.school.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.UUID;
import java.util.function.Supplier;
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
import ru.eschool.school.domain.RoomFacts;
import ru.eschool.school.domain.RoomKind;
import ru.eschool.school.domain.RoomService;

/** The rooms of a school (аудиторный фонд). */
@Path("/api/v1/schools/{schoolId}/rooms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "school")
@CommonProblems
public class RoomResource {
    private static final String SOME_TEXT = "\\s*\\S[\\s\\S]*";
    private static final String WHICH = "The room; see `GET /rooms`.";

    private final RoomService rooms;
    private final Creations creations;

    RoomResource(RoomService rooms, Creations creations) {
        this.rooms = rooms;
        this.creations = creations;
    }

    /** A room as a whole; a field that is not sent is empty. */
    @Schema(description = "A room as a whole: a field that is not sent is empty.")
    public record DescribeRoom(
            @Schema(
                    description = "No two rooms in use have one name; case and outer spaces do not count.",
                    examples = "21")
            @NotNull
            @Size(max = 100)
            @Pattern(regexp = SOME_TEXT)
            String name,

            @NotNull RoomKind kind,
            @Schema(examples = "Корпус 2") @Size(max = 100) String building,
            @Schema(examples = "2") @Min(-5) @Max(60) Integer floor,

            @Schema(description = "How many it seats.", examples = "30") @Min(1) @Max(2000)
            Integer capacity,

            @Schema(examples = "Интерактивная доска, проектор") @Size(max = 1000)
            String equipment,

            @Schema(
                    description = "Whether several groups can be taught there at once, as in a gym; false when absent.",
                    defaultValue = "false")
            Boolean shared) {
        RoomFacts.Description description() {
            return new RoomFacts.Description(
                    name.strip(),
                    kind,
                    textOrNull(building),
                    floor,
                    capacity,
                    textOrNull(equipment),
                    Boolean.TRUE.equals(shared));
        }

        private static String textOrNull(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    @GET
    @Permitted({
        Role.TEACHER,
        Role.CLASS_TEACHER,
        Role.DEPUTY_HEAD,
        Role.PRINCIPAL,
        Role.SCHEDULER,
        Role.FACILITIES_MANAGER,
        Role.SCHOOL_ADMIN
    })
    @Operation(
            operationId = "listRooms",
            summary = "Rooms",
            description = "The rooms in use by name, with their kind, place, seats and equipment.")
    @APIResponse(responseCode = "200", description = "The rooms.")
    public RoomAnswers.RoomList listRooms(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = "Whether retired rooms are listed too.")
                    @QueryParam("includeRetired")
                    @DefaultValue("false")
                    boolean includeRetired) {
        return new RoomAnswers.RoomList(
                rooms.list(includeRetired).stream().map(RoomAnswers.Room::of).toList());
    }

    @POST
    @Permitted({Role.FACILITIES_MANAGER, Role.SCHOOL_ADMIN})
    @Operation(operationId = "createRoom", summary = "Add a room", description = "A room that is in use from now on.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The room; the same one for a repeated Idempotency-Key.",
            value = RoomAnswers.Room.class)
    @APIResponse(responseCode = "409", description = "A room in use has this name.")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    public RestResponse<RoomAnswers.Room> createRoom(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid DescribeRoom body) {
        return creations.once(key, "createRoom", body, () -> RoomAnswers.Room.of(rooms.create(body.description())));
    }

    @PUT
    @Path("/{roomId}")
    @ChangesAVersion
    @Permitted({Role.FACILITIES_MANAGER, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "changeRoom",
            summary = "Change a room",
            description = "Describes the room anew as a whole: a field that is not sent is emptied. Whether the room is"
                    + " retired stays as it is.")
    @APIResponse(responseCode = "200", description = "The room as it is now.")
    @APIResponse(responseCode = "409", description = "A room in use has this name.")
    public RestResponse<RoomAnswers.Room> changeRoom(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("roomId") UUID roomId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DescribeRoom body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(roomId, () -> rooms.change(roomId, version, body.description()));
    }

    @PUT
    @Path("/{roomId}/retirement")
    @ChangesAVersion
    @Permitted({Role.FACILITIES_MANAGER, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "retireRoom",
            summary = "Retire a room",
            description = "The room is no longer used and its name is free; the lessons that were taught in it go on"
                    + " naming it.")
    @APIResponse(responseCode = "200", description = "The room as it is now.")
    @APIResponse(responseCode = "422", description = "Lessons that are not over are to be taught in it.")
    public RestResponse<RoomAnswers.Room> retireRoom(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("roomId") UUID roomId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        return changed(roomId, () -> rooms.retire(roomId, version));
    }

    @DELETE
    @Path("/{roomId}/retirement")
    @ChangesAVersion
    @Permitted({Role.FACILITIES_MANAGER, Role.SCHOOL_ADMIN})
    @Operation(
            operationId = "restoreRoom",
            summary = "Take a retired room into use again",
            description = "Nothing changes for a room in use.")
    @APIResponse(responseCode = "200", description = "The room as it is now.")
    @APIResponse(responseCode = "409", description = "A room in use has its name by now.")
    public RestResponse<RoomAnswers.Room> restoreRoom(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("roomId") UUID roomId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        return changed(roomId, () -> rooms.restore(roomId, version));
    }

    private RestResponse<RoomAnswers.Room> changed(UUID roomId, Supplier<RoomFacts> change) {
        var room = Changes.of(change, () -> rooms.get(roomId), RoomFacts::version, RoomAnswers.Room::of);
        return Answers.versioned(RoomAnswers.Room.of(room), room.version());
    }
}
