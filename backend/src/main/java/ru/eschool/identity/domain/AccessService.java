package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Idempotency;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/**
 * Hands out sign-ins. The directory is asked before the link is committed: if the commit fails, a user without a link can
 * see nothing, and the next attempt makes another one.
 */
@ApplicationScoped
public class AccessService {
    private static final int LOGINS_TRIED = 5;

    private final AccessCandidates candidates;
    private final Accounts accounts;
    private final AccountPlaces places;
    private final AccessSlips slips;
    private final AccessEvents events;
    private final SignInDirectory directory;
    private final AccessSecrets secrets;
    private final Idempotency idempotency;
    private final IssuedSlips issued;
    private final Acting acting;
    private final SchoolClock clock;

    AccessService(
            AccessCandidates candidates,
            Accounts accounts,
            AccountPlaces places,
            AccessSlips slips,
            AccessEvents events,
            SignInDirectory directory,
            AccessSecrets secrets,
            Idempotency idempotency,
            IssuedSlips issued,
            Acting acting,
            SchoolClock clock) {
        this.candidates = candidates;
        this.accounts = accounts;
        this.places = places;
        this.slips = slips;
        this.events = events;
        this.directory = directory;
        this.secrets = secrets;
        this.idempotency = idempotency;
        this.issued = issued;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A new slip for a person; an earlier code or password stops to work.
     *
     * @param key names the request: a repeat gets the slip that is remembered for it
     * @throws Problem 404 for an unknown person, 403 when the caller may not hand out this one, 422 when the person holds
     *     no role, 503 when the directory does not answer, 409 for a repeat whose slip is no longer remembered
     */
    public AccessSlip issue(String key, UUID personId) {
        idempotency.once(key, "issueAccess " + personId, personId.toString(), () -> {
            issued.remember(key, issue(personId));
            // The code stands in no table, not even for a repeat.
            return Map.of("personId", personId);
        });
        return issued.find(key, personId).orElseThrow(() -> Problem.of(409, "slip-shown-already"));
    }

    private AccessSlip issue(UUID personId) {
        var person = candidates.find(personId).orElseThrow(() -> Problem.notFound("person-unknown"));
        AccessPolicy.refusal(acting.role(), person).ifPresent(refusal -> {
            throw refusal;
        });
        var code = secrets.activationCode();
        var kinds = SignInDirectory.Kind.of(person.staff(), person.family());
        var account = person.account() == null
                ? create(personId, person, code, kinds)
                : renew(personId, person.account(), code, kinds);
        slips.keep(personId, account.id(), code);
        return new AccessSlip(
                personId,
                person.displayName(),
                account.login(),
                code,
                clock.instant().atZone(clock.zone()).toOffsetDateTime());
    }

    private record Opened(UUID id, String login) {}

    private Opened create(UUID personId, Candidate person, String code, Set<SignInDirectory.Kind> kinds) {
        return Stream.generate(() -> secrets.login(person.lastName()))
                .limit(LOGINS_TRIED)
                .flatMap(login -> create(personId, login, code, kinds).stream())
                .findFirst()
                .orElseThrow(() -> Problem.of(409, "conflict"));
    }

    private Optional<Opened> create(UUID personId, String login, String code, Set<SignInDirectory.Kind> kinds) {
        return directory.create(login, code, kinds).map(subject -> {
            var account = new Account(subject, login, clock.instant());
            accounts.persistAndFlush(account);
            if (!places.give(personId, account.id())) {
                throw Problem.of(409, "conflict");
            }
            events.log(AccessEvents.Kind.ISSUED, personId, account.id());
            return new Opened(account.id(), login);
        });
    }

    private Opened renew(UUID personId, Candidate.Account account, String code, Set<SignInDirectory.Kind> kinds) {
        if (!directory.renew(account.subject(), account.login(), code, kinds)) {
            var subject = directory.create(account.login(), code, kinds).orElseThrow(() -> Problem.of(409, "conflict"));
            places.renewSubject(account.id(), subject);
        }
        events.log(account.used() ? AccessEvents.Kind.RESET : AccessEvents.Kind.REISSUED, personId, account.id());
        return new Opened(account.id(), account.login());
    }
}
