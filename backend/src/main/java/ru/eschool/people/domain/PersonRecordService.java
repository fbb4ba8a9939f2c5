package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ru.eschool.audit.AccessLog;
import ru.eschool.audit.RecordHistory;
import ru.eschool.people.People;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Cursor;
import ru.eschool.platform.Page;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.WorkingDays;

/** Shows one person and who changed what of the record; staff's looks are noted (002). */
@ApplicationScoped
public class PersonRecordService {
    private static final String GUARDIAN = "guardian_id";
    private static final String GROUP = "group_id";
    private static final String DURING = "during";

    /** Personal data of the diary is destroyed so many working days after the pupil has left (002, 5.9). */
    private static final int DAYS_TO_DESTROY = 3;

    private final PersonRecordLists records;
    private final StudentLists students;
    private final RecordHistory history;
    private final People people;
    private final WorkingDays workingDays;
    private final AccessLog accessLog;
    private final Acting acting;
    private final SchoolClock clock;

    PersonRecordService(
            PersonRecordLists records,
            StudentLists students,
            RecordHistory history,
            People people,
            WorkingDays workingDays,
            AccessLog accessLog,
            Acting acting,
            SchoolClock clock) {
        this.records = records;
        this.students = students;
        this.history = history;
        this.people = people;
        this.workingDays = workingDays;
        this.accessLog = accessLog;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A person with the family: a pupil's guardians, a guardian's children.
     *
     * @param destroyBy until when the personal data of the diary has to be destroyed; null for a pupil who has not left
     */
    public record PersonWithFamily(
            PersonRecord person,
            List<StudentLists.Guardian> guardians,
            List<PersonName> children,
            LegalTerm destroyBy) {}

    /** A term that the law sets, counted from an event. */
    public record LegalTerm(LocalDate event, int days, WorkingDays.Due due, boolean over) {}

    /**
     * One person.
     *
     * @throws Problem 404 when the school has no such person, 403 for a class teacher whose class it does not concern
     */
    @Transactional
    public PersonWithFamily get(UUID personId) {
        var person = find(personId);
        accessLog.read("getPerson", person.pupil() ? personId : null, null, null);
        return new PersonWithFamily(
                person,
                person.pupil() ? students.guardians(List.of(personId)) : List.of(),
                person.pupil() ? List.of() : records.children(personId),
                destroyBy(person));
    }

    private LegalTerm destroyBy(PersonRecord person) {
        var left = person.departedOn();
        if (left == null || left.isAfter(clock.today())) {
            return null;
        }
        var due = workingDays.after(left, DAYS_TO_DESTROY);
        return new LegalTerm(
                left, DAYS_TO_DESTROY, due, due.overOn(clock.today()).orElse(false));
    }

    /**
     * Changes of the person's records, of a pupil also those of names and contacts of the guardians; newest first.
     *
     * @throws Problem as {@link #get}
     */
    @Transactional
    public Page<PersonHistory.NamedChange> history(UUID personId, int limit, String cursor) {
        var before = cursor == null ? Long.MAX_VALUE : place(cursor);
        var person = find(personId);
        var asked = new HashMap<UUID, Set<String>>();
        if (person.pupil()) {
            students.guardians(List.of(personId))
                    .forEach(guardian -> asked.put(guardian.id(), PersonHistory.Record.ofGuardian()));
        }
        asked.put(personId, PersonHistory.Record.ofPerson());
        accessLog.read("listPersonHistory", person.pupil() ? personId : null, null, null);
        var page = Page.cut(history.ofPersons(asked, before, limit + 1), limit, last -> Cursor.encode(last.seq()));
        return new Page<>(named(page.items()), page.nextCursor());
    }

    private PersonRecord find(UUID personId) {
        var person = records.find(personId, clock.today()).orElseThrow(() -> Problem.notFound("person-unknown"));
        if (acting.is(Role.CLASS_TEACHER) && !person.ofOwnClass()) {
            throw Problem.forbidden("person-of-other-class");
        }
        return person;
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
            case DURING -> with(field, PersonRecordService::interval);
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
