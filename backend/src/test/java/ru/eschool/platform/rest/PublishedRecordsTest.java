package ru.eschool.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

/** The build reads the records of the contract in this way; what is refused here fails the build. */
class PublishedRecordsTest {
    record Room(
            String name,
            @MayBeAbsent Integer seats,
            @MayBeAbsent Door door) {}

    record Door(@MayBeAbsent Colour colour) {}

    enum Colour {
        WHITE
    }

    static class Building {
        record Room(String name) {}
    }

    static class Corridor {
        record Colour(String name) {}
    }

    @Schema(name = "Room")
    record NamedAlike(String name) {}

    @Schema(name = "OtherRoom")
    record NamedOtherwise(List<Door> doors) {}

    @Test
    void anAnswerMayLeaveOutWhatItsRecordSays() throws IOException {
        var records = PublishedRecords.of(Index.of(Room.class, Door.class, Colour.class, NamedOtherwise.class));
        assertEquals(Set.of("seats", "door"), records.fieldsThatMayBeAbsent("Room"));
        assertEquals(Set.of("colour"), records.fieldsThatMayBeAbsent("Door"));
        assertEquals(Set.of(), records.fieldsThatMayBeAbsent("OtherRoom"));
    }

    @Test
    void twoRecordsOfOneNameFailTheBuild() throws IOException {
        var alike = Index.of(Room.class, Building.Room.class);
        var failure = assertThrows(IllegalStateException.class, () -> PublishedRecords.of(alike));
        assertTrue(failure.getMessage().contains("show two types as Room"), failure.getMessage());
    }

    @Test
    void aNameGivenByAnnotationCountsAsOne() throws IOException {
        var alike = Index.of(Room.class, NamedAlike.class);
        assertThrows(IllegalStateException.class, () -> PublishedRecords.of(alike));
    }

    @Test
    void anEnumInsideARecordCountsToo() throws IOException {
        var alike = Index.of(Door.class, Colour.class, Corridor.Colour.class);
        assertThrows(IllegalStateException.class, () -> PublishedRecords.of(alike));
    }

    @Test
    void whatBelongsToNoRestPackageFailsTheBuild() throws IOException {
        var records = PublishedRecords.of(Index.of(Room.class, Door.class, Colour.class));
        assertThrows(IllegalStateException.class, () -> records.fieldsThatMayBeAbsent("SchoolSubject"));
    }
}
