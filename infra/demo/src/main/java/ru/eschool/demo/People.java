package ru.eschool.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Everybody of one school: pupils, guardians, staff. */
final class People {
    record Person(UUID id, NameBook.FullName name, boolean male, boolean staff, LocalDate birthDate, Contact contact) {}

    record Contact(String snils, String address, String phone, String email) {}

    /**
     * A pupil's place in the class; {@code departedOn} is the first day no longer at the school. Who joined the class after the
     * year began and was enrolled before came from the parallel class.
     */
    record Pupil(Person person, int classIndex, LocalDate enrolledOn, LocalDate joinedClassOn, LocalDate departedOn) {
        UUID id() {
            return person.id;
        }

        boolean memberOn(LocalDate date) {
            return !date.isBefore(joinedClassOn) && (departedOn == null || date.isBefore(departedOn));
        }
    }

    record Guardianship(Pupil pupil, Person guardian, String kinship, OffsetDateTime blockedAt, String reason) {}

    record StaffMember(Person person, String position, LocalDate hiredOn) {}

    record Role(Person person, String role, LocalDate from, LocalDate until) {}

    record Account(UUID id, String login, Person person) {}

    final List<Person> persons = new ArrayList<>();
    final List<Pupil> pupils = new ArrayList<>();
    final List<Guardianship> guardianships = new ArrayList<>();
    final List<StaffMember> staff = new ArrayList<>();
    final List<Role> roles = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();

    /** The pupils of a class in the order of the register. */
    List<Pupil> ofClass(int classIndex) {
        return pupils.stream()
                .filter(p -> p.classIndex == classIndex)
                .sorted(REGISTER_ORDER)
                .toList();
    }

    static final java.util.Comparator<Pupil> REGISTER_ORDER = java.util.Comparator.comparing(
            (Pupil p) -> (p.person.name.last() + " " + p.person.name.first()).replace('ё', 'е'));
}
