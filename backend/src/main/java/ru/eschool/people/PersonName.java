package ru.eschool.people;

import java.util.UUID;

/**
 * A person as lists name one; the record of every answer that names a person.
 *
 * @param displayName «Фамилия Имя» of a pupil, «Фамилия Имя Отчество» of everybody else
 */
public record PersonName(UUID id, String displayName) {}
