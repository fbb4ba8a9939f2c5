package ru.eschool.school.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A room of the school.
 *
 * @param retiredAt since when it is no longer used, or null
 */
public record RoomFacts(UUID id, Description description, Instant retiredAt, int version) {
    /**
     * What the facilities manager says of a room.
     *
     * @param building null where the school has one
     * @param floor null when unknown
     * @param capacity how many it seats, or null
     * @param equipment null for none
     * @param shared whether several groups can be taught there at once, as in a gym
     */
    public record Description(
            String name,
            RoomKind kind,
            String building,
            Integer floor,
            Integer capacity,
            String equipment,
            boolean shared) {}
}
