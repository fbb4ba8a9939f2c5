package ru.eschool.platform.rest;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import ru.eschool.platform.Problem;

/**
 * The bodies that are being read or worked on. Together they may hold some megabytes, and one sender a part of that and a
 * part of the threads, so that nobody can take the room of all others.
 */
@Singleton
class BodiesInFlight {
    static final int REQUESTS_OF_ONE = 16;
    static final int BYTES_OF_ONE = 2 * 1024 * 1024;
    static final int BYTES_OF_ALL = 6 * 1024 * 1024;
    /** What nearly every request keeps below is always let in. */
    private static final int SMALL = 16 * 1024;

    private static final int RETRY_SECONDS = 2;

    private final Map<String, Share> shares = new HashMap<>();
    private int bytes;

    private static final class Share {
        int requests;
        int bytes;
    }

    /**
     * A body begins.
     *
     * @throws Problem 429 when the sender has too many at once
     */
    synchronized Body begin(String sender) {
        var share = shares.computeIfAbsent(sender, anybody -> new Share());
        if (share.requests == REQUESTS_OF_ONE) {
            throw Problem.of(429, "too-many-at-once").retryAfter(RETRY_SECONDS);
        }
        share.requests++;
        return new Body(sender, share);
    }

    /** One body from its first byte to the end of its request. */
    final class Body {
        private final String sender;
        private final Share share;
        private int held;
        private boolean ended;

        private Body(String sender, Share share) {
            this.sender = sender;
            this.share = share;
        }

        /**
         * More of it has arrived.
         *
         * @throws Problem 429 when it is more than the sender's share, 503 when there is no room at all
         */
        void hold(int more) {
            synchronized (BodiesInFlight.this) {
                if (ended) {
                    return;
                }
                if (held + more > SMALL && share.bytes + more > BYTES_OF_ONE) {
                    throw Problem.of(429, "too-many-at-once").retryAfter(RETRY_SECONDS);
                }
                if (held + more > SMALL && bytes + more > BYTES_OF_ALL) {
                    throw Problem.of(503, "busy").retryAfter(RETRY_SECONDS);
                }
                held += more;
                share.bytes += more;
                bytes += more;
            }
        }

        void end() {
            synchronized (BodiesInFlight.this) {
                if (!ended) {
                    ended = true;
                    bytes -= held;
                    share.bytes -= held;
                    if (--share.requests == 0) {
                        shares.remove(sender, share);
                    }
                }
            }
        }
    }
}
