package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import ru.eschool.platform.Acting;

/**
 * Joins a place to an account that its owner has already: whoever holds the slip and a sign-in of their own has proved
 * both.
 */
@ApplicationScoped
public class PlaceService {
    private final AccountPlaces places;
    private final SignInDirectory directory;
    private final Acting acting;

    PlaceService(AccountPlaces places, SignInDirectory directory, Acting acting) {
        this.places = places;
        this.directory = directory;
        this.acting = acting;
    }

    /** What became of an attempt. */
    public enum Outcome {
        JOINED,
        /** The login or the code is wrong, or the slip has been used, replaced or has run out. */
        REFUSED,
        /** The account has a place in that school already. */
        HAS_PLACE,
        /** Too many wrong codes within the hour. */
        TOO_MANY
    }

    /**
     * Joins the place of a slip to the caller's account; the sign-in that was made for the slip ends. A refusal is an
     * answer and no exception, since the wrong attempt has to be counted. If the directory does not answer, nothing has
     * happened.
     */
    @Transactional
    public Outcome join(String login, String activationCode) {
        var subject = acting.claim().subject();
        var joined = places.join(subject, login, activationCode);
        if (joined.outcome() == Outcome.JOINED) {
            directory.admit(subject, SignInDirectory.Kind.of(joined.staff(), joined.family()));
            directory.remove(joined.endedSubject());
        }
        return joined.outcome();
    }
}
