package ru.eschool.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names of people of the acting person's school. */
public interface People {

    /**
     * How people are called in lists, as far as the session may see them.
     *
     * @return person id to name: «Фамилия Имя» of a pupil, «Фамилия Имя Отчество» of everybody else;
     *     a person who is unknown or out of sight is absent
     */
    Map<UUID, String> names(Collection<UUID> personIds);
}
