package ru.eschool.school.domain;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.eschool.platform.persistence.SchoolRecords;

/** The rooms of the school. */
@ApplicationScoped
class Rooms extends SchoolRecords<Room> {
    List<RoomFacts> inUseByName() {
        return list("retiredAt is null", Sort.by("name")).stream()
                .map(Room::fact)
                .toList();
    }

    List<RoomFacts> allByName() {
        return listAll(Sort.by("name", "id")).stream().map(Room::fact).toList();
    }
}
