package ru.eschool.identity.domain;

import ru.eschool.platform.PersonNames;

/**
 * Whom an operator of the server invites.
 *
 * @param middleName null when there is none
 * @param email null when it is not known
 * @param login proposed for the sign-in; null to have one made of the last name
 */
public record Invitee(String lastName, String firstName, String middleName, String email, String login) {
    String displayName() {
        return PersonNames.full(lastName, firstName, middleName);
    }
}
