package ru.eschool.school.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import ru.eschool.platform.Ids;
import ru.eschool.platform.persistence.SchoolRecord;

/** A room of the school; lessons are taught in most of them. */
@Entity
@Table(name = "room")
class Room extends SchoolRecord {
    private String name;

    @Enumerated(EnumType.STRING)
    private RoomKind kind;

    private String building;
    private Integer floor;
    private Integer capacity;
    private String equipment;
    private boolean shared;
    private Instant retiredAt;

    /** For Hibernate. */
    protected Room() {}

    Room(RoomFacts.Description description) {
        super(Ids.next());
        describe(description);
    }

    final void describe(RoomFacts.Description description) {
        name = description.name();
        kind = description.kind();
        building = description.building();
        floor = description.floor();
        capacity = description.capacity();
        equipment = description.equipment();
        shared = description.shared();
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    void retire(Instant moment) {
        retiredAt = moment;
    }

    void restore() {
        retiredAt = null;
    }

    RoomFacts fact() {
        return new RoomFacts(
                id(),
                new RoomFacts.Description(name, kind, building, floor, capacity, equipment, shared),
                retiredAt,
                version());
    }
}
