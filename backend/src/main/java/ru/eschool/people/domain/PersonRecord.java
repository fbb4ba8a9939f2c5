package ru.eschool.people.domain;

import java.time.LocalDate;
import java.util.UUID;
import ru.eschool.platform.PersonNames;

/**
 * A person with everything that the school knows; what is not known is null.
 *
 * @param ofOwnClass whether a class teacher who asks leads the class of the person or of a child of the person
 */
public record PersonRecord(
        UUID id,
        String lastName,
        String firstName,
        String middleName,
        boolean staff,
        boolean pupil,
        LocalDate enrolledOn,
        LocalDate departedOn,
        String className,
        LocalDate birthDate,
        String sex,
        String snils,
        String citizenship,
        String registrationAddress,
        String livingAddress,
        String phone,
        String email,
        boolean ofOwnClass) {

    public String displayName() {
        return PersonNames.full(lastName, firstName, middleName);
    }

    /** The same person without personal data. */
    PersonRecord namesAlone() {
        return new PersonRecord(
                id,
                lastName,
                firstName,
                middleName,
                staff,
                pupil,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                ofOwnClass);
    }
}
