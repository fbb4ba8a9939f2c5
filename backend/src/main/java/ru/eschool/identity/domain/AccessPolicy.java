package ru.eschool.identity.domain;

import java.util.Optional;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;

/**
 * Decides who may hand out a sign-in to whom (001, 002). Access is handed out for a place; an account belongs to its
 * owner. Whoever holds a right over one place must not get hold of the others that the same account opens.
 */
final class AccessPolicy {
    private AccessPolicy() {}

    /** The reason why the role may not hand out a sign-in to the person; empty when it may. */
    static Optional<Problem> refusal(Role role, Candidate person) {
        if (role == Role.CLASS_TEACHER && !person.ofOwnClass()) {
            return Optional.of(Problem.forbidden("access-foreign"));
        }
        if (!person.hasRole()) {
            return Optional.of(Problem.refused("access-no-role"));
        }
        if (role == Role.CLASS_TEACHER && person.staff()) {
            return Optional.of(Problem.forbidden("access-of-staff"));
        }
        // Whoever works here signs in for the work too.
        if (person.stop() != null && !person.staff()) {
            return Optional.of(Problem.refused(
                    person.stop().equals("AGREEMENT_ENDED") ? "access-agreement-ended" : "access-consent-missing"));
        }
        return person.account() == null ? Optional.empty() : refusalOfReset(role, person);
    }

    private static Optional<Problem> refusalOfReset(Role role, Candidate person) {
        var account = person.account();
        if (account.administers()) {
            return Optional.of(Problem.forbidden("access-of-administrator"));
        }
        if (account.elsewhere()) {
            return Optional.of(Problem.forbidden("access-elsewhere"));
        }
        if (account.blocked()) {
            return Optional.of(Problem.forbidden("access-blocked"));
        }
        if (role == Role.CLASS_TEACHER && account.used()) {
            return Optional.of(Problem.forbidden("access-in-use"));
        }
        if (role == Role.CLASS_TEACHER && person.beyondOwnClass()) {
            return Optional.of(Problem.forbidden("access-of-other-class"));
        }
        return Optional.empty();
    }
}
