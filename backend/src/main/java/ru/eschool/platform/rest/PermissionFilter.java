package ru.eschool.platform.rest;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.Priority;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import ru.eschool.platform.Acting;
import ru.eschool.platform.OpenToAll;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;
import ru.eschool.platform.SignedIn;

/**
 * Lets a request pass to an operation whose annotation admits the claimed role; the database proves the claim when the
 * transaction opens. An operation without an annotation admits nobody.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PermissionFilter implements ContainerRequestFilter {
    private static final String ROLE_HEADER = "X-Acting-Role";
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_TOKEN = 8192;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    @Context
    ResourceInfo operation;

    private final CurrentIdentityAssociation identities;
    private final VerifiedTokens tokens;
    private final Acting acting;

    PermissionFilter(CurrentIdentityAssociation identities, VerifiedTokens tokens, Acting acting) {
        this.identities = identities;
        this.tokens = tokens;
        this.acting = acting;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var method = operation.getResourceMethod();
        if (method == null || method.isAnnotationPresent(OpenToAll.class)) {
            return;
        }
        var caller = caller(request);
        var signedIn = method.getAnnotation(SignedIn.class);
        if (signedIn != null) {
            if (caller.clientId() != null && !signedIn.machines()) {
                throw Problem.forbidden("machine-not-permitted");
            }
            acting.claim(new Acting.Claim(
                    caller.subject(), caller.clientId(), caller.made(), null, null, Set.of(), "", caller.until()));
            return;
        }
        var permitted = method.getAnnotation(Permitted.class);
        if (permitted == null) {
            throw Problem.forbidden("role-not-permitted");
        }
        var role = claimedRole(request);
        var allowed = Set.of(permitted.value());
        if (role != null && role != Role.INTEGRATOR && !allowed.contains(role)) {
            throw Problem.forbidden("role-not-permitted");
        }
        acting.claim(new Acting.Claim(
                caller.subject(),
                caller.clientId(),
                caller.made(),
                idIn(request, "schoolId"),
                idIn(request, "officeId"),
                role,
                allowed,
                permitted.scope(),
                caller.until()));
    }

    private VerifiedTokens.Caller caller(ContainerRequestContext request) {
        var header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        // The scheme's name may be written in either case (RFC 9110 §11.1).
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw Problem.of(401, "sign-in-required");
        }
        var token = header.substring(SCHEME.length()).strip();
        if (token.length() > LONGEST_TOKEN) {
            throw Problem.of(401, "token-invalid");
        }
        return tokens.caller(token, () -> verified(token));
    }

    private VerifiedTokens.Caller verified(String written) {
        // What is no token at all must not reach the library that reads tokens: it answers some of it with an
        // exception.
        if (!TOKEN.matcher(written).matches()) {
            throw Problem.of(401, "token-invalid");
        }
        if (!(identities.getIdentity().getPrincipal() instanceof JsonWebToken token)) {
            throw Problem.of(401, "sign-in-required");
        }
        var machine = isServiceAccount(token);
        return new VerifiedTokens.Caller(
                token.getSubject(),
                machine ? token.<String>getClaim("azp") : null,
                machine ? scopes(token) : coarseRoles(token),
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    // Keycloak names the user of a machine account after its client; a person can never choose such a login.
    private static boolean isServiceAccount(JsonWebToken token) {
        var login = token.<String>getClaim("preferred_username");
        return login != null && login.startsWith("service-account-");
    }

    private static Set<String> scopes(JsonWebToken token) {
        var named = token.<String>getClaim("scope");
        return named == null || named.isBlank()
                ? Set.of()
                : new HashSet<>(Arrays.asList(named.strip().split(" +")));
    }

    private static Set<String> coarseRoles(JsonWebToken token) {
        var access = token.<JsonObject>getClaim("realm_access");
        var roles = access == null ? null : access.getJsonArray("roles");
        return roles == null
                ? Set.of()
                : roles.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .collect(Collectors.toSet());
    }

    private static Role claimedRole(ContainerRequestContext request) {
        var named = request.getHeaderString(ROLE_HEADER);
        if (named == null || named.isBlank()) {
            return null;
        }
        try {
            return Role.valueOf(named.strip());
        } catch (IllegalArgumentException unknown) {
            throw Problem.of(400, "acting-role-unknown");
        }
    }

    private static UUID idIn(ContainerRequestContext request, String parameter) {
        var named = request.getUriInfo().getPathParameters().getFirst(parameter);
        try {
            return named == null ? null : UUID.fromString(named);
        } catch (IllegalArgumentException notAUuid) {
            throw Problem.notFound("not-found");
        }
    }
}
