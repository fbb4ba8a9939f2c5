package ru.eschool.live.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.eschool.events.Change;
import ru.eschool.events.ChangeListener;

/** Passes on to each listener what it may hear of, one message for what has come at once. */
@ApplicationScoped
class LiveChanges implements ChangeListener {
    private final Listeners listeners;
    private final HeardChanges heard;
    private final Rights rights;
    private final Duration heartbeat;
    /** Tokens end by the machine's clock, as they are checked. */
    private final Clock machine = Clock.systemUTC();

    private volatile long position;

    LiveChanges(
            Listeners listeners,
            HeardChanges heard,
            Rights rights,
            @ConfigProperty(name = "eschool.live.heartbeat") Duration heartbeat) {
        this.listeners = listeners;
        this.heard = heard;
        this.rights = rights;
        this.heartbeat = heartbeat;
    }

    @Override
    public void changed(List<Change> changes) {
        endThoseThatAreOver();
        var bySchool = new LinkedHashMap<UUID, List<Change>>();
        changes.forEach(change -> bySchool.computeIfAbsent(change.schoolId(), school -> new ArrayList<>())
                .add(change));
        if (!changes.isEmpty()) {
            position = changes.getLast().position();
        }
        bySchool.keySet().retainAll(listeners.schools());
        bySchool.forEach((school, news) -> {
            rights.doubt(listeners.of(school), news);
            tell(school, heard.of(school, news));
        });
        rights.doubtWithTheDay(listeners);
        beat();
    }

    @Override
    public void missed(long until) {
        position = until;
        rights.doubtAll(listeners);
        listeners.all().forEach(listener -> listeners.tell(listener, LiveMessage.incomplete(until)));
    }

    private void tell(UUID school, List<Heard> news) {
        if (news.isEmpty()) {
            return;
        }
        var last = news.getLast().position();
        for (var listener : listeners.of(school)) {
            var items = items(listener.audience(), news);
            if (!items.isEmpty()) {
                listeners.tell(listener, LiveMessage.of(last, items));
            }
        }
    }

    /** What an audience hears of, each thing once. */
    static List<LiveMessage.Item> items(Audience audience, List<Heard> news) {
        var items = new LinkedHashSet<LiveMessage.Item>();
        for (var change : news) {
            if (audience.hears(change)) {
                items.add(change.told());
                if (items.size() > LiveMessage.MOST_CHANGES) {
                    break;
                }
            }
        }
        return List.copyOf(items);
    }

    private void endThoseThatAreOver() {
        var now = machine.instant();
        listeners.all().filter(listener -> listener.isOver(now)).toList().forEach(listeners::end);
    }

    private void beat() {
        var now = System.nanoTime();
        var quiet = heartbeat.toNanos();
        listeners
                .all()
                .filter(listener -> listener.isQuiet(now, quiet))
                .forEach(listener -> listeners.tell(listener, LiveMessage.heartbeat(position)));
    }
}
