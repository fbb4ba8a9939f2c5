package ru.eschool.identity.domain;

import java.util.Optional;

/** The place where people's passwords live. Every call fails with 503 when the directory does not answer. */
public interface SignInDirectory {
    /** A coarse kind of user, for the directory's own rules (second factor for staff). */
    enum Kind {
        STAFF,
        FAMILY
    }

    /**
     * Makes a user who can enter once with the code, to choose a password then.
     *
     * @return the user's subject; empty when somebody has this login already, who is left untouched
     */
    Optional<String> create(String login, String activationCode, Kind kind);

    /**
     * Lets a known user enter once with a new code; the password and all sessions end.
     *
     * @return false when there is no such user any more
     * @throws ru.eschool.platform.Problem 409 when subject and login do not belong together
     */
    boolean renew(String subject, String login, String activationCode, Kind kind);

    /** Gives a known user the coarse role of another kind. */
    void admit(String subject, Kind kind);

    /** Ends a user; one who is gone already is fine. */
    void remove(String subject);
}
