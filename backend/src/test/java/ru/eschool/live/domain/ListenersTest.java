package ru.eschool.live.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;
import ru.eschool.platform.Role;

/** Streams stay within what the instance can carry. */
class ListenersTest {
    private final Listeners listeners = new Listeners(2, 8, new SimpleMeterRegistry());

    @Test
    void aFullInstanceTellsFurtherOnesToComeLater() {
        var first = listener();
        listeners.add(first);
        listeners.add(listener());
        var full = assertThrows(Problem.class, () -> listeners.add(listener()));
        assertEquals("live-full", full.code());
        listeners.remove(first);
        listeners.add(listener());
        assertEquals(2, listeners.count());
    }

    @Test
    void aSmallHeapCarriesFewer() {
        assertEquals(3_413, Listeners.fitting(20_000, 160L << 20));
        assertEquals(20_000, Listeners.fitting(20_000, 1L << 30));
    }

    private static Listener listener() {
        var claim = new Acting.Claim(
                "subject",
                null,
                Set.of("staff"),
                UUID.randomUUID(),
                Role.TEACHER,
                Set.of(Role.TEACHER),
                "",
                Instant.MAX);
        var audience = new Audience(true, true, UUID.randomUUID(), Set.of(), Set.of());
        return new Listener(claim, new Audiences.Proved(UUID.randomUUID(), audience), Instant.MAX, 0);
    }
}
