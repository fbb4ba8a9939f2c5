package ru.eschool.events.domain;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import ru.eschool.events.ChangeFeed;
import ru.eschool.events.ChangeListener;

/**
 * The one thread of an instance that places what has changed and tells the listeners what is new in the feed. It looks
 * several times a second, which costs an idle database two small statements each; NOTIFY would make every commit of the
 * schools wait for one lock.
 */
@ApplicationScoped
public class FeedReader {
    private static final Logger LOG = Logger.getLogger(FeedReader.class);
    private static final int AT_ONCE = 1_000;
    /** An instance that was away for longer than this many changes does not tell them one by one. */
    private static final int MOST_BEHIND = 50_000;

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(2);

    private final Placer placer;
    private final ChangeFeed feed;
    private final List<ChangeListener> listeners;
    private final boolean runs;
    private final Duration every;
    private volatile Thread thread;
    private long position = -1;

    FeedReader(
            Placer placer,
            ChangeFeed feed,
            @All List<ChangeListener> listeners,
            @ConfigProperty(name = "eschool.events.reads") boolean runs,
            @ConfigProperty(name = "eschool.events.every") Duration every) {
        this.placer = placer;
        this.feed = feed;
        this.listeners = listeners;
        this.runs = runs;
        this.every = every;
    }

    void start(@Observes StartupEvent started) {
        if (runs) {
            thread = Thread.ofPlatform().name("change-feed").daemon().start(this::read);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        var reading = thread;
        thread = null;
        if (reading != null) {
            reading.interrupt();
        }
    }

    private void read() {
        var failing = false;
        while (thread == Thread.currentThread()) {
            var pause = every;
            try {
                pass();
                failing = false;
            } catch (RuntimeException fault) {
                // Said once and not with every pass while the database is away.
                if (!failing && thread != null) {
                    LOG.warnf(
                            "the feed of changes stands still: %s",
                            fault.getClass().getName());
                }
                failing = true;
                pause = AFTER_A_FAULT;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    /** One look: places what was committed and tells what is new since the look before. */
    public synchronized void pass() {
        if (position < 0) {
            position = feed.head();
        }
        while (placer.place() == Placer.MOST) {
            Thread.onSpinWait();
        }
        int told = 0;
        var changes = feed.after(position, AT_ONCE);
        while (changes.size() == AT_ONCE && told < MOST_BEHIND) {
            tell(changes);
            told += changes.size();
            changes = feed.after(position, AT_ONCE);
        }
        if (told >= MOST_BEHIND) {
            position = feed.head();
            listeners.forEach(listener -> listener.missed(position));
        } else {
            tell(changes);
        }
    }

    private void tell(List<ru.eschool.events.Change> changes) {
        if (!changes.isEmpty()) {
            position = changes.getLast().position();
        }
        for (var listener : listeners) {
            try {
                listener.changed(changes);
            } catch (RuntimeException fault) {
                LOG.warnf("changes could not be passed on: %s", fault.getClass().getName());
                listener.missed(position);
            }
        }
    }
}
