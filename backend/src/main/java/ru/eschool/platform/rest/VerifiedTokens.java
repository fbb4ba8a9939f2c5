package ru.eschool.platform.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whose token it is. Signature, issuer, audience and times are checked when a token is first seen; until it ends it is
 * known again by its digest, which costs a fiftieth. Rights are not kept here: the database proves them at every
 * request.
 */
@Singleton
class VerifiedTokens {
    /** Some megabytes; the least used leave first and are merely checked again. */
    private static final int MOST = 20_000;

    private final Cache<ByteBuffer, Caller> callers;

    /** Tokens end by the machine's clock, which their check reads too. */
    @Inject
    VerifiedTokens() {
        this(Clock.systemUTC(), Ticker.systemTicker());
    }

    VerifiedTokens(Clock clock, Ticker ticker) {
        callers = Caffeine.newBuilder()
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfter(Expiry.<ByteBuffer, Caller>creating(
                        (token, caller) -> Duration.between(clock.instant(), caller.until())))
                .build();
    }

    /**
     * What a token says of its bearer.
     *
     * @param clientId the machine account's client, or null for a person
     * @param made what the token is made for: of a person the coarse roles, of a machine account its scopes
     * @param until when the token ends
     */
    record Caller(String subject, String clientId, Set<String> made, Instant until) {}

    /** The bearer of the token; the check runs when the token is not known, and what it throws is not kept. */
    Caller caller(String token, Supplier<Caller> check) {
        var digest = digest(token);
        var known = callers.getIfPresent(digest);
        if (known != null) {
            return known;
        }
        // Outside the cache's locks: the check may wait for Keycloak's keys.
        var caller = check.get();
        callers.put(digest, caller);
        return caller;
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
