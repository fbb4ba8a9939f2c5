package ru.eschool.people.personnel.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import ru.eschool.identity.StaffRoles;
import ru.eschool.people.PupilRegister;
import ru.eschool.people.domain.PersonChanges;
import ru.eschool.people.domain.PersonHistory;
import ru.eschool.people.domain.StaffPersons;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Page;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SchoolClock;

/**
 * Keeps the records of those who work at the school (003, «Отдел кадров»). A role of HR changes them; who leads the school
 * and who keeps its accounts read them.
 */
@ApplicationScoped
public class StaffService {
    private static final int MONTHS_AHEAD = 12;

    private final StaffMembers members;
    private final StaffPositions positions;
    private final StaffAttestations attestations;
    private final StaffEducations educations;
    private final StaffCourses courses;
    private final PupilRegister register;
    private final StaffPersons persons;
    private final StaffRoles roles;
    private final StaffCardLists cards;
    private final StaffDutyLists duties;
    private final StaffMatchLists matches;
    private final PersonChanges changes;
    private final Acting acting;
    private final SchoolClock clock;

    StaffService(
            StaffMembers members,
            StaffPositions positions,
            StaffAttestations attestations,
            StaffEducations educations,
            StaffCourses courses,
            PupilRegister register,
            StaffPersons persons,
            StaffRoles roles,
            StaffCardLists cards,
            StaffDutyLists duties,
            StaffMatchLists matches,
            PersonChanges changes,
            Acting acting,
            SchoolClock clock) {
        this.members = members;
        this.positions = positions;
        this.attestations = attestations;
        this.educations = educations;
        this.courses = courses;
        this.register = register;
        this.persons = persons;
        this.roles = roles;
        this.cards = cards;
        this.duties = duties;
        this.matches = matches;
        this.changes = changes;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * Who comes to work.
     *
     * @param samePersonId the person of the school who is meant, or null
     * @param anotherPerson whether none of those who are called so is meant
     */
    public record Newcomer(StaffDescription description, UUID samePersonId, boolean anotherPerson) {}

    /**
     * One record; days of birth and documents only for HR and the principal.
     *
     * @throws Problem 404 when nobody of the school's staff has this id
     */
    @Transactional
    public StaffCard get(UUID personId) {
        var card = cards.find(personId, clock.today());
        return acting.is(Role.HR_OFFICER) || acting.is(Role.PRINCIPAL) ? card : card.withoutPersonalData();
    }

    /** Who of the school is called so and not known to be born on another day. */
    @Transactional
    public List<StaffMatch> matches(StaffMatch.Sought sought) {
        return matches.of(sought, clock.today());
    }

    /**
     * Enters somebody who comes to work. Two records are never made one without being told so.
     *
     * @throws Problem 409 when somebody of the school is called so and it is not said who is meant, or when the person's record is
     *     kept already; 422 when the person named is called otherwise
     */
    @Transactional
    public StaffCard create(Newcomer newcomer) {
        var description = newcomer.description();
        StaffRules.check(description, null, clock.today(), "/member");
        // Nobody else enters people meanwhile, so that two who enter the same one at once do not make two of them.
        register.lock();
        var personId = person(newcomer);
        members.add(new StaffMember(personId, description.hiredOn()));
        members.flush();
        describeParts(personId, description, "/member");
        return get(personId);
    }

    private UUID person(Newcomer newcomer) {
        var description = newcomer.description();
        var known = matches.of(new StaffMatch.Sought(description.name(), description.birthDate()), clock.today());
        if (newcomer.samePersonId() == null) {
            if (!known.isEmpty() && !newcomer.anotherPerson()) {
                throw Problem.of(409, "staff-same-name");
            }
            return persons.enter(description.name(), description.birthDate());
        }
        var meant = known.stream()
                .filter(match -> match.id().equals(newcomer.samePersonId()))
                .findFirst()
                .orElseThrow(() -> Problem.refused("staff-person-unmatched"));
        if (meant.isStaff()) {
            throw Problem.of(409, "staff-already");
        }
        persons.employ(meant.id(), description.birthDate());
        return meant.id();
    }

    /**
     * Describes somebody anew as a whole.
     *
     * @throws Problem 400 with every day that cannot be
     */
    @Transactional
    public StaffCard change(UUID personId, int version, StaffDescription description) {
        var member = toChange(personId, version);
        StaffRules.check(description, member.dismissedOn(), clock.today(), "");
        members.touch(member);
        member.hire(description.hiredOn());
        persons.describe(personId, description.name(), description.birthDate());
        describeParts(personId, description, "");
        return get(personId);
    }

    private void describeParts(UUID personId, StaffDescription description, String root) {
        positions.describe(personId, description.positions(), root + "/positions");
        attestations.describe(personId, description.attestations(), root + "/attestations");
        educations.describe(personId, description.educations(), root + "/educations");
        courses.describe(personId, description.courses(), root + "/courses");
        members.flush();
    }

    /** What is still somebody's and stays when the person is dismissed. */
    @Transactional
    public StaffDuties duties(UUID personId) {
        find(personId);
        return duties.of(personId);
    }

    /**
     * Dismisses somebody: from the day after the last one on, no request in a role of the school is answered. What the person
     * wrote stays, and so do a class and journals until others get them.
     *
     * @throws Problem 400 for a day that cannot be, 422 for oneself, for somebody who has been dismissed, and for the last
     *     administrator
     */
    @Transactional
    public StaffCard dismiss(UUID personId, int version, LocalDate lastDay, String document) {
        var member = toChange(personId, version);
        if (acting.personId().equals(personId)) {
            throw Problem.refused("staff-own-dismissal");
        }
        if (member.dismissedOn() != null) {
            throw Problem.refused("staff-dismissed-already");
        }
        if (lastDay.isBefore(member.hiredOn())) {
            throw Problem.invalid().at("/on", "dismissed-before-hiring", member.hiredOn());
        }
        if (lastDay.isAfter(clock.today().plusMonths(MONTHS_AHEAD))) {
            throw Problem.invalid().at("/on", "dismissed-too-far-ahead");
        }
        if (positions.anyStartsAfter(personId, lastDay)) {
            throw Problem.refused("position-starts-later");
        }
        member.dismiss(lastDay, document);
        members.flush();
        roles.end(personId, lastDay);
        return get(personId);
    }

    /**
     * Takes a dismissal back; the roles that ended with it are given again.
     *
     * @throws Problem 422 for somebody who has not been dismissed
     */
    @Transactional
    public StaffCard reinstate(UUID personId, int version, String reason) {
        var member = toChange(personId, version);
        if (member.dismissedOn() == null) {
            throw Problem.refused("staff-not-dismissed");
        }
        member.reinstate(reason);
        members.flush();
        roles.reopen(personId);
        return get(personId);
    }

    /** Who changed what of the record, newest first. */
    @Transactional
    public Page<PersonHistory.NamedChange> history(UUID personId, int limit, String cursor) {
        find(personId);
        return changes.ofStaff(personId, limit, cursor);
    }

    private StaffMember find(UUID personId) {
        return members.find(personId).orElseThrow(() -> Problem.notFound("staff-unknown"));
    }

    private StaffMember toChange(UUID personId, int version) {
        var member = find(personId);
        member.requireVersion(version);
        return member;
    }
}
