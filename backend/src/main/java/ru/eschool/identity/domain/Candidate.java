package ru.eschool.identity.domain;

import java.util.UUID;
import ru.eschool.platform.PersonNames;

/**
 * A person who is to get a sign-in.
 *
 * @param account the account that the person has already, or null
 * @param staff whether the person works here or holds any role beside guardian and pupil
 * @param family whether the person is a guardian or a pupil here
 * @param hasRole whether the person holds any role today
 * @param ofOwnClass whether the person is a pupil of the caller's class today or a guardian of one
 * @param beyondOwnClass whether the person is also a guardian of pupils outside the caller's class
 * @param stop why no diary is delivered to the person, as a pupil or as a guardian of all children; null while one is
 */
record Candidate(
        String lastName,
        String firstName,
        String middleName,
        Account account,
        boolean staff,
        boolean family,
        boolean hasRole,
        boolean ofOwnClass,
        boolean beyondOwnClass,
        String stop) {
    /**
     * An account with what it reaches.
     *
     * @param blocked whether nobody may sign in with it
     * @param elsewhere whether it has a place in another school
     * @param administers whether it administers any school
     * @param used whether its owner has ever used it
     */
    record Account(
            UUID id,
            String subject,
            String login,
            boolean blocked,
            boolean elsewhere,
            boolean administers,
            boolean used) {}

    String displayName() {
        return PersonNames.full(lastName, firstName, middleName);
    }
}
