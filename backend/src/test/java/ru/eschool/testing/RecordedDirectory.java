package ru.eschool.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import ru.eschool.identity.domain.SignInDirectory;
import ru.eschool.platform.Problem;

/** Stands in for Keycloak in the tests of the service alone; the real one is exercised by the browser tests. */
@Alternative
@Priority(1)
@ApplicationScoped
public class RecordedDirectory implements SignInDirectory {
    private static final List<Call> CALLS = new CopyOnWriteArrayList<>();
    private static final Set<String> GONE = new HashSet<>();
    private static boolean down;
    private static int takenLogins;

    /** What was asked of the directory. */
    public enum What {
        CREATE,
        RENEW,
        ADMIT,
        REMOVE
    }

    /** One call; what the call does not name is null. */
    public record Call(What what, String subject, String login, String activationCode, Set<Kind> kinds) {}

    @Override
    public Optional<String> create(String login, String activationCode, Set<Kind> kinds) {
        answer();
        CALLS.add(new Call(What.CREATE, null, login, activationCode, kinds));
        if (takenLogins > 0) {
            takenLogins--;
            return Optional.empty();
        }
        return Optional.of(UUID.nameUUIDFromBytes((login + activationCode).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    @Override
    public boolean renew(String subject, String login, String activationCode, Set<Kind> kinds) {
        answer();
        CALLS.add(new Call(What.RENEW, subject, login, activationCode, kinds));
        return !GONE.contains(subject);
    }

    @Override
    public void admit(String subject, Set<Kind> kinds) {
        answer();
        CALLS.add(new Call(What.ADMIT, subject, null, null, kinds));
    }

    @Override
    public void remove(String subject) {
        answer();
        CALLS.add(new Call(What.REMOVE, subject, null, null, null));
    }

    private static void answer() {
        if (down) {
            throw Problem.of(503, "identity-unavailable");
        }
    }

    /** Empties the record and sets whether the directory answers. */
    public static void reset(boolean isDown) {
        CALLS.clear();
        GONE.clear();
        takenLogins = 0;
        down = isDown;
    }

    /** The next so many new logins turn out to be somebody else's. */
    public static void takeLogins(int count) {
        takenLogins = count;
    }

    /** The directory has lost this user. */
    public static void lose(String subject) {
        GONE.add(subject);
    }

    /** What was asked since the last reset. */
    public static List<Call> calls() {
        return List.copyOf(CALLS);
    }
}
