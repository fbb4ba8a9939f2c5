package ru.eschool.live.domain;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.eschool.platform.Problem;

/** The open streams of this instance, by school. */
@ApplicationScoped
class Listeners {
    private static final int TRY_AGAIN_SECONDS = 60;
    /** What an open stream holds of the heap with its connection and its request; {@code infra/load/Listeners.java} measures it. */
    private static final int BYTES = 16 * 1024;
    /** The part of the heap that streams may hold. */
    private static final int PART = 3;

    private final Map<UUID, Set<Listener>> bySchool = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> byAccount = new HashMap<>();
    private final int most;
    private final int mostOfAccount;
    private final Counter dropped;
    private int count;

    Listeners(
            @ConfigProperty(name = "eschool.live.most") int most,
            @ConfigProperty(name = "eschool.live.most-of-account") int mostOfAccount,
            MeterRegistry metrics) {
        this.most = fitting(most, Runtime.getRuntime().maxMemory());
        this.mostOfAccount = mostOfAccount;
        this.dropped = metrics.counter("eschool_live_dropped");
        metrics.gauge("eschool_live_listeners", this, Listeners::count);
    }

    /** How many streams are taken in: as many as configured, unless the heap is too small for them. */
    static int fitting(int configured, long heap) {
        return (int) Math.min(configured, heap / PART / BYTES);
    }

    /**
     * Takes a listener in.
     *
     * @throws Problem 429 when the account listens too often already, 503 when the instance is full
     */
    synchronized void add(Listener listener) {
        if (count >= most) {
            throw Problem.of(503, "live-full").retryAfter(TRY_AGAIN_SECONDS);
        }
        if (byAccount.getOrDefault(listener.account(), 0) >= mostOfAccount) {
            throw Problem.of(429, "live-too-many", mostOfAccount).retryAfter(TRY_AGAIN_SECONDS);
        }
        count++;
        byAccount.merge(listener.account(), 1, Integer::sum);
        bySchool.computeIfAbsent(listener.claim().schoolId(), school -> ConcurrentHashMap.newKeySet())
                .add(listener);
    }

    synchronized void remove(Listener listener) {
        var school = listener.claim().schoolId();
        var listeners = bySchool.get(school);
        if (listeners != null && listeners.remove(listener)) {
            count--;
            byAccount.computeIfPresent(listener.account(), (account, open) -> open == 1 ? null : open - 1);
            if (listeners.isEmpty()) {
                bySchool.remove(school);
            }
        }
    }

    /** Ends a stream in order. */
    void end(Listener listener) {
        listener.end();
        remove(listener);
    }

    /** Gives a message to a listener, or lets go of one that does not keep up. */
    void tell(Listener listener, LiveMessage message) {
        if (!listener.tell(message, System.nanoTime())) {
            dropped.increment();
            remove(listener);
        }
    }

    Collection<Listener> of(UUID school) {
        return bySchool.getOrDefault(school, Set.of());
    }

    Stream<Listener> all() {
        return bySchool.values().stream().flatMap(Collection::stream);
    }

    List<UUID> schools() {
        return List.copyOf(bySchool.keySet());
    }

    synchronized int count() {
        return count;
    }
}
