package ru.eschool.testing;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Access tokens as Keycloak would issue them, signed with a key of the tests' own. */
public final class Tokens {
    private static final KeyPair KEYS = keys();

    private Tokens() {}

    /** A valid token of a person of the fixture, good for roles of staff and of families alike. */
    public static String of(String login) {
        return of(login, "staff", "family");
    }

    /** A valid token of a person with these coarse roles: «staff» from the web client, «family» from the mobile one. */
    public static String of(String login, String... coarseRoles) {
        return claims(login)
                .claim("realm_access", Map.of("roles", List.of(coarseRoles)))
                .jws()
                .keyId(SigningKeys.ID)
                .sign(KEYS.getPrivate());
    }

    /** A valid token of a machine account that has asked for all scopes there are. */
    public static String ofClient(String clientId) {
        return ofClient(clientId, "profile roster.read marks.read humans.read");
    }

    /** A valid token of a machine account with these scopes, parted by spaces. */
    public static String ofClient(String clientId, String scopes) {
        return Jwt.claim("azp", clientId)
                .claim("preferred_username", "service-account-" + clientId)
                .claim("scope", scopes)
                .subject(UUID.nameUUIDFromBytes(clientId.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .audience("eschool-api")
                .expiresIn(300)
                .jws()
                .keyId(SigningKeys.ID)
                .sign(KEYS.getPrivate());
    }

    /** A token that ran out a minute ago. */
    public static String expired(String login) {
        return claims(login)
                .issuedAt(System.currentTimeMillis() / 1000 - 600)
                .expiresAt(System.currentTimeMillis() / 1000 - 60)
                .jws()
                .keyId(SigningKeys.ID)
                .sign(KEYS.getPrivate());
    }

    /** A token for another service. */
    public static String forOtherAudience(String login) {
        return claims(login).audience("another-api").jws().keyId(SigningKeys.ID).sign(KEYS.getPrivate());
    }

    /** A token signed by a stranger. */
    public static String forged(String login) {
        return claims(login).jws().keyId(SigningKeys.ID).sign(keys().getPrivate());
    }

    /** The subject that Keycloak gives the login. */
    public static String subject(String login) {
        return UUID.nameUUIDFromBytes(("eschool-demo:" + login).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    static RSAPublicKey publicKey() {
        return (RSAPublicKey) KEYS.getPublic();
    }

    private static io.smallrye.jwt.build.JwtClaimsBuilder claims(String login) {
        return Jwt.claim("azp", "web-client")
                .claim("preferred_username", login)
                .subject(subject(login))
                .audience("eschool-api")
                .expiresIn(300);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
