package ru.eschool.school.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/** Keeps the rooms of the school (аудиторный фонд). */
@ApplicationScoped
public class RoomService {
    private final Rooms rooms;
    private final LessonsAheadLists lessons;
    private final SchoolClock clock;

    RoomService(Rooms rooms, LessonsAheadLists lessons, SchoolClock clock) {
        this.rooms = rooms;
        this.lessons = lessons;
        this.clock = clock;
    }

    /** The rooms by name; those that are retired only when asked for. */
    @Transactional
    public List<RoomFacts> list(boolean retiredToo) {
        return retiredToo ? rooms.allByName() : rooms.inUseByName();
    }

    /**
     * One room, retired or not.
     *
     * @throws Problem 404 when the school has no such room
     */
    @Transactional
    public RoomFacts get(UUID roomId) {
        return find(roomId).fact();
    }

    /** Adds a room. */
    @Transactional
    public RoomFacts create(RoomFacts.Description description) {
        return flushed(rooms.add(new Room(description)));
    }

    /** Describes a room anew, in use or retired. */
    @Transactional
    public RoomFacts change(UUID roomId, int version, RoomFacts.Description description) {
        var room = toChange(roomId, version);
        room.describe(description);
        return flushed(room);
    }

    /**
     * Takes a room out of use; a retired one stays as it is.
     *
     * @throws Problem 422 while lessons are to be taught in it
     */
    @Transactional
    public RoomFacts retire(UUID roomId, int version) {
        var room = toChange(roomId, version);
        if (!room.isRetired()) {
            var ahead = lessons.in(roomId);
            if (ahead.count() > 0) {
                throw Problem.refused("room-in-lessons", ahead.count(), ahead.until());
            }
            room.retire(clock.instant());
        }
        return flushed(room);
    }

    /** Takes a retired room into use again. */
    @Transactional
    public RoomFacts restore(UUID roomId, int version) {
        var room = toChange(roomId, version);
        room.restore();
        return flushed(room);
    }

    private Room find(UUID roomId) {
        return rooms.find(roomId).orElseThrow(() -> Problem.notFound("room-not-found"));
    }

    private Room toChange(UUID roomId, int version) {
        var room = find(roomId);
        room.requireVersion(version);
        return room;
    }

    private RoomFacts flushed(Room room) {
        rooms.flush();
        return room.fact();
    }
}
