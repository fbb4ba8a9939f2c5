package ru.eschool.people.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** The positions of those who work at the school. */
@ApplicationScoped
class StaffPositions extends StaffParts<StaffPosition, StaffDescription.Position> {
    StaffPositions() {
        super(StaffPosition::new);
    }

    boolean anyStartsAfter(UUID personId, LocalDate day) {
        return count("personId = ?1 and startsOn > ?2", personId, day) > 0;
    }
}
