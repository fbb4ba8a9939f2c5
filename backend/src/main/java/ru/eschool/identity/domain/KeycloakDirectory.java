package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import ru.eschool.platform.Problem;

/** Keycloak as the place of passwords, reached with the service's own account, which may manage users and nothing else. */
@ApplicationScoped
public class KeycloakDirectory implements SignInDirectory {
    private static final Logger LOG = Logger.getLogger(KeycloakDirectory.class);

    private final Keycloak keycloak;
    private final String realm;

    KeycloakDirectory(Keycloak keycloak, @ConfigProperty(name = "eschool.keycloak.admin.realm") String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    @Override
    public Optional<String> create(String login, String activationCode, Set<Kind> kinds) {
        return asked(users -> {
            var user = new UserRepresentation();
            user.setUsername(login);
            user.setEnabled(true);
            user.setRequiredActions(List.of("UPDATE_PASSWORD"));
            user.setCredentials(List.of(oneTime(activationCode)));
            try (var created = users.users().create(user)) {
                if (created.getStatusInfo().toEnum() == Response.Status.CONFLICT) {
                    return Optional.empty();
                }
                var subject = CreatedResponseUtil.getCreatedId(created);
                giveRoles(users, subject, kinds);
                return Optional.of(subject);
            }
        });
    }

    @Override
    public boolean renew(String subject, String login, String activationCode, Set<Kind> kinds) {
        return asked(users -> {
            var user = users.users().get(subject);
            try {
                var known = user.toRepresentation();
                if (!login.equalsIgnoreCase(known.getUsername())) {
                    LOG.warnf("the directory knows subject %s by another login", subject);
                    throw Problem.of(409, "conflict");
                }
                if (!known.isEnabled()) {
                    // Whoever blocked the user there had a reason that nobody here knows.
                    throw Problem.forbidden("access-blocked");
                }
                user.resetPassword(oneTime(activationCode));
                known.setRequiredActions(List.of("UPDATE_PASSWORD"));
                user.update(known);
                // Whoever still holds a session with the old password is signed out.
                user.logout();
                giveRoles(users, subject, kinds);
                return true;
            } catch (NotFoundException gone) {
                return false;
            }
        });
    }

    @Override
    public void admit(String subject, Set<Kind> kinds) {
        asked(users -> {
            try {
                giveRoles(users, subject, kinds);
            } catch (NotFoundException gone) {
                LOG.debugf("subject %s is gone", subject);
            }
            return null;
        });
    }

    @Override
    public void remove(String subject) {
        asked(users -> {
            try {
                users.users().get(subject).remove();
            } catch (NotFoundException gone) {
                LOG.debugf("subject %s was gone already", subject);
            }
            return null;
        });
    }

    private <T> T asked(Function<RealmResource, T> question) {
        try {
            return question.apply(keycloak.realm(realm));
        } catch (ProcessingException | WebApplicationException unreachable) {
            LOG.warnf(
                    "the sign-in directory refused or did not answer: %s",
                    unreachable.getClass().getSimpleName());
            throw Problem.of(503, "identity-unavailable");
        }
    }

    // The roles are looked up among those the user may still get: our account has no right to view the realm itself,
    // and a person who already has a role, or lost it to a failure half-way, is set right by a repeat.
    private static void giveRoles(RealmResource realm, String subject, Set<Kind> kinds) {
        var names =
                kinds.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
        var roles = realm.users().get(subject).roles().realmLevel();
        var missing = roles.listAvailable().stream()
                .filter(role -> names.contains(role.getName()))
                .toList();
        if (!missing.isEmpty()) {
            roles.add(missing);
        }
    }

    private static CredentialRepresentation oneTime(String activationCode) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(activationCode);
        credential.setTemporary(true);
        return credential;
    }
}
