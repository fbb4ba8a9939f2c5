package ru.eschool.people.domain;

import jakarta.persistence.Column;
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

    @Column(name = "is_staff")
    private boolean staff;

    /** For Hibernate. */
    protected Person() {}

    Person(UUID id, Name name) {
        super(id);
        call(name);
    }

    final void call(Name name) {
        lastName = name.lastName();
        firstName = name.firstName();
        middleName = name.middleName();
    }

    /** Works at the school from now on; stays what the person is besides, as a guardian of a pupil. */
    void employ() {
        staff = true;
    }
}
