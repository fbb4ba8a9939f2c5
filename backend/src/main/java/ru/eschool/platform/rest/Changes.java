package ru.eschool.platform.rest;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import ru.eschool.platform.Offered;
import ru.eschool.platform.Problem;
import ru.eschool.platform.persistence.StaleRecords;

/** Answers a change that came too late with what stands there now, so that the person can decide anew. */
@Offered
public final class Changes {
    private Changes() {}

    /**
     * Changes, or says what the change met.
     *
     * @param change makes the change in a transaction of its own
     * @param current reads the thing as it is now
     * @param version of what was read
     * @param form turns it into the answer of the operation that reads it
     * @throws Problem 412 with the current state when somebody was faster
     */
    public static <A, C> A of(Supplier<A> change, Supplier<C> current, ToIntFunction<C> version, Function<C, ?> form) {
        try {
            return change.get();
        } catch (RuntimeException failure) {
            if (!StaleRecords.cause(failure)) {
                throw failure;
            }
        }
        throw met(current, version, form);
    }

    private static <C> Problem met(Supplier<C> current, ToIntFunction<C> version, Function<C, ?> form) {
        try {
            var now = current.get();
            return Problem.stale().meeting(form.apply(now), version.applyAsInt(now));
        } catch (Problem gone) {
            return Problem.stale();
        }
    }
}
