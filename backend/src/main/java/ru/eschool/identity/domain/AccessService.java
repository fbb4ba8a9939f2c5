package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import ru.eschool.identity.AccountIssued;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Outbox;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.Today;

/**
 * Hands out sign-ins. The directory is asked before the link is committed: if the commit fails, a user without a link
 * can see nothing, and the next attempt takes it over.
 */
@ApplicationScoped
public class AccessService {
    private final AccessRepository people;
    private final SignInDirectory directory;
    private final AccessSecrets secrets;
    private final Outbox outbox;
    private final Acting acting;
    private final Today today;

    AccessService(
            AccessRepository people,
            SignInDirectory directory,
            AccessSecrets secrets,
            Outbox outbox,
            Acting acting,
            Today today) {
        this.people = people;
        this.directory = directory;
        this.secrets = secrets;
        this.outbox = outbox;
        this.acting = acting;
        this.today = today;
    }

    /**
     * A new slip for a person; an earlier code or password stops to work.
     *
     * @throws Problem 404 for an unknown person, 403 when the caller may not hand out this one, 422 when the person holds
     *     no role, 503 when the directory does not answer
     */
    @Transactional
    public AccessSlip issue(UUID personId) {
        var person = people.candidate(personId).orElseThrow(() -> Problem.notFound("person-unknown"));
        if (acting.is(Role.CLASS_TEACHER) && !person.ofOwnClass()) {
            throw Problem.forbidden("access-foreign");
        }
        if (!person.hasRole()) {
            throw Problem.refused("access-no-role");
        }
        var login = person.login() == null ? secrets.login(person.lastName()) : person.login();
        var code = secrets.activationCode();
        var subject =
                directory.admit(login, code, person.staff() ? SignInDirectory.Kind.STAFF : SignInDirectory.Kind.FAMILY);
        if (person.login() == null) {
            people.link(personId, subject, login);
        }
        outbox.publish(new AccountIssued(acting.schoolId(), personId));
        return new AccessSlip(
                personId,
                person.displayName(),
                login,
                code,
                today.instant().atZone(today.zone()).toOffsetDateTime());
    }
}
