package ru.eschool.people.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.people.PupilRegister.PersonalData;
import ru.eschool.platform.persistence.SchoolRecord;

/** What only those see who need it: birth, documents, addresses, contacts. Its id is the person's. */
@Entity
@Table(name = "person_detail")
@AttributeOverride(name = "id", column = @Column(name = "person_id"))
class PersonDetail extends SchoolRecord {
    private LocalDate birthDate;
    private String sex;
    private String snils;
    private String citizenship;
    private String registrationAddress;
    private String livingAddress;
    private String phone;
    private String email;

    /** For Hibernate. */
    protected PersonDetail() {}

    PersonDetail(UUID personId) {
        super(personId);
    }

    /** Fills what is empty and replaces what differs; what the data leaves out stays. */
    void complete(PersonalData data) {
        birthDate = other(data.birthDate(), birthDate);
        sex = other(data.sex(), sex);
        snils = other(data.snils(), snils);
        citizenship = other(data.citizenship(), citizenship);
        registrationAddress = other(data.registrationAddress(), registrationAddress);
        livingAddress = other(data.livingAddress(), livingAddress);
        phone = other(data.phone(), phone);
        email = other(data.email(), email);
    }

    private static <T> T other(T given, T kept) {
        return given == null ? kept : given;
    }
}
