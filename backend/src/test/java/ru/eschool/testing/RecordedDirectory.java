package ru.eschool.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ru.eschool.identity.domain.SignInDirectory;
import ru.eschool.platform.Problem;

/** Stands in for Keycloak in the tests of the service alone; the real one is exercised by the browser tests. */
@Alternative
@Priority(1)
@ApplicationScoped
public class RecordedDirectory implements SignInDirectory {
    private static final List<Admission> ADMISSIONS = new ArrayList<>();
    private static boolean down;

    /** One call. */
    public record Admission(String login, String activationCode, Kind kind) {}

    @Override
    public String admit(String login, String activationCode, Kind kind) {
        if (down) {
            throw Problem.of(503, "identity-unavailable");
        }
        ADMISSIONS.add(new Admission(login, activationCode, kind));
        return UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Empties the record and sets whether the directory answers. */
    public static void reset(boolean isDown) {
        ADMISSIONS.clear();
        down = isDown;
    }

    /** What was asked since the last reset. */
    public static List<Admission> admissions() {
        return List.copyOf(ADMISSIONS);
    }
}
