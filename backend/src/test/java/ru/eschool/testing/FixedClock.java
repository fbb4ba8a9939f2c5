package ru.eschool.testing;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The tests' clock: Thursday, 12 November 2026, 09:00 in Moscow. */
public class FixedClock {
    public static final Instant NOW = Instant.parse("2026-11-12T06:00:00Z");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
