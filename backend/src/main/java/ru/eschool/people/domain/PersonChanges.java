package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ru.eschool.audit.RecordHistory;
import ru.eschool.people.People;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.Problem;

/** Reads the history of people's records with names in place of ids. */
@ApplicationScoped
public class PersonChanges {
    private static final String GUARDIAN = "guardian_id";
    private static final String GROUP = "group_id";
    private static final String DURING = "during";

    private final PersonRecordLists records;
    private final RecordHistory history;
    private final People people;

    PersonChanges(PersonRecordLists records, RecordHistory history, People people) {
        this.records = records;
        this.history = history;
        this.people = people;
    }

    /** What HR answers for of somebody who works at the school: the record of staff, the name, the day of birth. */
    public Page<PersonHistory.NamedChange> ofStaff(UUID personId, int limit, String cursor) {
        var page = of(Map.of(personId, PersonHistory.Record.ofStaff()), limit, cursor);
        return new Page<>(page.items().stream().flatMap(PersonHistory::ofStaff).toList(), page.nextCursor());
    }

    /** A part of the history, newest first; of whom, each with the tables that are asked for. */
    Page<PersonHistory.NamedChange> of(Map<UUID, Set<String>> persons, int limit, String cursor) {
        var before = cursor == null ? Long.MAX_VALUE : place(cursor);
        var page = Page.cut(history.ofPersons(persons, before, limit + 1), limit, last -> Cursor.encode(last.seq()));
        return new Page<>(named(page.items()), page.nextCursor());
    }

    private static long place(String cursor) {
        try {
            return Long.parseLong(Cursor.decode(cursor, 1).getFirst());
        } catch (NumberFormatException notOurs) {
            throw Problem.invalid().at("/cursor", "cursor-invalid");
        }
    }

    private List<PersonHistory.NamedChange> named(List<RecordHistory.Change> changes) {
        var personIds = new HashSet<>(ids(changes, GUARDIAN));
        changes.forEach(change -> {
            personIds.add(change.personId());
            if (change.actorId() != null) {
                personIds.add(change.actorId());
            }
        });
        var names = people.names(personIds);
        var groups = records.groups(ids(changes, GROUP));
        return changes.stream()
                .map(change -> new PersonHistory.NamedChange(
                        change,
                        PersonHistory.Record.of(change.record()),
                        name(change.personId(), names),
                        change.actorId() == null ? null : name(change.actorId(), names),
                        PersonHistory.shown(change).stream()
                                .map(field -> readable(field, names, groups))
                                .toList()))
                .toList();
    }

    private static Set<UUID> ids(List<RecordHistory.Change> changes, String field) {
        var ids = new HashSet<UUID>();
        changes.forEach(change -> change.fields().stream()
                .filter(changed -> changed.name().equals(field))
                .forEach(changed -> {
                    if (changed.oldValue() != null) {
                        ids.add(UUID.fromString(changed.oldValue()));
                    }
                    if (changed.newValue() != null) {
                        ids.add(UUID.fromString(changed.newValue()));
                    }
                }));
        return ids;
    }

    private static PersonName name(UUID personId, Map<UUID, String> names) {
        return new PersonName(personId, names.getOrDefault(personId, "—"));
    }

    /** An id by its name, a span of days by its first and last day. */
    private static RecordHistory.Field readable(
            RecordHistory.Field field, Map<UUID, String> names, Map<UUID, String> groups) {
        return switch (field.name()) {
            case GUARDIAN -> with(field, id -> names.getOrDefault(UUID.fromString(id), id));
            case GROUP -> with(field, id -> groups.getOrDefault(UUID.fromString(id), id));
            case DURING -> with(field, PersonChanges::interval);
            default -> field;
        };
    }

    private static RecordHistory.Field with(RecordHistory.Field field, Function<String, String> readable) {
        return new RecordHistory.Field(
                field.name(),
                field.oldValue() == null ? null : readable.apply(field.oldValue()),
                field.newValue() == null ? null : readable.apply(field.newValue()));
    }

    /** «[2026-09-01,2026-10-01)» as the interval «2026-09-01/2026-09-30», open at its end as «2026-09-01/..». */
    private static String interval(String range) {
        var ends = range.substring(1, range.length() - 1).split(",", -1);
        return ends[0] + "/"
                + (ends[1].isEmpty()
                        ? ".."
                        : LocalDate.parse(ends[1]).minusDays(1).toString());
    }
}
