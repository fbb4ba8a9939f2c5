package ru.eschool.live.domain;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import ru.eschool.platform.Acting;

/**
 * One open stream. Messages wait here until the line takes them; a reader who does not keep up is hung up on and begins
 * where it stopped.
 */
public final class Listener {
    /** Messages that may wait for a slow line. */
    static final int MOST_WAITING = 32;

    private final Acting.Claim claim;
    private final UUID account;
    private final Instant until;
    private final Deque<LiveMessage> waiting = new ArrayDeque<>();
    private Line line;
    private volatile Audience audience;
    private volatile long lastSentNanos;
    private boolean begun;
    private boolean over;
    private long after;
    private long wanted;

    /** The connection of a listener. */
    public interface Line {
        void send(LiveMessage message);

        /** Ends the stream in order, after what was sent. */
        void end();

        /** Drops the connection with all that is on its way. */
        void hangUp();
    }

    Listener(Acting.Claim claim, Audiences.Proved proved, Instant until, long nowNanos) {
        this.claim = claim;
        this.account = proved.account();
        this.audience = proved.audience();
        this.until = until;
        this.lastSentNanos = nowNanos;
    }

    Acting.Claim claim() {
        return claim;
    }

    UUID account() {
        return account;
    }

    Audience audience() {
        return audience;
    }

    void audience(Audience proved) {
        audience = proved;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Whether nothing was said for so long that the reader may think the line dead. */
    boolean isQuiet(long nowNanos, long longestNanos) {
        return nowNanos - lastSentNanos >= longestNanos;
    }

    /** Keeps a message for the line; false when it has been taking none for too long, and the listener is dropped. */
    synchronized boolean tell(LiveMessage message, long nowNanos) {
        if (over) {
            return true;
        }
        if (waiting.size() == MOST_WAITING) {
            over = true;
            waiting.clear();
            if (line != null) {
                line.hangUp();
            }
            return false;
        }
        if (message.isHeartbeat()) {
            send(LiveMessage.heartbeat(Math.max(after, message.position())), nowNanos);
        } else if (message.position() > after) {
            after = message.position();
            send(message, nowNanos);
        }
        return true;
    }

    /** Begins to send: first the message that tells what was missed until a position, then what is later than that. */
    synchronized void begin(LiveMessage missed) {
        waiting.removeIf(message -> message.position() <= missed.position());
        waiting.addFirst(missed);
        after = Math.max(after, missed.position());
        begun = true;
        drain();
    }

    /** The line is there; it says by {@link #wants} when it takes messages. */
    public synchronized void connect(Line connected) {
        line = connected;
        if (over) {
            line.end();
        }
    }

    /** The line takes so many messages more. */
    public synchronized void wants(long more) {
        wanted = Math.max(wanted, 0) + Math.min(more, Integer.MAX_VALUE);
        drain();
    }

    /** Ends the stream, since the right or the time has gone; what waits is not sent any more. */
    synchronized void end() {
        if (!over) {
            over = true;
            waiting.clear();
            if (line != null) {
                line.end();
            }
        }
    }

    private void send(LiveMessage message, long nowNanos) {
        lastSentNanos = nowNanos;
        waiting.add(message);
        drain();
    }

    private void drain() {
        while (begun && !over && wanted > 0 && !waiting.isEmpty()) {
            wanted--;
            line.send(waiting.poll());
        }
    }
}
