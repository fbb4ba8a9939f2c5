package ru.eschool.identity.domain;

/** The place where people's passwords live. */
public interface SignInDirectory {
    /** A coarse kind of user, for the directory's own rules (second factor for staff). */
    enum Kind {
        STAFF,
        FAMILY
    }

    /**
     * Makes sure that a user with this login exists and can enter once with the code, to choose a password then.
     *
     * @return the user's subject
     * @throws ru.eschool.platform.Problem 503 when the directory does not answer
     */
    String admit(String login, String activationCode, Kind kind);
}
