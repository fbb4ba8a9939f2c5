package ru.eschool.live.domain;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import ru.eschool.events.Change;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;

/**
 * Proves anew what listeners may hear of when something has happened by which it may be gone: the stream ends when the
 * right does. One thread asks for one listener after the other, so that a school that changes its groups takes no more than
 * one connection.
 */
@ApplicationScoped
class Rights {
    private static final Logger LOG = Logger.getLogger(Rights.class);

    /** The columns in which a change names whose right it may be. */
    private static final Map<String, List<String>> PERSONS = Map.of(
            "ROLE_ASSIGNMENT", List.of("person_id"),
            "ACCOUNT", List.of("person_id"),
            "PERSON", List.of("id"),
            "GUARDIANSHIP", List.of("guardian_id"),
            "JOURNAL_TEACHER", List.of("teacher_id"),
            "CLASS_TEACHER", List.of("person_id"),
            "LESSON", List.of("substitute_id"),
            "SERVICE_AGREEMENT", List.of("guardian_id"));

    /** The columns in which a change names a pupil whose diary may not be delivered any more. */
    private static final Map<String, String> PUPILS = Map.of("CONSENT", "person_id");

    /** What can move the reach of families and class teachers without naming them. */
    private static final Set<String> GROUPS = Set.of("GROUP_MEMBERSHIP", "JOURNAL");

    private final Audiences audiences;
    private final SchoolClock clock;
    private final Set<Listener> doubted = new LinkedHashSet<>();
    private boolean asking;
    private LocalDate day;

    Rights(Audiences audiences, SchoolClock clock) {
        this.audiences = audiences;
        this.clock = clock;
        this.day = clock.today();
    }

    /** Doubts the listeners of a school whom the changes may concern. */
    void doubt(Collection<Listener> listeners, List<Change> changes) {
        var persons = new HashSet<UUID>();
        var pupils = new HashSet<UUID>();
        var groups = false;
        var terms = false;
        for (var change : changes) {
            PERSONS.getOrDefault(change.kind(), List.of()).stream()
                    .map(change::id)
                    .filter(Objects::nonNull)
                    .forEach(persons::add);
            if (PUPILS.containsKey(change.kind())) {
                pupils.add(change.id(PUPILS.get(change.kind())));
            }
            groups |= GROUPS.contains(change.kind());
            // The end of a term takes the journals of its substitutes.
            terms |= change.kind().equals("TERM");
        }
        if (persons.isEmpty() && pupils.isEmpty() && !groups && !terms) {
            return;
        }
        for (var listener : listeners) {
            var audience = listener.audience();
            if (persons.contains(audience.person())
                    || !Collections.disjoint(pupils, audience.students())
                    || groups && audience.ofStudents() && !audience.everything()
                    || terms && !audience.ofStudents()) {
                doubt(listener);
            }
        }
    }

    /** Rights can begin and end with the day. */
    void doubtWithTheDay(Listeners listeners) {
        var today = clock.today();
        if (!today.equals(day)) {
            day = today;
            doubtAll(listeners);
        }
    }

    void doubtAll(Listeners listeners) {
        listeners.all().forEach(this::doubt);
    }

    private synchronized void doubt(Listener listener) {
        doubted.add(listener);
        if (!asking) {
            asking = true;
            Thread.ofVirtual().name("live-rights").start(this::ask);
        }
    }

    private synchronized Listener next() {
        var next = doubted.iterator();
        if (!next.hasNext()) {
            asking = false;
            return null;
        }
        var listener = next.next();
        next.remove();
        return listener;
    }

    private void ask() {
        for (var listener = next(); listener != null; listener = next()) {
            prove(listener);
        }
    }

    // What cannot be proved counts as gone: whoever still has the right begins anew.
    private void prove(Listener listener) {
        try {
            var proved = audiences.prove(listener.claim()).audience();
            // Who has lost a child or pupil begins anew, so that nothing already on its way is told.
            if (proved.students().containsAll(listener.audience().students())) {
                listener.audience(proved);
            } else {
                listener.end();
            }
        } catch (Problem gone) {
            listener.end();
        } catch (RuntimeException fault) {
            LOG.warnf(
                    "the right of a listener could not be proved: %s",
                    fault.getClass().getName());
            listener.end();
        }
    }
}
