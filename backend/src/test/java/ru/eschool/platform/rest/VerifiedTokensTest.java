package ru.eschool.platform.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import ru.eschool.platform.Problem;

class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-12T06:00:00Z");

    private final AtomicLong nanoseconds = new AtomicLong();
    private final AtomicInteger checks = new AtomicInteger();
    private final VerifiedTokens tokens = new VerifiedTokens(Clock.fixed(NOW, ZoneOffset.UTC), nanoseconds::get);

    @Test
    void aTokenIsCheckedOnceUntilItEnds() {
        seen("a");
        nanoseconds.addAndGet(Duration.ofMinutes(5).minusNanos(1).toNanos());
        seen("a");
        assertEquals(1, checks.get());
        nanoseconds.addAndGet(1);
        seen("a");
        assertEquals(2, checks.get());
    }

    @Test
    void everyTokenIsCheckedForItself() {
        assertEquals("subject of a", seen("a").subject());
        assertEquals("subject of b", seen("b").subject());
        assertEquals("subject of a", seen("a").subject());
        assertEquals(2, checks.get());
    }

    @Test
    void aRefusalIsNotKept() {
        assertThrows(
                Problem.class,
                () -> tokens.caller("a", () -> {
                    throw Problem.of(401, "sign-in-required");
                }));
        assertEquals("subject of a", seen("a").subject());
    }

    @Test
    void aTokenThatHasEndedIsNotKept() {
        tokens.caller("old", () -> caller("old", NOW.minusSeconds(1)));
        seen("old");
        assertEquals(2, checks.get());
    }

    private VerifiedTokens.Caller seen(String token) {
        return tokens.caller(token, () -> caller(token, NOW.plus(Duration.ofMinutes(5))));
    }

    private VerifiedTokens.Caller caller(String token, Instant until) {
        checks.incrementAndGet();
        return new VerifiedTokens.Caller("subject of " + token, null, Set.of(), until);
    }
}
