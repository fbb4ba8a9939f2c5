package ru.eschool.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the pupils of one list are called in it. */
public interface PupilNames {

    /**
     * A pupil of the list.
     *
     * @param middleName null without a patronymic
     */
    record Pupil(UUID id, String lastName, String firstName, String middleName) {}

    /**
     * «Фамилия Имя», and namesakes told apart: by the patronymic, and where that is the same, by the day of birth if the
     * session may see it. It asks the database only about those who have the same patronymic too.
     *
     * @return the name of each pupil of the list
     */
    Map<UUID, String> inList(Collection<Pupil> list);
}
