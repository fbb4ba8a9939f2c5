package ru.eschool.school.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.platform.rest.MayBeAbsent;
import ru.eschool.school.domain.RoomFacts;
import ru.eschool.school.domain.RoomKind;

/** The records that the operations on rooms answer with. */
public final class RoomAnswers {
    private RoomAnswers() {}

    /** A room of the school. */
    @Schema(description = "A room of the school; lessons are taught in most of them.")
    public record Room(
            UUID id,
            @Schema(examples = "21") String name,

            RoomKind kind,

            @Schema(description = "Absent where the school has one building.", examples = "Корпус 2") @MayBeAbsent
            String building,

            @Schema(description = "Absent when unknown.", examples = "2") @MayBeAbsent
            Integer floor,

            @Schema(description = "How many it seats; absent when unknown.", examples = "30") @MayBeAbsent
            Integer capacity,

            @Schema(examples = "Интерактивная доска, проектор") @MayBeAbsent
            String equipment,

            @Schema(description = "Whether several groups can be taught there at once, as in a gym.")
            boolean shared,

            @Schema(description = "Since when it is no longer used; absent while it is.") @MayBeAbsent
            Instant retiredAt,

            int version) {
        static Room of(RoomFacts room) {
            var description = room.description();
            return new Room(
                    room.id(),
                    description.name(),
                    description.kind(),
                    description.building(),
                    description.floor(),
                    description.capacity(),
                    description.equipment(),
                    description.shared(),
                    room.retiredAt(),
                    room.version());
        }
    }

    /** A list of rooms. */
    @Schema(description = "The rooms of the school by name; retired ones when asked for.")
    public record RoomList(List<Room> items) {}
}
