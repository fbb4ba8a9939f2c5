package ru.eschool.platform.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;
import ru.eschool.platform.Problem;

/** A body that ends with a refusal when it grows too large or arrives too slowly. */
final class LimitedBody extends FilterInputStream {
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    /** A connection slower than a modem of 128 kbit/s. */
    private static final long SLOWEST_BYTES_A_SECOND = 16 * 1024L;

    private final int limit;
    private final IntConsumer received;
    private final long began = System.nanoTime();
    private long count;
    private boolean givenUp;

    LimitedBody(InputStream body, int limit, IntConsumer received) {
        super(body);
        this.limit = limit;
        this.received = received;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        var more = received(into, offset, length);
        count(Math.max(more, 0));
        return more;
    }

    // The server gives up a body that stands still, and the sender one that is refused.
    private int received(byte[] into, int offset, int length) {
        try {
            return super.read(into, offset, length);
        } catch (IOException brokenOff) {
            throw tooSlow();
        }
    }

    private void count(int more) {
        count += more;
        if (count > limit) {
            throw BodyLimitFilter.tooLarge(limit);
        }
        if (System.nanoTime() - began > PATIENCE_NANOS + count * 1_000_000_000L / SLOWEST_BYTES_A_SECOND) {
            throw tooSlow();
        }
        received.accept(more);
    }

    private Problem tooSlow() {
        givenUp = true;
        return Problem.of(408, "body-too-slow");
    }

    /** Whether the sender is too slow to be listened to any longer. */
    boolean givenUp() {
        return givenUp;
    }

    /**
     * Takes in what still comes of a refused body, for a while: a browser that cannot send to the end does not look at the
     * answer.
     */
    @Override
    public void close() {
        var until = System.nanoTime() + PATIENCE_NANOS;
        var rest = new byte[8 * 1024];
        while (!givenUp && received(rest, 0, rest.length) >= 0) {
            givenUp = System.nanoTime() > until;
        }
    }
}
