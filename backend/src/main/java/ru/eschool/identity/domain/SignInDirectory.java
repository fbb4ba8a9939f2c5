package ru.eschool.identity.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The place where people's passwords live. Every call fails with 503 when the directory does not answer. */
public interface SignInDirectory {
    /**
     * A coarse kind of user: for the directory's own rules (second factor for staff), and for what the tokens of the app
     * for staff and of the app for families carry. A teacher who is also a parent is of both.
     */
    enum Kind {
        STAFF,
        FAMILY;

        /** Of a person by what the places and roles are; never empty. */
        static Set<Kind> of(boolean staff, boolean family) {
            return staff ? family ? EnumSet.allOf(Kind.class) : EnumSet.of(STAFF) : EnumSet.of(FAMILY);
        }
    }

    /**
     * Makes a user who can enter once with the code, to choose a password then.
     *
     * @return the user's subject; empty when somebody has this login already, who is left untouched
     */
    Optional<String> create(String login, String activationCode, Set<Kind> kinds);

    /**
     * Lets a known user enter once with a new code; the password and all sessions end.
     *
     * @return false when there is no such user any more
     * @throws ru.eschool.platform.Problem 409 when subject and login do not belong together
     */
    boolean renew(String subject, String login, String activationCode, Set<Kind> kinds);

    /** Gives a known user the coarse roles of further kinds; one who is gone is left alone. */
    void admit(String subject, Set<Kind> kinds);

    /** Ends a user; one who is gone already is fine. */
    void remove(String subject);
}
