package ru.eschool.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The history of records: who made, changed or removed which, with the fields and what stood in them. The database itself
 * writes it, whoever changes a record; nobody appends to it here.
 */
public interface RecordHistory {

    /** What was done to a record. */
    @Schema(
            description =
                    "What was done to the record; DESTROYED when an act has destroyed the values of an earlier change.")
    enum Action {
        CREATED,
        CHANGED,
        REMOVED,
        /** The values of an earlier change were destroyed by an act. */
        DESTROYED
    }

    /**
     * One change of one record.
     *
     * @param seq place in the history; grows with time
     * @param record the table
     * @param personId whom the record is about
     * @param fields the columns that changed, by name; a value that was or is empty is null
     * @param destroyed whether the values have been destroyed since, so that only the names of the fields are left
     * @param reason the act of a destruction, or null
     * @param actorId who did it; null when nobody was signed in
     * @param actorRole the role acted in, or null
     */
    record Change(
            long seq,
            Instant at,
            String record,
            UUID personId,
            Action action,
            List<Field> fields,
            boolean destroyed,
            String reason,
            UUID actorId,
            String actorRole) {}

    /** A field with what stood and what stands in it, either of which may be null. */
    record Field(String name, String oldValue, String newValue) {}

    /**
     * Changes of the records of persons, newest first, as far as the session may read them.
     *
     * @param persons of whom, each with the tables that are asked for
     * @param before only changes before this place
     */
    List<Change> ofPersons(Map<UUID, Set<String>> persons, long before, int limit);
}
