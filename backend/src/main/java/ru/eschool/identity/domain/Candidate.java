package ru.eschool.identity.domain;

import ru.eschool.platform.PersonNames;

/**
 * A person who is to get a sign-in.
 *
 * @param login the login the person has already, or null
 * @param hasRole whether the person holds any role today
 * @param ofOwnClass whether the person is a pupil of the caller's class or a guardian of one
 */
record Candidate(
        String lastName,
        String firstName,
        String middleName,
        String login,
        boolean staff,
        boolean hasRole,
        boolean ofOwnClass) {
    String displayName() {
        return PersonNames.full(lastName, firstName, middleName);
    }
}
