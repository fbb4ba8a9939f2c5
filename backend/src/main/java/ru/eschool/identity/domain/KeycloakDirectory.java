package ru.eschool.identity.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
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
    public String admit(String login, String activationCode, Kind kind) {
        try {
            var users = keycloak.realm(realm);
            var known = users.users().searchByUsername(login, true);
            return known.isEmpty()
                    ? create(users, login, activationCode, kind)
                    : renew(users, known.getFirst(), activationCode);
        } catch (ProcessingException | WebApplicationException unreachable) {
            LOG.warnf(
                    "the sign-in directory refused or did not answer: %s",
                    unreachable.getClass().getSimpleName());
            throw Problem.of(503, "identity-unavailable");
        }
    }

    private static String create(RealmResource realm, String login, String activationCode, Kind kind) {
        var user = new UserRepresentation();
        user.setUsername(login);
        user.setEnabled(true);
        user.setRequiredActions(List.of("UPDATE_PASSWORD"));
        user.setCredentials(List.of(oneTime(activationCode)));
        String subject;
        try (var created = realm.users().create(user)) {
            subject = CreatedResponseUtil.getCreatedId(created);
        }
        var role = realm.roles().get(kind == Kind.STAFF ? "staff" : "family").toRepresentation();
        realm.users().get(subject).roles().realmLevel().add(List.of(role));
        return subject;
    }

    private static String renew(RealmResource realm, UserRepresentation known, String activationCode) {
        var user = realm.users().get(known.getId());
        user.resetPassword(oneTime(activationCode));
        known.setEnabled(true);
        known.setRequiredActions(List.of("UPDATE_PASSWORD"));
        user.update(known);
        // Whoever still holds a session with the old password is signed out.
        user.logout();
        return known.getId();
    }

    private static CredentialRepresentation oneTime(String activationCode) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(activationCode);
        credential.setTemporary(true);
        return credential;
    }
}
