package ru.eschool.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeavyWorkQueueTest {
    private final HeavyWorkQueue queue = new HeavyWorkQueue(2, Duration.ofMillis(200));

    private int refusal(String caller) {
        var refusal = assertThrows(Problem.class, () -> queue.enter(caller));
        assertEquals(5, refusal.retryAfterSeconds());
        return refusal.status();
    }

    @Test
    void theThirdWaitsAndIsAskedToComeAgain() {
        queue.enter("a");
        queue.enter("b");
        assertEquals(503, refusal("c"));
        queue.leave("a");
        queue.enter("c");
        assertEquals(503, refusal("a"));
    }

    @Test
    void oneCallerDoesNotTakeThePlaceOfAnother() {
        queue.enter("a");
        assertEquals(429, refusal("a"));
        queue.enter("b");
    }

    @Test
    void whoeverWaitsComesInAsSoonAsAPlaceIsFree() throws Exception {
        var patient = new HeavyWorkQueue(1, Duration.ofSeconds(20));
        patient.enter("a");
        var waiting = CompletableFuture.runAsync(() -> patient.enter("b"));
        patient.leave("a");
        waiting.get(5, TimeUnit.SECONDS);
    }

    @Test
    void workThatNobodyWaitsForTakesAFreePlaceOrNone() {
        assertTrue(queue.enterIfFree("job"));
        assertFalse(queue.enterIfFree("job"));
        queue.enter("a");
        assertFalse(queue.enterIfFree("another job"));
        queue.leave("job");
        assertTrue(queue.enterIfFree("another job"));
    }
}
