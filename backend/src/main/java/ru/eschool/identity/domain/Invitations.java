package ru.eschool.identity.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import ru.eschool.platform.Idempotency;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/**
 * Makes the sign-ins of those whom an operator of the server invites. The user is made in the directory first and withdrawn
 * when the database refuses: either both know of it or neither. If the very commit fails, a user stays behind who sees nothing.
 */
@ApplicationScoped
class Invitations {
    private static final Logger LOG = Logger.getLogger(Invitations.class);
    private static final int LOGINS_TRIED = 5;

    private final SignInDirectory directory;
    private final AccessSecrets secrets;
    private final OperatorFacts facts;
    private final Idempotency idempotency;
    private final IssuedSlips issued;
    private final ObjectMapper json;
    private final SchoolClock clock;

    Invitations(
            SignInDirectory directory,
            AccessSecrets secrets,
            OperatorFacts facts,
            Idempotency idempotency,
            IssuedSlips issued,
            ObjectMapper json,
            SchoolClock clock) {
        this.directory = directory;
        this.secrets = secrets;
        this.facts = facts;
        this.idempotency = idempotency;
        this.issued = issued;
        this.json = json;
        this.clock = clock;
    }

    /** Writes down who has the user; gives the id of the person or the officer. */
    interface Link {
        UUID to(String subject, String login, String code);
    }

    /**
     * What was done once.
     *
     * @param aboutId the school or the office
     */
    record Done(UUID aboutId, AccessSlip slip) {}

    private record Kept(UUID aboutId, UUID personId) {}

    /**
     * Does it once for a key; a repeat gets the same slip as long as it is remembered.
     *
     * @throws Problem 409 for a repeat whose slip is no longer remembered: it is done, and another code can be had
     */
    Done once(String key, String operation, Object request, Supplier<Done> invite) {
        var kept = kept(idempotency.once(key, operation, request, () -> {
            var done = invite.get();
            issued.remember(key, done.slip());
            // The code stands in no table, not even for a repeat.
            return new Kept(done.aboutId(), done.slip().personId());
        }));
        return issued.find(key, kept.personId())
                .map(slip -> new Done(kept.aboutId(), slip))
                .orElseThrow(() -> Problem.of(409, "slip-shown-already"));
    }

    /**
     * A sign-in for somebody who has none.
     *
     * @param pointer where the login stands in the request
     * @throws Problem 409 when somebody has the proposed login, 503 when the directory does not answer
     */
    AccessSlip invite(Invitee invitee, String pointer, Link link) {
        var code = secrets.activationCode();
        var user = user(invitee, pointer, code);
        try {
            return slip(link.to(user.subject(), user.login(), code), invitee.displayName(), user.login(), code);
        } catch (RuntimeException refused) {
            withdraw(user.subject());
            throw refused;
        }
    }

    /**
     * Another code for somebody who has never signed in; the one before stops working.
     *
     * @throws Problem 503 when the directory does not answer
     */
    AccessSlip reissue(InvitedPerson person, Link link) {
        var code = secrets.activationCode();
        var kinds = EnumSet.of(SignInDirectory.Kind.STAFF);
        var subject = directory.renew(person.subject(), person.login(), code, kinds)
                ? person.subject()
                : directory.create(person.login(), code, kinds).orElseThrow(() -> Problem.of(409, "conflict"));
        return slip(link.to(subject, person.login(), code), person.displayName(), person.login(), code);
    }

    private record User(String subject, String login) {}

    private User user(Invitee invitee, String pointer, String code) {
        if (invitee.login() != null) {
            return made(invitee.login(), code)
                    .orElseThrow(() -> Problem.of(409, "login-taken").at(pointer, "login-taken"));
        }
        return Stream.generate(() -> secrets.login(invitee.lastName()))
                .limit(LOGINS_TRIED)
                .flatMap(login -> made(login, code).stream())
                .findFirst()
                .orElseThrow(() -> Problem.of(409, "conflict"));
    }

    private Optional<User> made(String login, String code) {
        return facts.isTaken(login)
                ? Optional.empty()
                : directory
                        .create(login, code, EnumSet.of(SignInDirectory.Kind.STAFF))
                        .map(subject -> new User(subject, login));
    }

    private void withdraw(String subject) {
        try {
            directory.remove(subject);
        } catch (Problem unreachable) {
            LOG.warnf("a user whom nothing belongs to stays in the directory: %s", subject);
        }
    }

    private AccessSlip slip(UUID id, String displayName, String login, String code) {
        return new AccessSlip(
                id,
                displayName,
                login,
                code,
                clock.instant().atZone(clock.zone()).toOffsetDateTime());
    }

    private Kept kept(String text) {
        try {
            return json.readValue(text, Kept.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
