package ru.eschool.live.domain;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import ru.eschool.events.ChangeFeed;
import ru.eschool.platform.Acting;
import ru.eschool.platform.Problem;

/** Opens streams: proves the right, takes the listener in and says what it has missed. */
@ApplicationScoped
public class LiveService {
    /** Whoever has missed more than so many changes of the school reads everything anew. */
    private static final int MOST_MISSED = 2_000;

    private static final int TRY_AGAIN_SECONDS = 5;

    private final Audiences audiences;
    private final Listeners listeners;
    private final HeardChanges heard;
    private final ChangeFeed feed;
    private final Acting acting;
    private final Clock machine = Clock.systemUTC();
    private volatile boolean closing;

    LiveService(Audiences audiences, Listeners listeners, HeardChanges heard, ChangeFeed feed, Acting acting) {
        this.audiences = audiences;
        this.listeners = listeners;
        this.heard = heard;
        this.feed = feed;
        this.acting = acting;
    }

    /**
     * Opens a stream of the caller, to be connected with its line.
     *
     * @param since the position until which the caller has heard everything, null for from now on
     * @param longest when the stream ends unless the token ends before
     * @throws Problem 403 without the right, 429 when the account listens too often already, 503 when the instance is full
     */
    public Listener open(Long since, Duration longest) {
        if (closing) {
            throw Problem.of(503, "live-full").retryAfter(TRY_AGAIN_SECONDS);
        }
        var claim = acting.claim();
        var proved = audiences.prove(claim);
        var end = machine.instant().plus(longest);
        var listener =
                new Listener(claim, proved, end.isBefore(claim.until()) ? end : claim.until(), System.nanoTime());
        // Taken in before it is asked what was missed, so that nothing falls between.
        listeners.add(listener);
        try {
            listener.begin(missed(claim, proved.audience(), since));
        } catch (RuntimeException fault) {
            listeners.remove(listener);
            throw fault;
        }
        return listener;
    }

    /** What the caller has missed since a position; nothing, and where to go on, without one. */
    public LiveMessage missed(Long since) {
        var claim = acting.claim();
        return missed(claim, audiences.prove(claim).audience(), since);
    }

    private LiveMessage missed(Acting.Claim claim, Audience audience, Long since) {
        var head = feed.head();
        if (since == null) {
            return LiveMessage.nothing(head);
        }
        // A position that the feed has not reached comes from another database.
        if (since > head || !feed.keeps(since)) {
            return LiveMessage.incomplete(head);
        }
        var changes = feed.after(claim.schoolId(), since, MOST_MISSED);
        if (changes.size() == MOST_MISSED) {
            return LiveMessage.incomplete(head);
        }
        var position = changes.isEmpty() ? since : changes.getLast().position();
        return LiveMessage.of(position, LiveChanges.items(audience, heard.of(claim.schoolId(), changes)));
    }

    /** The reader has gone. */
    public void gone(Listener listener) {
        listeners.remove(listener);
    }

    // The server waits for open requests when it stops: streams must not keep it.
    void start(@Observes StartupEvent started) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "live-close"));
    }

    void stop(@Observes ShutdownEvent stopping) {
        close();
    }

    private void close() {
        closing = true;
        listeners.all().toList().forEach(listeners::end);
    }
}
