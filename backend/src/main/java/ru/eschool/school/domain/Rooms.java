package ru.eschool.school.domain;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import ru.eschool.platform.persistence.SchoolRecords;

/** The rooms of the school. */
@ApplicationScoped
class Rooms extends SchoolRecords<Room> {
    List<SchoolFacts.Room> byName() {
        return listAll(Sort.by("name")).stream().map(Room::fact).toList();
    }
}
