package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.eschool.audit.AccessLog;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Page;
import ru.eschool.platform.PersonName;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;
import ru.eschool.school.WorkingDays;

/** Shows one person and who changed what of the record; staff's looks are noted (002). */
@ApplicationScoped
public class PersonRecordService {
    /** Personal data of the diary is destroyed so many working days after the pupil has left (002, 5.9). */
    private static final int DAYS_TO_DESTROY = 3;

    private final PersonRecordLists records;
    private final StudentLists students;
    private final PersonChanges changes;
    private final WorkingDays workingDays;
    private final AccessLog accessLog;
    private final Acting acting;
    private final SchoolClock clock;

    PersonRecordService(
            PersonRecordLists records,
            StudentLists students,
            PersonChanges changes,
            WorkingDays workingDays,
            AccessLog accessLog,
            Acting acting,
            SchoolClock clock) {
        this.records = records;
        this.students = students;
        this.changes = changes;
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
     * One person; of somebody who is here as staff alone no more than the name, unless the principal asks.
     *
     * @throws Problem 404 when the school has no such person, 403 for a class teacher whose class it does not concern
     */
    @Transactional
    public PersonWithFamily get(UUID personId) {
        var person = find(personId);
        accessLog.read("getPerson", person.pupil() ? personId : null, null, null);
        return new PersonWithFamily(
                staffAlone(person) ? person.namesAlone() : person,
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
        var person = find(personId);
        var asked = new HashMap<UUID, Set<String>>();
        if (person.pupil()) {
            students.guardians(List.of(personId))
                    .forEach(guardian -> asked.put(guardian.id(), PersonHistory.Record.ofGuardian()));
        }
        asked.put(personId, staffAlone(person) ? PersonHistory.Record.names() : PersonHistory.Record.ofPerson());
        accessLog.read("listPersonHistory", person.pupil() ? personId : null, null, null);
        return changes.of(asked, limit, cursor);
    }

    /** Whose personal data HR and the principal alone have to do with: staff without a child at the school. */
    private boolean staffAlone(PersonRecord person) {
        return person.staff()
                && !person.pupil()
                && !acting.is(Role.PRINCIPAL)
                && records.children(person.id()).isEmpty();
    }

    /**
     * The person's record alone; the caller notes the look.
     *
     * @throws Problem as {@link #get}
     */
    public PersonRecord find(UUID personId) {
        var person = records.find(personId, clock.today()).orElseThrow(() -> Problem.notFound("person-unknown"));
        if (acting.is(Role.CLASS_TEACHER) && !person.ofOwnClass()) {
            throw Problem.forbidden("person-of-other-class");
        }
        return person;
    }
}
