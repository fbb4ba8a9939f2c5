package ru.eschool.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;
import ru.eschool.contract.RecordsToPublish.Building;
import ru.eschool.contract.RecordsToPublish.Corridor;
import ru.eschool.contract.RecordsToPublish.Gate;
import ru.eschool.contract.RecordsToPublish.NamedAlike;
import ru.eschool.contract.RecordsToPublish.NamedOtherwise;
import ru.eschool.contract.RecordsToPublish.Paint;
import ru.eschool.contract.RecordsToPublish.Wing;

/** The build reads the records of the contract in this way; what is refused here fails the build. */
class PublishedRecordsTest {
    @Test
    void anAnswerMayLeaveOutWhatItsRecordSays() throws IOException {
        var records = published(Index.of(Gate.class, Wing.class, Paint.class, NamedOtherwise.class));
        assertEquals(Set.of("width", "wing"), records.fieldsThatMayBeAbsent("Gate"));
        assertEquals(Set.of("paint"), records.fieldsThatMayBeAbsent("Wing"));
        assertEquals(Set.of(), records.fieldsThatMayBeAbsent("OtherGate"));
    }

    @Test
    void twoRecordsOfOneNameFailTheBuild() throws IOException {
        var alike = Index.of(Gate.class, Building.Gate.class);
        var failure = assertThrows(IllegalStateException.class, () -> published(alike));
        assertTrue(failure.getMessage().contains("show two types as Gate"), failure.getMessage());
    }

    @Test
    void aNameGivenByAnnotationCountsAsOne() throws IOException {
        var alike = Index.of(Gate.class, NamedAlike.class);
        assertThrows(IllegalStateException.class, () -> published(alike));
    }

    @Test
    void anEnumInsideARecordCountsToo() throws IOException {
        var alike = Index.of(Wing.class, Paint.class, Corridor.Paint.class);
        assertThrows(IllegalStateException.class, () -> published(alike));
    }

    @Test
    void whatBelongsToNoRestPackageFailsTheBuild() throws IOException {
        var records = published(Index.of(Gate.class, Wing.class, Paint.class));
        assertThrows(IllegalStateException.class, () -> records.fieldsThatMayBeAbsent("SchoolSubject"));
    }

    private static PublishedRecords published(Index index) {
        return PublishedRecords.of(index, Pattern.compile("ru\\.eschool\\.contract"));
    }
}
