import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many clients at once: how much goes through, and how long each one waits. */
final class Load {
    private final long[] nanoseconds;

    private Load(long[] nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** Requests a second when every client sends the next one as soon as it has its answer. */
    static double asFastAsPossible(int clients, int seconds, Sql.Action action) throws Exception {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        var done = new AtomicLong();
        inEveryClient(clients, () -> {
            while (System.nanoTime() < end) {
                action.run();
                done.incrementAndGet();
            }
            return List.of();
        });
        return (double) done.get() / seconds;
    }

    /**
     * Times of requests that are due at a steady rate, whether or not the ones before have been answered: a time counts
     * from the moment at which the request was due.
     */
    static Load atRate(double perSecond, int clients, int seconds, Sql.Action action) throws Exception {
        var start = System.nanoTime();
        var next = new AtomicLong();
        var total = Math.round(perSecond * seconds);
        var times = inEveryClient(clients, () -> {
            var own = new ArrayList<Long>();
            for (long turn = next.getAndIncrement(); turn < total; turn = next.getAndIncrement()) {
                var due = start + (long) (turn / perSecond * 1e9);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                action.run();
                own.add(System.nanoTime() - due);
            }
            return own;
        });
        return new Load(times.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private static List<Long> inEveryClient(int clients, Callable<List<Long>> client) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var times = new ArrayList<Long>();
            for (var finished : threads.invokeAll(java.util.Collections.nCopies(clients, client))) {
                times.addAll(finished.get());
            }
            return times;
        }
    }

    /** The time within which a share of the requests, 0 to 1, was answered. */
    double milliseconds(double share) {
        return nanoseconds[(int) Math.min(nanoseconds.length - 1, Math.floor(share * nanoseconds.length))] / 1e6;
    }
}
