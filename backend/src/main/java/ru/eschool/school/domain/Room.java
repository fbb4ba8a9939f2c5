package ru.eschool.school.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import ru.eschool.platform.persistence.SchoolRecord;

/** A room in which lessons are taught. */
@Entity
@Table(name = "room")
class Room extends SchoolRecord {
    private String name;
    private Integer capacity;
    private boolean shared;

    SchoolFacts.Room fact() {
        return new SchoolFacts.Room(id(), name, capacity, shared);
    }
}
