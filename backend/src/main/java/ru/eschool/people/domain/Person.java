package ru.eschool.people.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import ru.eschool.people.PupilRegister.Name;
import ru.eschool.platform.persistence.SchoolRecord;

/**
 * Somebody whom the school knows, by name only: everything more personal is in {@link PersonDetail}. The sign-in belongs
 * to identity.
 */
@Entity
@Table(name = "person")
class Person extends SchoolRecord {
    private String lastName;
    private String firstName;
    private String middleName;

    /** For Hibernate. */
    protected Person() {}

    Person(UUID id, Name name) {
        super(id);
        this.lastName = name.lastName();
        this.firstName = name.firstName();
        this.middleName = name.middleName();
    }
}
