package ru.eschool.people.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.platform.Database;
import ru.eschool.platform.Ids;
import ru.eschool.platform.Problem;

/** Who the people are that work at the school: their names and days of birth, kept with those of everybody else. */
@ApplicationScoped
public class StaffPersons {
    private final Persons persons;
    private final PersonDetails details;
    private final Database database;

    StaffPersons(Persons persons, PersonDetails details, Database database) {
        this.persons = persons;
        this.details = details;
        this.database = database;
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

    /**
     * A person whom the school knows already, under the name that it knows; a day of birth that it knows stays unless another one
     * is given.
     *
     * @throws Problem 404 when the school has no such person
     */
    public void employ(UUID personId, LocalDate birthDate) {
        var employed = database.with(handle -> handle.createQuery("select employ_person(:person)")
                .bind("person", personId)
                .mapTo(Boolean.class)
                .one());
        if (!employed) {
            throw Problem.notFound("person-unknown");
        }
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
