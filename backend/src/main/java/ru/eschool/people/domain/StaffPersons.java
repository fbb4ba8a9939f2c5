package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Problem;

/** Who the people are that work at the school: their names and days of birth, kept with those of everybody else. */
@ApplicationScoped
public class StaffPersons {
    private final Persons persons;
    private final PersonDetails details;

    StaffPersons(Persons persons, PersonDetails details) {
        this.persons = persons;
        this.details = details;
    }

    /**
     * A person whom the school did not know.
     *
     * @param birthDate null when unknown
     */
    public UUID enter(Name name, LocalDate birthDate) {
        var person = new Person(Ids.next(), name);
        person.employ();
        persons.add(person);
        persons.flush();
        bornOn(person.id(), birthDate);
        return person.id();
    }

    /** A person whom the school knows already, under the name that it knows; a day of birth that it knows stays. */
    public void employ(UUID personId, LocalDate birthDate) {
        find(personId).employ();
        // From here on the session may see what is known of the person.
        persons.flush();
        if (birthDate != null) {
            bornOn(personId, birthDate);
        }
    }

    /** Calls a person otherwise, or corrects the day of birth; null when it is not known. */
    public void describe(UUID personId, Name name, LocalDate birthDate) {
        find(personId).call(name);
        bornOn(personId, birthDate);
    }

    private void bornOn(UUID personId, LocalDate birthDate) {
        var detail = details.find(personId);
        if (detail.isPresent()) {
            detail.get().bornOn(birthDate);
        } else if (birthDate != null) {
            details.add(new PersonDetail(personId)).bornOn(birthDate);
        }
        details.flush();
    }

    private Person find(UUID personId) {
        return persons.find(personId).orElseThrow(() -> Problem.notFound("person-unknown"));
    }
}
