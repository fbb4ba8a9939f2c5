package ru.eschool.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who works on whole files in this instance now and who waits for it: operations, and jobs, which take their places in the
 * same queue. One caller runs one thing at a time and waits with a few more.
 */
@Singleton
public class HeavyWorkQueue {
    private static final int OF_ONE = 4;
    private static final int WAITING = 16;
    private static final int RETRY_SECONDS = 5;

    private final int atOnce;
    private final Duration patience;
    /** Running and waiting, by caller. */
    private final Map<String, Integer> present = new HashMap<>();

    private final Set<String> running = new HashSet<>();
    private int waiting;

    @Inject
    HeavyWorkQueue(@ConfigProperty(name = "eschool.heavy-work.at-once") int atOnce) {
        this(atOnce, Duration.ofSeconds(5));
    }

    HeavyWorkQueue(int atOnce, Duration patience) {
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /**
     * Waits for the caller's turn.
     *
     * @throws Problem 429 when the caller has enough running already, 503 when all places stay taken
     */
    public synchronized void enter(String caller) {
        if (present.getOrDefault(caller, 0) == OF_ONE) {
            throw tooMany();
        }
        if (waiting == WAITING) {
            throw busy();
        }
        present.merge(caller, 1, Integer::sum);
        waiting++;
        try {
            awaitTurn(caller);
            running.add(caller);
        } catch (Problem refused) {
            goes(caller);
            throw refused;
        } finally {
            waiting--;
        }
    }

    /** Takes a place if one is free now: for work that nobody sits and waits for. */
    public synchronized boolean enterIfFree(String caller) {
        if (present.containsKey(caller) || running.size() >= atOnce) {
            return false;
        }
        present.put(caller, 1);
        running.add(caller);
        return true;
    }

    private void awaitTurn(String caller) {
        var until = System.nanoTime() + patience.toNanos();
        while (running.contains(caller) || running.size() >= atOnce) {
            var left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw running.contains(caller) ? tooMany() : busy();
            }
            try {
                wait(left);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw busy();
            }
        }
    }

    /** The caller's work is done. */
    public synchronized void leave(String caller) {
        running.remove(caller);
        goes(caller);
        notifyAll();
    }

    private void goes(String caller) {
        present.merge(caller, -1, Integer::sum);
        present.remove(caller, 0);
    }

    private static Problem tooMany() {
        return Problem.of(429, "too-many-at-once").retryAfter(RETRY_SECONDS);
    }

    private static Problem busy() {
        return Problem.of(503, "busy").retryAfter(RETRY_SECONDS);
    }
}
