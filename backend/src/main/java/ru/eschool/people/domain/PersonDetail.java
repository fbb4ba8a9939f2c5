package ru.eschool.people.domain;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import ru.eschool.people.PupilRegister.Completed;
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

    void bornOn(LocalDate day) {
        birthDate = day;
    }

    PersonalData data() {
        return new PersonalData(birthDate, sex, snils, citizenship, registrationAddress, livingAddress, phone, email);
    }

    /** Puts back what the change has replaced and nobody has replaced since; says whether that was all of it. */
    boolean putBack(Completed change) {
        var before = change.before();
        var after = change.after();
        birthDate = earlier(birthDate, after.birthDate(), before.birthDate());
        sex = earlier(sex, after.sex(), before.sex());
        snils = earlier(snils, after.snils(), before.snils());
        citizenship = earlier(citizenship, after.citizenship(), before.citizenship());
        registrationAddress = earlier(registrationAddress, after.registrationAddress(), before.registrationAddress());
        livingAddress = earlier(livingAddress, after.livingAddress(), before.livingAddress());
        phone = earlier(phone, after.phone(), before.phone());
        email = earlier(email, after.email(), before.email());
        return data().equals(before);
    }

    private static <T> T earlier(T current, T after, T before) {
        return Objects.equals(current, after) ? before : current;
    }

    private static <T> T other(T given, T kept) {
        return given == null ? kept : given;
    }
}
