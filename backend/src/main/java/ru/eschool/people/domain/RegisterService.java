package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.eschool.identity.RoleGrants;
import ru.eschool.people.PupilRegister;
import ru.eschool.platform.Role;

/** Enters many people at once: every kind of record together, each with its references already in place. */
@ApplicationScoped
class RegisterService implements PupilRegister {

    private final RegisterLists lists;
    private final Persons persons;
    private final PersonDetails details;
    private final Students students;
    private final Enrolments enrolments;
    private final Guardianships guardianships;
    private final Classes classes;
    private final Groups groups;
    private final Memberships memberships;
    private final RoleGrants roles;

    RegisterService(
            RegisterLists lists,
            Persons persons,
            PersonDetails details,
            Students students,
            Enrolments enrolments,
            Guardianships guardianships,
            Classes classes,
            Groups groups,
            Memberships memberships,
            RoleGrants roles) {
        this.lists = lists;
        this.persons = persons;
        this.details = details;
        this.students = students;
        this.enrolments = enrolments;
        this.guardianships = guardianships;
        this.classes = classes;
        this.groups = groups;
        this.memberships = memberships;
        this.roles = roles;
    }

    @Override
    public void lock() {
        lists.lock();
    }

    @Override
    public LocalDate yearStartsOn(int academicYear) {
        return lists.yearStartsOn(academicYear);
    }

    @Override
    public Register read(int academicYear, LocalDate today) {
        return lists.read(academicYear, today);
    }

    @Override
    public Entered enter(int academicYear, Entries entries, Progress progress) {
        var entered = new Steps(size(entries), progress);
        classes.addAll(entries.classes().stream()
                .map(known -> new SchoolClass(academicYear, known.id(), known.grade(), known.letter()))
                .toList());
        groups.addAll(entries.classes().stream()
                .map(known -> StudyGroup.ofWholeClass(
                        academicYear, known.groupId(), known.id(), known.grade() + known.letter()))
                .toList());
        persons.addAll(named(entries.pupils()));
        persons.addAll(named(entries.guardians()));
        entered.more(entries.pupils().size() + entries.guardians().size());
        students.addAll(
                entries.pupils().stream().map(pupil -> new Student(pupil.id())).toList());
        enrolments.addAll(enrolled(entries));
        var completed = complete(entries);
        entered.more(entries.details().size());
        var places = entries.memberships().stream()
                .map(membership -> GroupMembership.inClass(academicYear, membership))
                .toList();
        memberships.addAll(places);
        var kinships = entries.kinships().stream().map(Guardianship::new).toList();
        guardianships.addAll(kinships);
        entered.more(entries.memberships().size() + entries.kinships().size());
        var granted = new ArrayList<>(
                roles.grant(entries.pupils().stream().map(NewPerson::id).toList(), Role.STUDENT, entries.rolesFrom()));
        granted.addAll(roles.grant(
                entries.kinships().stream().map(Kinship::guardianId).collect(Collectors.toCollection(HashSet::new)),
                Role.GUARDIAN,
                entries.rolesFrom()));
        return new Entered(
                entries.classes(),
                entries.pupils().stream().map(NewPerson::id).toList(),
                entries.guardians().stream().map(NewPerson::id).toList(),
                kinships.stream().map(Guardianship::part).toList(),
                places.stream().map(GroupMembership::part).toList(),
                granted.stream()
                        .map(grant -> new Part(grant.id(), grant.personId()))
                        .toList(),
                completed);
    }

    @Override
    public int takeBack(int academicYear, Entered entered, Progress progress) {
        var persons = Stream.concat(entered.pupils().stream(), entered.guardians().stream())
                .toList();
        var steps = new Steps(
                entered.roles().size()
                        + entered.kinships().size()
                        + entered.memberships().size()
                        + 2 * persons.size(),
                progress);
        roles.takeBack(ids(entered.roles()));
        steps.more(entered.roles().size());
        guardianships.removeAll(ids(entered.kinships()));
        memberships.removeAll(academicYear, ids(entered.memberships()));
        steps.more(entered.kinships().size() + entered.memberships().size());
        enrolments.removeAllOf(entered.pupils());
        students.removeAll(entered.pupils());
        details.removeAll(persons);
        steps.more(persons.size());
        this.persons.removeAll(persons);
        steps.more(persons.size());
        groups.removeAll(
                academicYear,
                entered.classes().stream().map(KnownClass::groupId).toList());
        classes.removeAll(
                academicYear, entered.classes().stream().map(KnownClass::id).toList());
        return putBack(entered.completed());
    }

    private int putBack(List<Completed> completed) {
        var changes = completed.stream().collect(Collectors.toMap(Completed::personId, Function.identity()));
        var left = new ArrayList<UUID>();
        details.changeAll(changes.keySet(), known -> {
            if (!known.putBack(changes.get(known.id()))) {
                left.add(known.id());
            }
        });
        return left.size();
    }

    private static List<UUID> ids(List<Part> parts) {
        return parts.stream().map(Part::id).toList();
    }

    private static int size(Entries entries) {
        return entries.pupils().size()
                + entries.guardians().size()
                + entries.details().size()
                + entries.memberships().size()
                + entries.kinships().size();
    }

    /** Counts records as they are written. */
    private static final class Steps {
        private final int total;
        private final Progress progress;
        private int done;

        Steps(int total, Progress progress) {
            this.total = total;
            this.progress = progress;
        }

        void more(int count) {
            done += count;
            progress.entered(done, total);
        }
    }

    private static List<Person> named(List<NewPerson> given) {
        return given.stream()
                .map(person -> new Person(person.id(), person.name()))
                .toList();
    }

    /** A new pupil is enrolled on the first day in the class. */
    private static List<Enrolment> enrolled(Entries entries) {
        var since = new HashMap<UUID, LocalDate>();
        entries.memberships().forEach(membership -> since.put(membership.studentId(), membership.from()));
        return entries.pupils().stream()
                .map(pupil -> new Enrolment(pupil.id(), since.getOrDefault(pupil.id(), entries.rolesFrom())))
                .toList();
    }

    /** Completes what is known of persons; says what was replaced of those who are not new. */
    private List<Completed> complete(Entries entries) {
        Map<UUID, PersonalData> data =
                entries.details().stream().collect(Collectors.toMap(Details::personId, Details::data));
        var completed = new ArrayList<Completed>();
        details.changeAll(Set.copyOf(data.keySet()), known -> {
            var before = known.data();
            known.complete(data.remove(known.id()));
            completed.add(new Completed(known.id(), before, known.data()));
        });
        var added = data.entrySet().stream()
                .map(entry -> {
                    var detail = new PersonDetail(entry.getKey());
                    var before = detail.data();
                    detail.complete(entry.getValue());
                    completed.add(new Completed(entry.getKey(), before, detail.data()));
                    return detail;
                })
                .toList();
        details.addAll(added);
        var fresh = Stream.concat(entries.pupils().stream(), entries.guardians().stream())
                .map(NewPerson::id)
                .collect(Collectors.toSet());
        completed.removeIf(change -> fresh.contains(change.personId()));
        return completed;
    }
}
