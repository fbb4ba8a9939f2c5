package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
            Guardianships guardianships,
            Classes classes,
            Groups groups,
            Memberships memberships,
            RoleGrants roles) {
        this.lists = lists;
        this.persons = persons;
        this.details = details;
        this.students = students;
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
    public void enter(int academicYear, Entries entries, Progress progress) {
        var entered = new Entered(entries, progress);
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
        students.addAll(pupils(entries));
        complete(entries.details());
        entered.more(entries.details().size());
        memberships.addAll(entries.memberships().stream()
                .map(membership -> GroupMembership.inClass(academicYear, membership))
                .toList());
        guardianships.addAll(entries.kinships().stream().map(Guardianship::new).toList());
        entered.more(entries.memberships().size() + entries.kinships().size());
        roles.grant(entries.pupils().stream().map(NewPerson::id).toList(), Role.STUDENT, entries.rolesFrom());
        roles.grant(
                entries.kinships().stream().map(Kinship::guardianId).collect(Collectors.toCollection(HashSet::new)),
                Role.GUARDIAN,
                entries.rolesFrom());
    }

    /** Counts records as they are entered. */
    private static final class Entered {
        private final int total;
        private final Progress progress;
        private int done;

        Entered(Entries entries, Progress progress) {
            this.total = entries.pupils().size()
                    + entries.guardians().size()
                    + entries.details().size()
                    + entries.memberships().size()
                    + entries.kinships().size();
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
    private static List<Student> pupils(Entries entries) {
        var since = new HashMap<UUID, LocalDate>();
        entries.memberships().forEach(membership -> since.put(membership.studentId(), membership.from()));
        return entries.pupils().stream()
                .map(pupil -> new Student(pupil.id(), since.getOrDefault(pupil.id(), entries.rolesFrom())))
                .toList();
    }

    private void complete(List<Details> given) {
        Map<UUID, PersonalData> data = given.stream().collect(Collectors.toMap(Details::personId, Details::data));
        details.changeAll(data.keySet(), known -> known.complete(data.remove(known.id())));
        details.addAll(data.entrySet().stream()
                .map(entry -> {
                    var detail = new PersonDetail(entry.getKey());
                    detail.complete(entry.getValue());
                    return detail;
                })
                .toList());
    }
}
