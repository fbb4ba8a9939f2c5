package ru.eschool.people.personnel.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import ru.eschool.people.PupilRegister.Name;

/**
 * Somebody of the school who may be meant.
 *
 * @param relations what the person is at the school; empty for somebody who is nothing any more
 */
public record StaffMatch(UUID id, String displayName, List<Relation> relations) {

    /** Who is sought; the day of birth may be null. */
    public record Sought(Name name, LocalDate birthDate) {}

    /** What somebody is at the school. */
    @Schema(
            description =
                    "What somebody is at the school: STAFF works here, FORMER_STAFF was dismissed, GUARDIAN of a pupil,"
                            + " PUPIL is or was one.")
    public enum Relation {
        STAFF,
        FORMER_STAFF,
        GUARDIAN,
        PUPIL
    }

    boolean isStaff() {
        return relations.contains(Relation.STAFF) || relations.contains(Relation.FORMER_STAFF);
    }
}
